using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SocialReturn.Web.Features.Reports;
using SocialReturn.Web.Security;

namespace SocialReturn.Web.Features.Insight;

/// <summary>For somebody who reads for a contracting authority: progress and reports, and nothing to change.</summary>
[Authorize(Policies.AuthorityReader)]
[Route("inzage")]
public sealed class InsightController(InsightReader page, ReportFileReader downloads) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(await page.AllAsync(cancellationToken));

    [HttpGet("aanbestedingen/{id:guid}")]
    public async Task<IActionResult> Tender(Guid id, CancellationToken cancellationToken) =>
        await page.OneAsync(id, cancellationToken) is { } tender ? View(tender) : NotFound();

    [HttpGet("rapporten")]
    public async Task<IActionResult> Reports(CancellationToken cancellationToken) => View(await page.AllAsync(cancellationToken));

    [HttpGet("rapporten/{id:guid}")]
    public async Task<IActionResult> Report(Guid id, CancellationToken cancellationToken) =>
        await downloads.StoredAsync(id, cancellationToken) is { } report ? File(report.Content, ReportDownload.ContentType, report.FileName) : NotFound();
}
