using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Valuation;
using Xunit;
using static SocialReturn.Valuation.Tests.Language.InventedTable;

namespace SocialReturn.Valuation.Tests.Language;

/// <summary>Months, weeks and years that are not alike, and cents that lie in the middle.</summary>
public sealed class TimeExampleTests
{
    private static readonly TenderTerm Long = new(new DateOnly(2023, 1, 1), new DateOnly(2023, 1, 1), new DateOnly(2029, 12, 31));

    /// <summary>€ 500 a month.</summary>
    [Theory]
    [InlineData("2027-02-01", "2027-02-14", 250)] // 14/28
    [InlineData("2028-02-01", "2028-02-14", 241.38)] // a leap year: 14/29
    [InlineData("2028-02-29", "2028-02-29", 17.24)] // 1/29
    [InlineData("2028-02-01", "2028-02-29", 500)]
    [InlineData("2026-01-16", "2026-02-15", 525.92)] // 16/31 + 15/28
    [InlineData("2026-04-16", "2026-05-15", 491.94)] // 15/30 + 15/31
    [InlineData("2026-12-31", "2027-01-01", 32.26)] // 1/31 + 1/31
    [InlineData("2026-01-31", "2026-01-31", 16.13)] // 1/31
    [InlineData("2024-01-01", "2024-12-31", 6_000)]
    [InlineData("2024-02-29", "2025-02-28", 6_017.24)] // 1/29 + 12
    public void Months_AreSharesOfTheirOwnDays(string from, string to, decimal value) => Value(Placed("stage", from, to)).ShouldBe(value);

    /// <summary>€ 36.000 for a full-time year of 36 hours: a leap year is worth no more, and neither are 53 weeks.</summary>
    [Theory]
    [InlineData("2026-01-01", "2026-12-31", 36, 36_000)]
    [InlineData("2028-01-01", "2028-12-31", 36, 36_000)] // 366 days
    [InlineData("2024-12-30", "2025-12-28", 36, 35_903.23)] // ISO year 2025: 2/31 + 11 + 28/31 = 11,967742 months
    [InlineData("2025-12-29", "2027-01-03", 36, 36_580.65)] // ISO year 2026, 53 weeks: 3/31 + 12 + 3/31 months
    [InlineData("2025-12-29", "2027-01-03", 40, 36_580.65)] // 40 hours are an average of 40: 36 count
    [InlineData("2026-12-28", "2027-01-03", 36, 677.42)] // week 53: 4/31 + 3/31 of a month
    public void Years_AreTwelveMonths(string from, string to, decimal hours, decimal value) => Value(Weekly("werk", from, to, hours)).ShouldBe(value);

    /// <summary>Week 53 of 2026 runs into 2027: of 40 worked hours 4/7 lie in a tender that ends with the year.</summary>
    [Fact]
    public void Week53_OfATenderThatEndsWithTheYear_CountsFourOfSevenDays()
    {
        var ending = new TenderTerm(new DateOnly(2026, 1, 1), new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31));
        var starting = new TenderTerm(new DateOnly(2027, 1, 1), new DateOnly(2027, 1, 1), new DateOnly(2027, 12, 31));
        var week = Worked("oproep-totaal", "2026-12-28", "2027-01-03", 40);

        // 40 × 4/7 × 20 and 40 × 3/7 × 20.
        Valuator.Value(Schedule, ending, week).Value.ShouldBe(Euro.Round(457.14m));
        Valuator.Value(Schedule, starting, week).Value.ShouldBe(Euro.Round(342.86m));
    }

    /// <summary>53 weeks of 40 hours told as a total: 2.120 hours, 500 of which count at most of one block and all of another.</summary>
    [Fact]
    public void FiftyThreeWeeks_OfFortyHours_AreAnAverageOfForty()
    {
        var year = Worked("oproep", "2025-12-29", "2027-01-03", 53 * 40);

        // 24 of 40 hours a week count: 53 × 24 × 20.
        Value(year).ShouldBe(25_440);
    }

    /// <summary>Half a cent goes away from zero, above and below it.</summary>
    [Theory]
    [InlineData(1, 200, 1)]
    [InlineData(-1, 200, -1)]
    [InlineData(3, 200, 2)]
    [InlineData(-3, 200, -2)]
    [InlineData(1, 201, 0)]
    [InlineData(-1, 201, 0)]
    [InlineData(0, 1, 0)]
    public void Cents_AreRoundedAlikeOnBothSidesOfZero(int part, int whole, long cents)
    {
        var rounded = Rational.Of(part, whole).ToEuro();

        rounded.Cents.ShouldBe(cents);
        rounded.ToString().ShouldNotBe("-€\u00a00,00");
        if (cents == 0)
        {
            rounded.ToString().ShouldBe("€\u00a00,00");
        }
    }

    private static decimal Value(PlacementFacts facts) => Valuator.Value(Schedule, Long, facts).Value.Amount;
}
