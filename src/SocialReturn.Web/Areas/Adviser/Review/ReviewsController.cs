using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Web.Infrastructure.Mvc;
using SocialReturn.Web.Security;

namespace SocialReturn.Web.Areas.Adviser.Review;

/// <summary>One fulfilment on the adviser's desk: look, decide, and the next one opens.</summary>
[Authorize(Policies.Adviser)]
[Route("advies/invullingen/{id:guid}")]
public sealed class ReviewsController(ReviewReader page, ReviewDesk desk, ReviewService review) : Controller
{
    [HttpGet("")]
    public Task<IActionResult> Details(Guid id, [FromQuery(Name = "levering")] Guid? deliveryId, CancellationToken cancellationToken) =>
        ShowAsync(id, deliveryId, null, cancellationToken);

    [HttpPost("goedkeuren")]
    public async Task<IActionResult> Approve(Guid id, Approval approval, CancellationToken cancellationToken) =>
        ModelState.IsValid
            ? await AnswerAsync(id, approval.DeliveryId, await desk.ApproveAsync(id, approval, cancellationToken), cancellationToken)
            : BadRequest();

    [HttpGet("aanvulling")]
    public Task<IActionResult> RequestChanges(Guid id, [FromQuery(Name = "levering")] Guid? deliveryId, CancellationToken cancellationToken) =>
        ShowAsync(id, deliveryId, new ReasonForm { Act = ReviewAct.RequestChanges }, cancellationToken);

    [HttpPost("aanvulling")]
    public Task<IActionResult> RequestChanges(Guid id, ReasonForm form, CancellationToken cancellationToken) =>
        SendBackAsync(id, form, ReviewAct.RequestChanges, cancellationToken);

    [HttpGet("afwijzen")]
    public Task<IActionResult> Reject(Guid id, [FromQuery(Name = "levering")] Guid? deliveryId, CancellationToken cancellationToken) =>
        ShowAsync(id, deliveryId, new ReasonForm { Act = ReviewAct.Reject }, cancellationToken);

    [HttpPost("afwijzen")]
    public Task<IActionResult> Reject(Guid id, ReasonForm form, CancellationToken cancellationToken) =>
        SendBackAsync(id, form, ReviewAct.Reject, cancellationToken);

    [HttpPost("onderneming")]
    public async Task<IActionResult> LinkSupplier(Guid id, Guid version, Guid supplierId, CancellationToken cancellationToken)
    {
        var outcome = await review.LinkSupplierAsync(id, version, supplierId, cancellationToken);
        return await AnswerAsync(id, null, new DeskAnswer(outcome, ReviewTexts.DoneLinked, PortalLinks.DeskFulfilment(id)), cancellationToken);
    }

    private async Task<IActionResult> SendBackAsync(Guid id, ReasonForm form, ReviewAct act, CancellationToken cancellationToken)
    {
        form.Act = act;
        ModelState.AddErrors(form.Check());
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return await ShowAsync(id, form.DeliveryId, form, cancellationToken);
        }

        var answer = await desk.SendBackAsync(id, form, cancellationToken);
        if (answer.Outcome.Kind != OutcomeKind.Invalid)
        {
            return await AnswerAsync(id, form.DeliveryId, answer, cancellationToken);
        }

        ModelState.AddErrors(answer.Outcome.Errors.Select(error => error with { Field = nameof(ReasonForm.Remark) }));
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return await ShowAsync(id, form.DeliveryId, form, cancellationToken);
    }

    private async Task<IActionResult> AnswerAsync(Guid id, Guid? deliveryId, DeskAnswer answer, CancellationToken cancellationToken)
    {
        var (status, refused) = answer.Outcome.Kind switch
        {
            OutcomeKind.Conflict => (StatusCodes.Status409Conflict, ReviewTexts.RefusedConflict),
            OutcomeKind.Forbidden => (StatusCodes.Status403Forbidden, ReviewTexts.OwnEntry),
            OutcomeKind.Done => (StatusCodes.Status302Found, ""),
            _ => (StatusCodes.Status404NotFound, ""),
        };
        if (refused.Length > 0)
        {
            Response.StatusCode = status;
            return await ShowAsync(id, deliveryId, null, cancellationToken, refused);
        }

        if (!answer.Outcome.IsDone)
        {
            return NotFound();
        }

        TempData["Done"] = answer.Done;
        TempData["DoneHref"] = PortalLinks.DeskDelivery(id, deliveryId);
        return Redirect(answer.NextHref);
    }

    private async Task<IActionResult> ShowAsync(Guid id, Guid? deliveryId, ReasonForm? reason, CancellationToken cancellationToken, string? refused = null)
    {
        if (await page.GetAsync(id, deliveryId, cancellationToken) is not { } model)
        {
            return NotFound();
        }

        if (reason is { Version: var version } && version == Guid.Empty)
        {
            (reason.Version, reason.DeliveryId) = (model.Facts.Version, model.Facts.Delivery?.Id);
        }

        return View("Details", model with { Reason = model.MayDecide ? reason : null, Refused = refused });
    }
}
