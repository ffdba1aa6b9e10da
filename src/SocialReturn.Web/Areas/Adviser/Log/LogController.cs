using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SocialReturn.Web.Areas.Adviser.WorkList;
using SocialReturn.Web.Security;

namespace SocialReturn.Web.Areas.Adviser.Log;

/// <summary>The audit log of the region: who did what, when and why.</summary>
[Authorize(Policies.Adviser)]
[Route("advies/logboek")]
public sealed class LogController(LogPage page) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(
        [FromQuery(Name = "over")] string? subject, [FromQuery(Name = "wie")] string? who, [FromQuery(Name = "na")] string? after, CancellationToken cancellationToken) =>
        View(await page.GetAsync(subject, who, WorkCursor.Parse(after), cancellationToken));
}
