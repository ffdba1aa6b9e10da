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
[Route(Address)]
public sealed class RegionDetailsController(RegionDetailsReader page, RegionDetailsService details, RegionThemes themes) : Controller
{
    public const string Address = "advies/instellingen/regio";

    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(await page.GetAsync(null, cancellationToken));

    [HttpPost("")]
    public async Task<IActionResult> Index(DetailsForm form, CancellationToken cancellationToken)
    {
        var outcome = await details.SaveAsync(form.Version, form.ToDetails(), cancellationToken);
        if (outcome.IsDone)
        {
            themes.Forget();
            TempData["Done"] = RegionScreenTexts.SavedDone;
            return Redirect("/" + Address);
        }

        if (outcome.Kind == OutcomeKind.Conflict)
        {
            Response.StatusCode = StatusCodes.Status409Conflict;
            ModelState.Clear();
            return View((await page.GetAsync(null, cancellationToken)) with { Refused = RegionScreenTexts.Conflict });
        }

        ModelState.AddErrors(outcome.Errors);
        return this.Refusal(outcome) ?? this.Again(nameof(Index), await page.GetAsync(form, cancellationToken));
    }
}
