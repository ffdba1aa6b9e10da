using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace SocialReturn.Web.Tests.Guards;

public sealed partial class FormSweepTests
{
    /// <summary>Enter in a field presses the first button of its form, wherever that stands: it does what the filled button does.</summary>
    private static IEnumerable<string> ByEnter(IHtmlFormElement form)
    {
        var buttons = form.Elements.OfType<IHtmlButtonElement>().Where(button => button.Type == "submit").ToList();
        return buttons is [var first, ..] && buttons.Exists(IsPrimary) && !IsPrimary(first) && !string.IsNullOrEmpty(first.GetAttribute("name"))
            ? [$"Enter presses '{first.TextContent.Trim()}'"]
            : [];
    }

    private static bool IsPrimary(IElement button) => button.ClassList.Contains("utrecht-button--primary-action");
}
