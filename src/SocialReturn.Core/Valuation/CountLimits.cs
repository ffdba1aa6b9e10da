using SocialReturn.Core.Common;
using SocialReturn.Core.Tariffs;

namespace SocialReturn.Core.Valuation;

/// <summary>
/// How many hours and times count of a block with limits (docs/tariff-schedule.md, "Blocks"). What is limited over a whole fulfilment is limited
/// over all of its parts together.
/// </summary>
internal sealed class CountLimits(BlockLimits limits)
{
    private Rational _hours;
    private int _times;

    /// <summary>The hours that count of a part.</summary>
    /// <param name="weeks">Of the days that count; null where the part has no dates.</param>
    /// <param name="events">One when absent.</param>
    public Rational Hours(Rational hours, Rational? weeks, int? events)
    {
        var counted = hours;
        if (limits.HoursPerEvent is { } perEvent)
        {
            counted = Rational.Min(counted, Rational.From(perEvent) * Rational.From(events ?? 1));
        }

        if (limits.HoursPerWeek is { } perWeek)
        {
            counted = Rational.Min(counted, Rational.From(perWeek) * weeks!.Value);
        }

        if (limits.Hours is not { } most)
        {
            return counted;
        }

        var before = _hours;
        _hours = Rational.Min(before + counted, Rational.From(most));
        return _hours - before;
    }

    /// <summary>The times that count of a part: days, half days, events or stages.</summary>
    public int Times(int times)
    {
        if (limits.Times is not { } most)
        {
            return times;
        }

        var before = _times;
        _times = Math.Min(before + times, most);
        return _times - before;
    }
}
