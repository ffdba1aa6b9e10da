using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SocialReturn.Core.Common;
using SocialReturn.Core.Regions;
using SocialReturn.Web.Infrastructure.Mvc;
using SocialReturn.Web.Security;

namespace SocialReturn.Web.Areas.Adviser.Settings;

/// <summary>What the region decides about the kinds of fulfilment, for its administrators.</summary>
[Authorize(Policies.RegionAdministrator)]
[Route(Address)]
public sealed class KindsController(RegionSettingsReader page, KindSettingsService settings) : Controller
{
    public const string Address = "advies/instellingen/soorten";

    [HttpGet("")]
    public async Task<IActionResult> Kinds(CancellationToken cancellationToken) => View(await page.KindsAsync(null, cancellationToken));

    [HttpPost("")]
    public async Task<IActionResult> Kinds(KindsForm form, CancellationToken cancellationToken)
    {
        var outcome = ModelState.IsValid ? await settings.SaveAsync(form.Version, form.ToSettings(), cancellationToken) : Outcome.Invalid<Guid>();
        if (outcome.IsDone)
        {
            TempData["Done"] = SettingsTexts.KindsDone;
            return Redirect("/" + Address);
        }

        if (outcome.Kind == OutcomeKind.Conflict)
        {
            Response.StatusCode = StatusCodes.Status409Conflict;
            ModelState.Clear();
            return View(await page.KindsAsync(null, cancellationToken) with { Refused = SettingsTexts.Conflict });
        }

        ModelState.AddErrors(outcome.Errors);
        return this.Refusal(outcome) ?? this.Again(nameof(Kinds), await page.KindsAsync(form, cancellationToken));
    }
}
