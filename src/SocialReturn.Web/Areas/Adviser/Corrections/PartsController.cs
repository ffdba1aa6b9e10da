using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments;
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
            ? await ShowAsync(fulfilment, delivery, CorrectionForm.Of(delivery), null, cancellationToken)
            : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> New(Guid id, Guid deliveryId, CorrectionForm form, CancellationToken cancellationToken)
    {
        if (await page.FindAsync(id, deliveryId, DeliveryAct.Verify, cancellationToken) is not var (fulfilment, delivery))
        {
            return NotFound();
        }

        if (RowEdits.ApplyTo(form, ModelState))
        {
            return await ShowAsync(fulfilment, delivery, form, null, cancellationToken);
        }

        if (form.Calculate && ModelState.IsValid)
        {
            var valued = await review.PreviewPartAsync(deliveryId, form.ToDelivery(), cancellationToken);
            ModelState.AddErrors(valued!.Errors);
            return await ShowAsync(fulfilment, delivery, form, valued.Value, cancellationToken);
        }

        var outcome = ModelState.IsValid
            ? await review.VerifyPartAsync(deliveryId, form.Version, form.ToDelivery(), form.Reason, cancellationToken)
            : Outcome.Invalid<Guid>([]);
        if (outcome.IsDone)
        {
            TempData["Done"] = FulfilmentScreenTexts.PartVerified;
            return Redirect(PortalLinks.DeskDelivery(id, deliveryId));
        }

        ModelState.AddErrors(outcome.Errors);
        return this.Refusal(outcome) ?? await ShowAsync(fulfilment, delivery, form, null, cancellationToken);
    }

    private async Task<IActionResult> ShowAsync(Fulfilment fulfilment, Delivery delivery, CorrectionForm form, Euro? then, CancellationToken cancellationToken)
    {
        form.Context = await page.ContextAsync(fulfilment, delivery, CorrectionAct.VerifyPart, then, cancellationToken);
        const string view = "/Features/Fulfilments/Correction.cshtml";
        return ModelState.IsValid ? View(view, form) : this.Again(view, form);
    }
}
