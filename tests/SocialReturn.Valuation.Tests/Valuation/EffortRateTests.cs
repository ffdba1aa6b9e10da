using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Valuation;
using Xunit;
using static SocialReturn.Valuation.Tests.Valuation.Facts;

namespace SocialReturn.Valuation.Tests.Valuation;

/// <summary>Efforts in every unit, with dates partly outside the tender and with limits in weeks and times. By hand.</summary>
public sealed class EffortRateTests
{
    private const string Json = """
        {
          "code": "inzet", "name": "Inzet", "region": "proef", "version": 1, "normHoursPerWeek": 36, "verified": false, "source": "Bedacht.",
          "blocks": [
            { "code": "taalles", "kind": "development", "name": "Taalles", "unit": "month", "amount": 300 },
            { "code": "coach", "kind": "development", "name": "Coach", "unit": "week", "amount": 70, "limits": { "weeks": 4 } },
            { "code": "uur", "kind": "development", "name": "Uur", "unit": "hour", "amount": 50, "limits": { "hoursPerWeek": 2, "weeks": 4 } },
            { "code": "les", "kind": "socialActivity", "name": "Les", "unit": "event", "amount": 200, "limits": { "times": 3 } },
            { "code": "dag", "kind": "socialActivity", "name": "Dag", "unit": "day", "amount": 100, "limits": { "weeks": 1 } },
            { "code": "dagdeel", "kind": "socialActivity", "name": "Dagdeel", "unit": "halfDay", "amount": 60 },
            { "code": "cursus", "kind": "development", "name": "Cursus", "unit": "invoice", "percentage": 80 },
            { "code": "arbeid", "kind": "socialActivity", "name": "Arbeid", "unit": "labourCost", "percentage": 50 },
            { "code": "plaats", "kind": "participation", "name": "Plaats", "unit": "week", "amount": 350, "limits": { "weeks": 6 } },
            { "code": "stage", "kind": "participation", "name": "Stage", "unit": "stage", "amount": 1000, "limits": { "times": 2 } }
          ]
        }
        """;

    private static readonly TariffSchedule Schedule = TariffScheduleReader.Read(Json).Schedule!;

    private static readonly TenderTerm Term = new(Day("2025-12-01"), Day("2026-01-01"), Day("2026-12-31"));

    public static TheoryData<FulfilmentFacts, string, decimal> Examples { get; } =
        new()
        {
            { Dated("taalles", "2026-01-01", "2026-03-31"), "300 × 3", 900.00m },
            { Dated("taalles", "2026-01-01", "2026-03-31") with { Persons = 4 }, "300 × 4 personen × 3", 3_600.00m },
            { Dated("taalles", "2026-01-01", "2026-02-14"), "300 × (1 + 14/28)", 450.00m },
            { Dated("taalles", "2025-11-01", "2026-02-28"), "alleen januari en februari liggen in de looptijd: 300 × 2", 600.00m },
            { Dated("coach", "2026-01-05", "2026-01-18"), "70 × 14/7", 140.00m },
            { Dated("coach", "2026-01-05", "2026-03-01"), "ten hoogste 4 weken: 70 × 28/7", 280.00m },
            { Dated("coach", "2025-12-22", "2026-03-01"), "de weken tellen vanaf de looptijd: 70 × 28/7", 280.00m },
            { Dated("uur", "2026-01-05", "2026-01-18") with { Hours = 10 }, "2 weken × 2 uur × 50", 200.00m },
            { Dated("uur", "2026-01-05", "2026-03-01") with { Hours = 20 }, "4 van 8 weken: 10 uur, ten hoogste 4 × 2 = 8: 8 × 50", 400.00m },
            { Dated("uur", "2026-01-05", "2026-03-01") with { Hours = 12 }, "4 van 8 weken: 6 uur × 50", 300.00m },
            {
                new EffortFacts { Block = "les", Events = 3 },
                "3 × 200",
                600.00m
            },
            {
                new EffortFacts
                {
                    Block = "les",
                    Events = 5,
                    Persons = 2,
                },
                "ten hoogste 3 keer: 3 × 2 personen × 200",
                1_200.00m
            },
            { Dated("dag", "2026-01-05", "2026-01-11") with { Days = 5 }, "5 × 100", 500.00m },
            { Dated("dag", "2026-01-05", "2026-01-18") with { Days = 10 }, "één van twee weken: 10 × 7/14 × 100", 500.00m },
            { Dated("dagdeel", "2025-12-30", "2026-01-02") with { HalfDays = 4 }, "2 van 4 dagen in de looptijd: 4 × 2/4 × 60", 120.00m },
            {
                new EffortFacts { Block = "dagdeel", HalfDays = 4 },
                "zonder datums: 4 × 60",
                240.00m
            },
            {
                new EffortFacts { Block = "cursus", Cost = Euro.FromWhole(1_000) },
                "80% van 1.000",
                800.00m
            },
            {
                new EffortFacts
                {
                    Block = "cursus",
                    InvoiceInclVat = Euro.FromWhole(1_210),
                    Vat = Euro.FromWhole(210),
                },
                "80% van 1.210 − 210",
                800.00m
            },
            {
                new EffortFacts { Block = "arbeid", LabourCosts = Euro.Round(333.33m) },
                "50% van 333,33 = 166,665",
                166.67m
            },
            { Weekly("plaats", "2026-01-05", "2026-01-25", 36), "350 × 21/7", 1_050.00m },
            { Weekly("plaats", "2026-01-05", "2026-03-01", 36), "ten hoogste 6 weken: 350 × 42/7", 2_100.00m },
            { Weekly("plaats", "2025-12-22", "2026-02-11", 36), "de dagen voor de looptijd gebruiken de weken niet: 350 × 42/7", 2_100.00m },
            {
                new PlacementFacts
                {
                    Block = "stage",
                    Participant = Young,
                    Stages = 3,
                },
                "ten hoogste 2 × 1.000",
                2_000.00m
            },
        };

    [Theory]
    [MemberData(nameof(Examples), DisableDiscoveryEnumeration = true)]
    public void Value_Example_IsTheValueComputedByHand(FulfilmentFacts facts, string calculation, decimal value) =>
        Valued(facts).Value.ShouldBe(Euro.Round(value), calculation);

    [Fact]
    public void Value_WhatDoesNotCount_HasItsReason()
    {
        Notes(Dated("coach", "2026-01-05", "2026-03-01")).ShouldBe(["OverWeeks 28 4"]);
        Notes(Dated("coach", "2025-12-22", "2026-03-01")).ShouldBe(["OutsideTerm 10", "OverWeeks 32 4"]);
        Notes(Dated("uur", "2026-01-05", "2026-01-18") with { Hours = 10 }).ShouldBe(["HoursOverLimit 10 4"]);
        Notes(Dated("uur", "2026-01-05", "2026-01-18") with { Hours = 4 }).ShouldBeEmpty();
        Notes(new EffortFacts { Block = "les", Events = 5 }).ShouldBe(["TimesOverLimit 5 3"]);
        Notes(new EffortFacts { Block = "les", Events = 3 }).ShouldBeEmpty();
        Notes(
                new PlacementFacts
                {
                    Block = "stage",
                    Participant = Young,
                    Stages = 3,
                }
            )
            .ShouldBe(["TimesOverLimit 3 2"]);
        Notes(
                new PlacementFacts
                {
                    Block = "stage",
                    Participant = Young,
                    Stages = 2,
                }
            )
            .ShouldBeEmpty();
    }

    [Fact]
    public void Value_OutsideTheTerm_IsNothing()
    {
        Valued(Dated("taalles", "2025-01-01", "2025-03-31")).Value.ShouldBe(Euro.Zero);
        Notes(Dated("dagdeel", "2027-01-01", "2027-01-02") with { HalfDays = 2 }).ShouldBe(["OutsideTerm 2"]);
        Valued(Dated("uur", "2027-01-01", "2027-01-14") with { Hours = 2 }).Value.ShouldBe(Euro.Zero);
    }

    [Fact]
    public void ValuePeriods_WeeksOfThePlacement_RunOnOverItsPeriods()
    {
        // 5 January to 15 February is six weeks: 350 × 27/7 = 1.350, then 15 more days: 350 × 15/7 = 750, then nothing.
        var agreed = Weekly("plaats", "2026-01-05", "2026-03-31", 36);
        DeliveredPeriod[] periods =
        [
            new(Day("2026-01-05"), Day("2026-01-31"), 36, null),
            new(Day("2026-02-01"), Day("2026-02-28"), 36, null),
            new(Day("2026-03-01"), Day("2026-03-31"), 36, null),
        ];

        Valuator.ValuePeriods(Schedule, Term, agreed, periods).Select(result => result.Value.Amount).ShouldBe([1_350m, 750m, 0m]);
    }

    [Fact]
    public void ValuePeriods_StagesOverTheLimit_AreNotedOnce()
    {
        var agreed = new PlacementFacts
        {
            Block = "stage",
            From = Day("2026-01-01"),
            To = Day("2026-02-28"),
            Participant = Young,
            Stages = 3,
        };
        DeliveredPeriod[] periods = [new(Day("2026-01-01"), Day("2026-01-31"), null, null), new(Day("2026-02-01"), Day("2026-02-28"), null, null)];

        var results = Valuator.ValuePeriods(Schedule, Term, agreed, periods);

        results.Select(result => result.Value.Amount).ShouldBe([2_000m, 0m]);
        results.Select(result => result.NotCounted.Length).ShouldBe([1, 0]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(100_001)]
    public void Check_ACountThatCannotBe_NamesTheField(int days) =>
        Valuator
            .Check(
                Schedule,
                Term,
                new EffortFacts
                {
                    Block = "dag",
                    Days = days,
                    From = Term.Start,
                    To = Term.End,
                }
            )
            .ShouldBe([new FactError("days", FactErrorCode.OutOfRange)]);

    [Theory]
    [InlineData("taalles")]
    [InlineData("coach")]
    public void Check_WithoutDates_NamesBoth(string block) =>
        Valuator
            .Check(Schedule, Term, new EffortFacts { Block = block })
            .Select(error => $"{error.Field} {error.Code}")
            .ShouldBe(["from Missing", "to Missing"]);

    [Fact]
    public void Write_PartOfAnEffort_ReadsAsTheSumByHand() =>
        Rows.RowsOf(Schedule, Dated("dag", "2026-01-05", "2026-01-18") with { Days = 10 }, Term)
            .ShouldBe([
                "Factor: Dag, per dag | € 100,00",
                "Factor: 10 dagen | × 10",
                "Factor: 7 van 14 dagen tellen mee | × 7/14",
                "Total: Waarde, afgerond op centen | € 500,00",
                "Note: Weken die ten hoogste meetellen: 1. Dagen die niet meetellen: 7. | ",
                "Note: Tarieftabel Inzet, versie 1. Voorbeeldtarief, niet vastgesteld. | ",
            ]);

    [Theory]
    [InlineData("\"weeks\": 1 }", "\"times\": 1 }", true)]
    [InlineData("\"times\": 3 }", "\"weeks\": 3 }", true)]
    [InlineData("\"unit\": \"month\", \"amount\": 300", "\"unit\": \"month\", \"amount\": 300, \"limits\": { \"times\": 3 }", false)]
    [InlineData("\"unit\": \"invoice\", ", "\"unit\": \"invoice\", \"limits\": { \"weeks\": 3 }, ", false)]
    [InlineData("\"unit\": \"invoice\", ", "\"unit\": \"invoice\", \"limits\": { \"times\": 3 }, ", false)]
    [InlineData("\"times\": 2 }", "\"weeks\": 2 }", false)]
    [InlineData("\"weeks\": 6 }", "\"times\": 6 }", false)]
    [InlineData("\"weeks\": 6 }", "\"weeks\": 0 }", false)]
    [InlineData("\"times\": 2 }", "\"times\": 0 }", false)]
    public void Read_ALimit_OnlyWhereItsUnitIsCounted(string find, string replace, bool allowed)
    {
        Json.ShouldContain(find);

        var reading = TariffScheduleReader.Read(Json.Replace(find, replace, StringComparison.Ordinal));

        reading.Errors.Select(error => error.Code is ScheduleErrorCode.MeansNothing or ScheduleErrorCode.OutOfRange).ShouldBe(allowed ? [] : [true]);
    }

    [Fact]
    public void Write_Limits_ReadBackUnchanged()
    {
        var written = TariffScheduleWriter.Write(Schedule);

        TariffScheduleWriter.Write(TariffScheduleReader.Read(written).Schedule!).ShouldBe(written);
        written.ShouldContain("\"weeks\": 6");
        written.ShouldContain("\"times\": 2");
        written.ShouldContain("\"percentage\": 80");
    }

    private static ValuationResult Valued(FulfilmentFacts facts) => Valuator.Value(Schedule, Term, facts);

    private static IEnumerable<string> Notes(FulfilmentFacts facts) => Valued(facts).NotCounted.Select(note => $"{note.Code} {string.Join(' ', note.Numbers)}");

    private static EffortFacts Dated(string block, string from, string to) =>
        new()
        {
            Block = block,
            From = Day(from),
            To = Day(to),
        };
}
