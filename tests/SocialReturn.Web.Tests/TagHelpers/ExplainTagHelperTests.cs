using Microsoft.AspNetCore.Razor.TagHelpers;
using Shouldly;
using SocialReturn.Web.Shared;
using SocialReturn.Web.TagHelpers;
using Xunit;

namespace SocialReturn.Web.Tests.TagHelpers;

public sealed class ExplainTagHelperTests
{
    [Theory]
    [InlineData("<p>WW, korter dan 1 jaar</p>", "WW: Werkloosheidswet")]
    [InlineData("<option>BBL niveau 1</option><p>PSO-trede 2, BBL</p>", "BBL: beroepsbegeleidende leerweg, PSO: Prestatieladder Socialer Ondernemen")]
    [InlineData("<p>WW is de Werkloosheidswet</p>", "")]
    [InlineData("<p>KvK-nummer, btw, PDF en burgerservicenummer</p>", "")]
    [InlineData("<p>WWW en aWW</p>", "")]
    [InlineData("<p>Gewone woorden</p>", "")]
    public async Task Process_Abbreviations_AreExplainedOnce(string page, string explained) =>
        (await ExplainedAsync(new DefaultTagHelperContent().SetHtmlContent(page))).ShouldBe(explained);

    [Fact]
    public async Task Process_LongPage_IsReadToItsEnd()
    {
        TagHelperContent page = new DefaultTagHelperContent();
        for (var row = 0; row < 20_000; row++)
        {
            page.AppendHtml("<p>").Append("Gewone woorden").AppendHtml("</p>");
        }

        (await ExplainedAsync(page.AppendHtml("<p>WW</p>"))).ShouldBe("WW: Werkloosheidswet");
    }

    private static async Task<string> ExplainedAsync(TagHelperContent page)
    {
        var output = new TagHelperOutput("main", [], (_, _) => Task.FromResult(page));

        await new ExplainTagHelper().ProcessAsync(new TagHelperContext([], new Dictionary<object, object>(), "test"), output);

        var note = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(output.PostContent.GetContent());
        return string.Join(", ", note.QuerySelectorAll("dt").Select(term => $"{term.TextContent}: {term.NextElementSibling!.TextContent}"));
    }

    [Fact]
    public void Glossary_Terms_HaveAPlaceOfTheirOwn() => Glossary.Abbreviations.Concat(Glossary.Words).Select(term => term.Id).ShouldBeUnique();
}
