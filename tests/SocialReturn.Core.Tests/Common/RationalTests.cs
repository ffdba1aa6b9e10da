using FsCheck.Xunit;
using Shouldly;
using SocialReturn.Core.Common;
using Xunit;

namespace SocialReturn.Core.Tests.Common;

public sealed class RationalTests
{
    [Fact]
    public void Default_IsZero()
    {
        default(Rational).ShouldBe(Rational.Zero);
        default(Rational).Denominator.ShouldBe(1);
        (default(Rational) + Rational.One).ShouldBe(Rational.One);
    }

    [Theory]
    [InlineData(2, 4, "1/2")]
    [InlineData(-2, 4, "-1/2")]
    [InlineData(2, -4, "-1/2")]
    [InlineData(-6, -3, "2")]
    [InlineData(0, 5, "0")]
    public void Of_AnyFraction_IsInLowestTerms(int numerator, int denominator, string expected) =>
        Rational.Of(numerator, denominator).ToString().ShouldBe(expected);

    [Fact]
    public void Of_ZeroDenominator_Throws() => Should.Throw<DivideByZeroException>(() => Rational.Of(1, 0));

    [Fact]
    public void Divide_ByZero_Throws() => Should.Throw<DivideByZeroException>(() => Rational.One / Rational.Zero);

    [Theory]
    [InlineData("0.005", 1)]
    [InlineData("-0.005", -1)]
    [InlineData("0.0049999", 0)]
    [InlineData("13333.335", 1_333_334)]
    [InlineData("-13333.335", -1_333_334)]
    [InlineData("7000", 700_000)]
    public void ToEuro_HalfCents_RoundAwayFromZero(string amount, long cents) =>
        Rational.From(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture)).ToEuro().ShouldBe(new Euro(cents));

    [Fact]
    public void From_LargestDecimal_IsExact() => Rational.From(79_228_162_514_264_337_593_543_950_335m).ToString().ShouldBe("79228162514264337593543950335");

    [Fact]
    public void Multiply_BeyondTheRange_ThrowsInsteadOfLosingACent()
    {
        var large = Rational.Of(Int128.MaxValue, 1);

        Should.Throw<OverflowException>(() => large * large);
        Should.Throw<OverflowException>(() => large + Rational.One);
    }

    [Fact]
    public void Of_NumbersBeyond64Bits_Reduces()
    {
        var factor = (Int128)ulong.MaxValue * 3;

        Rational.Of(factor * 4, factor * 6).ShouldBe(Rational.Of(2, 3));
    }

    [Property]
    public void Arithmetic_OfAnyFractions_FollowsTheLaws(int a, int b, int c, short p, short q, short r)
    {
        var (x, y, z) = (Fraction(a, p), Fraction(b, q), Fraction(c, r));

        (x + y).ShouldBe(y + x);
        (x + y + z).ShouldBe(x + (y + z));
        (x * (y + z)).ShouldBe((x * y) + (x * z));
        (x - y + y).ShouldBe(x);
        (y.IsZero ? x : x * y / y).ShouldBe(x);
    }

    [Property]
    public void Compare_OfAnyFractions_AgreesWithTheSignOfTheirDifference(int a, int b, short p, short q)
    {
        var (x, y) = (Fraction(a, p), Fraction(b, q));

        x.CompareTo(y).ShouldBe((x - y).Numerator.CompareTo(0));
        (x == y).ShouldBe((x - y).IsZero);
        (Rational.Min(x, y) + Rational.Max(x, y)).ShouldBe(x + y);
    }

    [Property]
    public void ToEuro_OfWholeCents_GivesThemBack(long cents)
    {
        var amount = new Euro(cents % Euro.MaxInput.Cents);

        Rational.From(amount).ToEuro().ShouldBe(amount);
    }

    private static Rational Fraction(int numerator, short denominator) => Rational.Of(numerator, denominator == 0 ? 1 : denominator);
}
