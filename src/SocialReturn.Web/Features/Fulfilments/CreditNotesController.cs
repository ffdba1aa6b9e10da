using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Web.Infrastructure.Mvc;
using SocialReturn.Web.Security;

namespace SocialReturn.Web.Features.Fulfilments;

/// <summary>Lowering a verified invoice by its credit note: a correction with a document of its own.</summary>
[Authorize(Policies.Contractor)]
[Route("invullingen/{id:guid}/leveringen/{deliveryId:guid}/creditfactuur")]
public sealed class CreditNotesController(CorrectionService corrections, CorrectionReader page) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> New(Guid id, Guid deliveryId, CancellationToken cancellationToken) =>
        await page.FindInvoiceAsync(id, deliveryId, cancellationToken) is var (fulfilment, delivery)
            ? await ShowAsync(fulfilment, delivery, new CreditNoteForm { Version = delivery.Version }, null, cancellationToken)
            : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> New(Guid id, Guid deliveryId, CreditNoteForm form, CancellationToken cancellationToken)
    {
        if (await page.FindInvoiceAsync(id, deliveryId, cancellationToken) is not var (fulfilment, delivery))
        {
            return NotFound();
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
            TempData["Done"] = FulfilmentScreenTexts.CreditSent;
            return Redirect(PortalLinks.Fulfilment(id));
        }

        ModelState.AddErrors(outcome.Errors);
        return this.Refusal(outcome) ?? await ShowAsync(fulfilment, delivery, form, null, cancellationToken);
    }

    private async Task<IActionResult> ShowAsync(Fulfilment fulfilment, Delivery delivery, CreditNoteForm form, Euro? then, CancellationToken cancellationToken)
    {
        form.Context = await page.ContextAsync(fulfilment, delivery, CorrectionAct.Ask, then, cancellationToken);
        return ModelState.IsValid ? View("CreditNote", form) : this.Again("CreditNote", form);
    }
}
