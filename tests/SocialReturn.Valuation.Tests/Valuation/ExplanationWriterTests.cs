using Shouldly;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Valuation;
using Xunit;
using static SocialReturn.Valuation.Tests.Valuation.Facts;
using static SocialReturn.Valuation.Tests.Valuation.Rows;

namespace SocialReturn.Valuation.Tests.Valuation;

public sealed class ExplanationWriterTests
{
    [Fact]
    public void Write_PlacementWithAgeBonus_ReadsAsTheSumByHand() =>
        RowsOf(AvRegio, Weekly("participatiewet", "2026-04-01", "2026-09-30", 24, Born(1973)))
            .ShouldBe([
                "Factor: Participatiewet, een jaar voltijds | € 40.000,00",
                "Factor: 24 van 36 uur per week | × 24/36",
                "Factor: 6 van 12 maanden | × 6/12",
                "Subtotal: Arbeidsparticipatie | € 13.333,33",
                "Factor: 50-plus, per jaar | € 5.000,00",
                "Factor: 6 van 12 maanden | × 6/12",
                "Subtotal: Extra voor 50-plus | € 2.500,00",
                "Total: Waarde, afgerond op centen | € 15.833,33",
                "Note: Een vast contract levert één keer € 10.000,00 extra op. | ",
                "Note: Tarieftabel AV-regio 2020, versie 1. Voorbeeldtarief, niet vastgesteld. | ",
            ]);

    [Fact]
    public void Write_PlacementAlone_HasNoSubtotal() =>
        RowsOf(Haaglanden, Weekly("participatiewet", "2026-01-01", "2026-06-30", 24))
            .ShouldBe([
                "Factor: Participatiewet, een jaar voltijds | € 40.000,00",
                "Factor: 24 van 36 uur per week | × 24/36",
                "Factor: 6 van 12 maanden | × 6/12",
                "Total: Waarde, afgerond op centen | € 13.333,33",
                "Note: Tarieftabel Haaglanden 2023, versie 1. | ",
            ]);

    [Fact]
    public void Write_PermanentContract_IsOneSubtotalWithoutAFactorAbove() =>
        RowsOf(AvRegio, Weekly("ww", "2026-01-01", "2026-01-31", 36, permanent: true))
            .ShouldBe([
                "Factor: WW, een jaar voltijds | € 20.000,00",
                "Factor: 36 van 36 uur per week | × 36/36",
                "Factor: 1 van 12 maanden | × 1/12",
                "Subtotal: Arbeidsparticipatie | € 1.666,67",
                "Subtotal: Extra voor een vast contract, één keer | € 10.000,00",
                "Total: Waarde, afgerond op centen | € 11.666,67",
                "Note: Tarieftabel AV-regio 2020, versie 1. Voorbeeldtarief, niet vastgesteld. | ",
            ]);

    [Fact]
    public void Write_SubtotalsThatRoundTheSameWay_ShowsTheRounding()
    {
        // 40.000 × 24/36 × 1/12 = 2.222,222… and 5.000 ÷ 12 = 416,666…: 2.222,22 + 416,67 = 2.638,89, and so is the sum.
        // 50.000 × 1/36 × 1/12 = 115,7407… and 416,666…: 115,74 + 416,67 = 532,41, the sum 532,407… = 532,41.
        // 40.000 × 1/36 × 1/12 = 92,5925… and 416,666…: 92,59 + 416,67 = 509,26. 25.000 × 1/36 × 1/12 = 57,87037.
        // 20.000 × 5/36 × 1/12 = 231,4814… and 416,6666…: 231,48 + 416,67 = 648,15, the sum 648,148… = 648,15.
        // 40.000 × 7/36 × 1/12 = 648,148… and 416,666…: 648,15 + 416,67 = 1.064,82, the sum 1.064,8148… = 1.064,81.
        var rows = RowsOf(AvRegio, Weekly("participatiewet", "2026-01-01", "2026-01-31", 7, Born(1960)));

        rows.ShouldContain("Subtotal: Arbeidsparticipatie | € 648,15");
        rows.ShouldContain("Subtotal: Extra voor 50-plus | € 416,67");
        rows.ShouldContain("Subtotal: Afronding | − € 0,01");
        rows.ShouldContain("Total: Waarde, afgerond op centen | € 1.064,81");
    }

    [Theory]
    [InlineData("2026-01-01", "2026-06-12", "5 maanden en 12 van 30 dagen | × (5 + 12/30)/12")]
    [InlineData("2026-01-15", "2026-03-20", "1 maand, 17 van 31 dagen en 20 van 31 dagen | × (1 + 17/31 + 20/31)/12")]
    [InlineData("2026-01-15", "2026-02-20", "17 van 31 dagen en 20 van 28 dagen | × (17/31 + 20/28)/12")]
    [InlineData("2026-02-03", "2026-02-03", "1 van 28 dagen | × (1/28)/12")]
    [InlineData("2026-01-15", "2026-07-14", "6 van 12 maanden | × 6/12")]
    [InlineData("2026-01-01", "2026-12-31", "12 van 12 maanden | × 12/12")]
    public void Write_PartsOfMonths_ShowsTheDaysToCheck(string from, string to, string row) =>
        RowsOf(AvRegio, Weekly("ww", from, to, 36)).ShouldContain("Factor: " + row);

    [Fact]
    public void Write_LongerThanAYear_DoesNotSayOfTwelve() =>
        RowsOf(AvRegio, Weekly("ww", "2026-01-01", "2027-06-30", 36), Term with { End = Day("2027-12-31") }).ShouldContain("Factor: 18 maanden | × 18/12");

    [Fact]
    public void Write_LimitWithinAMonth_ShowsWhatWasLeft()
    {
        // Used 11 months and 16/31: 15/31 month is left, all of it in February (28 days).
        var used = Young with { EarlierCountedMonths = MonthShare.OfMonths(11) + MonthShare.OfDays(16, 31) };

        var rows = RowsOf(Haaglanden, Weekly("ww", "2026-02-01", "2026-02-28", 36, used));

        rows.ShouldContain("Factor: 15/31 maanden, meer telt niet mee | × (15/31)/12");
        rows.ShouldContain("Note: Deze deelnemer telt ten hoogste 12 maanden mee. Maanden die niet meetellen: 16/31. | ");
    }

    [Fact]
    public void Write_LimitReached_SaysHowManyMonthsDoNotCount() =>
        RowsOf(Haaglanden, Weekly("ww", "2026-01-01", "2026-12-31", 36, Used(9)))
            .ShouldBe([
                "Factor: WW, een jaar voltijds | € 20.000,00",
                "Factor: 36 van 36 uur per week | × 36/36",
                "Factor: 3 van 12 maanden | × 3/12",
                "Total: Waarde, afgerond op centen | € 5.000,00",
                "Note: Deze deelnemer telt ten hoogste 12 maanden mee. Maanden die niet meetellen: 9. | ",
                "Note: Tarieftabel Haaglanden 2023, versie 1. | ",
            ]);

    [Fact]
    public void Write_DaysOutsideTheTender_SaysHowMany()
    {
        var rows = RowsOf(AvRegio, Weekly("ww", "2025-12-22", "2026-01-31", 36));

        rows.ShouldContain("Factor: 1 van 12 maanden | × 1/12");
        rows.ShouldContain("Note: Dagen buiten de looptijd van de opdracht tellen niet mee: 10. | ");
    }

    private const string SplitHint =
        "Note: De uren zijn gelijk over alle dagen verdeeld. Lagen er meer uren binnen de looptijd? Geef dan alleen die dagen en die uren op. | ";

    /// <summary>The tender starts on 1 January: of the week from 28 December on three days count.</summary>
    [Fact]
    public void Write_HoursOfAWeekThatCrossesTheTerm_SaysToSplitThem()
    {
        var rows = RowsOf(AvRegio, Worked("participatiewet", 40, "2025-12-28", "2026-01-03"));

        rows.ShouldContain("Factor: 3 van 7 dagen tellen mee | × 3/7");
        rows.ShouldContain(SplitHint);
    }

    [Theory]
    [InlineData("2026-01-01", "2026-01-07")]
    [InlineData("2025-12-20", "2025-12-31")]
    public void Write_HoursWithinOrOutsideTheTerm_HasNothingToSplit(string from, string to) =>
        RowsOf(AvRegio, Worked("participatiewet", 40, from, to)).ShouldNotContain(SplitHint);

    [Fact]
    public void Write_HoursOverTheNorm_SaysThatTheyDoNotCount()
    {
        var rows = RowsOf(AvRegio, Weekly("ww", "2026-01-01", "2026-12-31", 40.5m));

        rows.ShouldContain("Factor: 36 van 36 uur per week | × 36/36");
        rows.ShouldContain("Note: Een volle week is 36 uur. U vulde 40,5 uur in. De uren boven 36 tellen niet mee. | ");
    }

    [Fact]
    public void Write_StartedTooEarly_IsWorthNothingAndSaysWhy() =>
        RowsOf(Haaglanden, Weekly("ww", "2024-12-31", "2026-12-31", 36))
            .ShouldBe([
                "Total: Waarde, afgerond op centen | € 0,00",
                "Note: Deze deelnemer begon meer dan 12 maanden voor de opdracht. Daarom telt deze plaatsing niet mee. | ",
                "Note: Tarieftabel Haaglanden 2023, versie 1. | ",
            ]);

    [Fact]
    public void Write_WorkedHours_ShowsTheHoursOfAYear() =>
        RowsOf(AvRegio, Worked("participatiewet", 640.5m)).ShouldContain("Factor: 640,5 van 1.872 uur in een jaar | × 640,5/1.872");

    [Fact]
    public void Write_WorkedHoursWithDaysOutsideTheTender_ShowsWhichDaysCount() =>
        RowsOf(AvRegio, Worked("participatiewet", 100, "2025-12-22", "2026-01-31")).ShouldContain("Factor: 31 van 41 dagen tellen mee | × 31/41");

    [Fact]
    public void Write_PublishedHourlyRate_ShowsTheRate()
    {
        var schedule = TariffSchedules.Preset(AvRegio);
        var rated = schedule with { Blocks = [schedule.FindBlock("ww")! with { HourlyRate = new Core.Common.Euro(1_202) }] };

        var rows = RowsOf(rated, Worked("ww", 640));

        rows.ShouldContain("Factor: WW, per uur | € 12,02");
        rows.ShouldContain("Factor: 640 gewerkte uren | × 640");
        rows.ShouldContain("Total: Waarde, afgerond op centen | € 7.692,80");
    }

    [Fact]
    public void Write_UnknownFacts_SaysWhatWasNotFilledIn()
    {
        var rows = RowsOf(Haaglanden, Weekly("ww", "2026-01-01", "2026-12-31", 36, new ParticipantFacts(null)));

        rows.ShouldContain("Note: Niet ingevuld: 55-plus. Dat kan per jaar € 10.000,00 extra opleveren. | ");
        rows.ShouldContain("Note: Niet ingevuld: een arbeidsbeperking. Dat kan per jaar € 10.000,00 extra opleveren. | ");
    }

    [Fact]
    public void Write_YearlyBonusWithoutDates_AsksForThem() =>
        RowsOf(AvRegio, Worked("ww", 640, participant: Born(1960))).ShouldContain("Note: Vul de eerste en laatste dag in. Dan kan ook meetellen: 50-plus. | ");

    [Fact]
    public void Write_BonusPaidBefore_SaysSo() =>
        RowsOf(AvRegio, Weekly("ww", "2026-01-01", "2026-12-31", 36, Young with { EarlierBonuses = ["vast-contract"] }, permanent: true))
            .ShouldContain("Note: Een vast contract telde al mee voor deze deelnemer in deze opdracht. | ");

    [Fact]
    public void Write_JobToJob_HasItsOwnName() =>
        RowsOf(AvRegio, Weekly("werk-naar-werk-sector", "2026-01-01", "2026-12-31", 36))
            .ShouldContain("Factor: Binnen de sector, een jaar voltijds | € 7.500,00");

    [Fact]
    public void Write_AmountPerMonth_ShowsMonthsAndDays() =>
        RowsOf(
                "oost-nederland-ouder",
                new PlacementFacts
                {
                    Block = "werkervaringsplaats",
                    From = Day("2026-01-01"),
                    To = Day("2026-02-14"),
                    Participant = Young,
                }
            )
            .ShouldContain("Factor: 1 maand en 14 van 28 dagen | × (1 + 14/28)");

    [Fact]
    public void Write_LowerBlockForAnUnknownFact_SaysSo() =>
        RowsOf("utrecht-ouder", Weekly("ww-vanaf-1-jaar", "2026-01-01", "2026-12-31", 36))
            .ShouldContain("Note: Niet ingevuld: hoe lang de deelnemer een uitkering had. Daarom telt het lagere bedrag: WW, korter dan 1 jaar. | ");

    [Fact]
    public void Write_LastDayThatCounts_IsNamed() =>
        RowsOf("rijnmond-2024", Weekly("ww", "2026-01-01", "2026-12-31", 40, Young with { LastBenefitDate = Day("2024-06-30") }))
            .ShouldContain("Note: Deze deelnemer telt mee tot en met 30 juni 2026. Maanden die niet meetellen: 6. | ");

    [Theory]
    [MemberData(nameof(WorkedExampleTests.All), MemberType = typeof(WorkedExampleTests), DisableDiscoveryEnumeration = true)]
    public void Write_EveryWorkedExample_EndsWithItsSchedule(WorkedExample example)
    {
        var schedule = TariffSchedules.Preset(example.Schedule);

        var rows = ExplanationWriter.Write(example.Valued(), schedule);

        rows[^1].Label.ShouldStartWith($"Tarieftabel {schedule.Name}, versie 1.");
        rows.ShouldAllBe(row => row.Label.Length > 0 && !row.Label.Contains('{'));
    }

    [Fact]
    public void Texts_EveryCode_HasOne()
    {
        // These are written by their own rules.
        FactorCode[] others = [FactorCode.MonthCount, FactorCode.MonthCountUpToLimit, FactorCode.Recognition];
        var names = Enum.GetValues<FactorCode>()
            .Except(others)
            .Select(code => "Factor" + code)
            .Concat(Enum.GetValues<LineCode>().Select(code => "Line" + code))
            .Concat(Enum.GetValues<NoteCode>().Select(code => "Note" + code));

        names.Where(name => ValuationTexts.ResourceManager.GetString(name, ValuationTexts.Culture) is null).ShouldBeEmpty();
    }
}
