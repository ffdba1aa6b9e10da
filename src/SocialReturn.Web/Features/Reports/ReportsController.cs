using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SocialReturn.Web.Security;

namespace SocialReturn.Web.Features.Reports;

/// <summary>The contractor's own report, one click from the page of the tender.</summary>
[Authorize(Policies.Contractor)]
[Route("aanbestedingen/{id:guid}")]
public sealed class ReportsController(ReportDownloads downloads) : Controller
{
    /// <summary>The last monthly one; until there is one, how it stands now.</summary>
    [HttpGet("rapport")]
    public async Task<IActionResult> Latest(Guid id, CancellationToken cancellationToken)
    {
        var report = await downloads.LatestAsync(id, cancellationToken) ?? await downloads.NowAsync(id, cancellationToken);
        return report is null ? NotFound() : File(report.Content, ReportDownload.ContentType, report.FileName);
    }
}
