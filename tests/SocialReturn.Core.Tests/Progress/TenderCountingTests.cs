using FsCheck.Xunit;
using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Progress;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Valuation;
using Xunit;

namespace SocialReturn.Core.Tests.Progress;

/// <summary>Caps over the fulfilments of one tender: 40% of an obligation of 20,000 is 8,000 for purchases.</summary>
public sealed class TenderCountingTests
{
    private static readonly DateTime Morning = new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);
    private static readonly Euro Obligation = Euro.FromWhole(20_000);

    private static readonly TariffSchedule Capped = TariffSchedules.Preset("av-regio-2020") with
    {
        Caps =
        [
            new Cap
            {
                Code = "inkoop",
                Name = "Inkoop",
                Percentage = 40,
                Kinds = [FulfilmentKind.SocialPurchase],
            },
        ],
    };

    [Fact]
    public void Of_RealisedOverTheCap_FirstRealisedCountsFirst()
    {
        var early = Purchase(CountingState.Realised, 7_000, Morning);
        var late = Purchase(CountingState.Realised, 7_000, Morning.AddDays(1));

        var counting = TenderCounting.Of(Capped, Obligation, [late, early]);

        counting.FindCut(early.Id).ShouldBeNull();
        counting.FindCut(late.Id)!.Counted.ShouldBe(Euro.FromWhole(1_000));
        counting.FindCut(late.Id)!.ReachedCaps.ShouldHaveSingleItem().Code.ShouldBe("inkoop");
    }

    [Fact]
    public void Of_RealisedAtTheSameMoment_TheLowestIdCountsFirst()
    {
        var first = Purchase(CountingState.Realised, 7_000, Morning) with { Id = new Guid("00000000-0000-0000-0000-000000000001") };
        var second = Purchase(CountingState.Realised, 7_000, Morning) with { Id = new Guid("00000000-0000-0000-0000-000000000002") };

        TenderCounting.Of(Capped, Obligation, [second, first]).Cut.ShouldHaveSingleItem().Entry.Id.ShouldBe(second.Id);
    }

    [Fact]
    public void ApplyTo_AllStates_RealisedHasTheFirstRightThenClaimedThenAgreed()
    {
        CountingEntry[] entries =
        [
            Purchase(CountingState.Proposed, 9_000, Morning.AddDays(-9)),
            Purchase(CountingState.Agreed, 5_000, Morning.AddDays(-8)),
            Purchase(CountingState.Claimed, 4_000, Morning.AddDays(-7)),
            Purchase(CountingState.Realised, 5_000, Morning),
        ];
        var sums = new ProgressAmounts
        {
            Proposed = Euro.FromWhole(9_000),
            Agreed = Euro.FromWhole(5_000),
            Claimed = Euro.FromWhole(4_000),
            Realised = Euro.FromWhole(5_000),
        };

        var after = TenderCounting.Of(Capped, Obligation, entries).ApplyTo(sums);

        // 8,000: 5,000 realised, then 3,000 of what is claimed, and nothing of what is agreed.
        after.Counted.ShouldBe(Euro.FromWhole(5_000));
        after.CountableClaimed.ShouldBe(Euro.FromWhole(3_000));
        after.CountableAgreed.ShouldBe(Euro.Zero);
        after.NotCounted.ShouldBe(Euro.FromWhole(6_000));
        ProgressRules.Forecast(after).ShouldBe(Euro.FromWhole(8_000));
        (after.Realised, after.Claimed, after.Agreed, after.Proposed).ShouldBe((sums.Realised, sums.Claimed, sums.Agreed, sums.Proposed));
    }

    [Fact]
    public void Of_WithoutCaps_LeavesEverything()
    {
        var counting = TenderCounting.Of(TariffSchedules.Preset("av-regio-2020"), Obligation, [Purchase(CountingState.Realised, 90_000, Morning)]);

        counting.Cut.ShouldBeEmpty();
    }

    [Fact]
    public void Of_RecognitionOutsideTheCap_IsNotCut()
    {
        // Oost-Nederland: PSO steps together at most 50% of 20,000; a sheltered-work company is free.
        var schedule = TariffSchedules.Preset("oost-nederland-2026");
        var step = Purchase(CountingState.Realised, 12_000, Morning, "psoStep2");
        var sheltered = Purchase(CountingState.Realised, 12_000, Morning, "shelteredEmployer");

        var cut = TenderCounting.Of(schedule, Obligation, [step, sheltered]).Cut.ShouldHaveSingleItem();

        cut.Entry.Id.ShouldBe(step.Id);
        cut.NotCounted.ShouldBe(Euro.FromWhole(2_000));
    }

    [Property]
    public void Counted_AnyOrderOfRealisation_IsTheSameTotal(int seed, ushort[] euros)
    {
        // Caps within each other and beside each other, as schedules may have them.
        var schedule = TariffSchedules.Preset("rijnmond-2024") with
        {
            Caps =
            [
                new Cap
                {
                    Code = "samen",
                    Name = "Samen",
                    Percentage = 60,
                    Blocks = ["sociaal-investeren", "open-impact"],
                },
                new Cap
                {
                    Code = "impact",
                    Name = "Impact",
                    Percentage = 25,
                    Blocks = ["open-impact"],
                },
                new Cap
                {
                    Code = "activiteit",
                    Name = "Activiteit",
                    Percentage = 30,
                    Blocks = ["activiteit"],
                },
            ],
        };
        string[] blocks = ["sociaal-investeren", "open-impact", "activiteit", "vrij"];
        CountingEntry[] entries =
        [
            .. euros.Select(
                (euro, index) => Entry(CountingState.Realised, FulfilmentKind.SocialActivity, blocks[index % blocks.Length], null, euro, Morning.AddDays(index))
            ),
        ];
        var random = new Random(seed);
        CountingEntry[] shuffled = [.. entries.Select(entry => entry with { At = Morning.AddMinutes(random.Next(100_000)) })];

        var total = Total(schedule, entries);

        Total(schedule, shuffled).ShouldBe(total);
        total.ShouldBeLessThanOrEqualTo(Euro.Sum(entries.Select(entry => entry.Part.Value)));
    }

    [Property]
    public void Counted_ACapMore_NeverRaises(ushort[] euros, byte percentage)
    {
        CountingEntry[] entries = [.. euros.Select((euro, index) => Purchase(CountingState.Realised, euro, Morning.AddDays(index)))];
        var capped = Capped with { Caps = [Capped.Caps[0] with { Percentage = percentage % 101 }] };

        Total(capped, entries).ShouldBeLessThanOrEqualTo(Total(capped with { Caps = [] }, entries));
    }

    [Theory]
    [InlineData(0, "Plafond Inkoop: ten hoogste 40% van de verplichting, dat is € 8.000,00.")]
    [InlineData(10_000, "Plafond Inkoop: ten hoogste € 10.000,00.")]
    public void Why_SaysTheCapAndItsAmount(long minimum, string expected)
    {
        var schedule = Capped with { Caps = [Capped.Caps[0] with { Minimum = Euro.FromWhole(minimum) }] };
        var counting = TenderCounting.Of(schedule, Obligation, [Purchase(CountingState.Realised, 12_000, Morning)]);

        CountingWords.Why(counting.Cut.Single(), Obligation).Replace('\u00a0', ' ').ShouldBe(expected);
    }

    private static Euro Total(TariffSchedule schedule, CountingEntry[] entries)
    {
        var all = Euro.Sum(entries.Select(entry => entry.Part.Value));
        return all - TenderCounting.Of(schedule, Obligation, entries).NotCounted(CountingState.Realised);
    }

    private static CountingEntry Purchase(CountingState state, long euros, DateTime at, string? recognition = null) =>
        Entry(state, FulfilmentKind.SocialPurchase, "inkoop", recognition, euros, at);

    private static CountingEntry Entry(CountingState state, FulfilmentKind kind, string block, string? recognition, long euros, DateTime at) =>
        new(state, Ids.New(), Ids.New(), at, new CapEntry(kind, block, recognition, Euro.FromWhole(euros)));
}
