using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SocialReturn.Core.Common;
using SocialReturn.Core.Obligations.ByDesk;
using SocialReturn.Web.Areas.Adviser.WorkList;
using SocialReturn.Web.Infrastructure.Mvc;
using SocialReturn.Web.Security;

namespace SocialReturn.Web.Areas.Adviser.Tenders;

/// <summary>The adviser's word on turnover that a contractor reported.</summary>
[Authorize(Policies.Adviser)]
[Route("advies/aanbestedingen/{id:guid}/omzet/{reportId:guid}")]
public sealed class TurnoverReviewsController(TurnoverDecisionService turnover, TurnoverReviewReader page, WorkListReader queue) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Review(Guid id, Guid reportId, CancellationToken cancellationToken) =>
        await page.GetAsync(id, reportId, null, cancellationToken) is { } model ? View(model) : NotFound();

    [HttpPost("bevestigen")]
    public async Task<IActionResult> Confirm(Guid id, Guid reportId, Guid version, CancellationToken cancellationToken) =>
        await AnswerAsync(id, reportId, await turnover.ConfirmAsync(id, reportId, version, cancellationToken), null, cancellationToken);

    [HttpPost("weigeren")]
    public async Task<IActionResult> Refuse(Guid id, Guid reportId, RefusalForm form, CancellationToken cancellationToken) =>
        await AnswerAsync(id, reportId, await turnover.RefuseAsync(id, reportId, form.Version, form.Reason, cancellationToken), form, cancellationToken);

    private async Task<IActionResult> AnswerAsync(Guid id, Guid reportId, Outcome<Guid> outcome, RefusalForm? form, CancellationToken cancellationToken)
    {
        var done = form is null ? ObligationScreenTexts.ConfirmedDone : ObligationScreenTexts.RefusedDone;
        return await this.AnswerAsync(
            outcome,
            done: async _ => this.DoneAndOn(done, await queue.FirstHrefAsync(cancellationToken), about: PortalLinks.DeskTender(id)),
            again: () => ShowAsync(isConflict: false),
            conflict: () => ShowAsync(isConflict: true)
        );

        async Task<IActionResult> ShowAsync(bool isConflict) =>
            await page.GetAsync(id, reportId, form, cancellationToken) is { } model ? View(nameof(Review), model with { IsConflict = isConflict }) : NotFound();
    }
}
