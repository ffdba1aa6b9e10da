using System.Globalization;
using SocialReturn.Core.Common;
using SocialReturn.Core.Progress;
using SocialReturn.Pdf.Charts;
using SocialReturn.Pdf.Drawing;

namespace SocialReturn.Core.Reports;

/// <summary>The axes of the course: days since the start, and whole euros.</summary>
internal sealed class ReportAxis
{
    private const double HeadRoom = 1.08;

    private const int MostSteps = 6;

    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    private readonly DateOnly start;

    public ReportAxis(ForecastChartModel chart)
    {
        start = chart.Start;
        var end = chart.Today > chart.End ? chart.Today : chart.End;
        Horizontal = new ChartAxis(0, Math.Max(1, X(end)), [.. Months(end)]);
        var top = Math.Max(1, (double)chart.Highest.Amount * HeadRoom);
        Vertical = new ChartAxis(0, top, [.. Amounts((decimal)top)]);
    }

    public ChartAxis Horizontal { get; }

    public ChartAxis Vertical { get; }

    public double X(DateOnly day) => Math.Max(0, day.DayNumber - start.DayNumber);

    public PdfPoint Point(ForecastPoint point) => new(X(point.Day), (double)point.Amount.Amount);

    /// <summary>As many names of months as fit beside each other, with the year at the first one and in January.</summary>
    private IEnumerable<ChartTick> Months(DateOnly end)
    {
        var months = ((end.Year - start.Year) * 12) + end.Month - start.Month + 1;
        var step = months switch
        {
            <= 8 => 1,
            <= 26 => 3,
            <= 52 => 6,
            _ => 12,
        };
        var first = new DateOnly(start.Year, ((start.Month - 1) / step * step) + 1, 1);
        var named = false;
        for (var day = first < start ? first.AddMonths(step) : first; day <= end; day = day.AddMonths(step))
        {
            var name = day.ToString("MMM", Dutch).TrimEnd('.');
            yield return new ChartTick(X(day), named && day.Month != 1 ? name : $"{name} {day.Year}");
            named = true;
        }
    }

    private static IEnumerable<ChartTick> Amounts(decimal top)
    {
        var step = RoundSteps.For(top, MostSteps);
        for (var value = 0m; value <= top; value += step)
        {
            yield return new ChartTick((double)value, value.ToString("N0", Dutch));
        }
    }
}
