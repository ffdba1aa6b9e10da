using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments.ByDesk;
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

        return await AnswerAsync(id, form.DeliveryId, await desk.SendBackAsync(id, form, cancellationToken), cancellationToken, form);
    }

    /// <param name="form">What was filled in, for an act that has a form.</param>
    private Task<IActionResult> AnswerAsync(Guid id, Guid? deliveryId, DeskAnswer answer, CancellationToken cancellationToken, ReasonForm? form = null) =>
        this.AnswerAsync(
            answer.Outcome with
            {
                Errors = [.. answer.Outcome.Errors.Select(error => error with { Field = nameof(ReasonForm.Remark) })],
            },
            done: _ => Task.FromResult<IActionResult>(this.DoneAndOn(answer.Done, answer.NextHref, PortalLinks.DeskDelivery(id, deliveryId))),
            again: async () => form is null ? NotFound() : await ShowAsync(id, deliveryId, form, cancellationToken),
            conflict: () => ShowAsync(id, deliveryId, null, cancellationToken, ReviewTexts.RefusedConflict),
            forbidden: () => ShowAsync(id, deliveryId, null, cancellationToken, ReviewTexts.OwnEntry)
        );

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
