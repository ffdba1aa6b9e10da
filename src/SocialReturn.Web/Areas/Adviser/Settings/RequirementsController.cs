using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SocialReturn.Core.Common;
using SocialReturn.Core.Evidence;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Web.Infrastructure.Mvc;
using SocialReturn.Web.Security;

namespace SocialReturn.Web.Areas.Adviser.Settings;

/// <summary>The proof that the region asks, for its administrators.</summary>
[Authorize(Policies.RegionAdministrator)]
[Route(Address)]
public sealed class RequirementsController(EvidenceRequirementReader pages, EvidenceRequirementService requirements, RequirementRemovalService removal)
    : Controller
{
    public const string Address = "advies/instellingen/bewijs";

    [HttpGet("")]
    public async Task<IActionResult> Requirements(CancellationToken cancellationToken) => View(await pages.ListAsync(new RequirementForm(), cancellationToken));

    [HttpPost("")]
    public async Task<IActionResult> Requirements(RequirementForm form, CancellationToken cancellationToken)
    {
        var outcome = await requirements.AddAsync(form.ToInput(), form.Key, cancellationToken);
        if (outcome.IsDone)
        {
            return Done(SettingsTexts.RequirementDone, "/" + Address);
        }

        ModelState.AddErrors(outcome.Errors);
        return this.Refusal(outcome) ?? this.Again(nameof(Requirements), await pages.ListAsync(form, cancellationToken));
    }

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Requirement(Guid id, CancellationToken cancellationToken) =>
        await pages.GetAsync(id, null, cancellationToken) is { } model ? View(model) : NotFound();

    [HttpPost("{id:guid}")]
    public async Task<IActionResult> Change(Guid id, RequirementForm form, CancellationToken cancellationToken) =>
        await AnswerAsync(
            id,
            await requirements.ChangeAsync(id, form.Version, form.ToInput(), cancellationToken),
            form,
            SettingsTexts.RequirementChanged,
            cancellationToken
        );

    [HttpPost("{id:guid}/beeindigen")]
    public async Task<IActionResult> End(Guid id, Guid version, CancellationToken cancellationToken) =>
        await AnswerAsync(id, await requirements.EndAsync(id, version, cancellationToken), null, SettingsTexts.RequirementEnded, cancellationToken);

    [HttpPost("{id:guid}/weer-vragen")]
    public async Task<IActionResult> AskAgain(Guid id, Guid version, CancellationToken cancellationToken) =>
        await AnswerAsync(id, await requirements.AskAgainAsync(id, version, cancellationToken), null, SettingsTexts.RequirementAskedAgain, cancellationToken);

    [HttpPost("{id:guid}/verwijderen")]
    public async Task<IActionResult> Remove(Guid id, Guid version, CancellationToken cancellationToken)
    {
        var outcome = await removal.RemoveAsync(id, version, cancellationToken);
        return outcome.IsDone ? Done(SettingsTexts.RequirementRemoved, "/" + Address) : await AnswerAsync(id, outcome, null, "", cancellationToken);
    }

    private async Task<IActionResult> AnswerAsync(Guid id, Outcome<Guid> outcome, RequirementForm? form, string done, CancellationToken cancellationToken)
    {
        if (outcome.IsDone)
        {
            return Done(done, $"/{Address}/{id}");
        }

        if (outcome.Kind == OutcomeKind.Conflict && await pages.GetAsync(id, null, cancellationToken) is { } current)
        {
            Response.StatusCode = StatusCodes.Status409Conflict;
            ModelState.Clear();
            return View(nameof(Requirement), current with { Refused = SettingsTexts.RequirementConflict });
        }

        ModelState.AddErrors(outcome.Errors);
        return this.Refusal(outcome) ?? (await pages.GetAsync(id, form, cancellationToken) is { } model ? this.Again(nameof(Requirement), model) : NotFound());
    }

    private RedirectResult Done(string words, string to)
    {
        TempData["Done"] = words;
        return Redirect(to);
    }
}
