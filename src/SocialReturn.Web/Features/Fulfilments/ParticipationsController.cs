using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Tenders;
using SocialReturn.Web.Features.Evidence;
using SocialReturn.Web.Infrastructure.Mvc;
using SocialReturn.Web.Security;

namespace SocialReturn.Web.Features.Fulfilments;

/// <summary>Proposing a placement: value and explanation before saving, draft at any time.</summary>
[Authorize(Policies.Contractor)]
public sealed class ParticipationsController(ProposalService proposals, ProposalReader page) : Controller
{
    [HttpGet("aanbestedingen/{tenderId:guid}/invullingen/nieuw")]
    public async Task<IActionResult> New(Guid tenderId, CancellationToken cancellationToken) =>
        await page.FindTenderAsync(tenderId, cancellationToken) is { } tender
            ? await ShowAsync(tender, null, new ParticipationForm(), cancellationToken)
            : NotFound();

    [HttpPost("aanbestedingen/{tenderId:guid}/invullingen/nieuw")]
    public async Task<IActionResult> New(Guid tenderId, ParticipationForm form, CancellationToken cancellationToken) =>
        await page.FindTenderAsync(tenderId, cancellationToken) is { } tender ? await SubmitAsync(tender, null, form, cancellationToken) : NotFound();

    [HttpPost("aanbestedingen/{tenderId:guid}/invullingen/waarde/{id:guid?}")]
    public async Task<IActionResult> Value(Guid tenderId, Guid? id, ParticipationForm form, CancellationToken cancellationToken)
    {
        var tender = await page.FindTenderAsync(tenderId, cancellationToken);
        var valued = await proposals.PreviewAsync(tenderId, id, form.ToInput(), cancellationToken);
        if (tender is null || valued is null)
        {
            return NotFound();
        }

        var fulfilment = id is { } known ? await page.FindAsync(known, cancellationToken) : null;
        return PartialView("_Value", await page.PanelAsync(tender, fulfilment, valued, cancellationToken));
    }

    [HttpGet("invullingen/{id:guid}/wijzigen/participatie")]
    public async Task<IActionResult> Edit(Guid id, CancellationToken cancellationToken)
    {
        if (await page.FindAsync(id, cancellationToken) is not Placement participation)
        {
            return NotFound();
        }

        var tender = await page.FindTenderAsync(participation.TenderId, cancellationToken);
        return FulfilmentRules.IsEditable(participation.Status)
            ? await ShowAsync(tender!, participation, ParticipationForm.Of(participation), cancellationToken)
            : Redirect(PortalLinks.Fulfilment(id));
    }

    [HttpPost("invullingen/{id:guid}/wijzigen/participatie")]
    public async Task<IActionResult> Edit(Guid id, ParticipationForm form, CancellationToken cancellationToken)
    {
        if (await page.FindAsync(id, cancellationToken) is not Placement participation)
        {
            return NotFound();
        }

        var tender = await page.FindTenderAsync(participation.TenderId, cancellationToken);
        return await SubmitAsync(tender!, participation, form, cancellationToken);
    }

    private async Task<IActionResult> SubmitAsync(Tender tender, Placement? known, ParticipationForm form, CancellationToken cancellationToken)
    {
        var submission = new Submission(known?.Id, form.Version, !form.Draft, form.Key);
        var outcome = ModelState.IsValid
            ? await proposals.SubmitAsync(tender.Id, form.ToInput(), submission, cancellationToken)
            : Outcome.Invalid<Guid>(await proposals.CheckAsync(tender, known, form.ToInput(), !form.Draft, cancellationToken));
        if (outcome.IsDone)
        {
            TempData["Done"] = form.Draft ? FulfilmentScreenTexts.DraftKept : FulfilmentScreenTexts.ProposedDone;
            return Redirect(
                form.Draft && Request.Query.ContainsKey(EvidencePart.GoOnQuery)
                    ? PortalLinks.EditPlacement(outcome.Value) + PortalLinks.EvidencePart
                    : PortalLinks.Fulfilment(outcome.Value)
            );
        }

        ModelState.AddErrors(outcome.Errors);
        return outcome.Kind == OutcomeKind.Conflict && known is not null && FulfilmentRules.IsEditable(known.Status)
            ? await ShowConflictAsync(tender, known, form, cancellationToken)
            : this.Refusal(outcome) ?? await ShowAsync(tender, known, form, cancellationToken);
    }

    /// <summary>Both versions side by side; sending again replaces what the other saved.</summary>
    private async Task<IActionResult> ShowConflictAsync(Tender tender, Placement stored, ParticipationForm form, CancellationToken cancellationToken)
    {
        ModelState.Remove(nameof(form.Version));
        form.Version = stored.Version;
        var result = await ShowAsync(tender, stored, form, cancellationToken);
        form.Context = form.Context with
        {
            Conflict = FormConflicts.Between(
                form,
                ParticipationForm.Of(stored),
                [.. form.Context.Blocks, .. form.Context.Participants, .. form.Context.Suppliers]
            ),
        };
        Response.StatusCode = StatusCodes.Status409Conflict;
        return result;
    }

    private async Task<IActionResult> ShowAsync(Tender tender, Placement? known, ParticipationForm form, CancellationToken cancellationToken)
    {
        var valued = await proposals.PreviewAsync(tender.Id, known?.Id, form.ToInput(), cancellationToken);
        form.Context = await page.ContextAsync(tender, known, FulfilmentKind.Participation, valued!, cancellationToken);
        if (form.ParticipantId is null && string.IsNullOrEmpty(form.Reference) && ModelState.IsValid)
        {
            form.Reference = form.Context.SuggestedReference;
        }

        return ModelState.IsValid ? View("Participation", form) : this.Again("Participation", form);
    }
}
