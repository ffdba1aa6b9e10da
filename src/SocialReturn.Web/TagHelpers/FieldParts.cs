using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using SocialReturn.Web.Shared;

namespace SocialReturn.Web.TagHelpers;

/// <summary>The parts around a control: label, hint, fault, frame.</summary>
internal static class FieldParts
{
    private const int ShortSuffix = 4;

    public static TagBuilder Label(string id, string text, bool optional)
    {
        var label = Element("label", "utrecht-form-label sr-field__label", text);
        label.Attributes["for"] = id;
        MarkOptional(label, optional);
        return label;
    }

    public static TagBuilder Legend(string text, bool optional)
    {
        var legend = Element("legend", "utrecht-form-label sr-choices__legend", text);
        MarkOptional(legend, optional);
        return legend;
    }

    public static TagBuilder Hint(string id, string text)
    {
        var hint = Element("p", "utrecht-form-field-description sr-field__hint", text);
        hint.Attributes["id"] = id;
        return hint;
    }

    public static TagBuilder Fault(string id, string text, string icon)
    {
        var fault = Element("p", "utrecht-form-field-error-message sr-field__error", null);
        fault.Attributes["id"] = id;
        fault.InnerHtml.AppendHtml(IconTagHelper.Render(icon));
        fault.InnerHtml.AppendHtml(Element("span", "", text));
        return fault;
    }

    public static TagBuilder Frame(IHtmlContent control, string modifier, IHtmlContent? beside = null)
    {
        var frame = Element("div", "sr-field__control", null);
        if (modifier.Length > 0)
            frame.AddCssClass(modifier);
        frame.InnerHtml.AppendHtml(control);
        if (beside is not null)
            frame.InnerHtml.AppendHtml(beside);
        return frame;
    }

    public static string SuffixClass(string suffix) =>
        suffix.Length > ShortSuffix ? "sr-field__control--suffix sr-field__control--suffix-long" : "sr-field__control--suffix";

    public static TagBuilder Suffix(string text) => Element("span", "sr-field__suffix", text);

    /// <summary>Only where a script is: it opens the browser's own calendar.</summary>
    public static TagBuilder Calendar(string id, string label)
    {
        var button = Element("button", "sr-field__calendar", null);
        button.Attributes["type"] = "button";
        button.Attributes["data-calendar"] = id;
        button.Attributes["aria-label"] = string.Format(InputTexts.OpenCalendar, label);
        button.InnerHtml.AppendHtml(IconTagHelper.Render("calendar"));
        return button;
    }

    public static TagBuilder Choice(IHtmlContent input, string id, string text, (string Id, string Text)? hint)
    {
        var label = Element("label", "sr-choice__label", text);
        label.Attributes["for"] = id;
        var words = Element("div", "", null);
        words.InnerHtml.AppendHtml(label);
        if (hint is { } given)
        {
            var explanation = Element("span", "sr-choice__hint", given.Text);
            explanation.Attributes["id"] = given.Id;
            words.InnerHtml.AppendHtml(explanation);
        }

        var choice = Element("div", "sr-choice", null);
        choice.InnerHtml.AppendHtml(input).AppendHtml(words);
        return choice;
    }

    private static void MarkOptional(TagBuilder label, bool optional)
    {
        if (!optional)
            return;
        label.InnerHtml.Append(" ");
        label.InnerHtml.AppendHtml(Element("span", "sr-field__optional", InputTexts.Optional));
    }

    private static TagBuilder Element(string tag, string classes, string? text)
    {
        var element = new TagBuilder(tag);
        if (classes.Length > 0)
            element.AddCssClass(classes);
        if (text is not null)
            element.InnerHtml.Append(text);
        return element;
    }
}
