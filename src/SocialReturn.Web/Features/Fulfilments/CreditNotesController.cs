using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Web.Features.Evidence;
using SocialReturn.Web.Infrastructure.Mvc;
using SocialReturn.Web.Security;

namespace SocialReturn.Web.Features.Fulfilments;

/// <summary>Lowering a verified invoice by its credit note: a correction with a document of its own.</summary>
[Authorize(Policies.Contractor)]
[Route("invullingen/{id:guid}/leveringen/{deliveryId:guid}/creditfactuur")]
public sealed class CreditNotesController(CorrectionService corrections, CorrectionReader page, KeptProof proof) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> New(Guid id, Guid deliveryId, CancellationToken cancellationToken) =>
        await page.FindInvoiceAsync(id, deliveryId, cancellationToken) is var (fulfilment, delivery)
            ? await this.ShowAsync(StepsOf(fulfilment, delivery, new CreditNoteForm { Version = delivery.Version }, cancellationToken))
            : NotFound();

    [HttpPost("")]
    [RequestSizeLimit(UploadAnswers.LargestRequest)]
    public async Task<IActionResult> New(Guid id, Guid deliveryId, CreditNoteForm form, CancellationToken cancellationToken)
    {
        if (await page.FindInvoiceAsync(id, deliveryId, cancellationToken) is not var (fulfilment, delivery))
        {
            return NotFound();
        }

        await proof.TakeAsync(deliveryId, form.Proof, cancellationToken);
        return await this.AnswerAsync(StepsOf(fulfilment, delivery, form, cancellationToken));
    }

    private CalculatedSteps<CreditNoteForm> StepsOf(Fulfilment fulfilment, Delivery delivery, CreditNoteForm form, CancellationToken cancellationToken) =>
        new()
        {
            Form = form,
            Proof = form.Proof,
            View = "CreditNote",
            Complete = async then => form.Context = await page.ContextAsync(fulfilment, delivery, CorrectionAct.Ask, then, cancellationToken),
            Value = () => corrections.PreviewAsync(delivery.Id, form.ToInput(), cancellationToken),
            Send = () => corrections.SubmitAsync(delivery.Id, form.Version, form.ToInput(), cancellationToken),
            Done = () =>
                this.DoneAndOn(
                    form.Proof.Proof.Count > 0 ? FulfilmentScreenTexts.CreditSent : FulfilmentScreenTexts.CreditSentWithout,
                    PortalLinks.Fulfilment(fulfilment.Id)
                ),
        };
}
