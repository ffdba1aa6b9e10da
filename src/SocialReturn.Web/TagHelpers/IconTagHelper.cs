using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SocialReturn.Web.TagHelpers;

/// <summary>&lt;sr-icon name="person" /&gt;: silent for a screen reader unless it has a title.</summary>
[HtmlTargetElement("sr-icon", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class IconTagHelper : TagHelper
{
    public string Name { get; set; } = "";

    /// <summary>20 beside text of 16, or 16 beside a status of 14.</summary>
    public int Size { get; set; } = 20;

    /// <summary>attention, refused or brand; empty takes the colour of the text.</summary>
    public string Tone { get; set; } = "";

    public string? Title { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var icon = Render(Name, Size, Tone);
        if (Title is not null)
        {
            icon.Attributes.Remove("aria-hidden");
            icon.Attributes["role"] = "img";
            icon.Attributes["aria-label"] = Title;
        }

        output.TagName = null;
        output.Content.SetHtmlContent(icon);
    }

    public static TagBuilder Render(string name, int size = 20, string tone = "")
    {
        var icon = new TagBuilder("svg");
        icon.AddCssClass("sr-icon");
        if (size == 16)
            icon.AddCssClass("sr-icon--16");
        if (tone.Length > 0)
            icon.AddCssClass("sr-icon--" + tone);
        icon.Attributes["viewBox"] = "0 0 20 20";
        icon.Attributes["aria-hidden"] = "true";
        icon.Attributes["focusable"] = "false";
        icon.InnerHtml.AppendHtml(IconShapes.Of(name));
        return icon;
    }
}
