using System.Net;
using System.Text.RegularExpressions;
using Shouldly;
using SocialReturn.TestKit;
using SocialReturn.TestKit.Sources;
using Xunit;
using Xunit.Abstractions;

namespace SocialReturn.Web.Tests.Guards;

/// <summary>What every view keeps to, read from its source.</summary>
public sealed partial class ViewTests(ITestOutputHelper output)
{
    /// <summary>Not Dutch, not English: names and signs that are the same in any language.</summary>
    private static readonly string[] NoText = ["nbsp", "times", "ndash", "mdash", "hellip", "middot", "quot", "amp", "euro"];

    /// <summary>Every other form gets its token from the tag helper.</summary>
    private static readonly string[] TokenInTheBody = ["src/SocialReturn.Web/Features/Evidence/_EvidenceForms.cshtml"];

    [Fact]
    public void EveryPostForm_KeepsItsToken() =>
        Sweep.Over(output, "forms for their token", Views().SelectMany(view => Forms().Matches(view.Text).Select(form => (view.Path, form.Value))), form =>
            form.Value.Contains("asp-antiforgery=\"false\"", StringComparison.Ordinal) && !TokenInTheBody.Contains(form.Path)
                ? [$"{form.Path}: {form.Value}"]
                : []
        );

    [Fact]
    public void EveryView_InlineCode_DoesNotOccur() =>
        Sweep.Over(output, "views for inline scripts and styles", Views(), view => InlineCode().Matches(view.Text).Select(hit => $"{view.Path}: {hit.Value}"));

    [Fact]
    public void EveryView_Words_ComeFromResources() =>
        Sweep.Over(output, "views for words of their own", Views(), view => Words(view.Text).Select(word => $"{view.Path}: {word}"));

    [Theory]
    [InlineData("<p>Zomaar tekst</p>", "Zomaar tekst")]
    [InlineData("<input aria-label=\"Zoeken\">", "Zoeken")]
    [InlineData("@if (true) { <b>Let op</b> }", "Let op")]
    [InlineData("<p>@Texts.Title van ons</p>", "van ons")]
    public void Words_OfTheViewItself_AreFound(string view, string word) => Words(view).ShouldContain(word);

    [Theory]
    [InlineData("@model Form\n@{ var title = \"x\"; }\n<p class=\"a b\">@Texts.Title</p>")]
    [InlineData("@foreach (var row in Model.Rows.Where(row => row.A > 3)) { <li>@row.Name.ToString(\"d MMMM\")</li> }")]
    [InlineData("@* een opmerking *@<p>@(Model.A is null ? Texts.None : Texts.Some)</p>")]
    [InlineData("@if (a < b)\n{\n  <p>@string.Format(Texts.Of, Model.Count, \"x\")</p>\n}\nelse\n{\n  <p>&nbsp;·&nbsp;</p>\n}")]
    [InlineData("<a href=\"/aanbestedingen/@Model.Id\">@Model.Title</a>")]
    public void Words_OfCodeAndResources_AreNone(string view) => Words(view).ShouldBeEmpty();

    private static IReadOnlyList<SourceFile> Views() => SourceTree.Files("src", "*.cshtml");

    /// <summary>What stands between the tags and in the attributes that people read, once comments and code are taken away.</summary>
    private static IEnumerable<string> Words(string view)
    {
        var markup = RazorText.WithoutCode(view);
        return Readable()
            .Matches(markup)
            .Select(attribute => attribute.Groups["text"].Value)
            .Concat(Tags().Split(markup))
            .Select(text => WebUtility.HtmlDecode(text).Trim())
            .Where(text => Letters().Matches(text).Any(word => !NoText.Contains(word.Value, StringComparer.Ordinal)));
    }

    [GeneratedRegex("<form\\b[^>]*method=\"post\"[^>]*>")]
    private static partial Regex Forms();

    [GeneratedRegex("<script(?![^>]*\\bsrc=)[^>]*>|<style\\b|\\sstyle=\"|\\son[a-z]+=\"|javascript:")]
    private static partial Regex InlineCode();

    [GeneratedRegex("\\b(aria-label|title|alt|placeholder|label|hint|sub|back-text)=\"(?<text>[^\"]*)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Readable();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex("\\p{L}{2,}")]
    private static partial Regex Letters();
}
