using System.Text.Encodings.Web;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SocialReturn.Web.Tests.Support;

/// <summary>What a tag helper writes, as elements.</summary>
internal static class Rendered
{
    public static ViewContext View() => new() { HttpContext = new DefaultHttpContext() };

    public static async Task<IElement> AsElementsAsync(TagHelper helper, string content = "")
    {
        var context = new TagHelperContext([], new Dictionary<object, object>(), "test");
        var output = new TagHelperOutput("test", [], (_, _) =>
        {
            TagHelperContent inner = new DefaultTagHelperContent();
            return Task.FromResult(inner.SetHtmlContent(content));
        });
        await helper.ProcessAsync(context, output);
        await using var writer = new StringWriter();
        output.WriteTo(writer, HtmlEncoder.Default);
        return new HtmlParser().ParseDocument("<body>" + writer + "</body>").Body!;
    }
}
