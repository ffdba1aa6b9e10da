using System.Text.Json;
using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Valuation;
using SocialReturn.TestKit.Sources;
using Xunit;

namespace SocialReturn.Valuation.Tests.Tariffs;

public sealed class TariffScheduleDocumentationTests
{
    [Fact]
    public void FirstExample_IsReadAndWorthWhatItSays()
    {
        var facts = new PlacementFacts
        {
            Block = "participatiewet",
            From = new DateOnly(2026, 1, 1),
            To = new DateOnly(2026, 6, 30),
            HoursPerWeek = 24,
            PermanentContract = true,
            Participant = new ParticipantFacts(2026 - 57),
        };

        ShouldSay(Examples()[0], facts, "€ 28.333,33");
    }

    [Fact]
    public void SecondExample_WithoutBlocksPerGroup_IsReadAndWorthWhatItSays()
    {
        var worker = new PlacementFacts
        {
            Block = "loonkosten",
            From = new DateOnly(2026, 1, 1),
            To = new DateOnly(2026, 6, 30),
            Participant = new ParticipantFacts(1990),
        };

        ShouldSay(Examples()[1], worker with { WageCosts = Euro.FromWhole(18_500) }, "€ 24.050,00");
        ShouldSay(
            Examples()[1],
            new EffortFacts
            {
                Block = "begeleiding",
                Hours = 30,
                From = new DateOnly(2026, 1, 5),
                To = new DateOnly(2026, 3, 1),
            },
            "€ 1.200,00"
        );
    }

    [Fact]
    public void Fields_ThatAFileMayHave_AreAllDocumented()
    {
        var text = Documentation();

        foreach (
            var name in Names<FulfilmentKind>()
                .Concat(Names<BlockUnit>())
                .Concat(Names<BonusFrequency>())
                .Concat(Names<ProRata>())
                .Concat(Names<ConditionFact>())
                .Concat(Names<ReferenceDay>())
                .Concat(Names<Multiplied>())
                .Concat(Names<SelectingDay>())
        )
        {
            text.ShouldContain($"`{name}`");
        }
    }

    /// <summary>As `amount`, or as `condition.ageFrom`, `.ageTo`.</summary>
    [Fact]
    public void Fields_OfTheSchema_AreAllDocumented()
    {
        var text = Documentation();
        using var schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(SourceTree.Root, "docs", "tariff-schedule.schema.json")));
        var objects = schema.RootElement.GetProperty("$defs").EnumerateObject().Select(definition => definition.Value).Append(schema.RootElement);
        var fields = objects
            .Where(each => each.TryGetProperty("properties", out _))
            .SelectMany(each => each.GetProperty("properties").EnumerateObject().Select(field => field.Name))
            .Distinct()
            .ToList();

        fields.Count.ShouldBeGreaterThan(40);
        fields.Where(field => !text.Contains($"`{field}`", StringComparison.Ordinal) && !text.Contains($".{field}`", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    /// <summary>The schedule files in the text, in order.</summary>
    internal static IReadOnlyList<string> Examples() =>
        [.. Documentation().Split("```json").Skip(1).Select(rest => rest[..rest.IndexOf("```", StringComparison.Ordinal)])];

    private static void ShouldSay(string example, FulfilmentFacts facts, string value)
    {
        var reading = TariffScheduleReader.Read(example);
        reading.Errors.ShouldBeEmpty();
        var term = new TenderTerm(new DateOnly(2025, 12, 1), new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31));

        Valuator.Value(reading.Schedule!, term, facts).Value.ToString().Replace('\u00a0', ' ').ShouldBe(value);
        Documentation().ShouldContain(value);
    }

    private static IEnumerable<string> Names<T>()
        where T : struct, Enum => Enum.GetValues<T>().Select(JsonNames.Of);

    private static string Documentation() => File.ReadAllText(Path.Combine(SourceTree.Root, "docs", "tariff-schedule.md"));
}
