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
            ? await this.ShowAsync(StepsOf(fulfilment, delivery, new CreditNoteForm { Version = delivery.Version }, cancellationToken))
            : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> New(Guid id, Guid deliveryId, CreditNoteForm form, CancellationToken cancellationToken) =>
        await page.FindInvoiceAsync(id, deliveryId, cancellationToken) is var (fulfilment, delivery)
            ? await this.AnswerAsync(StepsOf(fulfilment, delivery, form, cancellationToken))
            : NotFound();

    private CalculatedSteps<CreditNoteForm> StepsOf(Fulfilment fulfilment, Delivery delivery, CreditNoteForm form, CancellationToken cancellationToken) =>
        new()
        {
            Form = form,
            View = "CreditNote",
            Complete = async then => form.Context = await page.ContextAsync(fulfilment, delivery, CorrectionAct.Ask, then, cancellationToken),
            Value = () => corrections.PreviewAsync(delivery.Id, form.ToInput(), cancellationToken),
            Send = () => corrections.SubmitAsync(delivery.Id, form.Version, form.ToInput(), cancellationToken),
            Done = () => this.DoneAndOn(FulfilmentScreenTexts.CreditSent, PortalLinks.Fulfilment(fulfilment.Id)),
        };
}
