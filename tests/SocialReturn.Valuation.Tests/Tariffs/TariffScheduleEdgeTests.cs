using Shouldly;
using SocialReturn.Core.Tariffs;
using Xunit;

namespace SocialReturn.Valuation.Tests.Tariffs;

/// <summary>Where a file is just right and where it is just not.</summary>
public sealed class TariffScheduleEdgeTests
{
    private const string Least = """
        {
          "code": "minst", "name": "Minst", "region": "proef", "version": 1, "normHoursPerWeek": 36, "verified": false, "source": "Bedacht.",
          "blocks": [
            { "code": "werk", "kind": "participation", "name": "Werk", "unit": "fullTimeYear", "amount": 10 },
            { "code": "dag", "kind": "socialActivity", "name": "Dag", "unit": "day", "amount": 10 }
          ],
          "bonuses": [{ "code": "extra", "name": "Extra", "amount": 1, "frequency": "once", "condition": { "ageFrom": 50, "ageTo": 54 } }]
        }
        """;

    [Theory]
    [InlineData("\"ageTo\": 54", "\"ageTo\": 50")]
    [InlineData("\"code\": \"minst\"", "\"code\": \"abcdefghijklmnopqrstuvwxyz-abcdefghijklmnopqrstuvwxyz-123456\"")]
    [InlineData("\"normHoursPerWeek\": 36", "\"normHoursPerWeek\": 60")]
    [InlineData("\"normHoursPerWeek\": 36", "\"normHoursPerWeek\": 1")]
    [InlineData("\"version\": 1", "\"version\": 10000")]
    [InlineData("\"amount\": 10 },", "\"amount\": 10000000 },")]
    [InlineData("\"version\": 1", "\"version\": 1, \"validFrom\": \"2026-01-01\", \"validTo\": \"2026-01-01\"")]
    public void Read_JustRight_IsRead(string find, string replace)
    {
        Least.ShouldContain(find);

        TariffScheduleReader.Read(Least.Replace(find, replace, StringComparison.Ordinal)).Errors.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("\"ageTo\": 54", "\"ageTo\": 49", "bonuses[0].condition.ageTo BandReversed")]
    [InlineData("\"code\": \"minst\"", "\"code\": \"abcdefghijklmnopqrstuvwxyz-abcdefghijklmnopqrstuvwxyz-1234567\"", "code OutOfRange")]
    [InlineData("\"amount\": 10 },", "\"amount\": 10000000.01 },", "blocks[0].amount OutOfRange")]
    [InlineData(
        "\"unit\": \"day\", \"amount\": 10",
        "\"unit\": \"day\", \"amount\": 10, \"limits\": { \"hoursPerWeek\": 2 }",
        "blocks[1].limits.hoursPerWeek MeansNothing"
    )]
    [InlineData("\"unit\": \"day\", \"amount\": 10", "\"unit\": \"hour\", \"amount\": 10, \"limits\": { \"times\": 2 }", "blocks[1].limits.times MeansNothing")]
    [InlineData(
        "\"unit\": \"day\", \"amount\": 10",
        "\"unit\": \"stage\", \"amount\": 10, \"limits\": { \"weeks\": 2 }",
        "blocks[1].limits.weeks MeansNothing"
    )]
    [InlineData("\"unit\": \"day\", \"amount\": 10", "\"unit\": \"wageCost\", \"limits\": { \"weeks\": 2 }", "blocks[1].limits.weeks MeansNothing")]
    [InlineData(
        "\"unit\": \"fullTimeYear\", \"amount\": 10",
        "\"unit\": \"fullTimeYear\", \"amount\": 10, \"limits\": { \"times\": 2 }",
        "blocks[0].limits.times MeansNothing"
    )]
    [InlineData("\"amount\": 1, ", "\"amount\": 1, \"hourlyRate\": 2, ", "bonuses[0].hourlyRate NotForThisUnit")]
    [InlineData("\"frequency\": \"once\"", "\"frequency\": \"once\", \"kinds\": [\"participation\", \"development\"]", "bonuses[0].kinds NotForThisUnit")]
    [InlineData(
        "\"amount\": 1, \"frequency\": \"once\"",
        "\"amount\": 1, \"frequency\": \"perCost\", \"kinds\": [\"development\"]",
        "bonuses[0].amount NotForThisUnit"
    )]
    [InlineData(
        "\"version\": 1",
        "\"version\": 1, \"recognitions\": [[]]",
        "recognitions[0] WrongType,recognitions[0].code Missing,recognitions[0].name Missing,recognitions[0].percentage Missing"
    )]
    [InlineData("\"code\": \"extra\", ", "", "bonuses[0].code Missing")]
    public void Read_JustNot_IsRefusedAtItsField(string find, string replace, string errors)
    {
        Least.ShouldContain(find);

        Errors(Least.Replace(find, replace, StringComparison.Ordinal)).ShouldBe(errors.Split(','));
    }

    /// <summary>Only purchases have a recognition, so this cap holds nothing.</summary>
    [Fact]
    public void Read_CapOnOtherThanPurchasesByRecognition_IsACapOfNothing() =>
        Errors(
                Least.Replace(
                    "\"version\": 1,",
                    "\"version\": 1, \"recognitions\": [{ \"code\": \"pso\", \"name\": \"PSO\", \"percentage\": 10 }], \"caps\": [{ \"code\": \"dag\", \"name\": \"Dag\", \"percentage\": 5, \"blocks\": [\"dag\"], \"recognitions\": [\"pso\"] }],",
                    StringComparison.Ordinal
                )
            )
            .ShouldBe(["caps[0] CapOfNothing"]);

    [Fact]
    public void Read_NoBlocks_SaysSoAtBlocks() =>
        Errors("""{ "code": "x", "name": "x", "region": "x", "version": 1, "normHoursPerWeek": 36, "verified": false, "source": "x", "blocks": [] }""")
            .ShouldBe(["blocks Missing"]);

    [Fact]
    public void Read_TwoWithoutACode_AreNoDoubles() =>
        Errors(Least.Replace("\"code\": \"werk\", ", "", StringComparison.Ordinal).Replace("\"code\": \"dag\", ", "", StringComparison.Ordinal))
            .ShouldBe(["blocks[0].code Missing", "blocks[1].code Missing"]);

    [Fact]
    public void Read_NotJson_SpeaksOfTheFile()
    {
        var error = TariffScheduleReader.Read("geen json").Errors.ShouldHaveSingleItem();

        error.Field.ShouldBeEmpty();
        error.Message.ShouldStartWith("Regel 1, het bestand: ");
    }

    /// <summary>Deeper than any schedule is: sixteen levels are read.</summary>
    [Theory]
    [InlineData(15, false)]
    [InlineData(16, true)]
    public void Read_NestedTooDeep_IsNoJson(int lists, bool refused) =>
        TariffScheduleReader
            .Read("{\"blocks\":" + new string('[', lists) + new string(']', lists) + "}")
            .Errors.Any(error => error.Code == ScheduleErrorCode.NotJson)
            .ShouldBe(refused);

    [Fact]
    public void Read_UnknownChoice_NamesTheChoices() =>
        TariffScheduleReader.Read(Least.Replace("\"once\"", "\"soms\"", StringComparison.Ordinal)).Errors[0].Detail.ShouldBe("once, perYear, perHour, perCost");

    [Fact]
    public void Preset_Unknown_Throws() => Should.Throw<InvalidOperationException>(() => TariffSchedules.Preset("onbekend"));

    private static IEnumerable<string> Errors(string json) => TariffScheduleReader.Read(json).Errors.Select(error => $"{error.Field} {error.Code}");
}
