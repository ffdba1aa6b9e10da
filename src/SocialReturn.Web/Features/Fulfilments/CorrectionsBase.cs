using Microsoft.AspNetCore.Mvc;
using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Web.Features.Evidence;
using SocialReturn.Web.Infrastructure.Mvc;

namespace SocialReturn.Web.Features.Fulfilments;

/// <summary>Asking for a correction, and answering one: the same acts for both sides, each at its own address.</summary>
public abstract class CorrectionsBase(CorrectionService corrections, CorrectionReader page, KeptProof proof) : Controller
{
    protected abstract CorrectionAct Act { get; }

    /// <summary>The page that an act leads back to.</summary>
    protected abstract string Back(Guid id, Guid deliveryId);

    [HttpGet("")]
    public async Task<IActionResult> New(Guid id, Guid deliveryId, CancellationToken cancellationToken) =>
        await page.FindAsync(id, deliveryId, DeliveryAct.Correct, cancellationToken) is var (fulfilment, delivery)
            ? await this.ShowAsync(StepsOf(fulfilment, delivery, CorrectionForm.Of(delivery), cancellationToken))
            : NotFound();

    [HttpPost("")]
    [RequestSizeLimit(UploadAnswers.LargestRequest)]
    public async Task<IActionResult> New(Guid id, Guid deliveryId, CorrectionForm form, CancellationToken cancellationToken)
    {
        if (await page.FindAsync(id, deliveryId, DeliveryAct.Correct, cancellationToken) is not var (fulfilment, delivery))
        {
            return NotFound();
        }

        await proof.TakeAsync(deliveryId, form.Proof, cancellationToken);
        return await this.AnswerAsync(StepsOf(fulfilment, delivery, form, cancellationToken));
    }

    [HttpPost("akkoord")]
    public async Task<IActionResult> Agree(Guid id, Guid deliveryId, Guid version, long cents, CancellationToken cancellationToken)
    {
        var outcome = await corrections.AgreeAsync(deliveryId, version, new Euro(cents), cancellationToken);
        return await AnswerAsync(id, deliveryId, outcome, FulfilmentScreenTexts.CorrectionAgreed);
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
        return await this.AnswerAsync(
            outcome,
            done: _ => this.DoneAndOn(FulfilmentScreenTexts.CorrectionRefused, Back(id, deliveryId)),
            again: () => ShowRefusalAsync(fulfilment, delivery, form, cancellationToken)
        );
    }

    [HttpPost("intrekken")]
    public async Task<IActionResult> Withdraw(Guid id, Guid deliveryId, Guid version, CancellationToken cancellationToken)
    {
        var outcome = await corrections.WithdrawAsync(deliveryId, version, cancellationToken);
        return await AnswerAsync(id, deliveryId, outcome, FulfilmentScreenTexts.CorrectionWithdrawn);
    }

    /// <summary>A button has no fields: who may not send anything in is told on the page itself.</summary>
    private Task<IActionResult> AnswerAsync(Guid id, Guid deliveryId, Outcome<Guid> outcome, string done) =>
        this.AnswerAsync(outcome, done: _ => this.DoneAndOn(done, Back(id, deliveryId)), again: () => Redirect(Back(id, deliveryId)));

    private CalculatedSteps<CorrectionForm> StepsOf(Fulfilment fulfilment, Delivery delivery, CorrectionForm form, CancellationToken cancellationToken) =>
        new()
        {
            Form = form,
            Proof = form.Proof,
            View = "/Features/Fulfilments/Correction.cshtml",
            Complete = async then => form.Context = await page.ContextAsync(fulfilment, delivery, Act, then, cancellationToken),
            Value = () => corrections.PreviewAsync(delivery.Id, form.ToInput(), cancellationToken),
            Send = () => corrections.SubmitAsync(delivery.Id, form.Version, form.ToInput(), cancellationToken),
            Done = () =>
                this.DoneAndOn(
                    Act == CorrectionAct.Ask ? FulfilmentScreenTexts.CorrectionAsked : FulfilmentScreenTexts.CorrectionOffered,
                    Back(fulfilment.Id, delivery.Id)
                ),
        };

    private async Task<IActionResult> ShowRefusalAsync(Fulfilment fulfilment, Delivery delivery, ObjectionForm form, CancellationToken cancellationToken)
    {
        ViewData["Context"] = await page.ContextAsync(fulfilment, delivery, Act, null, cancellationToken);
        const string view = "/Features/Fulfilments/CorrectionRefusal.cshtml";
        return ModelState.IsValid ? View(view, form) : this.Again(view, form);
    }
}
