using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SocialReturn.Core.Common;
using SocialReturn.Core.Regions;
using SocialReturn.Web.Infrastructure.Mvc;
using SocialReturn.Web.Security;

namespace SocialReturn.Web.Areas.Adviser.Settings;

/// <summary>What the region decides about the kinds of fulfilment, for its administrators.</summary>
[Authorize(Policies.RegionAdministrator)]
[Route(PortalLinks.DeskKinds)]
public sealed class KindsController(RegionSettingsReader page, KindSettingsService settings) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Kinds(CancellationToken cancellationToken) => View(await page.KindsAsync(null, cancellationToken));

    [HttpPost("")]
    public async Task<IActionResult> Kinds(KindsForm form, CancellationToken cancellationToken)
    {
        var outcome = ModelState.IsValid ? await settings.SaveAsync(form.Version, form.ToSettings(), cancellationToken) : Outcome.Invalid<Guid>();
        return await this.AnswerAsync(
            outcome,
            done: _ => this.DoneAndOn(SettingsTexts.KindsDone, PortalLinks.DeskKinds),
            again: async () => View(nameof(Kinds), await page.KindsAsync(form, cancellationToken)),
            conflict: async () => this.PageAnew(nameof(Kinds), await page.KindsAsync(null, cancellationToken) with { Refused = SettingsTexts.Conflict })
        );
    }
}
