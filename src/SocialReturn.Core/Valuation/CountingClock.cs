using System.Collections.Immutable;
using System.Runtime.InteropServices;
using SocialReturn.Core.Common;
using SocialReturn.Core.Tariffs;

namespace SocialReturn.Core.Valuation;

/// <summary>Counts calendar-month shares of one participant on one block family, until the limit is used up.</summary>
internal sealed class CountingClock
{
    private readonly BlockLimits _limits;

    /// <summary>Up to and including this day everything counts, whatever was used.</summary>
    private readonly DateOnly _freeUntil;

    private readonly ClockDays _days;

    /// <summary>Days that do not count at all: another block has them.</summary>
    private readonly ClockDays _excluded = ClockDays.None;

    private MonthShare _used;

    /// <summary>Without limits: counts everything.</summary>
    public CountingClock() => (_limits, _days) = (BlockLimits.None, ClockDays.None);

    public CountingClock(BlockLimits limits, PlacementFacts facts)
    {
        var participant = facts.Participant;
        _limits = limits;
        _used = participant.EarlierCountedMonths;
        _days = participant.ClockDays;
        _excluded = participant.ExcludedDays;
        if (limits.WhileWageCostSubsidy && participant.WageCostSubsidyUntil is { } subsidy)
        {
            _freeUntil = subsidy;
        }

        if (limits.YearsAfterBenefit is { } years && (participant.LastBenefitDate ?? facts.From?.AddDays(-1)) is { } lastBenefit)
        {
            var end = lastBenefit.AddYears(years);
            _freeUntil = end > _freeUntil ? end : _freeUntil;
        }
    }

    /// <summary>The last day that counts where only a date limits the block.</summary>
    public DateOnly? LastDay => _limits is { HasClock: true, Months: null } ? _freeUntil : null;

    public CountedTime Count(DateOnly from, DateOnly to)
    {
        var months = ImmutableArray.CreateBuilder<CountedMonth>();
        MonthShare over = default;
        MonthShare used = default;
        MonthShare again = default;
        foreach (var stretch in _excluded.Gaps(from, to))
        {
            for (var first = stretch.From; first <= stretch.To; )
            {
                var daysInMonth = DateTime.DaysInMonth(first.Year, first.Month);
                var last = Earlier(stretch.To, first.AddDays(daysInMonth - first.Day));
                var share = MonthShare.OfDays(Days(first, last), daysInMonth);
                var onClock = MonthShare.OfDays(_days.Within(first, last), daysInMonth);
                var counted = CountShare(NewDays(first, Earlier(last, _freeUntil), daysInMonth), share - onClock);
                over += share - onClock - counted;
                used += counted;
                again += onClock;
                months.Add(new CountedMonth(onClock + counted, daysInMonth));
                first = last.AddDays(1);
            }
        }

        return new CountedTime(months.ToImmutable(), used, again, over) { ExcludedDays = _excluded.Within(from, to) };
    }

    /// <summary>The days of a stretch within one month that are not on the clock yet.</summary>
    private MonthShare NewDays(DateOnly from, DateOnly to, int daysInMonth) => MonthShare.OfDays(Days(from, to) - _days.Within(from, to), daysInMonth);

    private MonthShare CountShare(MonthShare free, MonthShare share)
    {
        if (!_limits.HasClock)
        {
            return share;
        }

        _used += free;
        var left = MonthShare.OfMonths(_limits.Months ?? 0) - _used;
        var limited = left.Units <= 0 ? default : MonthShare.Min(share - free, left);
        _used += limited;
        return free + limited;
    }

    private static int Days(DateOnly from, DateOnly to) => Math.Max(0, to.DayNumber - from.DayNumber + 1);

    private static DateOnly Earlier(DateOnly left, DateOnly right) => left < right ? left : right;
}

/// <summary>What counts of one calendar month.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct CountedMonth(MonthShare Share, int DaysInMonth)
{
    public Rational Days => Rational.Of(Share.Units, MonthShare.UnitsPerMonth / DaysInMonth);
}

/// <param name="Used">What it uses of the clock.</param>
/// <param name="OnClock">What counts without using anything: days that were on the clock already.</param>
internal sealed record CountedTime(ImmutableArray<CountedMonth> Months, MonthShare Used, MonthShare OnClock, MonthShare OverLimit)
{
    public int ExcludedDays { get; init; }

    public MonthShare Total { get; } = new(Months.Sum(month => month.Share.Units));

    public Rational CountedDays => Months.Aggregate(Rational.Zero, (days, month) => days + month.Days);

    public ExplanationFactor ShareOfYear() =>
        AsFactor(FactorCode.Months, FactorCode.MonthsUpToLimit, Total.ToRational() * Rational.Of(1, MonthShare.MonthsPerYear));

    public ExplanationFactor NumberOfMonths() => AsFactor(FactorCode.MonthCount, FactorCode.MonthCountUpToLimit, Total.ToRational());

    /// <summary>The duration in the form that is easiest to check: whole months, days of a month, or what was left of a limit.</summary>
    private ExplanationFactor AsFactor(FactorCode code, FactorCode upToLimit, Rational value)
    {
        var whole = Total.Units / MonthShare.UnitsPerMonth;
        if (Total.Units % MonthShare.UnitsPerMonth == 0)
        {
            return new ExplanationFactor(code, value, [Rational.From(whole)]);
        }

        var parts = Months.Where(month => month.Share.Units is > 0 and < MonthShare.UnitsPerMonth).ToList();
        if (parts.Exists(part => !part.Days.IsWhole))
        {
            return new ExplanationFactor(upToLimit, value, [Rational.From(whole), Total.ToRational() - Rational.From(whole)]);
        }

        var full = Months.Count(month => month.Share.Units == MonthShare.UnitsPerMonth);
        return new ExplanationFactor(code, value, [Rational.From(full), .. parts.SelectMany(part => new[] { part.Days, Rational.From(part.DaysInMonth) })]);
    }
}
