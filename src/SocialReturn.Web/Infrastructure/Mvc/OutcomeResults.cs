using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using SocialReturn.Core.Common;

namespace SocialReturn.Web.Infrastructure.Mvc;

/// <summary>From what a service call came to, to what the browser gets.</summary>
public static class OutcomeResults
{
    /// <summary>Adds the messages to their fields; where binding already complained, that message stands alone.</summary>
    public static void AddErrors(this ModelStateDictionary modelState, IEnumerable<FieldError> errors)
    {
        var complained = modelState.Where(entry => entry.Value?.Errors.Count > 0).Select(entry => entry.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var error in errors.Where(error => !complained.Contains(error.Field)))
        {
            modelState.AddModelError(error.Field, error.Message);
            if (error.Question is not null && modelState[error.Field] is { } entry)
            {
                entry.Errors[^1] = new FieldQuestion(error.Message, error.Question);
            }
        }
    }

    /// <summary>
    /// The one answer to an outcome: done goes on, invalid gives the form again with every message (400), and what is not there (404)
    /// or not for who asks (403) has no page.
    /// </summary>
    /// <param name="done">Goes on, as a rule by <see cref="Onward.DoneAndOn"/>.</param>
    /// <param name="again">The page with the form as it was filled in.</param>
    /// <param name="conflict">The page as it stands by now (409); without it the page that says so in general.</param>
    /// <param name="forbidden">The page that says why not (403); without it the page that says so in general.</param>
    public static async Task<IActionResult> AnswerAsync<T>(
        this Controller controller,
        Outcome<T> outcome,
        Func<T, Task<IActionResult>> done,
        Func<Task<IActionResult>> again,
        Func<Task<IActionResult>>? conflict = null,
        Func<Task<IActionResult>>? forbidden = null
    )
    {
        switch (outcome.Kind)
        {
            case OutcomeKind.Done:
                return await done(outcome.Value!);
            case OutcomeKind.Invalid:
                controller.ModelState.AddErrors(outcome.Errors);
                return await ShowAsync(controller, StatusCodes.Status400BadRequest, again);
            case OutcomeKind.Conflict:
                return await ShowAsync(controller, StatusCodes.Status409Conflict, conflict);
            case OutcomeKind.Forbidden:
                return forbidden is null ? controller.Forbid() : await ShowAsync(controller, StatusCodes.Status403Forbidden, forbidden);
            default:
                return controller.NotFound();
        }
    }

    /// <summary>The same, to go on at once.</summary>
    public static Task<IActionResult> AnswerAsync<T>(
        this Controller controller,
        Outcome<T> outcome,
        Func<T, IActionResult> done,
        Func<Task<IActionResult>> again,
        Func<Task<IActionResult>>? conflict = null
    ) => controller.AnswerAsync(outcome, value => Task.FromResult(done(value)), again, conflict);

    /// <summary>The same for a form that is at hand.</summary>
    public static Task<IActionResult> AnswerAsync<T>(
        this Controller controller,
        Outcome<T> outcome,
        Func<T, IActionResult> done,
        Func<IActionResult> again,
        Func<IActionResult>? conflict = null
    ) =>
        controller.AnswerAsync(
            outcome,
            value => Task.FromResult(done(value)),
            () => Task.FromResult(again()),
            conflict is null ? null : () => Task.FromResult(conflict())
        );

    /// <summary>The same page again with every message: 400.</summary>
    public static ViewResult Again(this Controller controller, string view, object model)
    {
        controller.Response.StatusCode = StatusCodes.Status400BadRequest;
        return controller.View(view, model);
    }

    /// <summary>A page about something that may be gone by now: 404 without a model.</summary>
    public static IActionResult Page(this Controller controller, string view, object? model) =>
        model is null ? controller.NotFound() : controller.View(view, model);

    /// <summary>The page as it is stored, and nothing of what was typed.</summary>
    /// <inheritdoc cref="Page"/>
    public static IActionResult PageAnew(this Controller controller, string view, object? model)
    {
        controller.ModelState.Clear();
        return controller.Page(view, model);
    }

    private static async Task<IActionResult> ShowAsync(Controller controller, int status, Func<Task<IActionResult>>? page)
    {
        if (page is null)
        {
            return controller.StatusCode(status);
        }

        controller.Response.StatusCode = status;
        return await page();
    }
}
