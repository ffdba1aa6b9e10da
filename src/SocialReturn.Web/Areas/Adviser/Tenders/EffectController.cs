using Microsoft.AspNetCore.Mvc;
using SocialReturn.Core.Common;
using SocialReturn.Core.Obligations;
using SocialReturn.Web.Infrastructure.Mvc;

namespace SocialReturn.Web.Areas.Adviser.Tenders;

/// <summary>A change of an obligation: first its effect is shown, then what was shown is saved.</summary>
public abstract class EffectController(ObligationReader page) : Controller
{
    protected ObligationReader Obligation => page;

    protected async Task<IActionResult> AnswerAsync<TForm>(
        Guid id,
        TForm form,
        string view,
        Func<Task<Outcome<ObligationEffect>>> preview,
        Func<Euro, Task<Outcome<Guid>>> save,
        CancellationToken cancellationToken
    )
        where TForm : IEffectForm
    {
        var saved = form.Expected is { } cents && ModelState.IsValid ? await save(new Euro(cents)) : null;
        if (saved is { IsDone: true })
        {
            return this.DoneAndOn(ObligationScreenTexts.Done, PortalLinks.DeskTender(id));
        }

        // What could not be read has its message: the rest is looked at beside it, and no effect is shown of half a form.
        var readable = ModelState.IsValid;
        return await this.AnswerAsync(
            await preview(),
            done: async effect =>
                !readable ? await AgainAsync()
                : await page.GetAsync(id, _ => form, effect, cancellationToken) is { } model ? Effect(form, view, model, isOutdated: saved is not null)
                : NotFound(),
            again: AgainAsync,
            conflict: AgainAsync
        );

        async Task<IActionResult> AgainAsync()
        {
            form.Expected = null;
            ModelState.Remove(nameof(form.Expected));
            return await page.GetAsync(id, _ => form, null, cancellationToken) is { } model ? this.Again(view, model) : NotFound();
        }
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
