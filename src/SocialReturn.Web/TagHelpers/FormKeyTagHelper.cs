using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Web.Infrastructure.Mvc;

namespace SocialReturn.Web.TagHelpers;

/// <summary>
/// &lt;sr-form-key value="Model.Key" /&gt;: what makes a form that creates something safe to send twice. Sent before with other
/// content, the form comes back with a new key: sent once more it is a form of its own.
/// </summary>
[HtmlTargetElement("sr-form-key", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FormKeyTagHelper : TagHelper
{
    public Guid Value { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var isSentBefore =
            ViewContext.ViewData.ModelState.TryGetValue("", out var entry)
            && entry.Errors.OfType<FieldQuestion>().Any(question => question.Question == Idempotency.AskedAgain);
        output.TagName = "input";
        output.TagMode = TagMode.SelfClosing;
        output.Attributes.SetAttribute("type", "hidden");
        output.Attributes.SetAttribute("name", "Key");
        output.Attributes.SetAttribute("value", isSentBefore ? Ids.New() : Value);
    }
}
