using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SocialReturn.Web.TagHelpers;

/// <summary>&lt;sr-status icon="check-circle" tone="attention"&gt;word&lt;/sr-status&gt;: a word with an icon, never a colour alone.</summary>
[HtmlTargetElement("sr-status")]
public sealed class StatusTagHelper : TagHelper
{
    public string Icon { get; set; } = "info";

    /// <summary>attention (behind, act here), refused (late, refused), done; empty is plain.</summary>
    public string Tone { get; set; } = "";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var words = await output.GetChildContentAsync();
        Write(output, Icon, Tone, content => content.AppendHtml(words));
    }

    /// <summary>The same by another tag helper that knows the word.</summary>
    internal static void Write(TagHelperOutput output, string icon, string tone, Action<TagHelperContent> words)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", tone.Length > 0 ? "sr-status sr-status--" + tone : "sr-status");
        output.Content.AppendHtml(IconTagHelper.Render(icon, 16)).AppendHtml("<span>");
        words(output.Content);
        output.Content.AppendHtml("</span>");
    }
}
