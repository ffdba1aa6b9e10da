using Shouldly;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Valuation;
using Xunit;
using static SocialReturn.Valuation.Tests.Language.InventedTable;

namespace SocialReturn.Valuation.Tests.Language;

/// <summary>What is limited over a whole stays limited when it is delivered in parts, in whatever number of them.</summary>
public sealed class PartsTests
{
    [Fact]
    public void Most_OverPeriods_FillsUpAndStops() =>
        // 40.000 × 3/12 = 10.000 each; 15.000 at most: 10.000, 5.000, nothing.
        Periods(Weekly("plafond", "2026-01-01", "2026-12-31", 36), ("2026-01-01", "2026-03-31"), ("2026-04-01", "2026-06-30"), ("2026-07-01", "2026-09-30"))
            .ShouldBe([10_000, 5_000, 0]);

    [Fact]
    public void MostPerUnit_OverPeriods_IsOfAllUnitsTogether()
    {
        // 500 a week. Two weeks cost 600, room for 1.000; the next two cost 1.500: 2.100 of 2.000 together.
        var agreed = Placed("loon", "2026-01-05", "2026-02-01") with { WageCosts = Euros(2_100) };

        var parts = Valuator.ValuePeriods(
            Schedule,
            Term,
            agreed,
            [Period("2026-01-05", "2026-01-18") with { WageCosts = Euros(600) }, Period("2026-01-19", "2026-02-01") with { WageCosts = Euros(1_500) }]
        );

        parts.Select(part => part.Value.Amount).ShouldBe([600, 1_400]);
    }

    [Fact]
    public void MostPerUnit_DearFirst_IsMadeUpForBySparingLater()
    {
        var agreed = Placed("loon", "2026-01-05", "2026-02-01") with { WageCosts = Euros(2_000) };

        var parts = Valuator.ValuePeriods(
            Schedule,
            Term,
            agreed,
            [Period("2026-01-05", "2026-01-18") with { WageCosts = Euros(1_600) }, Period("2026-01-19", "2026-02-01") with { WageCosts = Euros(400) }]
        );

        parts.Select(part => part.Value.Amount).ShouldBe([1_000, 1_000]);
        ExplanationWriter.Write(parts[1], Schedule).ShouldContain(row => row.Label.StartsWith("Past nu wel", StringComparison.Ordinal));
    }

    [Fact]
    public void HoursInTotal_OverPeriods_FillUpAndStop()
    {
        var agreed = Worked("oproep-totaal", "2026-01-01", "2026-12-31", 700);

        Valuator
            .ValuePeriods(
                Schedule,
                Term,
                agreed,
                [
                    Period("2026-01-01", "2026-03-31", worked: 300),
                    Period("2026-04-01", "2026-06-30", worked: 300),
                    Period("2026-07-01", "2026-09-30", worked: 100),
                ]
            )
            .Select(part => part.Value.Amount)
            .ShouldBe([6_000, 4_000, 0]);
    }

    [Fact]
    public void Times_OverPeriods_FillUpAndStop()
    {
        var agreed = Placed("dagplaats", "2026-02-01", "2026-04-30") with { Counts = new WorkCounts(40) };

        Valuator
            .ValuePeriods(
                Schedule,
                Term,
                agreed,
                [
                    Period("2026-02-01", "2026-02-28") with
                    {
                        Counts = new WorkCounts(20),
                    },
                    Period("2026-03-01", "2026-03-31") with
                    {
                        Counts = new WorkCounts(20),
                    },
                ]
            )
            .Select(part => part.Value.Amount)
            .ShouldBe([1_600, 800]);
    }

    [Fact]
    public void Stages_OfATrainingDeliveredInParts_AreLimitedTogether() =>
        // 3 of 4 count: 2 × 640 = 1.280, then 1 × 640 = 640 of which 220 fits in 1.500.
        Parts(Effort("traject") with { Stages = 2 }, Effort("traject") with { Stages = 2 }).ShouldBe([1_280, 220]);

    [Fact]
    public void Most_OfInvoices_IsOfAllTogether()
    {
        var invoice = Effort("inkoop") with { Cost = Euros(50_000), InvoiceDate = Day("2026-03-02"), Recognition = "shelteredEmployer" };

        Parts(invoice, invoice).ShouldBe([40_000, 10_000]);
    }

    [Fact]
    public void Most_OfThirds_IsNeverPassedByRounding()
    {
        var third = Effort("gastles") with { AgreedValue = Euros(833.335m) };

        Parts(third, third, third, third).Sum().ShouldBe(2_500);
    }

    [Fact]
    public void MostPerParticipant_OverFulfilmentsInOrderOfDate_FillsUp()
    {
        var first = Weekly("persoon", "2026-01-01", "2026-06-30", 36);
        var second = Weekly("persoon", "2026-07-01", "2026-12-31", 36);

        // 40.000 × 6/12 = 20.000, and 5.000 of the same.
        Together([("a", second), ("a", first)]).ShouldBe([5_000, 20_000]);
        Together([("a", first), ("b", second)]).ShouldBe([20_000, 20_000]);
    }

    [Fact]
    public void Excluding_WhoeverNamesIt_TakesTheDaysOfTheOther()
    {
        var stage = Placed("stage", "2026-01-01", "2026-03-31");
        var work = Weekly("werk", "2026-03-01", "2026-12-31", 36);

        // The stage began first: March is its own. 36.000 × 9/12.
        Together([("a", work), ("a", stage)]).ShouldBe([27_000, 1_500]);
        Together([("a", work with { From = Day("2026-01-01") }), ("a", stage with { From = Day("2026-02-01") })]).ShouldBe([36_000, 0]);
        Together([("a", work), ("b", stage)]).ShouldBe([30_000, 1_500]);
        // A block that nothing excludes stacks.
        Together([("a", work), ("a", Placed("dagdeel", "2026-03-01", "2026-03-31") with { Counts = new WorkCounts(null, 4) })]).ShouldBe([30_000, 180]);
    }

    private static decimal[] Periods(PlacementFacts agreed, params (string From, string To)[] periods) =>
        [
            .. Valuator
                .ValuePeriods(Schedule, Term, agreed, [.. periods.Select(period => Period(period.From, period.To, agreed.HoursPerWeek))])
                .Select(part => part.Value.Amount),
        ];

    private static decimal[] Parts(params EffortFacts[] parts) => [.. Valuator.ValueParts(Schedule, Term, parts).Select(part => part.Value.Amount)];

    private static decimal[] Together(params (string Person, PlacementFacts Facts)[] placements) =>
        [
            .. CombinedValuation
                .Value(
                    Schedule,
                    null,
                    [.. placements.Select(row => new CombinedFulfilment(FulfilmentKind.Participation, Term, row.Facts) { Participant = row.Person })]
                )
                .Select(value => value.Value.Amount),
        ];
}
