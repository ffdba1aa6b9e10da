using System.Globalization;

namespace SocialReturn.Core.Common;

/// <summary>An amount of money in whole euro cents. May be negative (a discount, a correction).</summary>
/// <param name="Cents">The amount in cents.</param>
public readonly record struct Euro(long Cents) : IComparable<Euro>
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    public static readonly Euro Zero;

    /// <summary>The largest amount a form accepts: a hundred billion euro keeps every product inside the exact arithmetic.</summary>
    public static readonly Euro MaxInput = new(10_000_000_000_000);

    public bool IsZero => Cents == 0;

    public decimal Amount => Cents / 100m;

    /// <summary>Rounds to cents, half away from zero: the one rounding of the rules (rules.md, section 3).</summary>
    /// <param name="amount">An amount in euro.</param>
    public static Euro Round(decimal amount) => new(decimal.ToInt64(decimal.Round(amount * 100m, 0, MidpointRounding.AwayFromZero)));

    public static Euro FromWhole(long euros) => new(checked(euros * 100));

    public static Euro Max(Euro left, Euro right) => left >= right ? left : right;

    public static Euro Min(Euro left, Euro right) => left <= right ? left : right;

    public static Euro Sum(IEnumerable<Euro> amounts) => amounts.Aggregate(Zero, (sum, amount) => sum + amount);

    public static Euro operator +(Euro left, Euro right) => new(checked(left.Cents + right.Cents));

    public static Euro operator -(Euro left, Euro right) => new(checked(left.Cents - right.Cents));

    public static Euro operator -(Euro amount) => new(checked(-amount.Cents));

    public static bool operator <(Euro left, Euro right) => left.Cents < right.Cents;

    public static bool operator >(Euro left, Euro right) => left.Cents > right.Cents;

    public static bool operator <=(Euro left, Euro right) => left.Cents <= right.Cents;

    public static bool operator >=(Euro left, Euro right) => left.Cents >= right.Cents;

    public int CompareTo(Euro other) => Cents.CompareTo(other.Cents);

    /// <summary>"€ 12.345,67": the one form of an amount in lists, forms and explanations.</summary>
    public override string ToString() => Write(Amount, "N2");

    /// <summary>"€ 12.346": whole euros, at bars and charts only.</summary>
    public string ToWholeString() => Write(decimal.Round(Amount, 0, MidpointRounding.AwayFromZero), "N0");

    private static string Write(decimal amount, string format) => (amount < 0 ? "\u2212 " : "") + "\u20ac\u00a0" + Math.Abs(amount).ToString(format, Dutch);
}
