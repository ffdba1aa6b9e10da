using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SocialReturn.Web.TagHelpers;

/// <summary>&lt;sr-progress-bar model="..." size="Large" /&gt;: the ruler and the amounts under it.</summary>
[HtmlTargetElement("sr-progress-bar", Attributes = "model", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ProgressBarTagHelper : TagHelper
{
    private const string CountKey = "sr-progress-bars";

    public ProgressBarModel Model { get; set; } = null!;

    public ProgressBarSize Size { get; set; }

    /// <summary>Only the ruler: the page says the amounts itself.</summary>
    public bool Bare { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Model.Gap is { } gap)
        {
            output.TagName = "p";
            output.TagMode = TagMode.StartTagAndEndTag;
            output.Attributes.SetAttribute("class", "sr-soft");
            output.Content.SetContent(gap);
            return;
        }

        var drawing = new ProgressBarDrawing(Model, Size, NextPatternId());
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Classes);
        output.Content.SetHtmlContent(drawing.Draw() + (Bare ? "" : new ProgressLegend(Model, Size, drawing.IsCrowded).Write()));
    }

    private string Classes =>
        Size switch
        {
            ProgressBarSize.Narrow => "sr-progress sr-progress--narrow",
            ProgressBarSize.Large => "sr-progress sr-progress--large",
            _ => "sr-progress",
        };

    /// <summary>Each bar has a pattern of its own: it takes the brand of the sheet it stands on.</summary>
    private string NextPatternId()
    {
        var items = ViewContext.HttpContext.Items;
        var number = items.TryGetValue(CountKey, out var count) && count is int last ? last + 1 : 1;
        items[CountKey] = number;
        return "arcering-" + number.ToString(CultureInfo.InvariantCulture);
    }
}
