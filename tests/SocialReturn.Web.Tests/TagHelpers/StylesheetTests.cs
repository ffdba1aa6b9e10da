using System.Text.RegularExpressions;
using Shouldly;
using SocialReturn.TestKit;
using SocialReturn.TestKit.Sources;
using SocialReturn.Web.Tests.Support;
using Xunit;
using Xunit.Abstractions;

namespace SocialReturn.Web.Tests.TagHelpers;

/// <summary>A class that the stylesheet does not know is a part that nobody styled.</summary>
public sealed partial class StylesheetTests(ITestOutputHelper output)
{
    [Fact]
    public void Views_EveryClass_IsInTheStylesheet()
    {
        var known = KnownClasses();

        Sweep.Over(output, "views for classes without a style", SourceTree.Files("src/SocialReturn.Web", "*.cshtml").Where(file => !file.IsGenerated), file =>
            ClassAttribute()
                .Matches(file.Text)
                .SelectMany(match => ClassName().Matches(match.Value))
                .Select(match => match.Value)
                .Where(name => !known.Contains(name))
                .Distinct(StringComparer.Ordinal)
                .Select(name => $"{file.Path}: {name}")
        );
    }

    [Fact]
    public void Tokens_TextColours_KeepTheirContrast()
    {
        var colours = SourceTree.Files("src/SocialReturn.Web/Frontend/css/tokens", "brand.css").Single().Text;

        foreach (var (text, ground, least) in Pairs(colours))
            Contrast.Between(text, ground).ShouldBeGreaterThanOrEqualTo(least, $"{text} on {ground}");
    }

    private static IEnumerable<(string Text, string Ground, double Least)> Pairs(string colours)
    {
        const string paper = "#ffffff";
        const string ground = "#f2f4f4";
        foreach (var name in (string[])["--sr-brand-ink", "--sr-brand-grey-600", "--sr-brand-amber-dark", "--sr-brand-red"])
        {
            yield return (ValueOf(colours, name), paper, 4.5);
            yield return (ValueOf(colours, name), ground, 4.5);
        }

        foreach (Match brand in Brand().Matches(colours))
        {
            yield return (brand.Groups["colour"].Value, paper, 4.5);
            yield return (brand.Groups["colour"].Value, ground, 4.5);
        }

        yield return (ValueOf(colours, "--sr-brand-ink"), ValueOf(colours, "--sr-brand-amber"), 4.5);
        yield return (ValueOf(colours, "--sr-brand-grey-500"), paper, 3);
    }

    private static string ValueOf(string colours, string name) =>
        Regex.Match(colours, Regex.Escape(name) + ": (#[0-9a-f]+);", RegexOptions.None, TimeSpan.FromSeconds(1)).Groups[1].Value;

    private static HashSet<string> KnownClasses()
    {
        var library = File.ReadAllText(
            Path.Combine(SourceTree.Root, "src/SocialReturn.Web/Frontend/node_modules/@utrecht/component-library-css/dist/index.css")
        );
        var own = SourceTree.Files("src/SocialReturn.Web/Frontend/css", "*.css").Select(file => file.Text);
        return [.. own.Append(library).SelectMany(css => ClassName().Matches(css)).Select(match => match.Value)];
    }

    [GeneratedRegex("class=\"[^\"]*\"")]
    private static partial Regex ClassAttribute();

    [GeneratedRegex("(?<![\\w-])(sr|utrecht)-[a-z][\\w-]*")]
    private static partial Regex ClassName();

    [GeneratedRegex("--sr-color-brand: (?<colour>#[0-9a-f]+);")]
    private static partial Regex Brand();
}
