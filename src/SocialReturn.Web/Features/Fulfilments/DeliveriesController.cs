using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Fulfilments.ByContractor;
using SocialReturn.Web.Features.Evidence;
using SocialReturn.Web.Infrastructure.Mvc;
using SocialReturn.Web.Security;

namespace SocialReturn.Web.Features.Fulfilments;

/// <summary>Delivering what was agreed: hours of a period or an invoice, with proof, in one screen.</summary>
[Authorize(Policies.Contractor)]
[Route("invullingen/{id:guid}")]
public sealed class DeliveriesController(DeliveryService deliveries, DeliveryReader page) : Controller
{
    [HttpGet("leveren")]
    public async Task<IActionResult> New(Guid id, CancellationToken cancellationToken) =>
        await page.FindAsync(id, null, cancellationToken) switch
        {
            null => NotFound(),
            { MayDeliver: false } => Redirect(PortalLinks.Fulfilment(id)),
            var known => await ShowAsync(known, DeliveryForm.NextOf(known.Fulfilment, known.Deliveries), cancellationToken),
        };

    [HttpPost("leveren")]
    public Task<IActionResult> New(Guid id, DeliveryForm form, CancellationToken cancellationToken) => SubmitAsync(id, null, form, cancellationToken);

    [HttpGet("leveringen/{deliveryId:guid}")]
    public async Task<IActionResult> Edit(Guid id, Guid deliveryId, CancellationToken cancellationToken) =>
        await page.FindAsync(id, deliveryId, cancellationToken) switch
        {
            null => NotFound(),
            { MayEdit: false } => Redirect(PortalLinks.Fulfilment(id)),
            var known => await ShowAsync(known, DeliveryForm.Of(known.Delivery!), cancellationToken),
        };

    [HttpPost("leveringen/{deliveryId:guid}")]
    public Task<IActionResult> Edit(Guid id, Guid deliveryId, DeliveryForm form, CancellationToken cancellationToken) =>
        SubmitAsync(id, deliveryId, form, cancellationToken);

    [HttpPost("leveren/waarde/{deliveryId:guid?}")]
    public async Task<IActionResult> Value(Guid id, Guid? deliveryId, DeliveryForm form, CancellationToken cancellationToken) =>
        await page.FindAsync(id, deliveryId, cancellationToken) is { } known
            ? PartialView("_Value", await page.PanelAsync(known, form, cancellationToken))
            : NotFound();

    private async Task<IActionResult> SubmitAsync(Guid id, Guid? deliveryId, DeliveryForm form, CancellationToken cancellationToken)
    {
        if (await page.FindAsync(id, deliveryId, cancellationToken) is not { } known)
        {
            return NotFound();
        }

        if (RowEdits.ApplyTo(form, ModelState) || form.Calculate)
        {
            return await ShowAsync(known, form, cancellationToken);
        }

        var outcome = ModelState.IsValid
            ? await deliveries.SubmitAsync(id, form.ToInput(), new Submission(deliveryId, form.Version, !form.Draft, form.Key), cancellationToken)
            : Outcome.Invalid<Guid>(DeliveryRules.Check(form.ToInput(), known.Fulfilment, known.Needs, known.Tender.ContractSum, !form.Draft));
        return await this.AnswerAsync(
            outcome,
            done: delivery =>
                this.DoneAndOn(
                    form.Draft ? FulfilmentScreenTexts.DeliveryKept : FulfilmentScreenTexts.ClaimedDone,
                    form.Draft && Request.Query.ContainsKey(EvidencePart.GoOnQuery)
                        ? PortalLinks.Delivery(id, delivery) + PortalLinks.EvidencePart
                        : PortalLinks.Fulfilment(id)
                ),
            again: () => ShowAsync(known, form, cancellationToken)
        );
    }

    private async Task<IActionResult> ShowAsync(KnownDelivery known, DeliveryForm form, CancellationToken cancellationToken)
    {
        form.Context = await page.ContextAsync(known, form, cancellationToken);
        return ModelState.IsValid ? View("Delivery", form) : this.Again("Delivery", form);
    }
}
