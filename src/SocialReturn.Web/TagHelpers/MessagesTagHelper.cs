using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using SocialReturn.Web.Infrastructure.Mvc;
using SocialReturn.Web.Shared;

namespace SocialReturn.Web.TagHelpers;

/// <summary>&lt;sr-messages /&gt;: what was done a moment ago; it stays until the page is left.</summary>
[HtmlTargetElement("sr-messages", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class MessagesTagHelper : TagHelper
{
    /// <summary>The part of the page that it stands in; empty at its head.</summary>
    public string Place { get; set; } = "";

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        foreach (var message in PageMessage.Take(ViewContext.TempData, Place))
        {
            output.Content.AppendHtml(NoticeTagHelper.Render(message.Kind, message.Title, WordsOf(message)));
        }
    }

    private static HtmlContentBuilder WordsOf(PageMessage message)
    {
        var words = new HtmlContentBuilder();
        if (message.Text is not null)
        {
            var text = new TagBuilder("p");
            text.InnerHtml.Append(message.Text);
            words.AppendHtml(text);
        }

        if (message.About is not null)
        {
            var link = new TagBuilder("a");
            link.AddCssClass("utrecht-link utrecht-link--html-a");
            link.Attributes["href"] = message.About;
            link.InnerHtml.Append(ComponentTexts.MessageAbout);
            var line = new TagBuilder("p");
            line.InnerHtml.AppendHtml(link);
            words.AppendHtml(line);
        }

        return words;
    }
}
