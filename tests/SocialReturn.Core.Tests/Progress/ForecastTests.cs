using FsCheck.Xunit;
using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Progress;
using Xunit;

namespace SocialReturn.Core.Tests.Progress;

public sealed class ForecastTests
{
    private static readonly DateOnly Today = new(2026, 3, 12);
    private static readonly DateOnly End = new(2026, 6, 30);

    [Fact]
    public void Totals_NothingExpected_StaysAtTheStart() =>
        Forecast.Totals(Euro.FromWhole(100), [], Today, End).ShouldAllBe(total => total.Amount == Euro.FromWhole(100));

    [Fact]
    public void Totals_EndsWithEverything()
    {
        var totals = Forecast.Totals(
            Euro.FromWhole(100),
            [
                new ExpectedValue(Euro.FromWhole(50), new DateOnly(2026, 1, 1), new DateOnly(2026, 5, 31)),
                new ExpectedValue(Euro.FromWhole(25), new DateOnly(2026, 4, 10), new DateOnly(2026, 4, 10)),
            ],
            Today,
            End
        );

        totals[0].Day.ShouldBe(Today);
        totals[^1].ShouldBe(new RunningTotal(End, Euro.FromWhole(175)));
        totals.Select(total => total.Day).ShouldBe([Today, new(2026, 3, 31), new(2026, 4, 30), new(2026, 5, 31), End]);
        totals.Select(total => total.Amount).ShouldBeInOrder(SortDirection.Ascending);
    }

    [Fact]
    public void MetOn_APurchaseReachesIt_IsThatDay() =>
        Forecast
            .MetOn(
                Euro.FromWhole(120),
                Euro.FromWhole(100),
                [new ExpectedValue(Euro.FromWhole(20), new DateOnly(2026, 4, 10), new DateOnly(2026, 4, 10))],
                Today,
                End
            )
            .ShouldBe(new DateOnly(2026, 4, 10));

    [Fact]
    public void MetOn_AlreadyReached_IsToday() => Forecast.MetOn(Euro.FromWhole(100), Euro.FromWhole(100), [], Today, End).ShouldBe(Today);

    [Fact]
    public void MetOn_TooLittle_IsNever() =>
        Forecast.MetOn(Euro.FromWhole(121), Euro.FromWhole(100), [new ExpectedValue(Euro.FromWhole(20), Today, End)], Today, End).ShouldBeNull();

    /// <summary>A search over the days finds what a walk over them finds, whatever is expected and whenever.</summary>
    [Property(MaxTest = 2_000)]
    public void MetOn_AnyExpectation_IsTheFirstDayOfAWalk(int seed)
    {
        var random = new Random(seed);
        var today = Today.AddDays(random.Next(-400, 400));
        var end = Today.AddDays(random.Next(-400, 800));
        var expected = Enumerable.Range(0, random.Next(12)).Select(_ => Some(random)).ToArray();
        var obligation = new Euro(random.NextInt64(200_000));
        var start = new Euro(random.NextInt64(-10_000, 60_000));

        Forecast.MetOn(obligation, start, expected, today, end).ShouldBe(Walk(obligation, start, expected, today, end));
    }

    private static ExpectedValue Some(Random random)
    {
        var from = Today.AddDays(random.Next(-300, 600));
        // Small amounts over many days are rounded most, and some end before they begin.
        return new ExpectedValue(new Euro(random.NextInt64(random.Next(2) == 0 ? 100 : 40_000)), from, from.AddDays(random.Next(-5, 400)));
    }

    /// <summary>Every day, every item.</summary>
    private static DateOnly? Walk(Euro obligation, Euro start, ExpectedValue[] expected, DateOnly today, DateOnly end)
    {
        for (var day = today; day <= end; day = day.AddDays(1))
        {
            if (start + Euro.Sum(expected.Select(value => Part(day, value, today))) >= obligation)
            {
                return day;
            }
        }

        return null;
    }

    private static Euro Part(DateOnly day, ExpectedValue value, DateOnly today)
    {
        var from = value.From > today ? value.From : today;
        var days = Math.Max(1, value.To.DayNumber - from.DayNumber + 1);
        return Euro.Round(value.Amount.Amount * Math.Clamp(day.DayNumber - from.DayNumber + 1, 0, days) / days);
    }
}
