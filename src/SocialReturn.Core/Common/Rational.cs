using System.Runtime.InteropServices;

namespace SocialReturn.Core.Common;

/// <summary>
/// An exact fraction. Valuation computes with these and rounds once, at the end; an overflow throws instead of losing a cent.
/// </summary>
[StructLayout(LayoutKind.Auto)]
public readonly struct Rational : IEquatable<Rational>, IComparable<Rational>
{
    // Stored one less, so that default(Rational) is 0/1.
    private readonly Int128 _denominatorLessOne;

    private Rational(Int128 numerator, Int128 denominator)
    {
        Numerator = numerator;
        _denominatorLessOne = denominator - 1;
    }

    public static Rational Zero => default;

    public static Rational One => new(1, 1);

    /// <summary>The numerator in lowest terms; carries the sign.</summary>
    public Int128 Numerator { get; }

    /// <summary>The denominator in lowest terms; always positive.</summary>
    public Int128 Denominator => _denominatorLessOne + 1;

    public bool IsZero => Numerator == 0;

    public bool IsWhole => _denominatorLessOne == 0;

    public bool IsNegative => Numerator < 0;

    public static Rational Of(Int128 numerator, Int128 denominator)
    {
        if (denominator == 0)
        {
            throw new DivideByZeroException();
        }
        checked
        {
            var divisor = GreatestCommonDivisor(Int128.Abs(numerator), Int128.Abs(denominator));
            if (denominator < 0)
            {
                divisor = -divisor;
            }

            return new Rational(numerator / divisor, denominator / divisor);
        }
    }

    public static Rational From(long whole) => new(whole, 1);

    public static Rational From(decimal number)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(number, bits);
        var mantissa = new Int128((uint)bits[2], ((ulong)(uint)bits[1] << 32) | (uint)bits[0]);
        Int128 denominator = 1;
        for (var scale = (bits[3] >> 16) & 0xFF; scale > 0; scale--)
        {
            denominator *= 10;
        }

        return Of(number < 0 ? -mantissa : mantissa, denominator);
    }

    /// <summary>The amount in euro.</summary>
    public static Rational From(Euro amount) => Of(amount.Cents, 100);

    public static Rational Min(Rational left, Rational right) => left <= right ? left : right;

    public static Rational Max(Rational left, Rational right) => left >= right ? left : right;

    public static Rational operator +(Rational left, Rational right)
    {
        checked
        {
            var shared = GreatestCommonDivisor(left.Denominator, right.Denominator);
            var leftScale = right.Denominator / shared;
            var rightScale = left.Denominator / shared;
            return Of((left.Numerator * leftScale) + (right.Numerator * rightScale), left.Denominator * leftScale);
        }
    }

    public static Rational operator -(Rational number) => new(checked(-number.Numerator), number.Denominator);

    public static Rational operator -(Rational left, Rational right) => left + -right;

    public static Rational operator *(Rational left, Rational right)
    {
        checked
        {
            // Reducing crosswise first keeps the products small.
            var first = GreatestCommonDivisor(Int128.Abs(left.Numerator), right.Denominator);
            var second = GreatestCommonDivisor(Int128.Abs(right.Numerator), left.Denominator);
            return new Rational(left.Numerator / first * (right.Numerator / second), left.Denominator / second * (right.Denominator / first));
        }
    }

    public static Rational operator /(Rational left, Rational right) => left * Of(right.Denominator, right.Numerator);

    public static bool operator ==(Rational left, Rational right) => left.Equals(right);

    public static bool operator !=(Rational left, Rational right) => !left.Equals(right);

    public static bool operator <(Rational left, Rational right) => left.CompareTo(right) < 0;

    public static bool operator >(Rational left, Rational right) => left.CompareTo(right) > 0;

    public static bool operator <=(Rational left, Rational right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Rational left, Rational right) => left.CompareTo(right) >= 0;

    /// <summary>Rounds an amount in euro to cents, half away from zero.</summary>
    public Euro ToEuro()
    {
        checked
        {
            var twice = Int128.Abs(Numerator) * 200;
            var cents = (twice + Denominator) / (Denominator * 2);
            return new Euro((long)(Numerator < 0 ? -cents : cents));
        }
    }

    public int CompareTo(Rational other) => checked(Numerator * other.Denominator).CompareTo(checked(other.Numerator * Denominator));

    public bool Equals(Rational other) => Numerator == other.Numerator && _denominatorLessOne == other._denominatorLessOne;

    public override bool Equals(object? obj) => obj is Rational other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(Numerator, _denominatorLessOne);

    /// <summary>"2/3", or "40000" when whole.</summary>
    public override string ToString() => IsWhole ? $"{Numerator}" : $"{Numerator}/{Denominator}";

    private static Int128 GreatestCommonDivisor(Int128 left, Int128 right)
    {
        while (right > ulong.MaxValue || left > ulong.MaxValue)
        {
            if (right == 0)
            {
                return left;
            }

            (left, right) = (right, left % right);
        }

        // Nearly every number here fits 64 bits, where a division is an order of magnitude cheaper.
        var (a, b) = ((ulong)left, (ulong)right);
        while (b != 0)
        {
            (a, b) = (b, a % b);
        }

        return a;
    }
}
