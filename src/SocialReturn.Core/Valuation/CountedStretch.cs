using System.Collections.Immutable;
using SocialReturn.Core.Common;
using SocialReturn.Core.Tariffs;

namespace SocialReturn.Core.Valuation;

/// <summary>The days of a stretch that count before any clock: within the tender's term, and within the weeks that count.</summary>
/// <param name="Last">Before <paramref name="First"/> when no day counts.</param>
internal readonly record struct CountedStretch(DateOnly First, DateOnly Last)
{
    private const int DaysInAWeek = 7;

    public int Days => Math.Max(0, Last.DayNumber - First.DayNumber + 1);

    /// <summary>Some of the days lie outside the term and some within: what is spread evenly over them may have lain otherwise.</summary>
    public static bool CrossesTerm(TenderTerm term, DateOnly from, DateOnly to) => (from < term.Start || to > term.End) && from <= term.End && to >= term.Start;

    /// <param name="start">The first day of the fulfilment, of which the stretch may be a later part.</param>
    public static CountedStretch Of(
        TenderTerm term,
        BlockLimits limits,
        DateOnly start,
        DateOnly from,
        DateOnly to,
        ImmutableArray<ExplanationNote>.Builder notCounted
    )
    {
        var within = new CountedStretch(Later(from, term.Start), Earlier(to, term.End));
        var outside = new CountedStretch(from, to).Days - within.Days;
        if (outside > 0)
        {
            notCounted.Add(new ExplanationNote(NoteCode.OutsideTerm, [Rational.From(outside)]));
        }

        if (limits.Weeks is not { } weeks)
        {
            return within;
        }

        var counted = within with { Last = Earlier(within.Last, Later(start, term.Start).AddDays((weeks * DaysInAWeek) - 1)) };
        if (counted.Days < within.Days)
        {
            notCounted.Add(new ExplanationNote(NoteCode.OverWeeks, [Rational.From(within.Days - counted.Days), Rational.From(weeks)]));
        }

        return counted;
    }

    private static DateOnly Earlier(DateOnly left, DateOnly right) => left < right ? left : right;

    private static DateOnly Later(DateOnly left, DateOnly right) => left > right ? left : right;
}
