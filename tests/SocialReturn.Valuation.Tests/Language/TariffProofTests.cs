using Shouldly;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Valuation;
using Xunit;

namespace SocialReturn.Valuation.Tests.Language;

/// <summary>The worked examples that a table keeps are worked out as fulfilments are.</summary>
public sealed class TariffProofTests
{
    /// <summary>Examples of the invented table, in the notation of a file.</summary>
    [Theory]
    [InlineData(""" "block": "plafond", "from": "2026-01-01", "to": "2026-12-31", "hoursPerWeek": 36, "value": 15000 """)] // 40.000, at most 15.000
    [InlineData(""" "block": "plafond", "from": "2026-01-01", "to": "2026-12-31", "hoursPerWeek": 36, "facts": ["permanentContract"], "value": 16000 """)]
    [InlineData(""" "block": "oproep", "from": "2026-01-05", "to": "2026-02-08", "hours": 150, "value": 2400 """)] // 5 × 24 × 20
    [InlineData(""" "block": "dagplaats", "from": "2026-02-01", "to": "2026-02-28", "days": 12, "value": 960 """)]
    [InlineData(""" "block": "dagdeel", "from": "2026-02-01", "to": "2026-02-28", "halfDays": 9, "value": 405 """)]
    [InlineData(""" "block": "jong", "from": "2026-01-01", "to": "2026-12-31", "hoursPerWeek": 36, "age": 20, "benefitMonths": 6, "value": 30000 """)]
    [InlineData(""" "block": "jong", "from": "2026-01-01", "to": "2026-12-31", "hoursPerWeek": 36, "age": 40, "benefitMonths": 6, "value": 0 """)]
    [InlineData(""" "block": "loon-maand", "from": "2026-01-01", "to": "2026-03-31", "cost": 4000, "value": 5200 """)] // 130%
    [InlineData(""" "block": "cursus", "hours": 2, "persons": 8, "value": 480 """)]
    [InlineData(""" "block": "les", "hours": 10, "facts": ["languageTraining"], "value": 1000 """)] // 500 and 100% of it
    [InlineData(""" "block": "maatwerk", "agreed": 2600, "days": 2, "value": 2000 """)]
    [InlineData(""" "block": "inkoop", "cost": 10000, "recognition": "psoStep1", "value": 800 """)] // 80% and 10%
    [InlineData(""" "block": "inkoop", "cost": 10000, "value": 0 """)] // of nobody recognised
    [InlineData(""" "block": "traject", "stages": 3, "value": 1500 """)]
    [InlineData(""" "block": "bezoek", "hours": 10, "events": 2, "value": 600 """)]
    public void Example_ThatIsRight_ComesOut(string example)
    {
        var proved = TariffProof.Of(With(example)).ShouldHaveSingleItem();

        proved.Errors.ShouldBeEmpty();
        proved.IsRight.ShouldBeTrue(proved.Result!.Value.ToString());
    }

    [Fact]
    public void Example_ThatIsWrong_SaysWhatTheTableGives()
    {
        var table = With(""" "block": "plafond", "from": "2026-01-01", "to": "2026-12-31", "hoursPerWeek": 36, "value": 40000 """);

        var proved = TariffProof.Of(table).ShouldHaveSingleItem();

        (proved.IsRight, proved.Result!.Value.Amount).ShouldBe((false, 15_000m));
        TariffProof.Wrong(table).ShouldBe(1);
        TariffProof.Wrong(table with { Examples = [] }).ShouldBe(0);
    }

    [Fact]
    public void Example_ThatLacksAFact_CannotBeValuedAndSaysWhich()
    {
        var proved = TariffProof.Of(With(""" "block": "maatwerk", "agreed": 2600, "value": 2000 """)).ShouldHaveSingleItem();

        proved.Result.ShouldBeNull();
        proved.IsRight.ShouldBeFalse();
        proved.Errors.ShouldBe([new FactError("days", FactErrorCode.Missing)]);
    }

    [Theory]
    [InlineData(""" "block": "niets", "value": 1 """, "examples[0].block", ScheduleErrorCode.UnknownCode)]
    [InlineData(""" "value": 1 """, "examples[0].block", ScheduleErrorCode.Missing)]
    [InlineData(""" "block": "les" """, "examples[0].value", ScheduleErrorCode.Missing)]
    [InlineData(""" "block": "les", "value": -1 """, "examples[0].value", ScheduleErrorCode.OutOfRange)]
    [InlineData(""" "block": "les", "value": "veel" """, "examples[0].value", ScheduleErrorCode.WrongType)]
    [InlineData(""" "block": "les", "hours": -1, "value": 1 """, "examples[0].hours", ScheduleErrorCode.OutOfRange)]
    [InlineData(""" "block": "les", "days": 1.5, "value": 1 """, "examples[0].days", ScheduleErrorCode.OutOfRange)]
    [InlineData(""" "block": "les", "age": 100, "value": 1 """, "examples[0].age", ScheduleErrorCode.OutOfRange)]
    [InlineData(""" "block": "les", "recognition": "gilde", "value": 1 """, "examples[0].recognition", ScheduleErrorCode.UnknownCode)]
    [InlineData(""" "block": "les", "facts": ["rijbewijs"], "value": 1 """, "examples[0].facts[0]", ScheduleErrorCode.UnknownValue)]
    [InlineData(""" "block": "les", "from": "2026-02-01", "to": "2026-01-01", "value": 1 """, "examples[0].to", ScheduleErrorCode.DatesReversed)]
    [InlineData(""" "block": "les", "bedrag": 1, "value": 1 """, "examples[0].bedrag", ScheduleErrorCode.UnknownField)]
    public void Example_ThatIsNoExample_IsRefusedAtItsField(string example, string field, ScheduleErrorCode code)
    {
        var error = TariffScheduleReader.Read(Json(example)).Errors.ShouldHaveSingleItem();

        (error.Field, error.Code).ShouldBe((field, code));
        error.Line.ShouldBeGreaterThan(1);
    }

    [Fact]
    public void Examples_ReadBackAsTheyWereWritten()
    {
        var written = TariffScheduleWriter.Write(With(""" "block": "bezoek", "hours": 10, "events": 2, "source": "De website.", "value": 600 """));

        TariffScheduleWriter.Write(InventedTable.Read(written)).ShouldBe(written);
        ScheduleDraft.Parse(written).Write().ShouldBe(written);
    }

    private static TariffSchedule With(string example) => InventedTable.Read(Json(example));

    private static string Json(string example) =>
        InventedTable.Json.TrimEnd()[..^1] + ",\n\"examples\": [{ \"code\": \"een\", \"name\": \"Een voorbeeld\"," + example + "}]\n}";
}
