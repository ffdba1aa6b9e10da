using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using SocialReturn.Web.Infrastructure.Mvc;
using SocialReturn.Web.Shared;

namespace SocialReturn.Web.TagHelpers;

/// <summary>
/// &lt;sr-error-summary /&gt;: all that is wrong or asked in the order of the page, each a link to its field; nothing when all is well. It
/// stands in the form that it is about: of all places on a page, that of the form that was sent says it.
/// </summary>
[HtmlTargetElement("sr-error-summary", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ErrorSummaryTagHelper : TagHelper
{
    private const string TitleId = "fouten";

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        var modelState = ViewContext.ViewData.ModelState;
        if (modelState.ErrorCount == 0)
        {
            return;
        }

        var places = SummaryPlaces.Of(ViewContext.HttpContext);
        var place = places.Add(FormAmong.Of(context));
        output.Content.AppendHtml(new Later(() => places.Chosen == place ? Summary(modelState, FieldPlaces.Of(ViewContext.HttpContext)) : HtmlString.Empty));
    }

    private static TagBuilder Summary(ModelStateDictionary modelState, OrderedDictionary<string, string> places)
    {
        var asks = modelState.OnlyAsks();
        var summary = new TagBuilder("div");
        summary.Attributes["class"] = "utrecht-alert sr-notice sr-error-summary " + (asks ? "sr-error-summary--asks" : "utrecht-alert--error");
        summary.Attributes["role"] = asks ? "status" : "alert";
        summary.Attributes["tabindex"] = "-1";
        summary.Attributes["aria-labelledby"] = TitleId;
        summary.Attributes["data-error-summary"] = "";
        summary.InnerHtml.AppendHtml(asks ? IconTagHelper.Render("question", tone: "brand") : IconTagHelper.Render("alert-triangle", tone: "refused"));
        summary.InnerHtml.AppendHtml(Body(modelState, places));
        return summary;
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

    /// <summary>Written when the whole page is: the fields and the forms that stand below are known by then.</summary>
    private sealed class Later(Func<IHtmlContent> content) : IHtmlContent
    {
        public void WriteTo(TextWriter writer, HtmlEncoder encoder) => content().WriteTo(writer, encoder);
    }
}
