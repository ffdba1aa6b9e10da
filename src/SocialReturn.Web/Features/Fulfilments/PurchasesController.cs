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

/// <summary>Proposing a purchase: it needs agreement beforehand.</summary>
[Authorize(Policies.Contractor)]
public sealed class PurchasesController(ProposalService proposals, ProposalReader page) : Controller
{
    [HttpGet("aanbestedingen/{tenderId:guid}/invullingen/nieuw/inkoop")]
    public async Task<IActionResult> New(Guid tenderId, CancellationToken cancellationToken) =>
        await page.FindTenderAsync(tenderId, cancellationToken) is { } tender
            ? await ShowAsync(tender, null, new PurchaseForm(), cancellationToken)
            : NotFound();

    [HttpPost("aanbestedingen/{tenderId:guid}/invullingen/nieuw/inkoop")]
    public async Task<IActionResult> New(Guid tenderId, PurchaseForm form, CancellationToken cancellationToken) =>
        await page.FindTenderAsync(tenderId, cancellationToken) is { } tender ? await SubmitAsync(tender, null, form, cancellationToken) : NotFound();

    [HttpPost("aanbestedingen/{tenderId:guid}/invullingen/waarde/inkoop/{id:guid?}")]
    public async Task<IActionResult> Value(Guid tenderId, Guid? id, PurchaseForm form, CancellationToken cancellationToken)
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

    [HttpGet("invullingen/{id:guid}/wijzigen/inkoop")]
    public async Task<IActionResult> Edit(Guid id, CancellationToken cancellationToken)
    {
        if (await page.FindAsync(id, cancellationToken) is not Effort purchase)
        {
            return NotFound();
        }

        var tender = await page.FindTenderAsync(purchase.TenderId, cancellationToken);
        return FulfilmentRules.IsEditable(purchase.Status)
            ? await ShowAsync(tender!, purchase, PurchaseForm.Of(purchase), cancellationToken)
            : Redirect(PortalLinks.Fulfilment(id));
    }

    [HttpPost("invullingen/{id:guid}/wijzigen/inkoop")]
    public async Task<IActionResult> Edit(Guid id, PurchaseForm form, CancellationToken cancellationToken)
    {
        if (await page.FindAsync(id, cancellationToken) is not Effort purchase)
        {
            return NotFound();
        }

        var tender = await page.FindTenderAsync(purchase.TenderId, cancellationToken);
        return await SubmitAsync(tender!, purchase, form, cancellationToken);
    }

    private async Task<IActionResult> SubmitAsync(Tender tender, Effort? known, PurchaseForm form, CancellationToken cancellationToken)
    {
        var outcome = ModelState.IsValid
            ? await proposals.SubmitAsync(tender.Id, form.ToInput(), new Submission(known?.Id, form.Version, !form.Draft, form.Key), cancellationToken)
            : Outcome.Invalid<Guid>(await proposals.CheckAsync(tender, known, form.ToInput(), !form.Draft, cancellationToken));
        if (outcome.IsDone)
        {
            TempData["Done"] = form.Draft ? FulfilmentScreenTexts.DraftKept : FulfilmentScreenTexts.ProposedDone;
            return Redirect(
                form.Draft && Request.Query.ContainsKey(EvidencePart.GoOnQuery)
                    ? PortalLinks.EditPurchase(outcome.Value) + PortalLinks.EvidencePart
                    : PortalLinks.Fulfilment(outcome.Value)
            );
        }

        ModelState.AddErrors(outcome.Errors);
        return outcome.Kind == OutcomeKind.Conflict && known is not null && FulfilmentRules.IsEditable(known.Status)
            ? await ShowConflictAsync(tender, known, form, cancellationToken)
            : this.Refusal(outcome) ?? await ShowAsync(tender, known, form, cancellationToken);
    }

    /// <summary>Both versions side by side; sending again replaces what the other saved.</summary>
    private async Task<IActionResult> ShowConflictAsync(Tender tender, Effort stored, PurchaseForm form, CancellationToken cancellationToken)
    {
        ModelState.Remove(nameof(form.Version));
        form.Version = stored.Version;
        var result = await ShowAsync(tender, stored, form, cancellationToken);
        form.Context = form.Context with
        {
            Conflict = FormConflicts.Between(form, PurchaseForm.Of(stored), [.. form.Context.Blocks, .. form.Context.Participants, .. form.Context.Suppliers]),
        };
        Response.StatusCode = StatusCodes.Status409Conflict;
        return result;
    }

    private async Task<IActionResult> ShowAsync(Tender tender, Effort? known, PurchaseForm form, CancellationToken cancellationToken)
    {
        var valued = await proposals.PreviewAsync(tender.Id, known?.Id, form.ToInput(), cancellationToken);
        form.Context = await page.ContextAsync(tender, known, FulfilmentKind.SocialPurchase, valued!, cancellationToken);
        return ModelState.IsValid ? View("Purchase", form) : this.Again("Purchase", form);
    }
}
