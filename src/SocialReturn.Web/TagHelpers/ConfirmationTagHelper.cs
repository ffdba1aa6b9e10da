using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SocialReturn.Web.TagHelpers;

/// <summary>&lt;sr-confirmation title="..."&gt;what happens next&lt;/sr-confirmation&gt;: the h1 of the page after an act.</summary>
[HtmlTargetElement("sr-confirmation", Attributes = "title")]
public sealed class ConfirmationTagHelper : TagHelper
{
    public string Title { get; set; } = "";

    /// <summary>1 where it is the title of the page.</summary>
    public int Level { get; set; } = 1;

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        if (Level == 1)
            ViewContext.ViewData["Title"] ??= Title;
        var words = await output.GetChildContentAsync();
        output.TagName = "section";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.RemoveAll("title");
        output.Attributes.SetAttribute("class", "sr-confirmation");

        var heading = new TagBuilder(Level == 1 ? "h1" : "h2");
        heading.AddCssClass("sr-confirmation__title");
        heading.InnerHtml.AppendHtml(IconTagHelper.Render("check-circle"));
        heading.InnerHtml.AppendHtml("<span>").Append(Title).AppendHtml("</span>");
        var body = new TagBuilder("div");
        body.AddCssClass("sr-confirmation__body");
        body.InnerHtml.AppendHtml(words);
        output.Content.AppendHtml(heading).AppendHtml(body);
    }
}
