using SocialReturn.Core.Common;
using SocialReturn.Core.Progress;
using SocialReturn.Web.Shared;

namespace SocialReturn.Web.TagHelpers;

/// <summary>
/// Places the words in the forecast, the most important first: each takes the first of its places where it covers no other.
/// The drawing stretches, so a place must be free on a phone as well as on a desktop.
/// </summary>
internal sealed class ForecastLabels
{
    /// <summary>Where the word along the line of what is expected may stand.</summary>
    private static readonly decimal[] SharesOfTheTerm = [22, 50, 80];

    private readonly ForecastChartModel chart;
    private readonly ForecastScale scale;
    private readonly decimal line;
    private readonly List<ForecastLabel> placed = [];

    private ForecastLabels(ForecastChartModel chart)
    {
        this.chart = chart;
        scale = new ForecastScale(chart);
        line = scale.Y(chart.Obligation);
    }

    public static IReadOnlyList<ForecastLabel> Of(ForecastChartModel chart)
    {
        var labels = new ForecastLabels(chart);
        labels.PlaceObligation();
        labels.PlaceToday();
        labels.PlaceMet();
        labels.PlaceExpected();
        return labels.placed;
    }

    /// <summary>Above the line as it is now: after the last day on which the obligation became another.</summary>
    private void PlaceObligation()
    {
        var from = chart.Steps.Select(step => scale.X(step.Day)).LastOrDefault();
        var (place, gap) = from > 50 ? (100m, -1) : (from, 0);
        Place(new ForecastLabel(string.Format(ForecastTexts.Obligation, chart.Obligation.ToWholeString()), place, gap, line - 8, "sr-chart__strong"));
    }

    private void PlaceToday()
    {
        if (chart.Today < chart.Start || chart.Today > chart.End)
            return;
        var place = scale.X(chart.Today);
        var side = place > 72 ? -1 : 1;
        var dot = scale.Y(chart.RealisedToday);
        var realised = new ForecastLabel(ForecastTexts.Realised, place, 12 * side, Math.Min(dot + 18, ForecastScale.Bottom - 46), "")
        {
            Amount = chart.RealisedToday.ToWholeString(),
        };
        Place(realised, realised with { Y = dot - 40 }, realised with { Y = line + 22 });
        PlaceIfFree(new ForecastLabel(ForecastTexts.Today, place, 7 * side, ForecastScale.Bottom - 8, "sr-chart__soft"));
    }

    /// <summary>A line above the obligation, where there is room on the smallest phone too.</summary>
    private void PlaceMet()
    {
        if (chart.MetOn is not { } day)
            return;
        var place = scale.X(day);
        Place(new ForecastLabel(day.ToFullDate(), place, place < 50 ? 0 : -1, line - 28, "sr-chart__strong"));
    }

    /// <summary>Along the line of what is expected, where there is room.</summary>
    private void PlaceExpected() =>
        PlaceIfFree([
            .. SharesOfTheTerm.Select(share => new ForecastLabel(
                ForecastTexts.Expected,
                share,
                -6,
                scale.Y(chart.ExpectedOn(scale.DayAt(share))) - 6,
                "sr-chart__soft sr-chart__hint"
            )),
        ]);

    /// <summary>Where no place is free, it stands at the last one.</summary>
    private void Place(params IReadOnlyList<ForecastLabel> places) => placed.Add(FirstFree(places) ?? places[^1]);

    /// <summary>Where no place is free, it is left out.</summary>
    private void PlaceIfFree(params IReadOnlyList<ForecastLabel> places)
    {
        if (FirstFree(places) is { } free)
            placed.Add(free);
    }

    private ForecastLabel? FirstFree(IReadOnlyList<ForecastLabel> places) => places.FirstOrDefault(place => !placed.Exists(place.Covers));
}
