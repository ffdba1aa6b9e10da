using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Options;

namespace SocialReturn.Web.TagHelpers;

/// <summary>
/// The server answers what is wrong, in the page and in our words: the browser's balloons stay away. And every form carries
/// its token: the framework leaves it out of a form with an address of its own.
/// </summary>
[HtmlTargetElement("form", Attributes = "[method=post]")]
public sealed class PostFormTagHelper(IHtmlGenerator generator, IOptions<AntiforgeryOptions> options) : TagHelper
{
    private const string OwnSay = "asp-antiforgery";

    /// <summary>After the framework's own (-1000), before the end of the form is closed (-900): one token, never two.</summary>
    public override int Order => -950;

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Attributes.SetAttribute(new("novalidate"));
        if (!context.AllAttributes.ContainsName(OwnSay) && !HasToken(output) && generator.GenerateAntiforgery(ViewContext) is { } token)
        {
            output.PostContent.AppendHtml(token);
        }
    }

    /// <summary>A form without an address has the framework's by now; with two of them the server would refuse it.</summary>
    private bool HasToken(TagHelperOutput output) =>
        output.PostContent.GetContent().Contains($"name=\"{options.Value.FormFieldName}\"", StringComparison.Ordinal);
}
