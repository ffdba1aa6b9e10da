using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SocialReturn.Web.TagHelpers;

/// <summary>&lt;sr-empty icon="document" title="..."&gt;what to do now&lt;/sr-empty&gt; where a list has nothing yet.</summary>
[HtmlTargetElement("sr-empty", Attributes = "title")]
public sealed class EmptyStateTagHelper : TagHelper
{
    public string Icon { get; set; } = "document";

    public string Title { get; set; } = "";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var words = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.RemoveAll("title");
        output.Attributes.SetAttribute("class", "sr-empty");

        var title = new TagBuilder("p");
        title.AddCssClass("sr-empty__title sr-strong");
        title.InnerHtml.Append(Title);
        var body = new TagBuilder("div");
        body.AddCssClass("sr-empty__body");
        body.InnerHtml.AppendHtml(words);
        output.Content.AppendHtml(IconTagHelper.Render(Icon)).AppendHtml(title).AppendHtml(body);
    }
}
