using Microsoft.AspNetCore.Mvc;
using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Web.Infrastructure.Mvc;

namespace SocialReturn.Web.Features.Fulfilments;

/// <summary>A form with the button "Waarde berekenen".</summary>
public interface ICalculatedForm
{
    bool Calculate { get; }
}

/// <summary>What one form is about: filled in, calculated as often as one likes, then sent.</summary>
public sealed record CalculatedSteps<TForm>
    where TForm : MeasuresForm, ICalculatedForm
{
    public required TForm Form { get; init; }

    public required string View { get; init; }

    /// <summary>The files that go with it; null for a form without.</summary>
    public ProofForm? Proof { get; init; }

    /// <summary>Reads what stands around the fields, with what it would be worth when that was calculated.</summary>
    public required Func<Euro?, Task> Complete { get; init; }

    public required Func<Task<Valued?>> Value { get; init; }

    public required Func<Task<Outcome<Guid>>> Send { get; init; }

    public required Func<RedirectResult> Done { get; init; }
}

/// <summary>The one way of a form that is calculated: each answer is a whole page, so that it works without a script.</summary>
public static class CalculatedForms
{
    public static async Task<IActionResult> ShowAsync<TForm>(this Controller controller, CalculatedSteps<TForm> steps, Euro? then = null)
        where TForm : MeasuresForm, ICalculatedForm
    {
        await steps.Complete(then);
        return controller.ModelState.IsValid ? controller.View(steps.View, steps.Form) : controller.Again(steps.View, steps.Form);
    }

    public static async Task<IActionResult> AnswerAsync<TForm>(this Controller controller, CalculatedSteps<TForm> steps)
        where TForm : MeasuresForm, ICalculatedForm
    {
        var faults = steps.Proof?.Faults ?? [];
        if (RowEdits.ApplyTo(steps.Form, controller.ModelState) || steps.Proof?.Drop is not null)
        {
            controller.ModelState.AddErrors(faults);
            return await controller.ShowAsync(steps);
        }

        if (steps.Form.Calculate && controller.ModelState.IsValid)
        {
            var valued = await steps.Value();
            controller.ModelState.AddErrors([.. valued!.Errors, .. faults]);
            return await controller.ShowAsync(steps, valued.Value);
        }

        var outcome = controller.ModelState.IsValid ? await steps.Send() : Outcome.Invalid<Guid>(faults);
        return await controller.AnswerAsync(outcome, done: _ => steps.Done(), again: () => controller.ShowAsync(steps));
    }
}
