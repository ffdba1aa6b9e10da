using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SocialReturn.Web.TagHelpers;

/// <summary>&lt;sr-notice kind="Warning" title="..."&gt;words&lt;/sr-notice&gt;: stays until the page is left, never a toast.</summary>
[HtmlTargetElement("sr-notice")]
public sealed class NoticeTagHelper : TagHelper
{
    public NoticeKind Kind { get; set; }

    public string? Title { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var words = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.RemoveAll("title");
        output.Attributes.SetAttribute("class", "utrecht-alert sr-notice " + Modifier);
        output.Attributes.SetAttribute("role", Kind == NoticeKind.Error ? "alert" : "status");
        output.Content.AppendHtml(Icon);

        var body = new TagBuilder("div");
        body.AddCssClass("sr-notice__body");
        if (Title is not null)
        {
            var title = new TagBuilder("p");
            title.AddCssClass("sr-strong");
            title.InnerHtml.Append(Title);
            body.InnerHtml.AppendHtml(title);
        }

        body.InnerHtml.AppendHtml(words);
        output.Content.AppendHtml(body);
    }

    private string Modifier =>
        Kind switch
        {
            NoticeKind.Warning => "utrecht-alert--warning sr-notice--warning",
            NoticeKind.Error => "utrecht-alert--error sr-notice--error",
            NoticeKind.Done => "sr-notice--info sr-notice--done",
            _ => "sr-notice--info",
        };

    private TagBuilder Icon =>
        Kind switch
        {
            NoticeKind.Warning => IconTagHelper.Render("alert-triangle", tone: "attention"),
            NoticeKind.Error => IconTagHelper.Render("x-circle", tone: "refused"),
            NoticeKind.Done => IconTagHelper.Render("check-circle", tone: "brand"),
            _ => IconTagHelper.Render("info", tone: "brand"),
        };
}

/// <summary>What a notice is about.</summary>
public enum NoticeKind
{
    Info,
    Done,
    Warning,
    Error,
}
