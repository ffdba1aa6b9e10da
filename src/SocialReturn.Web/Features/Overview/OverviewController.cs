using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SocialReturn.Web.Security;

namespace SocialReturn.Web.Features.Overview;

[Authorize(Policies.Contractor)]
[Route("overzicht")]
public sealed class OverviewController(OverviewReader page) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(await page.GetAsync(cancellationToken));
}
