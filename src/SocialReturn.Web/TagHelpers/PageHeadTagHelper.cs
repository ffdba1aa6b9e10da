using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SocialReturn.Web.TagHelpers;

/// <summary>
/// &lt;sr-page-head title="..." sub="..." back-href="..." back-text="..."&gt;the one button&lt;/sr-page-head&gt;.
/// The title is the page's h1 and the title of the window.
/// </summary>
[HtmlTargetElement("sr-page-head", Attributes = "title")]
public sealed class PageHeadTagHelper : TagHelper
{
    public string Title { get; set; } = "";

    public string? Sub { get; set; }

    public string? BackHref { get; set; }

    public string? BackText { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ViewContext.ViewData["Title"] ??= Title;
        var action = await output.GetChildContentAsync();
        if (BackHref is not null)
            output.PreElement.SetHtmlContent(BackLink());

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.RemoveAll("title");
        output.Attributes.SetAttribute("class", "sr-page-head");
        output.Content.SetHtmlContent(Text());
        output.Content.AppendHtml(action);
    }

    private TagBuilder Text()
    {
        var heading = new TagBuilder("h1");
        heading.InnerHtml.Append(Title);
        var text = new TagBuilder("div");
        text.AddCssClass("sr-page-head__text");
        text.InnerHtml.AppendHtml(heading);
        if (Sub is not null)
        {
            var sub = new TagBuilder("p");
            sub.AddCssClass("sr-page-head__sub");
            sub.InnerHtml.Append(Sub);
            text.InnerHtml.AppendHtml(sub);
        }

        return text;
    }

    private TagBuilder BackLink()
    {
        var words = new TagBuilder("span");
        words.InnerHtml.Append(BackText ?? "");
        var link = new TagBuilder("a");
        link.AddCssClass("sr-back utrecht-link utrecht-link--html-a");
        link.Attributes["href"] = BackHref;
        link.InnerHtml.AppendHtml(IconTagHelper.Render("chevron-left", 16)).AppendHtml(words);
        return link;
    }
}
