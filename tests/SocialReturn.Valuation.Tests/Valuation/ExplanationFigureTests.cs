using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Valuation;
using Xunit;
using static SocialReturn.Valuation.Tests.Valuation.Facts;

namespace SocialReturn.Valuation.Tests.Valuation;

/// <summary>How durations and numbers that are no whole ones read.</summary>
public sealed class ExplanationFigureTests
{
    private static readonly TenderTerm Term = new(Day("2025-11-24"), Day("2026-01-01"), Day("2027-12-31"));

    private static readonly TariffSchedule Monthly = TariffSchedules.Preset(AvRegio) with
    {
        Blocks =
        [
            new BuildingBlock
            {
                Code = "maand",
                Kind = FulfilmentKind.Participation,
                Name = "Plek",
                Unit = BlockUnit.Month,
                Amount = Euro.FromWhole(750),
                Family = "maand",
            },
        ],
        Bonuses = [],
    };

    /// <summary>Of 12 months 9,5 were used: January, February, and 15,5 of the 31 days of March.</summary>
    [Fact]
    public void Write_LimitWithinAMonth_ShowsTheMonthsThatWereLeft()
    {
        var participant = Young with { EarlierCountedMonths = MonthShare.OfMonths(9) + MonthShare.OfDays(14, 28) };
        var result = Valuator.Value(TariffSchedules.Preset(Haaglanden), Term, Weekly("ww", "2026-01-01", "2026-05-31", 36, participant));

        result.Lines[0].Factors[^1].Numbers.ShouldBe([Rational.From(2), Rational.Of(1, 2)]);
        Rows.RowsOf(Haaglanden, Weekly("ww", "2026-01-01", "2026-05-31", 36, participant), Term)
            .ShouldBe([
                "Factor: WW, een jaar voltijds | € 20.000,00",
                "Factor: 36 van 36 uur per week | × 36/36",
                "Factor: 2,5 maanden, meer telt niet mee | × (2,5)/12",
                "Total: Waarde, afgerond op centen | € 4.166,67",
                "Note: Deze deelnemer telt ten hoogste 12 maanden mee. Maanden die niet meetellen: 2,5. | ",
                "Note: Tarieftabel Haaglanden 2023, versie 1. | ",
            ]);
    }

    [Theory]
    [InlineData("2026-01-17", 12, "15/31")] // 17 to 31 January
    [InlineData("2025-12-31", 11, "0")] // one month was left, and the days before the tender do not count
    public void Write_MonthsOverTheLimit_AreWholeOnesOrFractions(string from, int used, string over)
    {
        var rows = Rows.RowsOf(Haaglanden, Weekly("ww", from, "2026-01-31", 36, Used(used)), Term);

        rows.Any(row => row.Contains("Maanden die niet meetellen", StringComparison.Ordinal)).ShouldBe(over != "0");
        rows.ShouldContain(row => over == "0" || row.EndsWith("niet meetellen: " + over + ". | ", StringComparison.Ordinal));
    }

    /// <summary>17 to 31 January and two months after that: 15/31 + 2.</summary>
    [Fact]
    public void Write_MonthsAndDaysOverTheLimit_AreASum() =>
        Rows.RowsOf(Haaglanden, Weekly("ww", "2026-01-17", "2026-03-31", 36, Used(12)), Term)
            .ShouldContain("Note: Deze deelnemer telt ten hoogste 12 maanden mee. Maanden die niet meetellen: 2 + 15/31. | ");

    [Fact]
    public void Write_AmountPerMonth_CountsMonthsAndNoYears()
    {
        Rows.RowsOf(Monthly, Weekly("maand", "2026-01-01", "2026-03-31", 36), Term)[1].ShouldBe("Factor: 3 maanden | × 3");
        Rows.RowsOf(Monthly, Weekly("maand", "2026-01-01", "2026-01-31", 36), Term)[1].ShouldBe("Factor: 1 maand | × 1");
        Rows.RowsOf(Monthly, Weekly("maand", "2026-01-01", "2026-02-14", 36), Term)[1].ShouldBe("Factor: 1 maand en 14 van 28 dagen | × (1 + 14/28)");
    }

    [Fact]
    public void Write_AmountPerMonthUpToALimit_ShowsTheMonthsThatWereLeft()
    {
        var limited = Monthly with { Blocks = [Monthly.Blocks[0] with { Limits = new BlockLimits { Months = 12 } }] };
        var participant = Young with { EarlierCountedMonths = MonthShare.OfMonths(9) + MonthShare.OfDays(14, 28) };

        Rows.RowsOf(limited, Weekly("maand", "2026-01-01", "2026-05-31", 36, participant), Term)[1]
            .ShouldBe("Factor: 2,5 maanden, meer telt niet mee | × (2,5)");
    }

    /// <summary>16 hours a week over 52 weeks, and one of twelve months.</summary>
    [Fact]
    public void Write_BonusPerHourByTheWeek_ShowsTheHoursOfAYear()
    {
        var bonus = TariffSchedules.Preset(AvRegio).Bonuses[0] with
        {
            Name = "Status",
            Amount = Euro.Round(1.25m),
            Frequency = BonusFrequency.PerHour,
            ProRata = ProRata.None,
            Condition = new BonusCondition { AgeTo = 99 },
        };

        Rows.RowsOf(Monthly with { Bonuses = [bonus] }, Weekly("maand", "2026-01-01", "2026-01-31", 16), Term)
            .ShouldContain("Factor: 16 uur per week, 52 weken in een jaar | × 16 × 52");
    }

    [Theory]
    [InlineData("50-plus", "50-plus")]
    [InlineData("Vast contract", "vast contract")]
    [InlineData("WIA", "WIA")]
    [InlineData("A", "A")]
    public void Write_NameOfABonus_StandsWithinTheSentence(string name, string shown)
    {
        var bonus = TariffSchedules.Preset(AvRegio).Bonuses[0] with
        {
            Name = name,
            Frequency = BonusFrequency.Once,
            ProRata = ProRata.None,
            Condition = new BonusCondition { AgeTo = 99 },
        };
        var schedule = Monthly with { Bonuses = [bonus] };

        Rows.RowsOf(schedule, Weekly("maand", "2026-01-01", "2026-01-31", 36), Term)
            .ShouldContain(row => row.StartsWith($"Subtotal: Extra voor {shown}, één keer"));
    }

    [Fact]
    public void Close_Rounding_HasNoName()
    {
        // 648,148… and 416,666…: 648,15 + 416,67 = 1.064,82, the sum is 1.064,81.
        var result = Valuator.Value(TariffSchedules.Preset(AvRegio), Term, Weekly("participatiewet", "2026-01-01", "2026-01-31", 7, Born(1960)));

        result.Lines.Select(line => $"{line.Code} {line.Name}").ShouldBe(["Participation ", "Bonus 50-plus", "Rounding "]);
    }

    [Fact]
    public void Apply_JustTheCap_ReachesNoCap() =>
        CapCalculator
            .Apply(
                TariffSchedules.Preset("rijnmond-2024"),
                Euro.FromWhole(100_000),
                [new CapEntry(FulfilmentKind.SocialActivity, "sociaal-investeren", null, Euro.FromWhole(25_000))]
            )
            .ShouldHaveSingleItem()
            .ReachedCaps.ShouldBeEmpty();
}
