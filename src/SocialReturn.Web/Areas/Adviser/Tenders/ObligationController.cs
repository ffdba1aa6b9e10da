using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SocialReturn.Core.Common;
using SocialReturn.Core.Obligations;
using SocialReturn.Web.Infrastructure.Mvc;
using SocialReturn.Web.Security;

namespace SocialReturn.Web.Areas.Adviser.Tenders;

/// <summary>The adviser changes an obligation: first the effect is shown, then it is saved.</summary>
[Authorize(Policies.Adviser)]
[Route("advies/aanbestedingen/{id:guid}/verplichting")]
public sealed class ObligationController(ObligationService obligations, ObligationPage page, TimeProvider clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Line(Guid id, CancellationToken cancellationToken) =>
        await page.GetAsync(id, tender => new ObligationLineForm { Version = tender.Version, Date = clock.DutchToday(), Percentage = tender.Percentage }, null, cancellationToken) is { } model
            ? View(model)
            : NotFound();

    [HttpPost("")]
    public Task<IActionResult> Line(Guid id, ObligationLineForm form, CancellationToken cancellationToken) => AnswerAsync(
        id,
        form,
        nameof(Line),
        () => obligations.PreviewAsync(id, ModelState.IsValid ? form.ToInput() : form.ToInput() with { Kind = null }, cancellationToken),
        expected => obligations.AddAsync(id, form.Version, form.ToInput(), expected, form.Key, cancellationToken),
        cancellationToken);

    [HttpGet("afspraken")]
    public async Task<IActionResult> Terms(Guid id, CancellationToken cancellationToken) =>
        await page.GetAsync(id, tender => new ObligationTermsForm { Version = tender.Version, TurnoverPercentage = tender.TurnoverPercentage, Cap = tender.ObligationCap }, null, cancellationToken) is { } model
            ? View(model)
            : NotFound();

    [HttpPost("afspraken")]
    public Task<IActionResult> Terms(Guid id, ObligationTermsForm form, CancellationToken cancellationToken) => AnswerAsync(
        id,
        form,
        nameof(Terms),
        () => obligations.PreviewAsync(id, ModelState.IsValid ? form.ToInput() : form.ToInput() with { Reason = null }, cancellationToken),
        expected => obligations.SetTermsAsync(id, form.Version, form.ToInput(), expected, cancellationToken),
        cancellationToken);

    private async Task<IActionResult> AnswerAsync<TForm>(
        Guid id, TForm form, string view, Func<Task<Outcome<ObligationEffect>>> preview, Func<Euro, Task<Outcome<Guid>>> save, CancellationToken cancellationToken)
        where TForm : IEffectForm
    {
        var saved = form.Expected is { } cents && ModelState.IsValid ? await save(new Euro(cents)) : null;
        if (saved is { IsDone: true })
        {
            TempData["Done"] = ObligationScreenTexts.Done;
            return Redirect($"/advies/aanbestedingen/{id}");
        }

        var effect = await preview();
        if (effect.Kind is OutcomeKind.NotFound or OutcomeKind.Forbidden || await page.GetAsync(id, _ => form, effect.Value, cancellationToken) is not { } model)
        {
            return this.Refusal(effect) ?? NotFound();
        }

        ModelState.AddErrors(effect.Errors);
        if (!effect.IsDone)
        {
            form.Expected = null;
            ModelState.Remove(nameof(form.Expected));
            return this.Again(view, model);
        }

        return Effect(form, view, model, isOutdated: saved is not null);
    }

    /// <summary>The form with its effect; what is sent next is what was shown.</summary>
    private ViewResult Effect<TForm>(TForm form, string view, ObligationViewModel<TForm> model, bool isOutdated)
        where TForm : IEffectForm
    {
        form.Expected = model.Effect!.After.Cents;
        ModelState.Remove(nameof(form.Expected));
        Response.StatusCode = isOutdated ? StatusCodes.Status409Conflict : StatusCodes.Status200OK;
        return View(view, model with { IsOutdated = isOutdated });
    }
}
