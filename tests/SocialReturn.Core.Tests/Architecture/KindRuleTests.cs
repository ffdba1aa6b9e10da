using System.Text.RegularExpressions;
using Shouldly;
using SocialReturn.TestKit;
using SocialReturn.TestKit.Sources;
using Xunit;
using Xunit.Abstractions;

namespace SocialReturn.Core.Tests.Architecture;

/// <summary>What differs between the kinds of fulfilment stands in their description; nobody else asks which kind or shape something is.</summary>
public sealed partial class KindRuleTests(ITestOutputHelper output)
{
    /// <summary>The description itself, and where a kind is data that somebody fills in.</summary>
    private static readonly Dictionary<string, string> AsData = new(StringComparer.Ordinal)
    {
        ["src/SocialReturn.Core/Tariffs/FulfilmentKinds.cs"] = "describes them",
        ["src/SocialReturn.Core/Evidence/EvidenceDefaults.cs"] = "the proof that a new region asks, row by row",
        ["src/SocialReturn.Demo/Data/DemoCaps.cs"] = "demo data",
        ["src/SocialReturn.Demo/Data/DemoEfforts.cs"] = "demo data",
        ["src/SocialReturn.Demo/Data/DemoEvidence.cs"] = "demo data",
        ["src/SocialReturn.Demo/Data/DemoMix.cs"] = "demo data",
        ["src/SocialReturn.Demo/Data/DemoStory.cs"] = "demo data",
    };

    [Fact]
    public void Sources_KindsAndShapes_AreAskedOfTheirDescription()
    {
        var sources = SourceTree.Files("src", "*.cs", "*.cshtml").Where(file => !file.IsGenerated).ToList();

        Sweep.Over(output, "sources for kinds", sources, file => AsData.ContainsKey(file.Path) ? [] : Uses(file));
        AsData
            .Keys.Except(sources.Where(file => Uses(file).Any()).Select(file => file.Path), StringComparer.Ordinal)
            .ShouldBeEmpty("the list names sources that need no exception");
    }

    [Theory]
    [InlineData("if (fulfilment.Kind == FulfilmentKind.SocialPurchase)")]
    [InlineData("kind is FulfilmentKind.Development or FulfilmentKind.SocialActivity")]
    [InlineData("var name = fulfilment is Placement ? 1 : 2;")]
    [InlineData("fulfilment as Effort")]
    [InlineData("        Effort effort => 1,")]
    [InlineData("typeof(Placement)")]
    public void Use_IsSeen(string line) => Named().IsMatch(line).ShouldBeTrue();

    private static IEnumerable<string> Uses(SourceFile file) =>
        file.Lines.Where(line => Named().IsMatch(line.Text)).Select(line => $"{file.Path}:{line.Number}: {line.Text.Trim()}");

    [GeneratedRegex(@"FulfilmentKind\.[A-Z]|\b(is|as|is not) (Placement|Effort)\b|^\s*(Placement|Effort) \w+ (=>|when)|typeof\((Placement|Effort)\)")]
    private static partial Regex Named();
}
