using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SocialReturn.Web.TagHelpers;

/// <summary>&lt;sr-summary-row label="..."&gt;value&lt;/sr-summary-row&gt; inside &lt;dl class="sr-summary"&gt;; an empty value is a dash.</summary>
[HtmlTargetElement("sr-summary-row", Attributes = "label")]
public sealed class SummaryRowTagHelper : TagHelper
{
    private const string Nothing = "–";

    public string Label { get; set; } = "";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var value = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "sr-summary__row");
        var term = new TagBuilder("dt");
        term.InnerHtml.Append(Label);
        var description = new TagBuilder("dd");
        if (value.IsEmptyOrWhiteSpace)
            description.InnerHtml.Append(Nothing);
        else
            description.InnerHtml.AppendHtml(value);
        output.Content.AppendHtml(term).AppendHtml(description);
    }
}
