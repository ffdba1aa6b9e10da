using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace SocialReturn.Web.Infrastructure.Mvc;

/// <summary>A message that asks whether a value is right. The form row shows a tick beside it; ticked, it is not asked again.</summary>
/// <param name="message">The question as the person reads it.</param>
/// <param name="question">What the tick sends.</param>
public sealed class FieldQuestion(string message, string question) : ModelError(message)
{
    /// <summary>The name of the ticks in every form: bind it to <c>public string[]? Confirmed</c>.</summary>
    public const string FieldName = "Confirmed";

    public string Question => question;
}

public static class FieldQuestions
{
    /// <summary>Whether there is nothing wrong with a form, and something to be asked about it.</summary>
    public static bool OnlyAsks(this ModelStateDictionary modelState) =>
        modelState.ErrorCount > 0 && modelState.Values.SelectMany(entry => entry.Errors).All(error => error is FieldQuestion);
}
