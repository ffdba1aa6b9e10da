using Shouldly;
using SocialReturn.Core.Calculator;
using SocialReturn.Core.Common;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Valuation;
using Xunit;

namespace SocialReturn.Core.Tests.Calculator;

public sealed class PlanSuggestionsTests
{
    private static readonly TenderTerm Year = new(new DateOnly(2026, 1, 1), new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31));

    public static TheoryData<string> Presets => [.. TariffSchedules.Presets.Select(preset => preset.Code)];

    [Theory]
    [MemberData(nameof(Presets))]
    public void For_AnyPresetAndGap_GainsWhatItSays(string code)
    {
        foreach (var gap in (int[])[1, 5_000, 75_000, 2_000_000])
        {
            CheckGains(code, gap);
        }
    }

    [Fact]
    public void For_Kinds_ComeInOrderOfPreference() =>
        PlanSuggestions
            .For(PlanOf("av-regio-2020", 10_000, new PlanRow("ww", 24, 1)), Euro.FromWhole(10_000))
            .Select(suggestion => suggestion.Kind)
            .ShouldBe([FulfilmentKind.Participation, FulfilmentKind.Development, FulfilmentKind.SocialPurchase, FulfilmentKind.SocialActivity]);

    [Fact]
    public void For_PlanWithoutAPlacement_SuggestsNoTraining() =>
        PlanSuggestions
            .For(PlanOf("av-regio-2020", 10_000), Euro.FromWhole(10_000))
            .Select(suggestion => suggestion.Kind)
            .ShouldNotContain(FulfilmentKind.Development);

    [Fact]
    public void For_NoGap_SuggestsNothing() => PlanSuggestions.For(PlanOf("av-regio-2020", 10_000), Euro.Zero).ShouldBeEmpty();

    [Fact]
    public void For_SmallGap_TakesTheFewestMonthsPartTime()
    {
        // 40.000 × 24/36 ÷ 12 = 2.222,22 a month: 17.000 takes eight of them.
        var suggestion = PlanSuggestions.For(PlanOf("av-regio-2020", 17_000), Euro.FromWhole(17_000))[0];

        suggestion.Row.ShouldBe(new PlanRow("participatiewet", 24, 8));
        suggestion.Gain.ShouldBe(Euro.Round(17_777.78m));
    }

    [Fact]
    public void For_GapOverPartTime_TakesAFullWeek() =>
        PlanSuggestions.For(PlanOf("av-regio-2020", 35_000), Euro.FromWhole(35_000))[0].Row.ShouldBe(new PlanRow("participatiewet", 36, 11));

    [Fact]
    public void For_GapOverEverything_TakesAllThereIsAndSaysSo()
    {
        var suggestion = PlanSuggestions.For(PlanOf("av-regio-2020", 500_000), Euro.FromWhole(500_000))[0];

        suggestion.Row.ShouldBe(new PlanRow("participatiewet", 36, 12));
        suggestion.Closes.ShouldBeFalse();
    }

    [Fact]
    public void For_CountingLimit_SuggestsNoMonthsThatDoNotCount()
    {
        // Haaglanden counts WW for twelve months: of a tender of three years no more is suggested.
        var schedule = TariffSchedules.Preset("haaglanden-2023");
        var onlyWw = schedule with { Blocks = [schedule.FindBlock("ww")!] };
        var plan = new Plan(onlyWw, Year with { End = new DateOnly(2028, 12, 31) }, Euro.FromWhole(500_000), []);

        PlanSuggestions.For(plan, Euro.FromWhole(500_000))[0].Row.Months.ShouldBe(12);
    }

    [Fact]
    public void For_Cap_SuggestsNoMoreThanItLeaves()
    {
        var schedule = TariffSchedules.Preset("rijnmond-2024");
        var capped = schedule with { Blocks = [schedule.FindBlock("open-impact")!] };

        // 10% of 200.000.
        var suggestion = PlanSuggestions.For(new Plan(capped, Year, Euro.FromWhole(200_000), []), Euro.FromWhole(200_000)).Single();

        suggestion.Row.Quantity.ShouldBe(20_000);
        suggestion.Gain.ShouldBe(Euro.FromWhole(20_000));
    }

    [Fact]
    public void WholeMonths_TermFromHalfwayAMonth_CountsFromTheNext() =>
        new Plan(TariffSchedules.Preset("av-regio-2020"), Year with { Start = new DateOnly(2026, 1, 15) }, null, []).WholeMonths.ShouldBe(11);

    private static void CheckGains(string code, int gap)
    {
        var plan = PlanOf(
            code,
            gap,
            new PlanRow(TariffSchedules.Preset(code).BlocksOf(FulfilmentKind.Participation).First().Code, 24, 1) { BenefitMonths = 6 }
        );
        var before = Counted(plan);

        foreach (var suggestion in PlanSuggestions.For(plan, Euro.FromWhole(gap)))
        {
            (Counted(plan with { Rows = plan.Rows.Add(suggestion.Row) }) - before).ShouldBe(suggestion.Gain, suggestion.Row.ToString());
            suggestion.Closes.ShouldBe(suggestion.Gain >= Euro.FromWhole(gap));
            suggestion.Gain.ShouldBeGreaterThan(Euro.Zero);
        }
    }

    private static Plan PlanOf(string code, int obligation, params PlanRow[] rows) =>
        new(TariffSchedules.Preset(code), Year, Euro.FromWhole(obligation), [.. rows]);

    private static Euro Counted(Plan plan) => Euro.Sum(plan.Values().Select(value => value.Counted));
}
