using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SocialReturn.Core.Evidence;
using SocialReturn.Web.Infrastructure.Mvc;
using SocialReturn.Web.Security;

namespace SocialReturn.Web.Areas.Adviser.Settings;

/// <summary>The proof that the region asks, for its administrators.</summary>
[Authorize(Policies.RegionAdministrator)]
[Route("advies/instellingen/bewijs")]
public sealed class RequirementsController(RegionSettingsReader page, EvidenceRequirementService requirements) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Requirements(CancellationToken cancellationToken) =>
        View(await page.RequirementsAsync(new RequirementForm(), cancellationToken));

    [HttpPost("")]
    public async Task<IActionResult> Requirements(RequirementForm form, CancellationToken cancellationToken)
    {
        var outcome = await requirements.AddAsync(form.ToInput(), cancellationToken);
        if (outcome.IsDone)
        {
            TempData["Done"] = SettingsTexts.RequirementDone;
            return Redirect("/advies/instellingen/bewijs");
        }

        ModelState.AddErrors(outcome.Errors);
        return this.Refusal(outcome) ?? this.Again(nameof(Requirements), await page.RequirementsAsync(form, cancellationToken));
    }

    [HttpPost("{id:guid}/verwijderen")]
    public async Task<IActionResult> Remove(Guid id, CancellationToken cancellationToken)
    {
        var outcome = await requirements.RemoveAsync(id, cancellationToken);
        TempData["Done"] = outcome.IsDone ? SettingsTexts.RequirementRemoved : null;
        return this.Refusal(outcome) ?? Redirect("/advies/instellingen/bewijs");
    }
}
