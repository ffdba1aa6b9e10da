using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SocialReturn.Web.Security;

namespace SocialReturn.Web.Features.Reports;

/// <summary>The contractor's own reports, one click from the page of the tender.</summary>
[Authorize(Policies.Contractor)]
[Route("aanbestedingen/{id:guid}")]
public sealed class ReportsController(ReportFileReader downloads) : Controller
{
    [HttpGet("rapport")]
    public async Task<IActionResult> Now(Guid id, CancellationToken cancellationToken) => Answer(await downloads.NowAsync(id, cancellationToken));

    [HttpGet("rapport/{reportId:guid}")]
    public async Task<IActionResult> Stored(Guid id, Guid reportId, CancellationToken cancellationToken) =>
        Answer(await downloads.StoredAsync(id, reportId, cancellationToken));

    private IActionResult Answer(ReportDownload? report) => report is null ? NotFound() : File(report.Content, ReportDownload.ContentType, report.FileName);
}
