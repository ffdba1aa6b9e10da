using SocialReturn.Core.Common;

namespace SocialReturn.Core.Progress;

/// <summary>The chart as a table: its running totals at every quarter, where the obligation became another, today and on the last day.</summary>
public static class ForecastTable
{
    public static IReadOnlyList<ForecastTableRow> Rows(ForecastChartModel chart) => [.. Days(chart).Select(day => RowOn(chart, day))];

    private static SortedSet<DateOnly> Days(ForecastChartModel chart)
    {
        var days = new SortedSet<DateOnly>(chart.Steps.Select(step => step.Day)) { chart.End };
        if (chart.Today >= chart.Start && chart.Today <= chart.End)
            days.Add(chart.Today);
        for (var day = FirstQuarterFrom(chart.Start); day < chart.End; day = day.AddMonths(3))
            days.Add(day);
        return days;
    }

    public static DateOnly FirstQuarterFrom(DateOnly day)
    {
        var quarter = new DateOnly(day.Year, ((day.Month - 1) / 3 * 3) + 1, 1);
        return quarter < day ? quarter.AddMonths(3) : quarter;
    }

    private static ForecastTableRow RowOn(ForecastChartModel chart, DateOnly day) =>
        new(
            day,
            day <= chart.Today ? SteppedOn(chart.Realised, day) : null,
            day >= chart.Today ? BetweenOn(chart.Agreed, day) : null,
            day >= chart.Today ? BetweenOn(chart.WithProposed, day) : null,
            chart.ExpectedOn(day),
            chart.ObligationOn(day)
        );

    private static Euro? SteppedOn(IReadOnlyList<ForecastPoint> points, DateOnly day)
    {
        var passed = points.Where(point => point.Day <= day).ToList();
        return passed.Count == 0 ? Euro.Zero : passed[^1].Amount;
    }

    private static Euro? BetweenOn(IReadOnlyList<ForecastPoint> points, DateOnly day)
    {
        if (points.Count == 0)
            return null;
        var next = points.ToList().FindIndex(point => point.Day > day);
        if (next < 0)
            return points[^1].Amount;
        if (next == 0)
            return points[0].Amount;
        var (from, to) = (points[next - 1], points[next]);
        var share = (decimal)(day.DayNumber - from.Day.DayNumber) / (to.Day.DayNumber - from.Day.DayNumber);
        return Euro.Round(from.Amount.Amount + ((to.Amount - from.Amount).Amount * share));
    }
}

/// <summary>One day of the forecast; null where a line does not run.</summary>
/// <param name="Day">The day.</param>
/// <param name="Realised">Verified so far.</param>
/// <param name="Agreed">With what is agreed.</param>
/// <param name="WithProposed">With the proposals too.</param>
/// <param name="Expected">The obligation in step with time.</param>
/// <param name="Obligation">As it is on that day.</param>
public sealed record ForecastTableRow(DateOnly Day, Euro? Realised, Euro? Agreed, Euro? WithProposed, Euro Expected, Euro Obligation);
