using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SocialReturn.Core.Common;
using SocialReturn.Core.Obligations;
using SocialReturn.Web.Areas.Adviser.WorkList;
using SocialReturn.Web.Infrastructure.Mvc;
using SocialReturn.Web.Security;

namespace SocialReturn.Web.Areas.Adviser.Tenders;

/// <summary>The adviser's word on turnover that a contractor reported.</summary>
[Authorize(Policies.Adviser)]
[Route("advies/aanbestedingen/{id:guid}/omzet/{reportId:guid}")]
public sealed class TurnoverReviewsController(TurnoverService turnover, TurnoverReviewReader page, WorkListReader queue) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Review(Guid id, Guid reportId, CancellationToken cancellationToken) =>
        await page.GetAsync(id, reportId, null, cancellationToken) is { } model ? View(model) : NotFound();

    [HttpPost("bevestigen")]
    public async Task<IActionResult> Confirm(Guid id, Guid reportId, Guid version, CancellationToken cancellationToken) =>
        await AnswerAsync(id, reportId, await turnover.ConfirmAsync(id, reportId, version, cancellationToken), null, cancellationToken);

    [HttpPost("weigeren")]
    public async Task<IActionResult> Refuse(Guid id, Guid reportId, RefusalForm form, CancellationToken cancellationToken) =>
        await AnswerAsync(id, reportId, await turnover.RefuseAsync(id, reportId, form.Version, form.Reason ?? "", cancellationToken), form, cancellationToken);

    private async Task<IActionResult> AnswerAsync(Guid id, Guid reportId, Outcome<Guid> outcome, RefusalForm? form, CancellationToken cancellationToken)
    {
        if (outcome.IsDone)
        {
            var next = await queue.GetAsync(null, null, 1, cancellationToken);
            TempData["Done"] = form is null ? ObligationScreenTexts.ConfirmedDone : ObligationScreenTexts.RefusedDone;
            TempData["DoneHref"] = PortalLinks.DeskTender(id);
            return Redirect(next.Count > 0 ? next[0].Href : "/advies");
        }

        if (outcome.Kind is OutcomeKind.NotFound or OutcomeKind.Forbidden || await page.GetAsync(id, reportId, form, cancellationToken) is not { } model)
        {
            return this.Refusal(outcome) ?? NotFound();
        }

        ModelState.AddErrors(outcome.Errors);
        Response.StatusCode = outcome.Kind == OutcomeKind.Conflict ? StatusCodes.Status409Conflict : StatusCodes.Status400BadRequest;
        return View(nameof(Review), model with { IsConflict = outcome.Kind == OutcomeKind.Conflict });
    }
}
