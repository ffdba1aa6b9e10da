using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Storage;

namespace SocialReturn.Core.Verification;

/// <summary>Holds a row against its file in the store: there, as long as the row says, with the same hash.</summary>
public sealed class FileVerification(PortalDbContext db, IFileStore files, StoredRowReader rows, TimeProvider clock)
{
    /// <returns>What is wrong, to be read after a reference to the row; null when it is as it should be.</returns>
    public async Task<string?> FaultAsync(FileArea area, Guid regionId, Guid fileId, StoredFile said, CancellationToken cancellationToken)
    {
        try
        {
            await using var content = await files.OpenAsync(area, regionId, fileId, cancellationToken);
            if (content.Length != said.Length)
            {
                return $"its file has {content.Length} bytes, the row says {said.Length}";
            }

            var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellationToken));
            return hash == said.Sha256 ? null : "its file has another hash than the row says";
        }
        catch (StoredFileMissingException)
        {
            return "it has no file";
        }
    }

    /// <summary>One line for each file that has its own name, is older than an hour and has no row; but for those that somebody decided to keep.</summary>
    public async Task<List<string>> StraysAsync(FileArea area, CancellationToken cancellationToken)
    {
        var kept = await db
            .FileFindings.Where(finding => finding.Area == area && finding.Decision == FileDecision.Keep)
            .Select(finding => finding.FileId)
            .ToHashSetAsync(cancellationToken);
        var old = files.ListAsync(area, clock.UtcNow() - StrayFileService.Patience, cancellationToken);
        return await rows.HoldAgainstRowsAsync(area, old, cancellationToken)
            .Where(found => !found.IsKnown && !kept.Contains(found.Entry.Id))
            .Select(found => $"{area}: file {found.Entry.Id} of region {found.Entry.RegionId} has no row, written {found.Entry.WrittenAt:u}")
            .ToListAsync(cancellationToken);
    }
}
