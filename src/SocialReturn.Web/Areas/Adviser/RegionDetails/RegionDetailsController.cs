using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SocialReturn.Core.Common;
using SocialReturn.Core.Regions;
using SocialReturn.Web.Infrastructure.Mvc;
using SocialReturn.Web.Security;
using SocialReturn.Web.Shared;

namespace SocialReturn.Web.Areas.Adviser.RegionDetails;

/// <summary>The region's name, desk, partners, contact and colours, for its administrators.</summary>
[Authorize(Policies.RegionAdministrator)]
[Route(PortalLinks.DeskRegion)]
public sealed class RegionDetailsController(RegionDetailsReader page, RegionDetailsService details, RegionThemes themes) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(await page.GetAsync(null, cancellationToken));

    [HttpPost("")]
    public async Task<IActionResult> Index(DetailsForm form, CancellationToken cancellationToken)
    {
        var outcome = await details.SaveAsync(form.Version, form.ToDetails(), cancellationToken);
        return await this.AnswerAsync(
            outcome,
            done: _ =>
            {
                themes.Forget();
                return this.DoneAndOn(RegionScreenTexts.SavedDone, PortalLinks.DeskRegion);
            },
            again: async () => View(nameof(Index), await page.GetAsync(form, cancellationToken)),
            conflict: async () => this.PageAnew(nameof(Index), await page.GetAsync(null, cancellationToken) with { Refused = RegionScreenTexts.Conflict })
        );
    }
}
