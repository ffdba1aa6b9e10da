using SocialReturn.Core.Common;

namespace SocialReturn.Core.Valuation;

/// <summary>
/// A duration in calendar-month shares, exact: 377,580 is the least common multiple of 28 to 31, so a day of any month is a whole number of units.
/// </summary>
public readonly record struct MonthShare(long Units) : IComparable<MonthShare>
{
    public const long UnitsPerMonth = 377_580;

    public const int MonthsPerYear = 12;

    public static MonthShare OfMonths(int months) => new(months * UnitsPerMonth);

    public static MonthShare OfDays(int days, int daysInMonth) => new(days * (UnitsPerMonth / daysInMonth));

    /// <summary>The calendar-month shares of the days from first to last, both inclusive.</summary>
    public static MonthShare Between(DateOnly from, DateOnly to)
    {
        MonthShare total = default;
        for (var first = from; first <= to; )
        {
            var daysInMonth = DateTime.DaysInMonth(first.Year, first.Month);
            var days = Math.Min(to.DayNumber - first.DayNumber, daysInMonth - first.Day) + 1;
            total += OfDays(days, daysInMonth);
            first = first.AddDays(days);
        }

        return total;
    }

    public static MonthShare Min(MonthShare left, MonthShare right) => left <= right ? left : right;

    public static MonthShare operator +(MonthShare left, MonthShare right) => new(checked(left.Units + right.Units));

    public static MonthShare operator -(MonthShare left, MonthShare right) => new(checked(left.Units - right.Units));

    public static bool operator <(MonthShare left, MonthShare right) => left.Units < right.Units;

    public static bool operator >(MonthShare left, MonthShare right) => left.Units > right.Units;

    public static bool operator <=(MonthShare left, MonthShare right) => left.Units <= right.Units;

    public static bool operator >=(MonthShare left, MonthShare right) => left.Units >= right.Units;

    public int CompareTo(MonthShare other) => Units.CompareTo(other.Units);

    /// <summary>The number of months.</summary>
    public Rational ToRational() => Rational.Of(Units, UnitsPerMonth);
}
