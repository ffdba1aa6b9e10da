using SocialReturn.Core.Progress;

namespace SocialReturn.Web.TagHelpers;

/// <summary>The days under the forecast: quarters, and half-years or years where a long term leaves no room for more.</summary>
internal static class ForecastAxis
{
    /// <summary>Two names of months with their year stand free of each other from this share of the width on.</summary>
    private const decimal Room = 20;

    /// <summary>From here on a name would run out of the drawing on a phone.</summary>
    private const decimal LastPart = 81;

    public static IEnumerable<ForecastTick> Of(ForecastChartModel chart)
    {
        var scale = new ForecastScale(chart);
        var days = Days(chart).ToList();
        var years = days.Where(day => day.Month == 1).ToList();
        var first = days.FirstOrDefault();
        var firstHasRoom = years.Count == 0 || scale.X(years[0]) - scale.X(first) is 0 or >= Room;
        foreach (var day in days)
        {
            var withYear = day.Month == 1 || (day == first && firstHasRoom);
            yield return new ForecastTick(day, scale.X(day), withYear, OnPhone(day));
        }

        TickOnPhone OnPhone(DateOnly day)
        {
            var isNamed = day.Month == 1 ? years.IndexOf(day) % EveryYears(years.Count) == 0 : day == first && firstHasRoom;
            var isLast = scale.X(day) > LastPart;
            return !isNamed || (isLast && years.Count > 2) ? TickOnPhone.Hidden
                : isLast ? TickOnPhone.EndsHere
                : TickOnPhone.Shown;
        }
    }

    private static int EveryYears(int years) => ((years - 1) / 5) + 1;

    private static IEnumerable<DateOnly> Days(ForecastChartModel chart)
    {
        var step = StepFor(((chart.End.Year - chart.Start.Year) * 12) + chart.End.Month - chart.Start.Month + 1);
        for (var day = ForecastTable.FirstQuarterFrom(chart.Start); day < chart.End; day = day.AddMonths(3))
        {
            if (((day.Year * 12) + day.Month - 1) % step == 0)
                yield return day;
        }
    }

    private static int StepFor(int months) =>
        months switch
        {
            <= 24 => 3,
            <= 48 => 6,
            _ => 12 * (((months - 1) / 96) + 1),
        };
}

/// <param name="Day">The first of a month.</param>
/// <param name="Place">From the left, in percent.</param>
/// <param name="WithYear">Whether its name says the year.</param>
/// <param name="OnPhone">What becomes of the name where the chart is narrow.</param>
internal readonly record struct ForecastTick(DateOnly Day, decimal Place, bool WithYear, TickOnPhone OnPhone);

internal enum TickOnPhone
{
    Shown,

    /// <summary>Shown to the left of its line: it would run out of the drawing.</summary>
    EndsHere,
    Hidden,
}
