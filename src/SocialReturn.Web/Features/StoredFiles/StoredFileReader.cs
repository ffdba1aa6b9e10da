using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Storage;
using SocialReturn.Web.Features.Evidence;

namespace SocialReturn.Web.Features.StoredFiles;

/// <summary>What is wrong between files and rows, for the administrator of the platform: places and sizes, and nothing of the case.</summary>
public sealed class StoredFileReader(PortalDbContext db)
{
    private const int Shown = 100;

    private IQueryable<FileFinding> Waiting => db.FileFindings.AsNoTracking().Where(finding => finding.Decision == null);

    public Task<int> CountAsync(CancellationToken cancellationToken) => Waiting.CountAsync(cancellationToken);

    public async Task<StoredFilesViewModel> GetAsync(CancellationToken cancellationToken)
    {
        var regions = await db.Regions.AsNoTracking().ToDictionaryAsync(region => region.Id, region => region.Name, cancellationToken);
        var strays = Waiting.Where(finding => finding.Kind == FileFindingKind.Stray);
        var shown = await strays.OrderBy(stray => stray.WrittenAt).ThenBy(stray => stray.Id).Take(Shown).ToListAsync(cancellationToken);
        var damaged = await Waiting.Where(finding => finding.Kind != FileFindingKind.Stray).OrderBy(finding => finding.FoundAt).ToListAsync(cancellationToken);
        return new StoredFilesViewModel([.. shown.Select(stray => RowOf(stray, regions))], await strays.CountAsync(cancellationToken))
        {
            Damaged = [.. damaged.Select(finding => DamagedOf(finding, regions))],
        };
    }

    private static DamagedFileRow DamagedOf(FileFinding finding, Dictionary<Guid, string> regions) =>
        new()
        {
            Name = NameOf(finding, regions),
            File = finding.FileId.ToString("N"),
            IsGone = finding.Kind == FileFindingKind.Missing,
            FoundOn = DutchTime.DutchDate(finding.FoundAt).ToFullDate(),
        };

    private static string NameOf(FileFinding finding, Dictionary<Guid, string> regions) =>
        string.Format(StoredFileTexts.OfRegion, WordOf(finding.Area), regions.GetValueOrDefault(finding.RegionId) ?? StoredFileTexts.UnknownRegion);

    private static StoredFileRow RowOf(FileFinding finding, Dictionary<Guid, string> regions) =>
        new(
            finding.Id,
            NameOf(finding, regions),
            string.Format(
                StoredFileTexts.Facts,
                EvidenceWords.Size(finding.Length),
                DutchTime.DutchDate(finding.WrittenAt ?? finding.FoundAt).ToFullDate(),
                finding.FileId.ToString("N")
            )
        );

    private static string WordOf(FileArea area) =>
        area switch
        {
            FileArea.Evidence => StoredFileTexts.Evidence,
            FileArea.Reports => StoredFileTexts.Reports,
            FileArea.Protocols => StoredFileTexts.Protocols,
            _ => throw new ArgumentOutOfRangeException(nameof(area)),
        };
}

/// <param name="Total">Of the strays, with those that are not shown.</param>
public sealed record StoredFilesViewModel(ImmutableArray<StoredFileRow> Strays, int Total)
{
    public int Hidden => Total - Strays.Length;

    public ImmutableArray<DamagedFileRow> Damaged { get; init; } = [];

    public IReadOnlyCollection<Guid> Chosen { get; init; } = [];
}

/// <param name="Name">"Bewijsstuk van AV-regio".</param>
/// <param name="Facts">Size, date and the name in the store.</param>
public sealed record StoredFileRow(Guid Id, string Name, string Facts);

/// <summary>A file that is not what was stored.</summary>
public sealed record DamagedFileRow
{
    public required string Name { get; init; }

    /// <summary>Its name in the store, and in the backup.</summary>
    public required string File { get; init; }

    public required bool IsGone { get; init; }

    public required string FoundOn { get; init; }
}
