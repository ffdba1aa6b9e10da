using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using SocialReturn.Web.Shared;

namespace SocialReturn.Web.TagHelpers;

/// <summary>&lt;main sr-explain&gt;: under the page, what the abbreviations on it mean, unless the page says so itself.</summary>
[HtmlTargetElement("main", Attributes = Marker)]
public sealed class ExplainTagHelper : TagHelper
{
    private const string Marker = "sr-explain";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.Attributes.RemoveAll(Marker);
        using var page = new PageText();
        (await output.GetChildContentAsync()).WriteTo(page, HtmlEncoder.Default);
        var terms = Glossary.In(page.Text).Where(term => !page.Text.Contains(term.Full, StringComparison.Ordinal)).ToList();
        if (terms.Count == 0)
        {
            return;
        }

        var note = new TagBuilder("aside");
        note.AddCssClass("sr-explain");
        note.Attributes["aria-label"] = GlossaryTexts.OnThisPage;
        var list = new TagBuilder("dl");
        foreach (var term in terms)
        {
            list.InnerHtml.AppendHtml(Part("dt", term.Name)).AppendHtml(Part("dd", term.Full!));
        }

        var link = Part("a", GlossaryTexts.All);
        link.Attributes["href"] = "/hulp/begrippen";
        note.InnerHtml.AppendHtml(list).AppendHtml(link);
        output.PostContent.AppendHtml(note);
    }

    private static TagBuilder Part(string tag, string text)
    {
        var part = new TagBuilder(tag);
        part.InnerHtml.Append(text);
        return part;
    }
}
