using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Reports;

namespace SocialReturn.Web.Features.Reports;

/// <summary>A report to send to the browser.</summary>
public sealed record ReportDownload(Stream Content, string FileName)
{
    public const string ContentType = "application/pdf";
}

/// <summary>Finds the reports of tenders in scope; somebody else's is as absent as one that never was.</summary>
public sealed class ReportFileReader(PortalDbContext db, ReportFiles files, ReportMaker maker, TimeProvider clock)
{
    public async Task<ReportDownload?> StoredAsync(Guid reportId, CancellationToken cancellationToken) =>
        await OpenAsync(await db.TenderReports.AsNoTracking().SingleOrDefaultAsync(report => report.Id == reportId, cancellationToken), cancellationToken);

    /// <summary>How the tender stands now, made on the spot.</summary>
    public async Task<ReportDownload?> NowAsync(Guid tenderId, CancellationToken cancellationToken)
    {
        if (await db.Tenders.AsNoTracking().SingleOrDefaultAsync(row => row.Id == tenderId, cancellationToken) is not { } tender)
        {
            return null;
        }

        var content = new MemoryStream(await maker.RenderNowAsync(tender, cancellationToken));
        return new ReportDownload(content, ReportNames.FileOfDay(tender.Title, clock.DutchToday()));
    }

    /// <summary>One of the monthly ones of this tender.</summary>
    public async Task<ReportDownload?> StoredAsync(Guid tenderId, Guid reportId, CancellationToken cancellationToken) =>
        await OpenAsync(
            await db.TenderReports.AsNoTracking().SingleOrDefaultAsync(report => report.Id == reportId && report.TenderId == tenderId, cancellationToken),
            cancellationToken
        );

    private async Task<ReportDownload?> OpenAsync(TenderReport? report, CancellationToken cancellationToken)
    {
        if (report is null)
        {
            return null;
        }

        var title = await db.Tenders.Where(tender => tender.Id == report.TenderId).Select(tender => tender.Title).SingleAsync(cancellationToken);
        return new ReportDownload(await files.OpenAsync(report, cancellationToken), ReportNames.File(title, report.Month));
    }
}
