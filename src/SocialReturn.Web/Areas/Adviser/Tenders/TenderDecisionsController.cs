using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SocialReturn.Core.Common;
using SocialReturn.Core.Tenders;
using SocialReturn.Web.Areas.Adviser.WorkList;
using SocialReturn.Web.Infrastructure.Mvc;
using SocialReturn.Web.Security;

namespace SocialReturn.Web.Areas.Adviser.Tenders;

/// <summary>The adviser's word on a contractor's registration, and on the schedule of a tender that has none.</summary>
[Authorize(Policies.Adviser)]
[Route("advies/aanbestedingen/{id:guid}")]
public sealed class TenderDecisionsController(TenderService tenders, AdviserTenderReader page, WorkListReader queue) : Controller
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
        if (outcome.Kind != OutcomeKind.Invalid)
        {
            return await AnswerAsync(id, outcome, AdviserTenderTexts.RefusedDone, cancellationToken);
        }

        ModelState.AddErrors(outcome.Errors);
        return await page.GetAsync(id, cancellationToken) is { } model ? this.Again(nameof(Refuse), new RefusalViewModel(model, form)) : NotFound();
    }

    [HttpPost("tarieftabel")]
    public async Task<IActionResult> Pin(Guid id, ScheduleForm form, CancellationToken cancellationToken)
    {
        var outcome =
            form.ScheduleId is { } scheduleId && ModelState.IsValid
                ? await tenders.PinScheduleAsync(id, form.Version, scheduleId, form.Reason ?? "", cancellationToken)
                : Outcome.Invalid<Guid>(nameof(form.ScheduleId), TenderTexts.ScheduleUnknown);
        if (outcome.IsDone)
        {
            TempData["Done"] = AdviserTenderTexts.PinnedDone;
            return Redirect(PortalLinks.DeskTender(id));
        }

        ModelState.AddErrors(outcome.Errors);
        return outcome.Kind == OutcomeKind.Invalid
            ? await page.GetAsync(id, cancellationToken) is { } model
                ? this.Again("Details", model with { Pinning = form })
                : NotFound()
            : await AnswerAsync(id, outcome, "", cancellationToken);
    }

    /// <summary>Done opens what waits next; a conflict shows how the tender is now.</summary>
    private async Task<IActionResult> AnswerAsync(Guid id, Outcome<Guid> outcome, string done, CancellationToken cancellationToken)
    {
        if (outcome.IsDone)
        {
            var next = await queue.GetAsync(null, null, 1, cancellationToken);
            TempData["Done"] = done;
            TempData["DoneHref"] = PortalLinks.DeskTender(id);
            return Redirect(next.Count > 0 ? next[0].Href : "/advies");
        }

        if (outcome.Kind == OutcomeKind.Conflict && await page.GetAsync(id, cancellationToken) is { } model)
        {
            Response.StatusCode = StatusCodes.Status409Conflict;
            return View("Details", model with { Refused = AdviserTenderTexts.RefusedConflict });
        }

        return this.Refusal(outcome) ?? NotFound();
    }
}

public sealed record RefusalViewModel(AdviserTenderViewModel Page, RefusalForm Form);
