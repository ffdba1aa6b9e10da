using Shouldly;
using SocialReturn.Core.Valuation;
using Xunit;
using static SocialReturn.Valuation.Tests.Valuation.Facts;

namespace SocialReturn.Valuation.Tests.Valuation;

public sealed class MonthShareTests
{
    [Fact]
    public void Between_DaysOfSeveralMonths_AddsTheirShares()
    {
        MonthShare.Between(Day("2026-01-15"), Day("2026-01-15")).ShouldBe(MonthShare.OfDays(1, 31));
        MonthShare.Between(Day("2026-01-31"), Day("2026-02-01")).ShouldBe(MonthShare.OfDays(1, 31) + MonthShare.OfDays(1, 28));
        MonthShare.Between(Day("2026-01-01"), Day("2026-12-31")).ShouldBe(MonthShare.OfMonths(12));
        MonthShare.Between(Day("2026-01-02"), Day("2026-01-01")).ShouldBe(default);
    }

    [Fact]
    public void Compare_Shares_FollowsTheirLength()
    {
        var (month, two) = (MonthShare.OfMonths(1), MonthShare.OfMonths(2));
        var same = MonthShare.OfDays(31, 31);

        (two > month).ShouldBeTrue();
        (month > two).ShouldBeFalse();
        (same > month).ShouldBeFalse();
        (same >= month).ShouldBeTrue();
        (month >= two).ShouldBeFalse();
        (same <= month).ShouldBeTrue();
        (two <= month).ShouldBeFalse();
        (same < month).ShouldBeFalse();
        month.CompareTo(two).ShouldBeLessThan(0);
        (two - month).ShouldBe(month);
        MonthShare.Min(month, two).ShouldBe(month);
    }

    [Fact]
    public void Sums_OverTheirRange_ThrowInsteadOfTurningRound()
    {
        Should.Throw<OverflowException>(() => new MonthShare(long.MaxValue) + new MonthShare(1));
        Should.Throw<OverflowException>(() => new MonthShare(long.MinValue) - new MonthShare(1));
    }
}
