using Shouldly;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Valuation;
using SocialReturn.TestKit.Sources;
using Xunit;

namespace SocialReturn.Valuation.Tests.Tariffs;

public sealed class TariffScheduleDocumentationTests
{
    [Fact]
    public void WorkedExample_InTheDocumentation_IsReadAndWorthWhatItSays()
    {
        var text = Documentation();
        var start = text.IndexOf("```json", StringComparison.Ordinal) + "```json".Length;
        var json = text[start..text.IndexOf("```", start, StringComparison.Ordinal)];

        var reading = TariffScheduleReader.Read(json);

        reading.Errors.ShouldBeEmpty();
        var facts = new PlacementFacts(
            "participatiewet", new DateOnly(2026, 1, 1), new DateOnly(2026, 6, 30), 24, null, true, new ParticipantFacts(2026 - 57));
        var term = new TenderTerm(new DateOnly(2025, 12, 1), new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31));
        var value = Valuator.Value(reading.Schedule!, term, facts).Value.ToString().Replace('\u00a0', ' ');
        text.ShouldContain(value + ".");
        value.ShouldBe("€ 28.333,33");
    }

    [Fact]
    public void Fields_ThatAFileMayHave_AreAllDocumented()
    {
        var text = Documentation();

        foreach (var name in Names<FulfilmentKind>().Concat(Names<BlockUnit>()).Concat(Names<BonusFrequency>())
            .Concat(Names<ProRata>()).Concat(Names<ConditionFact>()).Concat(Names<ReferenceDay>()))
        {
            text.ShouldContain($"`{name}`");
        }
    }

    private static IEnumerable<string> Names<T>()
        where T : struct, Enum =>
        Enum.GetValues<T>().Select(JsonNames.Of);

    private static string Documentation() => File.ReadAllText(Path.Combine(SourceTree.Root, "docs", "tariff-schedule.md"));
}
