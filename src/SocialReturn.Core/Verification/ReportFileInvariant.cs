using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Data;
using SocialReturn.Core.Storage;

namespace SocialReturn.Core.Verification;

/// <summary>Every report has its file with that length and hash, and no file older than an hour stands without a report.</summary>
public sealed class ReportFileInvariant(PortalDbContext db, FileVerification files) : IInvariant
{
    public int Number => 2;

    public string Name => "Every report has its file, and every file its report";

    public async Task<InvariantResult> CheckAsync(CancellationToken cancellationToken)
    {
        var reports = await db.TenderReports.AsNoTracking().ToListAsync(cancellationToken);
        var breaches = new List<string>();
        foreach (var report in reports)
        {
            var said = new StoredFile(report.Length, report.Sha256);
            if (await files.FaultAsync(FileArea.Reports, report.RegionId, report.Id, said, cancellationToken) is { } fault)
            {
                breaches.Add($"report {report.Id} of region {report.RegionId}: {fault}");
            }
        }

        breaches.AddRange(await files.StraysAsync(FileArea.Reports, cancellationToken));
        return new InvariantResult($"{reports.Count} report files, by length and hash", [.. breaches]);
    }
}
