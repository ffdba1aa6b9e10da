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
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Tone.Length > 0 ? "sr-status sr-status--" + Tone : "sr-status");
        output.Content.AppendHtml(IconTagHelper.Render(Icon, 16));
        output.Content.AppendHtml("<span>").AppendHtml(words).AppendHtml("</span>");
    }
}
