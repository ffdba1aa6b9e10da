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
}
