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

    /// <summary>The answer to an outcome that leaves nothing to show again; null when it is done or invalid.</summary>
    public static IActionResult? Refusal<T>(this ControllerBase controller, Outcome<T> outcome) =>
        outcome.Kind switch
        {
            OutcomeKind.NotFound => controller.NotFound(),
            OutcomeKind.Forbidden => controller.Forbid(),
            OutcomeKind.Conflict => controller.StatusCode(StatusCodes.Status409Conflict),
            _ => null,
        };

    /// <summary>The same page again with every message: 400.</summary>
    public static ViewResult Again(this Controller controller, string view, object model)
    {
        controller.Response.StatusCode = StatusCodes.Status400BadRequest;
        return controller.View(view, model);
    }
}
