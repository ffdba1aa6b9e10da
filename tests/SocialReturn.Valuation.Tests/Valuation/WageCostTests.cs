using System.Collections.Immutable;
using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Valuation;
using Xunit;
using static SocialReturn.Valuation.Tests.Valuation.Facts;

namespace SocialReturn.Valuation.Tests.Valuation;

/// <summary>A region without blocks: wage cost plus 30%, here for a year at most.</summary>
public sealed class WageCostTests
{
    private const string Json = """
        {
          "code": "loon", "name": "Loon", "region": "proef", "version": 1, "normHoursPerWeek": 40, "verified": false, "source": "Bedacht.",
          "blocks": [
            { "code": "loon", "kind": "participation", "name": "Werk", "unit": "wageCost", "percentage": 130 },
            { "code": "loon-jaar", "kind": "jobToJob", "name": "Nieuw werk", "unit": "wageCost", "percentage": 50, "limits": { "months": 12 } },
            { "code": "uren", "kind": "participation", "name": "Uren", "unit": "hour", "amount": 20 }
          ],
          "bonuses": [{ "code": "vast", "name": "Een vast contract", "amount": 500, "frequency": "once", "condition": { "anyOf": ["permanentContract"] } }]
        }
        """;

    private static readonly TariffSchedule Schedule = TariffScheduleReader.Read(Json).Schedule!;

    private static readonly TenderTerm Term = new(Day("2025-12-01"), Day("2026-01-01"), Day("2027-12-31"));

    [Fact]
    public void Value_WagesWithoutDates_CountInFull() =>
        // 12.345,67 × 130% = 16.049,371.
        Valued(Placement("loon", 12_345.67m)).Value.Amount.ShouldBe(16_049.37m);

    [Fact]
    public void Value_DaysBeforeTheTender_CountNoWages() =>
        // 31 of 62 days: 6.000 × 130% × 31/62.
        Valued(Placement("loon", 6_000, "2025-12-01", "2026-01-31")).Value.Amount.ShouldBe(3_900.00m);

    [Fact]
    public void Value_MonthsOverTheLimit_CountNoWages()
    {
        // 365 of 730 days: 40.000 × 50% × 365/730.
        var result = Valued(Placement("loon-jaar", 40_000, "2026-01-01", "2027-12-31"));

        result.Value.Amount.ShouldBe(10_000.00m);
        result.NotCounted.ShouldHaveSingleItem().Code.ShouldBe(NoteCode.OverLimit);
        result.CountedMonths.ShouldBe(MonthShare.OfMonths(12));
    }

    [Fact]
    public void Value_PermanentContract_StandsBesideTheWages() =>
        // 1.000 × 130% + 500.
        Valued(Placement("loon", 1_000) with { PermanentContract = true }).Value.Amount.ShouldBe(1_800.00m);

    [Fact]
    public void ValuePeriods_WagesOfEachPeriod_AddUpToTheWhole()
    {
        // 33,35 × 130% = 43,355 each: cumulative 43,36 and 86,71.
        DeliveredPeriod[] periods =
        [
            new(Day("2026-01-01"), Day("2026-01-31"), null, null) { WageCosts = Euro.Round(33.35m) },
            new(Day("2026-02-01"), Day("2026-02-28"), null, null) { WageCosts = Euro.Round(33.35m) },
        ];

        var values = Valuator.ValuePeriods(Schedule, Term, Placement("loon", 66.70m, "2026-01-01", "2026-02-28"), periods);

        values.Select(value => value.Value.Amount).ShouldBe([43.36m, 43.35m]);
        Valued(Placement("loon", 66.70m)).Value.Amount.ShouldBe(86.71m);
    }

    [Fact]
    public void Write_Wages_ReadsAsTheSumByHand() =>
        Rows.RowsOf(Schedule, Placement("loon", 6_000, "2025-12-01", "2026-01-31"), Term)
            .Take(4)
            .ShouldBe([
                "Factor: Loonkosten | € 6.000,00",
                "Factor: 130% hiervan | × 130%",
                "Factor: 31 van 62 dagen tellen mee | × 31/62",
                "Total: Waarde, afgerond op centen | € 3.900,00",
            ]);

    [Fact]
    public void Check_WagesThatLackOrDoNotBelong_NamesTheField()
    {
        Errors(Placement("loon", null)).ShouldBe([new FactError("wageCosts", FactErrorCode.Missing)]);
        Errors(Placement("loon", -1)).ShouldBe([new FactError("wageCosts", FactErrorCode.Negative)]);
        Errors(Placement("uren", 100) with { WorkedHours = 5 }).ShouldBe([new FactError("wageCosts", FactErrorCode.NotForThisBlock)]);
        Errors(Placement("loon-jaar", 100)).Select(error => error.Field).ShouldBe(["from", "to"]);
    }

    [Fact]
    public void CheckPeriods_APeriodWithoutWages_NamesItsField() =>
        Valuator
            .CheckPeriods(Schedule, Term, Placement("loon", 100), [new DeliveredPeriod(Day("2026-01-01"), Day("2026-01-31"), null, null)])
            .ShouldBe([new FactError("periods[0].wageCosts", FactErrorCode.Missing)]);

    private static ValuationResult Valued(PlacementFacts facts) => Valuator.Value(Schedule, Term, facts);

    private static ImmutableArray<FactError> Errors(PlacementFacts facts) => Valuator.Check(Schedule, Term, facts);

    private static PlacementFacts Placement(string block, decimal? wages, string? from = null, string? to = null) =>
        new()
        {
            Block = block,
            From = from is null ? null : Day(from),
            To = to is null ? null : Day(to),
            Participant = Young,
            WageCosts = wages is { } amount ? Euro.Round(amount) : null,
        };
}
