using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using SocialReturn.Web.Features.KeptForms;
using SocialReturn.Web.Security;

namespace SocialReturn.Web.TagHelpers;

/// <summary>
/// The server answers what is wrong, in the page and in our words: the browser's balloons stay away. Every form carries its token, which the
/// framework leaves out of a form with an address of its own, and whose form it is, so that what was typed outlives the session.
/// </summary>
[HtmlTargetElement("form", Attributes = "[method=post]")]
public sealed class PostFormTagHelper(IHtmlGenerator generator) : TagHelper
{
    private const string OwnSay = "asp-antiforgery";

    /// <summary>After the framework's own (-1000), before the end of the form is closed (-900): one token, never two.</summary>
    public override int Order => -950;

    /// <summary>Where a page has several forms that ask something: what tells this one from the others.</summary>
    [HtmlAttributeName("sr-among")]
    public string? Among { get; set; }

    /// <summary>Another address that a button of this form sends it to.</summary>
    [HtmlAttributeName("sr-also")]
    public string? Also { get; set; }

    /// <summary>
    /// Enter in a field presses the first button of its form. Where that is not the one that sends it, but one that keeps a draft or takes a
    /// row or a file away, the form says so, and an unseen one stands before all others.
    /// </summary>
    [HtmlAttributeName("sr-enter")]
    public bool Enter { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Attributes.SetAttribute(new("novalidate"));
        context.Items[typeof(FormAmong)] = new FormAmong(Among, IsSent(context));
        if (Enter)
        {
            output.PreContent.AppendHtml("""<button type="submit" hidden></button>""");
        }

        if (!context.AllAttributes.ContainsName(OwnSay) && generator.GenerateAntiforgery(ViewContext) is { } token)
        {
            output.PostContent.AppendHtml(token);
        }

        var http = ViewContext.HttpContext;
        if (!SendsFilesAtOnce(context) && http.RequestServices.GetService<CurrentUser>() is { IsSignedIn: true } me)
        {
            output.PostContent.AppendHtml(Hidden(FormSender.FieldName, http.RequestServices.GetRequiredService<FormSender>().Seal(me.Id)));
        }

        if (http.Features.Get<RestoredForm>() is { } restored)
        {
            Restore(context, output, restored);
        }
    }

    /// <summary>A form without an address is sent to that of the page. A page of patterns shows faults of a form that nobody sent.</summary>
    private bool IsSent(TagHelperContext context)
    {
        var request = ViewContext.HttpContext.Request;
        var address = context.AllAttributes["action"]?.Value?.ToString()?.Split('?', '#')[0];
        var isAnswer = HttpMethods.IsPost(request.Method) || ViewContext.ViewData.ModelState.ErrorCount > 0;
        return isAnswer && (string.IsNullOrEmpty(address) || address == request.Path.Value || Also == request.Path.Value);
    }

    /// <summary>Such a form has its token in front of the files, and nothing that is typed.</summary>
    private static bool SendsFilesAtOnce(TagHelperContext context) =>
        context.AllAttributes.TryGetAttribute(OwnSay, out var own) && string.Equals(own.Value?.ToString(), "false", StringComparison.OrdinalIgnoreCase);

    /// <summary>The page stands at another address than its form: a form without an address would be sent there.</summary>
    private static void Restore(TagHelperContext context, TagHelperOutput output, RestoredForm restored)
    {
        var address = context.AllAttributes["action"]?.Value?.ToString();
        if (string.IsNullOrEmpty(address))
        {
            output.Attributes.SetAttribute("action", restored.Form.Address);
        }

        if (string.IsNullOrEmpty(address) || address == restored.Form.Address)
        {
            output.PostContent.AppendHtml(Hidden(RestoredForm.FieldName, restored.Token));
        }
    }

    private static TagBuilder Hidden(string name, string value)
    {
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.Attributes["type"] = "hidden";
        input.Attributes["name"] = name;
        input.Attributes["value"] = value;
        return input;
    }
}
