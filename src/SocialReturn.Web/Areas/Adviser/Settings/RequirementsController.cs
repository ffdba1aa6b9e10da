using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SocialReturn.Core.Common;
using SocialReturn.Core.Evidence;
using SocialReturn.Core.Fulfilments.ByDesk;
using SocialReturn.Web.Infrastructure.Mvc;
using SocialReturn.Web.Security;

namespace SocialReturn.Web.Areas.Adviser.Settings;

/// <summary>The proof that the region asks, for its administrators.</summary>
[Authorize(Policies.RegionAdministrator)]
[Route(PortalLinks.DeskRequirements)]
public sealed class RequirementsController(EvidenceRequirementReader pages, EvidenceRequirementService requirements, RequirementRemovalService removal)
    : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Requirements(CancellationToken cancellationToken) => View(await pages.ListAsync(new RequirementForm(), cancellationToken));

    [HttpPost("")]
    public async Task<IActionResult> Requirements(RequirementForm form, CancellationToken cancellationToken)
    {
        var outcome = await requirements.AddAsync(form.ToInput(), form.Key, cancellationToken);
        return await this.AnswerAsync(
            outcome,
            done: _ => this.DoneAndOn(SettingsTexts.RequirementDone, PortalLinks.DeskRequirements),
            again: async () => View(nameof(Requirements), await pages.ListAsync(form, cancellationToken))
        );
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
            PortalLinks.DeskRequirement(id),
            cancellationToken
        );

    [HttpPost("{id:guid}/beeindigen")]
    public async Task<IActionResult> End(Guid id, Guid version, CancellationToken cancellationToken) =>
        await AnswerAsync(
            id,
            await requirements.EndAsync(id, version, cancellationToken),
            null,
            SettingsTexts.RequirementEnded,
            PortalLinks.DeskRequirement(id),
            cancellationToken
        );

    [HttpPost("{id:guid}/weer-vragen")]
    public async Task<IActionResult> AskAgain(Guid id, Guid version, CancellationToken cancellationToken) =>
        await AnswerAsync(
            id,
            await requirements.AskAgainAsync(id, version, cancellationToken),
            null,
            SettingsTexts.RequirementAskedAgain,
            PortalLinks.DeskRequirement(id),
            cancellationToken
        );

    [HttpPost("{id:guid}/verwijderen")]
    public async Task<IActionResult> Remove(Guid id, Guid version, CancellationToken cancellationToken) =>
        await AnswerAsync(
            id,
            await removal.RemoveAsync(id, version, cancellationToken),
            null,
            SettingsTexts.RequirementRemoved,
            PortalLinks.DeskRequirements,
            cancellationToken
        );

    private Task<IActionResult> AnswerAsync(
        Guid id,
        Outcome<Guid> outcome,
        RequirementForm? form,
        string done,
        string address,
        CancellationToken cancellationToken
    ) =>
        this.AnswerAsync(
            outcome,
            done: _ => this.DoneAndOn(done, address),
            again: async () => this.Page(nameof(Requirement), await pages.GetAsync(id, form, cancellationToken)),
            conflict: async () =>
                await pages.GetAsync(id, null, cancellationToken) is { } current
                    ? this.PageAnew(nameof(Requirement), current with { Refused = SettingsTexts.RequirementConflict })
                    : NotFound()
        );
}
