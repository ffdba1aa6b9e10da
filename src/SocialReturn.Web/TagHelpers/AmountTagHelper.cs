using Microsoft.AspNetCore.Razor.TagHelpers;
using SocialReturn.Core.Common;

namespace SocialReturn.Web.TagHelpers;

/// <summary>&lt;sr-amount value="@row.Value" href="/invullingen/1/uitleg" /&gt;: an amount that leads to its explanation.</summary>
[HtmlTargetElement("sr-amount", Attributes = "value", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class AmountTagHelper : TagHelper
{
    public Euro Value { get; set; }

    public string? Href { get; set; }

    /// <summary>Whole euros: at bars and charts only.</summary>
    public bool Whole { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = Href is null ? "span" : "a";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "sr-amount");
        if (Href is not null)
            output.Attributes.SetAttribute("href", Href);
        output.Content.SetContent(Whole ? Value.ToWholeString() : Value.ToString());
    }
}
