using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Data;
using SocialReturn.Core.Reports;
using SocialReturn.Core.Storage;

namespace SocialReturn.Core.Verification;

/// <summary>Every report has its file with that length and hash, and no file older than an hour stands without a report.</summary>
public sealed class ReportFileInvariant(PortalDbContext db, IFileStore files, TimeProvider clock) : IInvariant
{
    private static readonly TimeSpan Patience = TimeSpan.FromHours(1);

    public int Number => 2;

    public string Name => "Every report has its file, and every file its report";

    public async Task<InvariantResult> CheckAsync(CancellationToken cancellationToken)
    {
        var reports = await db.TenderReports.AsNoTracking().ToListAsync(cancellationToken);
        var breaches = new List<string>();
        foreach (var report in reports)
        {
            if (await FaultAsync(report, cancellationToken) is { } fault)
            {
                breaches.Add($"report {report.Id} of region {report.RegionId}: {fault}");
            }
        }

        var known = reports.Select(report => report.Id).ToHashSet();
        await foreach (var entry in files.ListAsync(FileArea.Reports, (clock.GetUtcNow() - Patience).UtcDateTime, cancellationToken))
        {
            if (!known.Contains(entry.Id))
            {
                breaches.Add($"file {entry.Id} of region {entry.RegionId} has no report");
            }
        }

        return new InvariantResult($"{reports.Count} report files, by length and hash", [.. breaches]);
    }

    private async Task<string?> FaultAsync(TenderReport report, CancellationToken cancellationToken)
    {
        try
        {
            await using var content = await files.OpenAsync(FileArea.Reports, report.RegionId, report.Id, cancellationToken);
            return content.Length == report.Length && Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellationToken)) == report.Sha256
                ? null
                : "its file has another length or hash";
        }
        catch (StoredFileMissingException)
        {
            return "it has no file";
        }
    }
}
