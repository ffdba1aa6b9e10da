using System.Collections.Immutable;
using SocialReturn.Core.Common;

namespace SocialReturn.Core.Progress;

/// <summary>Value that is still to come, evenly between two days; a purchase comes on one day.</summary>
public sealed record ExpectedValue(Euro Amount, DateOnly From, DateOnly To)
{
    /// <summary>The fulfilment that it comes from.</summary>
    public Guid FulfilmentId { get; init; }
}

/// <summary>A running total at the end of a day.</summary>
public readonly record struct RunningTotal(DateOnly Day, Euro Amount);

/// <summary>When the obligation will be met if everything goes as agreed: pure, in euro and days.</summary>
public static class Forecast
{
    /// <param name="start">The total on <paramref name="today"/>: what is realised and claimed.</param>
    /// <param name="expected">What is still to come; days before today count as today.</param>
    /// <returns>Totals today, at each month's end, and on <paramref name="end"/>.</returns>
    public static ImmutableArray<RunningTotal> Totals(Euro start, IReadOnlyList<ExpectedValue> expected, DateOnly today, DateOnly end)
    {
        var totals = ImmutableArray.CreateBuilder<RunningTotal>();
        totals.Add(new RunningTotal(today, start));
        for (var day = EndOfMonth(today); day < end; day = EndOfMonth(day.AddDays(1)))
        {
            if (day > today)
            {
                totals.Add(new RunningTotal(day, TotalOn(day, start, expected, today)));
            }
        }

        if (end > today)
        {
            totals.Add(new RunningTotal(end, TotalOn(end, start, expected, today)));
        }

        return totals.ToImmutable();
    }

    /// <summary>The first day on which the total reaches the obligation, or null when it does not before the end.</summary>
    /// <param name="expected">No amount is below zero, so the total never falls and half of the days is left out at each look.</param>
    public static DateOnly? MetOn(Euro obligation, Euro start, IReadOnlyList<ExpectedValue> expected, DateOnly today, DateOnly end)
    {
        if (today > end || TotalOn(end, start, expected, today) < obligation)
        {
            return null;
        }

        var (first, last) = (today, end);
        while (first < last)
        {
            var middle = first.AddDays((last.DayNumber - first.DayNumber) / 2);
            (first, last) = TotalOn(middle, start, expected, today) >= obligation ? (first, middle) : (middle.AddDays(1), last);
        }

        return first;
    }

    /// <summary>The first day on which the total reaches the obligation and what is expected within each floor reaches that, or null.</summary>
    public static DateOnly? MetOn(TenderCounting counting, Euro obligation, Euro start, IReadOnlyList<ExpectedValue> expected, DateOnly today, DateOnly end)
    {
        DateOnly?[] days =
        [
            MetOn(obligation, start, expected, today, end),
            .. counting.Floors.Stands.Select(stand =>
                MetOn(
                    stand.Needed,
                    stand.Verified + stand.Claimed,
                    [.. expected.Where(value => counting.IsWithin(stand.Floor, value.FulfilmentId))],
                    today,
                    end
                )
            ),
        ];
        return days.Contains(null) ? null : days.Max();
    }

    private static Euro TotalOn(DateOnly day, Euro start, IReadOnlyList<ExpectedValue> expected, DateOnly today) =>
        expected.Aggregate(start, (total, value) => total + PartOn(day, value, today));

    private static Euro PartOn(DateOnly day, ExpectedValue value, DateOnly today)
    {
        var from = value.From > today ? value.From : today;
        var to = value.To > from ? value.To : from;
        if (day >= to)
        {
            return value.Amount;
        }

        var days = to.DayNumber - from.DayNumber + 1;
        var elapsed = Math.Max(0, day.DayNumber - from.DayNumber + 1);
        return Euro.Round(value.Amount.Amount * elapsed / days);
    }

    private static DateOnly EndOfMonth(DateOnly day) => new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month));
}
