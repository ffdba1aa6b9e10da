using System.Text.RegularExpressions;
using System.Xml.Linq;
using Shouldly;
using SocialReturn.TestKit;
using SocialReturn.TestKit.Sources;
using Xunit;
using Xunit.Abstractions;

namespace SocialReturn.Core.Tests.Architecture;

/// <summary>The compiler notices a text that is missing; these rules notice one that is empty, or that nobody shows any more.</summary>
public sealed partial class TextRuleTests(ITestOutputHelper output)
{
    private static readonly string[] Sources = [.. SourceTree.Files("src", "*.cs", "*.cshtml").Select(file => file.Text)];

    /// <summary>Classes whose texts are looked up by the name of a code, with what such names begin with.</summary>
    private static readonly Dictionary<string, string[]> LookedUp = new(StringComparer.Ordinal)
    {
        ["CalculatorTexts"] = ["Fact", "Rate"],
        ["ContractorTexts"] = ["pso"],
        ["TariffEditTexts"] = ["Blocks", "Bonuses", "Caps", "ContractorDiscounts", "Field", "Floors", "Head", "Option", "Recognitions"],
        ["TariffScreenTexts"] = ["Unit"],
        ["TariffTexts"] = ["Error", "NoMeaning"],
        ["ValuationTexts"] = ["Error", "Factor", "Line", "Note"],
    };

    private static readonly HashSet<string> Used = Found(ByName(), match => match.Value);

    [Fact]
    public void Texts_None_IsEmpty() =>
        Sweep.Over(output, "texts for what they say", Texts(), text => string.IsNullOrWhiteSpace(text.Value) ? [$"{text} is empty"] : []);

    [Fact]
    public void Texts_All_AreShown() =>
        Sweep.Over(output, "texts for being shown", Texts(), text => Used.Contains(text.ToString()) || IsLookedUp(text) ? [] : [$"{text} is shown nowhere"]);

    [Fact]
    public void Texts_LookedUpByCode_AreOfTheClassesNamedHere() =>
        Found(ByCode(), match => match.Groups[1].Value).Order(StringComparer.Ordinal).ShouldBe(LookedUp.Keys.Order(StringComparer.Ordinal));

    private static bool IsLookedUp(Text text) =>
        LookedUp.TryGetValue(text.Class, out var beginnings) && beginnings.Any(beginning => text.Name.StartsWith(beginning, StringComparison.Ordinal));

    private static HashSet<string> Found(Regex pattern, Func<Match, string> part) =>
        Sources.SelectMany(source => pattern.Matches(source)).Select(part).ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<Text> Texts() =>
        from file in SourceTree.Files("src", "*.resx")
        from text in XDocument.Parse(file.Text).Root!.Elements("data")
        select new Text(Path.GetFileNameWithoutExtension(file.Path), text.Attribute("name")!.Value, text.Element("value")?.Value);

    [GeneratedRegex(@"\b\w+Texts\.\w+")]
    private static partial Regex ByName();

    [GeneratedRegex(@"\b(\w+Texts)\.ResourceManager\b")]
    private static partial Regex ByCode();

    private sealed record Text(string Class, string Name, string? Value)
    {
        public override string ToString() => $"{Class}.{Name}";
    }
}
