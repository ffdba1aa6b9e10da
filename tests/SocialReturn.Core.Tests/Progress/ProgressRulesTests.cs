using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Progress;
using Xunit;

namespace SocialReturn.Core.Tests.Progress;

public sealed class ProgressRulesTests
{
    private static readonly PaceSettings Settings = new(90, 75, 100, 90);
    private static readonly Euro Obligation = Euro.FromWhole(100_000);

    [Theory]
    [InlineData(1_000_000_000_000_000, 1, 100_000_000_000_000_000)]
    [InlineData(1, 1_000_000_000_000_000, 0)]
    [InlineData(99_999, 100_000, 99)]
    [InlineData(5, 0, 100)]
    public void CountedPercent_AnyAmounts_IsRoundedDown(long counted, long obligation, long percent) =>
        ProgressRules.CountedPercent(new Euro(counted), new Euro(obligation)).ShouldBe(percent);

    [Theory]
    [InlineData(1_000_000_000_000_000, 1, 100_000_000_000_000_000)]
    [InlineData(995, 1_000, 100)]
    [InlineData(5, 0, 0)]
    public void Percent_AnyAmounts_IsRounded(long part, long whole, long percent) => ProgressRules.Percent(new Euro(part), new Euro(whole)).ShouldBe(percent);

    [Fact]
    public void Of_Proposed_IsProposedOnly() =>
        FulfilmentCounting
            .AmountsOf(FulfilmentStatus.Proposed, Euro.FromWhole(10), Euro.Zero, Euro.Zero, Euro.Zero)
            .ShouldBe(new ProgressAmounts { Proposed = Euro.FromWhole(10) });

    [Fact]
    public void Of_PartlyDelivered_EachEuroIsInOneState()
    {
        var amounts = FulfilmentCounting.AmountsOf(FulfilmentStatus.Agreed, Euro.FromWhole(100), Euro.FromWhole(100), Euro.FromWhole(20), Euro.FromWhole(30));

        amounts.ShouldBe(
            new ProgressAmounts
            {
                Agreed = Euro.FromWhole(50),
                Claimed = Euro.FromWhole(20),
                Realised = Euro.FromWhole(30),
                Counted = Euro.FromWhole(30),
                CountableClaimed = Euro.FromWhole(20),
                CountableAgreed = Euro.FromWhole(50),
            }
        );
    }

    [Fact]
    public void Of_DeliveredMoreThanAgreed_NothingIsLeftToDeliver() =>
        FulfilmentCounting
            .AmountsOf(FulfilmentStatus.Agreed, Euro.FromWhole(100), Euro.FromWhole(100), Euro.FromWhole(60), Euro.FromWhole(60))
            .Agreed.ShouldBe(Euro.Zero);

    [Fact]
    public void Of_Completed_WhatWasNotDeliveredIsGone() =>
        FulfilmentCounting
            .AmountsOf(FulfilmentStatus.Completed, Euro.FromWhole(100), Euro.FromWhole(100), Euro.Zero, Euro.FromWhole(70))
            .ShouldBe(new ProgressAmounts { Realised = Euro.FromWhole(70), Counted = Euro.FromWhole(70) });

    [Theory]
    [InlineData(FulfilmentStatus.Draft)]
    [InlineData(FulfilmentStatus.Rejected)]
    [InlineData(FulfilmentStatus.Withdrawn)]
    public void Of_StatesThatCountNowhere_AreNothing(FulfilmentStatus status) =>
        FulfilmentCounting.AmountsOf(status, Euro.FromWhole(10), Euro.FromWhole(10), Euro.Zero, Euro.Zero).ShouldBe(ProgressAmounts.None);

    [Theory]
    [InlineData("2025-12-31", 0)] // before the start
    [InlineData("2026-01-01", 273.97)] // 1 of 365 days of 100,000
    [InlineData("2026-12-31", 100_000)]
    [InlineData("2027-06-01", 100_000)] // after the end
    public void ExpectedOn_IsTheElapsedShareOfTheTerm(string day, decimal expected) =>
        ProgressRules.ExpectedOn(DateOnly.Parse(day), Obligation, new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31)).Amount.ShouldBe(expected);

    // Forecast and realised against the limits of rules.md section 4, with the tick at 40,000.
    [Theory]
    [InlineData(40_000, 60_000, Pace.OnTrack)] // forecast 100%, realised 100% of the tick
    [InlineData(36_000, 64_000, Pace.OnTrack)] // realised exactly 90% of the tick
    [InlineData(35_999, 64_001, Pace.Attention)] // just under 90% of the tick
    [InlineData(40_000, 59_999, Pace.Attention)] // forecast just under 100%
    [InlineData(30_000, 70_000, Pace.Attention)] // realised exactly 75% of the tick
    [InlineData(29_999, 70_001, Pace.Behind)] // under 75% of the tick
    [InlineData(40_000, 50_000, Pace.Attention)] // forecast exactly 90%
    [InlineData(40_000, 49_999, Pace.Behind)] // forecast under 90%
    [InlineData(100_000, 0, Pace.Met)]
    [InlineData(112_000, 0, Pace.Met)]
    public void PaceOf_FollowsTheLimits(long realised, long agreed, Pace expected)
    {
        var amounts = new ProgressAmounts
        {
            Realised = Euro.FromWhole(realised),
            Counted = Euro.FromWhole(realised),
            Agreed = Euro.FromWhole(agreed),
            CountableAgreed = Euro.FromWhole(agreed),
        };

        ProgressRules.PaceOf(amounts, Obligation, Euro.FromWhole(40_000), Settings).ShouldBe(expected);
    }

    [Fact]
    public void Forecast_IsAfterCapsAndLeavesProposedOut() =>
        ProgressRules
            .Forecast(
                new ProgressAmounts
                {
                    Realised = Euro.FromWhole(100),
                    Counted = Euro.FromWhole(1),
                    Claimed = Euro.FromWhole(200),
                    CountableClaimed = Euro.FromWhole(2),
                    Agreed = Euro.FromWhole(400),
                    CountableAgreed = Euro.FromWhole(4),
                    Proposed = Euro.FromWhole(8),
                }
            )
            .ShouldBe(Euro.FromWhole(7));
}
