using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SocialReturn.Web.TagHelpers;

/// <summary>&lt;sr-swatch part="Claimed" /&gt;.</summary>
[HtmlTargetElement("sr-swatch", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SwatchTagHelper : TagHelper
{
    public ProgressPart Part { get; set; }

    public bool Large { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Swatch.Draw(Part, Large));
    }
}
