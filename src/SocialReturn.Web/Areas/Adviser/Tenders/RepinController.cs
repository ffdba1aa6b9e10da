using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Fulfilments.ByDesk;
using SocialReturn.Web.Infrastructure.Mvc;
using SocialReturn.Web.Security;

namespace SocialReturn.Web.Areas.Adviser.Tenders;

/// <summary>The adviser pins another schedule to a running tender: first the effect on every fulfilment is shown, then it is saved.</summary>
[Authorize(Policies.Adviser)]
[Route("advies/aanbestedingen/{id:guid}/andere-tarieftabel")]
public sealed class RepinController(RepinService repinning, RepinReader page) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Repin(Guid id, CancellationToken cancellationToken) =>
        await page.GetAsync(id, null, null, cancellationToken) is { } model ? View(model) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Repin(Guid id, RepinForm form, CancellationToken cancellationToken)
    {
        var scheduleId = form.ScheduleId ?? Guid.Empty;
        var saved = form.Expected is { } cents
            ? await repinning.RepinAsync(id, form.Version, scheduleId, form.Reason, new Euro(cents), cancellationToken)
            : null;
        if (saved is { IsDone: true })
        {
            return this.DoneAndOn(ObligationScreenTexts.RepinDone, PortalLinks.DeskTender(id));
        }

        return await this.AnswerAsync(
            await repinning.PreviewAsync(id, scheduleId, cancellationToken),
            done: ShowAsync,
            again: () => ShowAsync(null),
            conflict: () => ShowAsync(null)
        );

        async Task<IActionResult> ShowAsync(RepinEffect? effect) =>
            await page.GetAsync(id, form, effect, cancellationToken) is { } model
                ? Show(form, model, isOutdated: saved is { Kind: OutcomeKind.Conflict })
                : NotFound();
    }

    /// <summary>The effect, and what is still missing; what is sent next is what was shown.</summary>
    private ViewResult Show(RepinForm form, RepinViewModel model, bool isOutdated)
    {
        if (ReasonRules.Check(form.Reason) is { } reason)
        {
            ModelState.AddErrors([reason]);
        }

        if (model.Effect is { IsImpossible: true })
        {
            ModelState.AddErrors([new FieldError(nameof(form.ScheduleId), FulfilmentTexts.RepinImpossible)]);
        }

        form.Expected = ModelState.IsValid ? model.Effect?.After.Cents : null;
        form.Version = isOutdated ? model.Tender.Version : form.Version;
        Response.StatusCode =
            isOutdated ? StatusCodes.Status409Conflict
            : ModelState.IsValid ? StatusCodes.Status200OK
            : StatusCodes.Status400BadRequest;
        ModelState.Remove(nameof(form.Expected));
        return View(nameof(Repin), model with { IsOutdated = isOutdated });
    }
}
