using Microsoft.AspNetCore.Html;
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
        var notice = Render(Kind, Title, await output.GetChildContentAsync());
        output.TagName = notice.TagName;
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.RemoveAll("title");
        foreach (var (name, value) in notice.Attributes)
        {
            output.Attributes.SetAttribute(name, value);
        }

        output.Content.AppendHtml(notice.InnerHtml);
    }

    public static TagBuilder Render(NoticeKind kind, string? title, IHtmlContent words)
    {
        var body = new TagBuilder("div");
        body.AddCssClass("sr-notice__body");
        if (title is not null)
        {
            var strong = new TagBuilder("p");
            strong.AddCssClass("sr-strong");
            strong.InnerHtml.Append(title);
            body.InnerHtml.AppendHtml(strong);
        }

        body.InnerHtml.AppendHtml(words);
        var notice = new TagBuilder("div");
        notice.Attributes["class"] = "utrecht-alert sr-notice " + Modifier(kind);
        notice.Attributes["role"] = kind == NoticeKind.Error ? "alert" : "status";
        notice.InnerHtml.AppendHtml(Icon(kind)).AppendHtml(body);
        return notice;
    }

    private static string Modifier(NoticeKind kind) =>
        kind switch
        {
            NoticeKind.Warning => "utrecht-alert--warning sr-notice--warning",
            NoticeKind.Error => "utrecht-alert--error sr-notice--error",
            NoticeKind.Done => "sr-notice--info sr-notice--done",
            _ => "sr-notice--info",
        };

    private static TagBuilder Icon(NoticeKind kind) =>
        kind switch
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
