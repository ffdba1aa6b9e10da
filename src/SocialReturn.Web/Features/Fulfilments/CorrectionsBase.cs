using Microsoft.AspNetCore.Mvc;
using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Web.Infrastructure.Mvc;

namespace SocialReturn.Web.Features.Fulfilments;

/// <summary>Asking for a correction, and answering one: the same acts for both sides, each at its own address.</summary>
public abstract class CorrectionsBase(CorrectionService corrections, CorrectionReader page) : Controller
{
    protected abstract CorrectionAct Act { get; }

    /// <summary>The page that an act leads back to.</summary>
    protected abstract string Back(Guid id, Guid deliveryId);

    [HttpGet("")]
    public async Task<IActionResult> New(Guid id, Guid deliveryId, CancellationToken cancellationToken) =>
        await page.FindAsync(id, deliveryId, DeliveryAct.Correct, cancellationToken) is var (fulfilment, delivery)
            ? await ShowAsync(fulfilment, delivery, CorrectionForm.Of(delivery), null, cancellationToken)
            : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> New(Guid id, Guid deliveryId, CorrectionForm form, CancellationToken cancellationToken)
    {
        if (await page.FindAsync(id, deliveryId, DeliveryAct.Correct, cancellationToken) is not var (fulfilment, delivery))
        {
            return NotFound();
        }

        if (RowEdits.ApplyTo(form, ModelState))
        {
            return await ShowAsync(fulfilment, delivery, form, null, cancellationToken);
        }

        if (form.Calculate && ModelState.IsValid)
        {
            var valued = await corrections.PreviewAsync(deliveryId, form.ToInput(), cancellationToken);
            ModelState.AddErrors(valued!.Errors);
            return await ShowAsync(fulfilment, delivery, form, valued.Value, cancellationToken);
        }

        var outcome = ModelState.IsValid
            ? await corrections.SubmitAsync(deliveryId, form.Version, form.ToInput(), cancellationToken)
            : Outcome.Invalid<Guid>([]);
        if (outcome.IsDone)
        {
            return Done(id, deliveryId, Act == CorrectionAct.Ask ? FulfilmentScreenTexts.CorrectionAsked : FulfilmentScreenTexts.CorrectionOffered);
        }

        ModelState.AddErrors(outcome.Errors);
        return this.Refusal(outcome) ?? await ShowAsync(fulfilment, delivery, form, null, cancellationToken);
    }

    [HttpPost("akkoord")]
    public async Task<IActionResult> Agree(Guid id, Guid deliveryId, Guid version, long cents, CancellationToken cancellationToken)
    {
        var outcome = await corrections.AgreeAsync(deliveryId, version, new Euro(cents), cancellationToken);
        return outcome.IsDone ? Done(id, deliveryId, FulfilmentScreenTexts.CorrectionAgreed) : Refused(id, deliveryId, outcome);
    }

    [HttpGet("niet-akkoord")]
    public async Task<IActionResult> Refuse(Guid id, Guid deliveryId, CancellationToken cancellationToken) =>
        await page.FindAskedAsync(id, deliveryId, cancellationToken) is var (fulfilment, delivery)
            ? await ShowRefusalAsync(fulfilment, delivery, new ObjectionForm { Version = delivery.Version }, cancellationToken)
            : NotFound();

    [HttpPost("niet-akkoord")]
    public async Task<IActionResult> Refuse(Guid id, Guid deliveryId, ObjectionForm form, CancellationToken cancellationToken)
    {
        if (await page.FindAskedAsync(id, deliveryId, cancellationToken) is not var (fulfilment, delivery))
        {
            return NotFound();
        }

        var outcome = await corrections.RefuseAsync(deliveryId, form.Version, form.Reason, cancellationToken);
        if (outcome.IsDone)
        {
            return Done(id, deliveryId, FulfilmentScreenTexts.CorrectionRefused);
        }

        ModelState.AddErrors(outcome.Errors);
        return this.Refusal(outcome) ?? await ShowRefusalAsync(fulfilment, delivery, form, cancellationToken);
    }

    [HttpPost("intrekken")]
    public async Task<IActionResult> Withdraw(Guid id, Guid deliveryId, Guid version, CancellationToken cancellationToken)
    {
        var outcome = await corrections.WithdrawAsync(deliveryId, version, cancellationToken);
        return outcome.IsDone ? Done(id, deliveryId, FulfilmentScreenTexts.CorrectionWithdrawn) : Refused(id, deliveryId, outcome);
    }

    private RedirectResult Done(Guid id, Guid deliveryId, string done)
    {
        TempData["Done"] = done;
        return Redirect(Back(id, deliveryId));
    }

    /// <summary>A button has no fields: who may not send anything in is told on the page itself.</summary>
    private IActionResult Refused(Guid id, Guid deliveryId, Outcome<Guid> outcome) => this.Refusal(outcome) ?? Redirect(Back(id, deliveryId));

    private async Task<IActionResult> ShowAsync(Fulfilment fulfilment, Delivery delivery, CorrectionForm form, Euro? then, CancellationToken cancellationToken)
    {
        form.Context = await page.ContextAsync(fulfilment, delivery, Act, then, cancellationToken);
        const string view = "/Features/Fulfilments/Correction.cshtml";
        return ModelState.IsValid ? View(view, form) : this.Again(view, form);
    }

    private async Task<IActionResult> ShowRefusalAsync(Fulfilment fulfilment, Delivery delivery, ObjectionForm form, CancellationToken cancellationToken)
    {
        ViewData["Context"] = await page.ContextAsync(fulfilment, delivery, Act, null, cancellationToken);
        const string view = "/Features/Fulfilments/CorrectionRefusal.cshtml";
        return ModelState.IsValid ? View(view, form) : this.Again(view, form);
    }
}
