using System.Globalization;
using AngleSharp.Dom;
using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Progress;
using SocialReturn.Web.Shared;
using SocialReturn.Web.TagHelpers;
using SocialReturn.Web.Tests.Support;
using Xunit;

namespace SocialReturn.Web.Tests.TagHelpers;

public sealed class ForecastTests
{
    private static readonly ForecastChartModel Year = new(
        new(2026, 1, 1),
        new(2026, 12, 31),
        new(2026, 7, 1),
        Euro.FromWhole(36_500),
        [At(3, 1, 5_000), At(6, 1, 12_000)],
        Euro.FromWhole(2_000)
    )
    {
        Agreed = [At(7, 1, 14_000), At(7, 11, 15_000), At(12, 31, 20_000)],
    };

    [Fact]
    public void Rows_Year_AreQuartersTodayAndTheLastDay() =>
        ForecastTable.Rows(Year).Select(row => row.Day).ShouldBe([new(2026, 1, 1), new(2026, 4, 1), new(2026, 7, 1), new(2026, 10, 1), new(2026, 12, 31)]);

    [Fact]
    public void Rows_Past_StepsWithWhatWasVerified()
    {
        var april = ForecastTable.Rows(Year)[1];

        april.Realised.ShouldBe(Euro.FromWhole(5_000));
        april.Agreed.ShouldBeNull();
        april.Expected.ShouldBe(Euro.FromWhole(9_100)); // 91 of 365 days, as the tick of the bar;
    }

    [Fact]
    public void Rows_Future_LieOnTheLineBetweenTwoPoints()
    {
        var rows = ForecastTable.Rows(Year with { Agreed = [At(7, 1, 14_000), At(12, 31, 14_183)] });

        rows[3].Agreed.ShouldBe(Euro.FromWhole(14_092));
        rows[3].Realised.ShouldBeNull();
        rows[4].Agreed.ShouldBe(Euro.FromWhole(14_183));
        rows[4].WithProposed.ShouldBeNull();
    }

    [Fact]
    public void Rows_ObligationThatChanged_ExpectsTheObligationOfThatDay()
    {
        // 36,500 from the start; 73,000 from 1 July: 1, 91, 182, 274 and 365 of 365 days.
        var chart = Year with { Obligation = Euro.FromWhole(73_000), Obligations = [new(new(2025, 12, 1), Euro.FromWhole(36_500)), At(7, 1, 73_000)] };

        ForecastTable.Rows(chart).Select(row => row.Expected.Amount).ShouldBe([100m, 9_100m, 36_400m, 54_800m, 73_000m]);
        ForecastTable.Rows(chart).Select(row => row.Obligation.Amount).ShouldBe([36_500m, 36_500m, 73_000m, 73_000m, 73_000m]);
        chart.Steps.ShouldHaveSingleItem().Day.ShouldBe(new DateOnly(2026, 7, 1));
        chart.Highest.ShouldBe(Euro.FromWhole(73_000));
    }

    [Fact]
    public void Rows_ObligationThatChangedWithinAQuarter_HasARowOfItsOwn() =>
        ForecastTable
            .Rows(Year with { Obligation = Euro.FromWhole(73_000), Obligations = [At(1, 1, 36_500), At(5, 15, 73_000)] })
            .Select(row => (row.Day, row.Obligation.Amount))
            .ShouldBe([
                (new(2026, 1, 1), 36_500),
                (new(2026, 4, 1), 36_500),
                (new(2026, 5, 15), 73_000),
                (new(2026, 7, 1), 73_000),
                (new(2026, 10, 1), 73_000),
                (new(2026, 12, 31), 73_000),
            ]);

    [Fact]
    public void Rows_NothingYet_IsZero() => ForecastTable.Rows(Year with { Realised = [], Agreed = [] })[0].Realised.ShouldBe(Euro.Zero);

    [Fact]
    public void Rows_TodayAfterTheTerm_IsLeftOut() => ForecastTable.Rows(Year with { Today = new(2027, 3, 1) }).ShouldAllBe(row => row.Day <= Year.End);

    [Fact]
    public void X_Days_RunFromLeftToRight()
    {
        var scale = new ForecastScale(Year);

        scale.X(Year.Start).ShouldBe(0);
        scale.X(new(2026, 7, 2)).ShouldBe(49.863m);
        scale.X(Year.End.AddDays(1)).ShouldBe(100);
        scale.X(Year.Start.AddYears(-1)).ShouldBe(0);
    }

    [Theory]
    [InlineData(214_200, 50_000)]
    [InlineData(58_800, 20_000)]
    [InlineData(1_000, 5_000)] // the lines go to 20,000
    public void Step_HighestShown_IsARoundNumber(long obligation, long step) =>
        new ForecastScale(Year with { Obligation = Euro.FromWhole(obligation) }).Step.ShouldBe(step);

    [Theory]
    [InlineData(100, 150, 100, 150)]
    [InlineData(100, 120, 90, 130)]
    [InlineData(100, 100, 80, 120)]
    public void Apart_CloseLabels_ArePushed(int upper, int lower, int newUpper, int newLower) =>
        ForecastScale.Apart(upper, lower).ShouldBe((newUpper, newLower));

    [Fact]
    public async Task Drawing_Met_HasARingAndSaysTheDay()
    {
        var drawing = await Rendered.AsElementsAsync(new ForecastDrawingTagHelper { Model = Year with { MetOn = new(2026, 11, 2) } });

        drawing.QuerySelectorAll("circle.sr-chart__ring").Length.ShouldBe(1);
        drawing.QuerySelector("[role=img]")!.GetAttribute("aria-label")!.ShouldContain("2 november 2026");
        drawing.QuerySelectorAll("[style]").ShouldBeEmpty();
    }

    [Fact]
    public async Task Drawing_NotMet_HasNoRing()
    {
        var drawing = await Rendered.AsElementsAsync(new ForecastDrawingTagHelper { Model = Year });

        drawing.QuerySelectorAll("circle.sr-chart__ring").ShouldBeEmpty();
        drawing.QuerySelector("[role=img]")!.GetAttribute("aria-label")!.ShouldEndWith(ForecastTexts.DescriptionNotMet);
    }

    [Fact]
    public async Task Drawing_NothingClaimed_HasNoHatchedBlock()
    {
        var drawing = await Rendered.AsElementsAsync(new ForecastDrawingTagHelper { Model = Year with { Claimed = Euro.Zero } });

        drawing.QuerySelector("pattern").ShouldBeNull();
    }

    [Theory]
    [InlineData(4, "start")]
    [InlineData(11, "end")]
    public async Task Drawing_Met_NamesTheDayAboveTheObligation(int month, string anchor)
    {
        var drawing = await Rendered.AsElementsAsync(new ForecastDrawingTagHelper { Model = Year with { MetOn = new(2026, month, 2) } });

        var day = TextOf(drawing, "2 ");
        (FootOf(TextOf(drawing, "verplichting")) - FootOf(day)).ShouldBe(20);
        day.GetAttribute("text-anchor").ShouldBe(anchor);
    }

    [Fact]
    public async Task Drawing_LowLine_LeavesOutTheWordThatHasNoRoom()
    {
        var proposed = Year with { WithProposed = [At(7, 1, 14_000), At(12, 31, 3_000_000)] };

        var drawing = await Rendered.AsElementsAsync(new ForecastDrawingTagHelper { Model = proposed });

        drawing.QuerySelectorAll("text.sr-chart__hint").ShouldBeEmpty();
        (await Rendered.AsElementsAsync(new ForecastDrawingTagHelper { Model = Year })).QuerySelectorAll("text.sr-chart__hint").Length.ShouldBe(1);
    }

    [Theory]
    [InlineData("2026-01-01", "2026-12-31", "jan 2026, apr, jul, okt")]
    [InlineData("2025-10-15", "2027-03-31", "jan 2026, apr, jul, okt, jan 2027")]
    [InlineData("2025-09-20", "2027-03-31", "okt, jan 2026, apr, jul, okt, jan 2027")]
    [InlineData("2026-12-01", "2029-11-30", "jan 2027, jul, jan 2028, jul, jan 2029, jul")]
    [InlineData("2026-03-01", "2031-02-28", "jan 2027, jan 2028, jan 2029, jan 2030, jan 2031")]
    public async Task Drawing_Term_NamesNoMoreMonthsThanFit(string start, string end, string names)
    {
        var term = Year with { Start = DateOnly.Parse(start), End = DateOnly.Parse(end) };

        var drawing = await Rendered.AsElementsAsync(new ForecastDrawingTagHelper { Model = term });

        MonthsOf(drawing).Select(month => month.TextContent).ShouldBe(names.Split(", "));
    }

    [Fact]
    public async Task Drawing_LongTerm_NamesAFewYearsOnAPhone()
    {
        var term = Year with { Start = new(2026, 4, 1), End = new(2030, 3, 31) };

        var drawing = await Rendered.AsElementsAsync(new ForecastDrawingTagHelper { Model = term });

        MonthsOf(drawing)
            .Where(month => !month.ClassList.Contains("sr-chart__wide"))
            .Select(month => month.TextContent)
            .ShouldBe(["jan 2027", "jan 2028", "jan 2029"]);
    }

    private static IEnumerable<IElement> MonthsOf(IElement drawing) =>
        drawing.QuerySelectorAll("text").Where(text => text.GetAttribute("y") == (ForecastScale.Bottom + 26).ToString());

    private static IElement TextOf(IElement drawing, string start) =>
        drawing.QuerySelectorAll("text").First(element => element.TextContent.StartsWith(start, StringComparison.Ordinal));

    private static decimal FootOf(IElement text) => decimal.Parse(text.GetAttribute("y")!, CultureInfo.InvariantCulture);

    private static ForecastPoint At(int month, int day, long euros) => new(new(2026, month, day), Euro.FromWhole(euros));
}
