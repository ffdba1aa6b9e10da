using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SocialReturn.Core.Common;
using SocialReturn.Core.Reports;
using SocialReturn.Web.Features.Reports;
using SocialReturn.Web.Infrastructure.Mvc;
using SocialReturn.Web.Security;
using SocialReturn.Web.TagHelpers;

namespace SocialReturn.Web.Areas.Adviser.Reports;

/// <summary>The monthly reports of the region, and how a tender stands now.</summary>
[Authorize(Policies.Adviser)]
[Route(PortalLinks.DeskReports)]
public sealed class ReportsController(ReportListReader list, ReportFileReader downloads, ReportService reports) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(string? maand, CancellationToken cancellationToken) =>
        View(await list.GetAsync(ReadMonth(maand), cancellationToken));

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Stored(Guid id, CancellationToken cancellationToken) => Answer(await downloads.StoredAsync(id, cancellationToken));

    [HttpGet("nu/{tenderId:guid}")]
    public async Task<IActionResult> Now(Guid tenderId, CancellationToken cancellationToken) => Answer(await downloads.NowAsync(tenderId, cancellationToken));

    [HttpPost("niet-gemaakt/{id:guid}")]
    public async Task<IActionResult> TryAgain(Guid id, CancellationToken cancellationToken)
    {
        var outcome = await reports.TryAgainAsync(id, cancellationToken);
        return await this.AnswerAsync(
            outcome,
            done: made =>
                made
                    ? this.DoneAndOn(ReportListTexts.MadeDone, PortalLinks.DeskReports)
                    : this.TellAndOn(new PageMessage(NoticeKind.Warning, ReportListTexts.FailedAgain), PortalLinks.DeskReports),
            again: () => Redirect(PortalLinks.DeskReports)
        );
    }

    private IActionResult Answer(ReportDownload? report) => report is null ? NotFound() : File(report.Content, ReportDownload.ContentType, report.FileName);

    private static DateOnly? ReadMonth(string? value) =>
        DateOnly.TryParseExact(value + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) ? month : null;
}
