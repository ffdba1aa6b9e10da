using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SocialReturn.Web.Features.Reports;
using SocialReturn.Web.Security;

namespace SocialReturn.Web.Areas.Adviser.Reports;

/// <summary>The monthly reports of the region, and how a tender stands now.</summary>
[Authorize(Policies.Adviser)]
[Route("advies/rapporten")]
public sealed class ReportsController(ReportList list, ReportDownloads downloads) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(string? maand, CancellationToken cancellationToken) =>
        View(await list.GetAsync(ReadMonth(maand), cancellationToken));

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Stored(Guid id, CancellationToken cancellationToken) =>
        Answer(await downloads.StoredAsync(id, cancellationToken));

    [HttpGet("nu/{tenderId:guid}")]
    public async Task<IActionResult> Now(Guid tenderId, CancellationToken cancellationToken) =>
        Answer(await downloads.NowAsync(tenderId, cancellationToken));

    private IActionResult Answer(ReportDownload? report) =>
        report is null ? NotFound() : File(report.Content, ReportDownload.ContentType, report.FileName);

    private static DateOnly? ReadMonth(string? value) =>
        DateOnly.TryParseExact(value + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) ? month : null;
}
