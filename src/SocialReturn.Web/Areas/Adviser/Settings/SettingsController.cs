using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SocialReturn.Core.Common;
using SocialReturn.Core.Regions;
using SocialReturn.Web.Infrastructure.Mvc;
using SocialReturn.Web.Security;

namespace SocialReturn.Web.Areas.Adviser.Settings;

/// <summary>The region's own settings, for its administrators.</summary>
[Authorize(Policies.RegionAdministrator)]
[Route("advies/instellingen")]
public sealed class SettingsController(RegionSettingsReader page, RegionSettingsService settings) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(await page.GetAsync(null, cancellationToken));

    [HttpPost("")]
    public async Task<IActionResult> Index(SettingsForm form, CancellationToken cancellationToken)
    {
        var outcome = await settings.SaveAsync(form.Version, form.ToSettings(), cancellationToken);
        if (outcome.IsDone)
        {
            TempData["Done"] = SettingsTexts.SavedDone;
            return Redirect("/advies/instellingen");
        }

        if (outcome.Kind == OutcomeKind.Conflict)
        {
            Response.StatusCode = StatusCodes.Status409Conflict;
            ModelState.Clear();
            var current = await page.GetAsync(null, cancellationToken);
            return View(current with { Refused = SettingsTexts.Conflict });
        }

        ModelState.AddErrors(outcome.Errors);
        return this.Refusal(outcome) ?? this.Again(nameof(Index), await page.GetAsync(form, cancellationToken));
    }
}
