using FsCheck;
using FsCheck.Xunit;
using Shouldly;
using SocialReturn.Core.Valuation;
using Xunit;
using static SocialReturn.Valuation.Tests.Valuation.Facts;

namespace SocialReturn.Valuation.Tests.Valuation;

public sealed class ClockDaysTests
{
    [Fact]
    public void With_StretchesThatTouchOrOverlap_BecomeOne()
    {
        var days = ClockDays
            .None.With(Day("2026-03-01"), Day("2026-03-31"))
            .With(Day("2026-01-01"), Day("2026-01-31"))
            .With(Day("2026-02-01"), Day("2026-03-10"))
            .With(Day("2026-05-01"), Day("2026-05-02"));

        days.Ranges.ShouldBe([new DayRange(Day("2026-01-01"), Day("2026-03-31")), new DayRange(Day("2026-05-01"), Day("2026-05-02"))]);
    }

    [Fact]
    public void With_OneDayBetween_StaysApart() =>
        ClockDays.None.With(Day("2026-01-01"), Day("2026-01-30")).With(Day("2026-02-01"), Day("2026-02-02")).Ranges.Length.ShouldBe(2);

    [Fact]
    public void With_AStretchWithoutDays_ChangesNothing() => ClockDays.None.With(Day("2026-01-02"), Day("2026-01-01")).Ranges.ShouldBeEmpty();

    [Theory]
    [InlineData("2025-12-01", "2025-12-31", 0)]
    [InlineData("2025-12-31", "2026-01-01", 1)]
    [InlineData("2026-01-10", "2026-01-12", 3)]
    [InlineData("2026-01-31", "2026-03-01", 2)]
    [InlineData("2020-01-01", "2030-01-01", 62)]
    public void Within_AStretch_CountsTheDaysOnTheClock(string from, string to, int days) =>
        ClockDays.None.With(Day("2026-01-01"), Day("2026-01-31")).With(Day("2026-03-01"), Day("2026-03-31")).Within(Day(from), Day(to)).ShouldBe(days);

    [Fact]
    public void Of_APlacementThatUsedAllItsMonths_HasAllItsDays() =>
        Of(new ClockedPlacement(Day("2026-01-01"), Day("2026-02-28"), MonthShare.OfMonths(2))).ShouldBe([new DayRange(Day("2026-01-01"), Day("2026-02-28"))]);

    /// <summary>A month and a half: January, and 14 of the 28 days of February.</summary>
    [Fact]
    public void Of_APlacementThatMetItsLimit_HasTheDaysUpToIt() =>
        Of(new ClockedPlacement(Day("2026-01-01"), Day("2026-06-30"), MonthShare.OfMonths(1) + MonthShare.OfDays(14, 28)))
            .ShouldBe([new DayRange(Day("2026-01-01"), Day("2026-02-14"))]);

    /// <summary>Half of March is 15,5 days: the sixteenth is only half on the clock.</summary>
    [Fact]
    public void Of_ADayThatCountsInPart_IsNotOnTheClock() =>
        Of(new ClockedPlacement(Day("2026-03-01"), Day("2026-06-30"), MonthShare.OfDays(14, 28)))
            .ShouldBe([new DayRange(Day("2026-03-01"), Day("2026-03-15"))]);

    [Fact]
    public void Of_APlacementThatUsedNothing_HasNoDays() => Of(new ClockedPlacement(Day("2026-01-01"), Day("2026-06-30"), default)).ShouldBeEmpty();

    /// <summary>The second used nothing for January to March, and three months after that.</summary>
    [Fact]
    public void Of_ASecondPlacementOnTheSameDays_GoesOnAfterThem() =>
        Of(
                new ClockedPlacement(Day("2026-01-01"), Day("2026-03-31"), MonthShare.OfMonths(3)),
                new ClockedPlacement(Day("2026-01-01"), Day("2026-12-31"), MonthShare.OfMonths(3))
            )
            .ShouldBe([new DayRange(Day("2026-01-01"), Day("2026-06-30"))]);

    [Property]
    public void With_AnyStretches_CountsEachDayOnce((byte Start, byte Length)[] stretches, byte at)
    {
        var first = Day("2026-01-01");
        var expected = new HashSet<DateOnly>();
        var days = ClockDays.None;
        foreach (var (start, length) in stretches)
        {
            days = days.With(first.AddDays(start), first.AddDays(start + length));
            expected.UnionWith(Enumerable.Range(start, length + 1).Select(first.AddDays));
        }

        days.Within(first, first.AddDays(600)).ShouldBe(expected.Count);
        days.Contains(first.AddDays(at)).ShouldBe(expected.Contains(first.AddDays(at)));
        days.Ranges.Zip(days.Ranges.Skip(1)).ShouldAllBe(pair => pair.First.To.AddDays(1) < pair.Second.From);
    }

    private static System.Collections.Immutable.ImmutableArray<DayRange> Of(params ClockedPlacement[] placements) => ClockDays.Of(placements).Ranges;
}
