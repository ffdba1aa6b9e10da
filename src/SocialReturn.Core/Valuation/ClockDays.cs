using System.Collections.Immutable;

namespace SocialReturn.Core.Valuation;

/// <summary>
/// Distinct calendar days on a participant's counting clock. The clock runs over days, whatever the hours: a second
/// placement on the same day uses nothing more.
/// </summary>
public sealed class ClockDays
{
    public static readonly ClockDays None = new([]);

    private ClockDays(ImmutableArray<DayRange> ranges) => Ranges = ranges;

    /// <summary>In order of date; no two of them touch.</summary>
    public ImmutableArray<DayRange> Ranges { get; }

    /// <summary>The days that placements counted, from what each of them used of the clock.</summary>
    /// <param name="placements">In the order in which they were decided.</param>
    public static ClockDays Of(IEnumerable<ClockedPlacement> placements) => placements.Aggregate(None, (days, placement) => days.With(placement));

    /// <summary>How many days of a stretch are on the clock. Asked for every month of every valuation: a plain loop.</summary>
    public int Within(DateOnly from, DateOnly to)
    {
        var days = 0;
        foreach (var range in Ranges)
        {
            days += Math.Max(0, Math.Min(to.DayNumber, range.To.DayNumber) - Math.Max(from.DayNumber, range.From.DayNumber) + 1);
        }

        return days;
    }

    /// <summary>The days of a stretch that are not on it, as stretches.</summary>
    public IEnumerable<DayRange> Gaps(DateOnly from, DateOnly to)
    {
        var first = from;
        foreach (var range in Ranges)
        {
            if (range.From > to || range.To < first)
            {
                continue;
            }

            if (range.From > first)
            {
                yield return new DayRange(first, range.From.AddDays(-1));
            }

            first = range.To.AddDays(1);
        }

        if (first <= to)
        {
            yield return new DayRange(first, to);
        }
    }

    public bool Contains(DateOnly day) => Within(day, day) > 0;

    /// <summary>With all days of a stretch.</summary>
    public ClockDays With(DateOnly from, DateOnly to)
    {
        if (from > to)
        {
            return this;
        }

        var near = Ranges.Where(range => range.To.DayNumber >= from.DayNumber - 1 && range.From.DayNumber <= to.DayNumber + 1).ToList();
        var merged = new DayRange(near.Select(range => range.From).Append(from).Min(), near.Select(range => range.To).Append(to).Max());
        return new ClockDays([.. Ranges.Except(near).Append(merged).OrderBy(range => range.From)]);
    }

    /// <summary>
    /// With the days of a placement, from its first day until what it used of the clock is spent. A day of which only a
    /// part was left is not on the clock: another placement on it gains nothing.
    /// </summary>
    public ClockDays With(ClockedPlacement placement)
    {
        var left = placement.Used.Units;
        var day = placement.From;
        for (; day <= placement.To; day = day.AddDays(1))
        {
            left -= Contains(day) ? 0 : MonthShare.OfDays(1, DateTime.DaysInMonth(day.Year, day.Month)).Units;
            if (left < 0)
            {
                break;
            }
        }

        return With(placement.From, day.AddDays(-1));
    }
}

/// <summary>Days from first to last, both inclusive.</summary>
public readonly record struct DayRange(DateOnly From, DateOnly To);

/// <summary>A placement that has used a counting clock.</summary>
/// <param name="From">The first day within its tender's term.</param>
/// <param name="To">The last day within its tender's term.</param>
/// <param name="Used">What it used of the clock: <see cref="ValuationResult.CountedMonths"/>.</param>
public sealed record ClockedPlacement(DateOnly From, DateOnly To, MonthShare Used);
