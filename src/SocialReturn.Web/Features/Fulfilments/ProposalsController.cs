using Microsoft.AspNetCore.Mvc;
using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Fulfilments.ByContractor;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Tenders;
using SocialReturn.Web.Features.Evidence;
using SocialReturn.Web.Infrastructure.Mvc;

namespace SocialReturn.Web.Features.Fulfilments;

/// <summary>Proposing a fulfilment of one shape: value and explanation before saving, draft at any time. The address names the kind.</summary>
public abstract class ProposalsController<TFulfilment, TForm>(ProposalService proposals, ProposedReader sources, ProposalReader page) : Controller
    where TFulfilment : Fulfilment
    where TForm : ProposalForm, new()
{
    protected abstract string ViewName { get; }

    protected abstract TForm FormOf(TFulfilment fulfilment);

    /// <param name="sourceId">An item of the tender to fill the form in from; nothing is saved before it is sent.</param>
    protected async Task<IActionResult> ShowNewAsync(Guid tenderId, KindDescription kind, Guid? sourceId, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid || await page.FindTenderAsync(tenderId, cancellationToken) is not { } tender)
        {
            return NotFound();
        }

        return sourceId is { } id
            ? await ShowLikeAsync(tender, kind, id, cancellationToken)
            : await ShowAsync(new Proposed(tender, kind, null), new TForm(), cancellationToken);
    }

    protected async Task<IActionResult> SubmitNewAsync(Guid tenderId, KindDescription kind, TForm form, CancellationToken cancellationToken) =>
        await page.FindTenderAsync(tenderId, cancellationToken) is { } tender
            ? await SubmitAsync(new Proposed(tender, kind, null), form, cancellationToken)
            : NotFound();

    protected async Task<IActionResult> ShowKnownAsync(Guid id, KindDescription kind, CancellationToken cancellationToken) =>
        await FindAsync(id, kind, cancellationToken) switch
        {
            null => NotFound(),
            { Known: { } known } proposed when FulfilmentRules.IsEditable(known.Status) => await ShowAsync(proposed, FormOf(known), cancellationToken),
            _ => Redirect(PortalLinks.Fulfilment(id)),
        };

    protected async Task<IActionResult> SubmitKnownAsync(Guid id, KindDescription kind, TForm form, CancellationToken cancellationToken) =>
        await FindAsync(id, kind, cancellationToken) is { } proposed ? await SubmitAsync(proposed, form, cancellationToken) : NotFound();

    protected async Task<IActionResult> ShowValueAsync(Guid tenderId, KindDescription kind, Guid? id, TForm form, CancellationToken cancellationToken)
    {
        var tender = await page.FindTenderAsync(tenderId, cancellationToken);
        var valued = await proposals.PreviewAsync(tenderId, id, form.ToInput(kind.Kind), cancellationToken);
        if (tender is null || valued is null)
        {
            return NotFound();
        }

        var fulfilment = id is { } known ? await page.FindAsync<TFulfilment>(known, cancellationToken) : null;
        return PartialView("_Value", await page.PanelAsync(tender, fulfilment, valued, cancellationToken));
    }

    private async Task<IActionResult> ShowLikeAsync(Tender tender, KindDescription kind, Guid sourceId, CancellationToken cancellationToken)
    {
        var source = await sources.FindAsync<TFulfilment>(sourceId, cancellationToken);
        if (source is null || source.TenderId != tender.Id || source.Description != kind)
        {
            return NotFound();
        }

        var form = FormOf(source);
        form.StartAnew(await page.ChoicesAsync(tender, kind, cancellationToken), FulfilmentRules.MayProposeAgain(source.Status));
        var result = await ShowAsync(new Proposed(tender, kind, null), form, cancellationToken);
        form.Context = form.Context with { Source = await page.NoteAsync(source, cancellationToken) };
        return result;
    }

    private async Task<Proposed?> FindAsync(Guid id, KindDescription kind, CancellationToken cancellationToken) =>
        await page.FindAsync<TFulfilment>(id, cancellationToken) is { } known && known.Description == kind
            ? new Proposed((await page.FindTenderAsync(known.TenderId, cancellationToken))!, kind, known)
            : null;

    private async Task<IActionResult> SubmitAsync(Proposed proposed, TForm form, CancellationToken cancellationToken)
    {
        var (tender, kind, known) = proposed;
        if (RowEdits.ApplyTo(form, ModelState) || form.Calculate)
        {
            return await ShowAsync(proposed, form, cancellationToken);
        }

        var input = form.ToInput(kind.Kind);
        var outcome = ModelState.IsValid
            ? await proposals.SubmitAsync(tender.Id, input, new Submission(known?.Id, form.Version, !form.Draft, form.Key), cancellationToken)
            : Outcome.Invalid<Guid>(await proposals.CheckAsync(tender, known, input, !form.Draft, cancellationToken));
        return await this.AnswerAsync(
            outcome,
            done: id =>
                this.DoneAndOn(
                    form.Draft ? FulfilmentScreenTexts.DraftKept : FulfilmentScreenTexts.ProposedDone,
                    form.Draft && Request.Query.ContainsKey(EvidencePart.GoOnQuery)
                        ? PortalLinks.EditFulfilment(id, kind.Slug) + PortalLinks.EvidencePart
                        : PortalLinks.Fulfilment(id)
                ),
            again: () => ShowAsync(proposed, form, cancellationToken),
            conflict: known is not null && FulfilmentRules.IsEditable(known.Status) ? () => ShowConflictAsync(proposed, known, form, cancellationToken) : null
        );
    }

    /// <summary>Both versions side by side; sending again replaces what the other saved.</summary>
    private async Task<IActionResult> ShowConflictAsync(Proposed proposed, TFulfilment stored, TForm form, CancellationToken cancellationToken)
    {
        ModelState.Remove(nameof(form.Version));
        form.Version = stored.Version;
        var result = await ShowAsync(proposed, form, cancellationToken);
        form.Context = form.Context with { Conflict = FormConflicts.Between(form, FormOf(stored), form.Context.Lists) };
        Response.StatusCode = StatusCodes.Status409Conflict;
        return result;
    }

    private async Task<IActionResult> ShowAsync(Proposed proposed, TForm form, CancellationToken cancellationToken)
    {
        var (tender, kind, known) = proposed;
        var valued = await proposals.PreviewAsync(tender.Id, known?.Id, form.ToInput(kind.Kind), cancellationToken);
        form.Context = await page.ContextAsync(tender, known, kind, valued!, cancellationToken);
        if (ModelState.IsValid)
        {
            form.Suggest(form.Context);
        }

        return ModelState.IsValid ? View(ViewName, form) : this.Again(ViewName, form);
    }

    /// <param name="Known">As it was saved before; null for something new.</param>
    private sealed record Proposed(Tender Tender, KindDescription Kind, TFulfilment? Known);
}
