using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using SocialReturn.Web.Infrastructure.Mvc;
using SocialReturn.Web.Shared;

namespace SocialReturn.Web.TagHelpers;

/// <summary>&lt;sr-error-summary /&gt;: everything that is wrong, each a link to its field; nothing when all is well.</summary>
[HtmlTargetElement("sr-error-summary", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ErrorSummaryTagHelper : TagHelper
{
    private const string TitleId = "fouten";

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var modelState = ViewContext.ViewData.ModelState;
        if (modelState.ErrorCount == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "utrecht-alert utrecht-alert--error sr-notice sr-error-summary");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute("aria-labelledby", TitleId);
        output.Attributes.SetAttribute("data-error-summary", "");
        output.Content.AppendHtml(IconTagHelper.Render("alert-triangle", tone: "refused"));
        output.Content.AppendHtml(Body(modelState));
    }

    private static TagBuilder Body(ModelStateDictionary modelState)
    {
        var title = new TagBuilder("h2");
        title.Attributes["id"] = TitleId;
        title.AddCssClass("sr-error-summary__title");
        var onlyQuestions = modelState.Values.SelectMany(entry => entry.Errors).All(error => error is FieldQuestion);
        title.InnerHtml.Append(onlyQuestions ? InputTexts.QuestionSummaryTitle : InputTexts.ErrorSummaryTitle);

        var list = new TagBuilder("ul");
        list.AddCssClass("sr-error-summary__list");
        foreach (var (key, entry) in modelState)
        {
            if (entry.Errors.Count > 0)
                list.InnerHtml.AppendHtml(Item(key, entry.Errors[0].ErrorMessage));
        }

        var body = new TagBuilder("div");
        body.AddCssClass("sr-notice__body");
        body.InnerHtml.AppendHtml(title).AppendHtml(list);
        return body;
    }

    private static TagBuilder Item(string key, string message)
    {
        var item = new TagBuilder("li");
        if (key.Length == 0)
        {
            item.InnerHtml.Append(message);
            return item;
        }

        var link = new TagBuilder("a");
        link.Attributes["href"] = "#" + FieldState.IdOf(key);
        link.InnerHtml.Append(message);
        item.InnerHtml.AppendHtml(link);
        return item;
    }
}
