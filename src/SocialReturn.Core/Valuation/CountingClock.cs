using System.Collections.Immutable;
using System.Runtime.InteropServices;
using SocialReturn.Core.Common;
using SocialReturn.Core.Tariffs;

namespace SocialReturn.Core.Valuation;

/// <summary>Counts calendar-month shares of one participant on one block family, until the limit is used up.</summary>
internal sealed class CountingClock(BlockLimits limits, ParticipantFacts participant)
{
    private readonly DateOnly _freeUntil = limits.WhileWageCostSubsidy
        ? participant.WageCostSubsidyUntil ?? DateOnly.MinValue
        : DateOnly.MinValue;

    private MonthShare _used = participant.EarlierCountedMonths;

    public CountedTime Count(DateOnly from, DateOnly to)
    {
        var months = ImmutableArray.CreateBuilder<CountedMonth>();
        MonthShare over = default;
        for (var first = from; first <= to;)
        {
            var daysInMonth = DateTime.DaysInMonth(first.Year, first.Month);
            var last = Earlier(to, first.AddDays(daysInMonth - first.Day));
            var free = Days(first, Earlier(last, _freeUntil));
            var share = MonthShare.OfDays(Days(first, last), daysInMonth);
            var counted = CountShare(MonthShare.OfDays(free, daysInMonth), share);
            over += share - counted;
            months.Add(new CountedMonth(counted, daysInMonth));
            first = last.AddDays(1);
        }

        return new CountedTime(months.ToImmutable(), over, Days(from, to));
    }

    private MonthShare CountShare(MonthShare free, MonthShare share)
    {
        var counted = share;
        if (limits.Months is { } limit)
        {
            _used += free;
            var left = MonthShare.OfMonths(limit) - _used;
            var limited = left.Units <= 0 ? default : MonthShare.Min(share - free, left);
            _used += limited;
            counted = free + limited;
        }

        return counted;
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

internal sealed record CountedTime(ImmutableArray<CountedMonth> Months, MonthShare OverLimit, int DaysOfPeriod)
{
    public MonthShare Total { get; } = new(Months.Sum(month => month.Share.Units));

    public Rational CountedDays => Months.Aggregate(Rational.Zero, (days, month) => days + month.Days);

    /// <summary>The duration as a share of a year, in the form that is easiest to check.</summary>
    public ExplanationFactor AsFactor()
    {
        var value = Total.ToRational() * Rational.Of(1, MonthShare.MonthsPerYear);
        var whole = Total.Units / MonthShare.UnitsPerMonth;
        if (Total.Units % MonthShare.UnitsPerMonth == 0)
        {
            return new ExplanationFactor(FactorCode.Months, value, [Rational.From(whole)]);
        }

        var parts = Months.Where(month => month.Share.Units is > 0 and < MonthShare.UnitsPerMonth).ToList();
        if (parts.Exists(part => !part.Days.IsWhole))
        {
            return new ExplanationFactor(
                FactorCode.MonthsUpToLimit, value, [Rational.From(whole), Total.ToRational() - Rational.From(whole)]);
        }

        var full = Months.Count(month => month.Share.Units == MonthShare.UnitsPerMonth);
        return new ExplanationFactor(
            FactorCode.Months,
            value,
            [Rational.From(full), .. parts.SelectMany(part => new[] { part.Days, Rational.From(part.DaysInMonth) })]);
    }
}
