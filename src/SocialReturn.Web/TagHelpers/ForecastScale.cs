using SocialReturn.Core.Common;
using SocialReturn.Core.Progress;

namespace SocialReturn.Web.TagHelpers;

/// <summary>Days to percentages of the width, euros to pixels from the top.</summary>
public sealed class ForecastScale
{
    /// <summary>The plot in pixels: the labels need a fixed size, only the width gives way.</summary>
    public const int Bottom = 302;

    private const int Top = 16;
    private const int TextHeight = 40;
    private const int MostSteps = 5;

    private readonly ForecastChartModel chart;
    private readonly decimal ceiling;

    public ForecastScale(ForecastChartModel chart)
    {
        this.chart = chart;
        Step = RoundSteps.For(chart.Highest.Amount, MostSteps);
        ceiling = Math.Max(chart.Highest.Amount * 1.06m, Step);
    }

    /// <summary>Between two lines of the grid, which follow the highest of what is shown.</summary>
    public decimal Step { get; }

    public decimal X(DateOnly day)
    {
        var term = Math.Max(1, chart.End.DayNumber - chart.Start.DayNumber + 1);
        return Math.Clamp(decimal.Round(100m * (day.DayNumber - chart.Start.DayNumber) / term, 3), 0, 100);
    }

    /// <summary>The day at a percentage of the width.</summary>
    public DateOnly DayAt(decimal place) => chart.Start.AddDays((int)((chart.End.DayNumber - chart.Start.DayNumber + 1) * place / 100));

    /// <summary>Less than nothing, after a credit, lies on the axis.</summary>
    public decimal Y(Euro amount) => decimal.Round(Bottom - (Math.Max(0, amount.Amount) / ceiling * (Bottom - Top)), 1);

    public IEnumerable<Euro> Grid()
    {
        for (var amount = 0m; amount < ceiling && Y(Euro.Round(amount)) > Top; amount += Step)
        {
            // A grid line beside the obligation itself would only blur it.
            if (amount == 0 || Math.Abs(Y(Euro.Round(amount)) - Y(chart.Obligation)) > 8)
                yield return Euro.Round(amount);
        }
    }

    /// <summary>Two labels at the right end, pushed apart where the lines end close together.</summary>
    /// <param name="upper">Where the upper line ends.</param>
    /// <param name="lower">Where the lower line ends.</param>
    public static (decimal Upper, decimal Lower) Apart(decimal upper, decimal lower)
    {
        var overlap = TextHeight - (lower - upper);
        return overlap <= 0 ? (upper, lower) : (upper - (overlap / 2), lower + (overlap / 2));
    }
}
