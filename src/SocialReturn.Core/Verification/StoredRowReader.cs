using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Data;
using SocialReturn.Core.Storage;

namespace SocialReturn.Core.Verification;

/// <summary>Which files of the store have a row, part by part. Runs in a system scope.</summary>
public sealed class StoredRowReader(PortalDbContext db)
{
    private const int BatchSize = 500;

    public async Task<bool> IsKnownAsync(FileArea area, Guid fileId, CancellationToken cancellationToken) =>
        (await KnownAsync(area, [fileId], cancellationToken)).Count > 0;

    /// <summary>What the row of a file says was stored; null when there is no such row.</summary>
    public Task<StoredFile?> SaidAsync(FileArea area, Guid fileId, CancellationToken cancellationToken)
    {
        var said = area switch
        {
            FileArea.Evidence => db.EvidenceFiles.Where(file => file.Id == fileId).Select(file => new StoredFile(file.Length, file.Sha256)),
            FileArea.Reports => db.TenderReports.Where(report => report.Id == fileId).Select(report => new StoredFile(report.Length, report.Sha256)),
            FileArea.Protocols => db
                .RegionProtocols.Where(protocol => protocol.FileId == fileId)
                .Select(protocol => new StoredFile(protocol.Length, protocol.Sha256)),
            _ => throw new ArgumentOutOfRangeException(nameof(area)),
        };
        return said.SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>Whether the database names any file at all.</summary>
    public async Task<bool> NamesAnyAsync(CancellationToken cancellationToken) =>
        await db.EvidenceFiles.AnyAsync(cancellationToken)
        || await db.TenderReports.AnyAsync(cancellationToken)
        || await db.RegionProtocols.AnyAsync(cancellationToken);

    /// <summary>Every file that the database names.</summary>
    public async Task<List<StoredRow>> AllAsync(CancellationToken cancellationToken) =>
        [
            .. await db
                .EvidenceFiles.Select(file => new StoredRow(FileArea.Evidence, file.RegionId, file.Id, new StoredFile(file.Length, file.Sha256)))
                .ToListAsync(cancellationToken),
            .. await db
                .TenderReports.Select(report => new StoredRow(FileArea.Reports, report.RegionId, report.Id, new StoredFile(report.Length, report.Sha256)))
                .ToListAsync(cancellationToken),
            .. await db
                .RegionProtocols.Select(protocol => new StoredRow(
                    FileArea.Protocols,
                    protocol.RegionId,
                    protocol.FileId,
                    new StoredFile(protocol.Length, protocol.Sha256)
                ))
                .ToListAsync(cancellationToken),
        ];

    /// <summary>Each of the entries, with whether it has a row.</summary>
    public async IAsyncEnumerable<(StoredEntry Entry, bool IsKnown)> HoldAgainstRowsAsync(
        FileArea area,
        IAsyncEnumerable<StoredEntry> entries,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await foreach (var batch in entries.Chunk(BatchSize).WithCancellation(cancellationToken))
        {
            var known = await KnownAsync(area, Array.ConvertAll(batch, entry => entry.Id), cancellationToken);
            foreach (var entry in batch)
            {
                yield return (entry, known.Contains(entry.Id));
            }
        }
    }

    private Task<HashSet<Guid>> KnownAsync(FileArea area, Guid[] ids, CancellationToken cancellationToken)
    {
        var known = area switch
        {
            FileArea.Evidence => db.EvidenceFiles.Where(file => ids.Contains(file.Id)).Select(file => file.Id),
            FileArea.Reports => db.TenderReports.Where(report => ids.Contains(report.Id)).Select(report => report.Id),
            FileArea.Protocols => db.RegionProtocols.Where(protocol => ids.Contains(protocol.FileId)).Select(protocol => protocol.FileId),
            _ => throw new ArgumentOutOfRangeException(nameof(area)),
        };
        return known.ToHashSetAsync(cancellationToken);
    }
}

/// <summary>A file as a row of the database names it.</summary>
public sealed record StoredRow(FileArea Area, Guid RegionId, Guid Id, StoredFile Said);
