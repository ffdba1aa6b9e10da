using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Fulfilments.ByDesk;
using SocialReturn.Web.Features.Fulfilments;
using SocialReturn.Web.Infrastructure.Mvc;
using SocialReturn.Web.Security;

namespace SocialReturn.Web.Areas.Adviser.Corrections;

/// <summary>Verifying less than was claimed.</summary>
[Authorize(Policies.Adviser)]
[Route("advies/invullingen/{id:guid}/leveringen/{deliveryId:guid}/deel")]
public sealed class PartsController(ReviewService review, CorrectionReader page) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> New(Guid id, Guid deliveryId, CancellationToken cancellationToken) =>
        await page.FindAsync(id, deliveryId, DeliveryAct.Verify, cancellationToken) is var (fulfilment, delivery)
            ? await this.ShowAsync(StepsOf(fulfilment, delivery, CorrectionForm.Of(delivery), cancellationToken))
            : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> New(Guid id, Guid deliveryId, CorrectionForm form, CancellationToken cancellationToken) =>
        await page.FindAsync(id, deliveryId, DeliveryAct.Verify, cancellationToken) is var (fulfilment, delivery)
            ? await this.AnswerAsync(StepsOf(fulfilment, delivery, form, cancellationToken))
            : NotFound();

    private CalculatedSteps<CorrectionForm> StepsOf(Fulfilment fulfilment, Delivery delivery, CorrectionForm form, CancellationToken cancellationToken) =>
        new()
        {
            Form = form,
            View = "/Features/Fulfilments/Correction.cshtml",
            Complete = async then => form.Context = await page.ContextAsync(fulfilment, delivery, CorrectionAct.VerifyPart, then, cancellationToken),
            Value = () => review.PreviewPartAsync(delivery.Id, form.ToDelivery(), cancellationToken),
            Send = () => review.VerifyPartAsync(delivery.Id, form.Version, form.ToDelivery(), form.Reason, cancellationToken),
            Done = () => this.DoneAndOn(FulfilmentScreenTexts.PartVerified, PortalLinks.DeskDelivery(fulfilment.Id, delivery.Id)),
        };
}
