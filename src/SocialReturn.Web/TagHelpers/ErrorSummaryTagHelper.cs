using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using SocialReturn.Web.Infrastructure.Mvc;
using SocialReturn.Web.Shared;

namespace SocialReturn.Web.TagHelpers;

/// <summary>&lt;sr-error-summary /&gt;: all that is wrong or asked in the order of the page, each a link to its field; nothing when all is well.</summary>
[HtmlTargetElement("sr-error-summary", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ErrorSummaryTagHelper : TagHelper
{
    private const string TitleId = "fouten";

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var modelState = FormAmong.StateFor(FormAmong.Of(context), ViewContext);
        if (modelState.ErrorCount == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        var asks = modelState.OnlyAsks();
        output.Attributes.SetAttribute("class", "utrecht-alert sr-notice sr-error-summary " + (asks ? "sr-error-summary--asks" : "utrecht-alert--error"));
        output.Attributes.SetAttribute("role", asks ? "status" : "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute("aria-labelledby", TitleId);
        output.Attributes.SetAttribute("data-error-summary", "");
        output.Content.AppendHtml(asks ? IconTagHelper.Render("question", tone: "brand") : IconTagHelper.Render("alert-triangle", tone: "refused"));
        output.Content.AppendHtml(new Later(() => Body(modelState, FieldPlaces.Of(ViewContext.HttpContext))));
    }

    private static TagBuilder Body(ModelStateDictionary modelState, OrderedDictionary<string, string> places)
    {
        var title = new TagBuilder("h2");
        title.Attributes["id"] = TitleId;
        title.AddCssClass("sr-error-summary__title");
        title.InnerHtml.Append(modelState.OnlyAsks() ? InputTexts.QuestionSummaryTitle : InputTexts.ErrorSummaryTitle);

        var list = new TagBuilder("ul");
        list.AddCssClass("sr-error-summary__list");
        foreach (var (key, entry) in modelState.Where(entry => entry.Value?.Errors.Count > 0).OrderBy(entry => OrderOf(entry.Key)))
            list.InnerHtml.AppendHtml(Item(places.GetValueOrDefault(key), entry!.Errors[0].ErrorMessage));

        var body = new TagBuilder("div");
        body.AddCssClass("sr-notice__body");
        body.InnerHtml.AppendHtml(title).AppendHtml(list);
        return body;

        // What is about the form as a whole comes first, what has no place on the page last.
        int OrderOf(string key) =>
            key.Length == 0 ? -1
            : places.IndexOf(key) is >= 0 and var index ? index
            : int.MaxValue;
    }

    private static TagBuilder Item(string? id, string message)
    {
        var item = new TagBuilder("li");
        if (id is null)
        {
            item.InnerHtml.Append(message);
            return item;
        }

        var link = new TagBuilder("a");
        link.Attributes["href"] = "#" + id;
        link.InnerHtml.Append(message);
        item.InnerHtml.AppendHtml(link);
        return item;
    }

    /// <summary>Written when the whole page is: the fields that stand below the summary are known by then.</summary>
    private sealed class Later(Func<IHtmlContent> content) : IHtmlContent
    {
        public void WriteTo(TextWriter writer, HtmlEncoder encoder) => content().WriteTo(writer, encoder);
    }
}
