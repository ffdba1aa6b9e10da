using FsCheck.Xunit;
using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Valuation;
using Xunit;

namespace SocialReturn.Valuation.Tests.Valuation;

public sealed class CapCalculatorTests
{
    private static readonly TariffSchedule Rijnmond = TariffSchedules.Preset("rijnmond-2024");

    [Fact]
    public void Apply_ShareOfTheObligation_CutsWhatIsOver()
    {
        // 25% of 100.000 = 25.000.
        var counted = Counted(Rijnmond, 100_000, Investing(15_000), Investing(15_000), Investing(1));

        counted.ShouldBe([15_000m, 10_000m, 0m]);
    }

    [Fact]
    public void Apply_SmallObligation_LeavesTheMinimum() =>
        // 25% of 20.000 = 5.000, at least 10.000; 10% of 20.000 = 2.000, at least 10.000.
        Counted(Rijnmond, 20_000, Investing(12_000), Entry("open-impact", 9_999), Entry("open-impact", 2)).ShouldBe([10_000m, 9_999m, 1m]);

    [Fact]
    public void Apply_OtherBlocks_AreNotCapped() => Counted(Rijnmond, 100_000, Entry("activiteit", 90_000)).ShouldBe([90_000m]);

    [Fact]
    public void Apply_WhatIsOver_StaysVisibleWithItsCap()
    {
        var entry = CapCalculator.Apply(Rijnmond, Euro.FromWhole(100_000), [Investing(30_000)]).ShouldHaveSingleItem();

        entry.NotCounted.ShouldBe(Euro.FromWhole(5_000));
        entry.ReachedCaps.ShouldHaveSingleItem().Code.ShouldBe("sociaal-investeren");
    }

    [Fact]
    public void Apply_EachEntry_KnowsWhatItsTightestCapHadLeft()
    {
        var schedule = Rijnmond with
        {
            Caps =
            [
                new Cap
                {
                    Code = "samen",
                    Name = "Samen",
                    Percentage = 30,
                    Blocks = ["sociaal-investeren", "open-impact"],
                },
                new Cap
                {
                    Code = "impact",
                    Name = "Impact",
                    Percentage = 10,
                    Blocks = ["open-impact"],
                },
            ],
        };

        var capped = CapCalculator.Apply(
            schedule,
            Euro.FromWhole(100_000),
            [Entry("open-impact", 4_000), Investing(25_000), Entry("open-impact", 4_000), Entry("activiteit", 1)]
        );

        // Impact 10.000, together 30.000; after 4.000 and 25.000 there is 1.000 left together, though 6.000 for impact.
        capped
            .Select(entry => (entry.Room?.Cap.Code, entry.Room?.Left.Amount))
            .ShouldBe([("impact", 10_000m), ("samen", 26_000m), ("samen", 1_000m), (null, null)]);
        capped.Select(entry => entry.Counted.Amount).ShouldBe([4_000m, 25_000m, 1_000m, 1m]);
    }

    [Fact]
    public void Apply_PurchasesByPsoStep_AreCappedTogetherAndOthersAreNot()
    {
        // Oost-Nederland: PSO step 1, 2 and 3 together at most 50% of 40.000.
        var schedule = TariffSchedules.Preset("oost-nederland-2026");

        Counted(schedule, 40_000, Purchase("psoStep1", 12_000), Purchase("psoStep3", 12_000), Purchase("shelteredEmployer", 12_000))
            .ShouldBe([12_000m, 8_000m, 12_000m]);
    }

    [Fact]
    public void Apply_CapsWithinEachOther_BothHold()
    {
        var schedule = Rijnmond with
        {
            Caps =
            [
                new Cap
                {
                    Code = "samen",
                    Name = "Samen",
                    Percentage = 30,
                    Blocks = ["sociaal-investeren", "open-impact"],
                },
                new Cap
                {
                    Code = "impact",
                    Name = "Impact",
                    Percentage = 10,
                    Blocks = ["open-impact"],
                },
            ],
        };

        // Impact at most 10.000; together at most 30.000.
        Counted(schedule, 100_000, Entry("open-impact", 12_000), Investing(25_000)).ShouldBe([10_000m, 20_000m]);
    }

    [Fact]
    public void Apply_ShareOfAnUnevenObligation_RoundsToCents() =>
        // 25% of 100.000,10 = 25.000,025.
        CapCalculator.Apply(Rijnmond, Euro.Round(100_000.10m), [Investing(30_000)])[0].Counted.ShouldBe(Euro.Round(25_000.03m));

    [Property]
    public void Apply_AnyEntries_NeverCountsMoreThanTheirValueOrTheCap(uint[] euros, ushort obligation)
    {
        var entries = euros.Select(value => Investing(value % 50_000)).ToList();
        var cap = Rijnmond.Caps[0].AmountOf(Euro.FromWhole(obligation));

        var capped = CapCalculator.Apply(Rijnmond, Euro.FromWhole(obligation), entries);

        capped.ShouldAllBe(entry => entry.Counted <= entry.Value && entry.Counted >= Euro.Zero);
        Euro.Sum(capped.Select(entry => entry.Counted)).ShouldBe(Euro.Min(cap, Euro.Sum(entries.Select(entry => entry.Value))));
    }

    private static IEnumerable<decimal> Counted(TariffSchedule schedule, long obligation, params CapEntry[] entries) =>
        CapCalculator.Apply(schedule, Euro.FromWhole(obligation), entries).Select(entry => entry.Counted.Amount);

    private static CapEntry Investing(long euros) => Entry("sociaal-investeren", euros);

    private static CapEntry Entry(string block, long euros) => new(FulfilmentKind.SocialActivity, block, null, Euro.FromWhole(euros));

    private static CapEntry Purchase(string recognition, long euros) => new(FulfilmentKind.SocialPurchase, "inkoop", recognition, Euro.FromWhole(euros));
}
