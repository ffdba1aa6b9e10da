using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SocialReturn.Core.Common;
using SocialReturn.Core.Regions;
using SocialReturn.Web.Infrastructure.Mvc;
using SocialReturn.Web.Security;

namespace SocialReturn.Web.Areas.Adviser.Settings;

/// <summary>The region's own settings, for its administrators.</summary>
[Authorize(Policies.RegionAdministrator)]
[Route(PortalLinks.DeskSettings)]
public sealed class SettingsController(RegionSettingsReader page, RegionSettingsService settings) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(await page.GetAsync(null, cancellationToken));

    [HttpPost("")]
    public async Task<IActionResult> Index(SettingsForm form, CancellationToken cancellationToken)
    {
        var outcome = await settings.SaveAsync(form.Version, form.ToSettings(), cancellationToken);
        return await this.AnswerAsync(
            outcome,
            done: _ => this.DoneAndOn(SettingsTexts.SavedDone, PortalLinks.DeskSettings),
            again: async () => View(nameof(Index), await page.GetAsync(form, cancellationToken)),
            conflict: async () => this.PageAnew(nameof(Index), await page.GetAsync(null, cancellationToken) with { Refused = SettingsTexts.Conflict })
        );
    }
}
