using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using SocialReturn.Core.Common;
using SocialReturn.Web.Infrastructure.Mvc;

namespace SocialReturn.Web.TagHelpers;

/// <summary>Name, id, value and fault of one form row, as the model and the last attempt left them.</summary>
/// <param name="Name">The name the browser sends.</param>
/// <param name="Id">The id the label and the error summary point at.</param>
/// <param name="Value">What the field shows: the typed text when there was an attempt.</param>
/// <param name="Fault">The first message, or null.</param>
public sealed record FieldState(string Name, string Id, string Value, string? Fault)
{
    /// <summary>Set when the message is a question: what its tick sends.</summary>
    public string? Question { get; private init; }

    /// <summary>The questions about this field that were answered before; they go along with the next attempt.</summary>
    public IReadOnlyList<string> Answered { get; private init; } = [];

    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    public string HintId => Id + "-uitleg";

    public string FaultId => Id + "-fout";

    public string QuestionId => Id + "-klopt";

    public static FieldState Read(ViewContext view, ModelExpression expression, FieldKind kind, string? given = null, FormAmong? among = null)
    {
        var name = given ?? view.ViewData.TemplateInfo.GetFullHtmlFieldName(expression.Name);
        FormAmong.StateFor(among, view).TryGetValue(name, out var entry);
        var shown = entry?.AttemptedValue ?? Write(expression);
        var message = entry?.Errors.FirstOrDefault();
        var question = (message as FieldQuestion)?.Question;
        return new(name, among?.Key is { } key ? IdOf($"{name}-{key}") : IdOf(name), kind == FieldKind.Date ? AsRead(shown) : shown, message?.ErrorMessage)
        {
            Question = question,
            Answered = [.. AnswersIn(view.HttpContext.Request).Where(answer => answer.StartsWith(name + ":", StringComparison.Ordinal) && answer != question)],
        };
    }

    public static string IdOf(string name) => TagBuilder.CreateSanitizedId(name, "_");

    private static IEnumerable<string> AnswersIn(HttpRequest request) =>
        request.HasFormContentType ? request.Form[FieldQuestion.FieldName].OfType<string>() : [];

    private static string Write(ModelExpression expression) =>
        expression.Model switch
        {
            null => "",
            DateOnly date => date.ToTyped(),
            decimal number => number.ToTyped(),
            // Where nothing cannot be said, nought is what nobody filled in yet.
            int or long when !expression.Metadata.IsReferenceOrNullableType && Convert.ToInt64(expression.Model, Dutch) == 0 => "",
            Euro { IsZero: true } when !expression.Metadata.IsReferenceOrNullableType => "",
            _ => Convert.ToString(expression.Model, Dutch) ?? "",
        };

    /// <summary>A date stands there as it was read; a text that is no date stays as it was typed.</summary>
    private static string AsRead(string text) => DutchDate.Read(text).Date?.ToTyped() ?? text;
}
