using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using SocialReturn.Core.Data;
using SocialReturn.Core.Storage;

namespace SocialReturn.Web.Infrastructure.Health.Checks;

/// <summary>No file and row lost each other.</summary>
internal sealed class StoredFileCheck(PortalDbContext db) : IReadinessCheck
{
    public string Name => "files";

    public string Title => ReadinessTexts.Files;

    public string Advice => ReadinessTexts.FilesAdvice;

    public HealthStatus WhenNotWell => HealthStatus.Degraded;

    public async Task<string?> FaultAsync(CancellationToken cancellationToken)
    {
        var waiting = await db
            .FileFindings.Where(finding => finding.Decision == null)
            .GroupBy(finding => finding.Kind)
            .Select(kind => new { Kind = kind.Key, Count = kind.Count() })
            .ToListAsync(cancellationToken);
        return waiting.Count == 0 ? null : string.Join(", ", waiting.OrderBy(kind => kind.Kind).Select(kind => $"{kind.Count} {WordsOf(kind.Kind)}"));
    }

    private static string WordsOf(FileFindingKind kind) =>
        kind switch
        {
            FileFindingKind.Stray => "without a row",
            FileFindingKind.Missing => "missing",
            FileFindingKind.Damaged => "damaged",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
}
