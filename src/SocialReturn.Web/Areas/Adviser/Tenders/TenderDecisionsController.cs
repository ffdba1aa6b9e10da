using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SocialReturn.Core.Common;
using SocialReturn.Core.Tenders;
using SocialReturn.Core.Tenders.ByDesk;
using SocialReturn.Web.Areas.Adviser.WorkList;
using SocialReturn.Web.Infrastructure.Mvc;
using SocialReturn.Web.Security;

namespace SocialReturn.Web.Areas.Adviser.Tenders;

/// <summary>The adviser's word on a contractor's registration, and on the schedule of a tender that has none.</summary>
[Authorize(Policies.Adviser)]
[Route("advies/aanbestedingen/{id:guid}")]
public sealed class TenderDecisionsController(TenderDecisionService tenders, AdviserTenderReader page, WorkListReader queue) : Controller
{
    [HttpPost("bevestigen")]
    public async Task<IActionResult> Confirm(Guid id, Guid version, CancellationToken cancellationToken) =>
        await AnswerAsync(id, await tenders.ConfirmAsync(id, version, cancellationToken), AdviserTenderTexts.ConfirmedDone, cancellationToken);

    [HttpGet("weigeren")]
    public async Task<IActionResult> Refuse(Guid id, CancellationToken cancellationToken) =>
        await page.GetAsync(id, cancellationToken) is { Waits: true } model
            ? View(new RefusalViewModel(model, new RefusalForm { Version = model.Tender.Version }))
            : NotFound();

    [HttpPost("weigeren")]
    public async Task<IActionResult> Refuse(Guid id, RefusalForm form, CancellationToken cancellationToken)
    {
        var outcome = await tenders.RefuseAsync(id, form.Version, form.Reason ?? "", cancellationToken);
        return await AnswerAsync(id, outcome, AdviserTenderTexts.RefusedDone, cancellationToken, AgainAsync);

        async Task<IActionResult> AgainAsync() =>
            await page.GetAsync(id, cancellationToken) is { } model ? View(nameof(Refuse), new RefusalViewModel(model, form)) : NotFound();
    }

    [HttpPost("tarieftabel")]
    public async Task<IActionResult> Pin(Guid id, ScheduleForm form, CancellationToken cancellationToken)
    {
        var outcome =
            form.ScheduleId is { } scheduleId && ModelState.IsValid
                ? await tenders.PinScheduleAsync(id, form.Version, scheduleId, form.Reason ?? "", cancellationToken)
                : Outcome.Invalid<Guid>(nameof(form.ScheduleId), TenderTexts.ScheduleUnknown);
        return await this.AnswerAsync(
            outcome,
            done: _ => this.DoneAndOn(AdviserTenderTexts.PinnedDone, PortalLinks.DeskTender(id)),
            again: async () => await page.GetAsync(id, cancellationToken) is { } model ? View("Details", model with { Pinning = form }) : NotFound(),
            conflict: () => ShowNowAsync(id, cancellationToken)
        );
    }

    /// <summary>Done opens what waits next; a conflict shows how the tender is now.</summary>
    /// <param name="again">The form of the act, when it has one.</param>
    private Task<IActionResult> AnswerAsync(
        Guid id,
        Outcome<Guid> outcome,
        string done,
        CancellationToken cancellationToken,
        Func<Task<IActionResult>>? again = null
    ) =>
        this.AnswerAsync(
            outcome,
            done: async _ => this.DoneAndOn(done, await queue.FirstHrefAsync(cancellationToken), about: PortalLinks.DeskTender(id)),
            again: again ?? (() => Task.FromResult<IActionResult>(NotFound())),
            conflict: () => ShowNowAsync(id, cancellationToken)
        );

    private async Task<IActionResult> ShowNowAsync(Guid id, CancellationToken cancellationToken) =>
        await page.GetAsync(id, cancellationToken) is { } model ? View("Details", model with { Refused = AdviserTenderTexts.RefusedConflict }) : NotFound();
}

public sealed record RefusalViewModel(AdviserTenderViewModel Page, RefusalForm Form);
