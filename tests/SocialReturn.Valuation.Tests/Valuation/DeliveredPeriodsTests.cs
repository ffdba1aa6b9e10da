using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Valuation;
using Xunit;
using static SocialReturn.Valuation.Tests.Valuation.Facts;

namespace SocialReturn.Valuation.Tests.Valuation;

public sealed class DeliveredPeriodsTests
{
    private static readonly TenderTerm Term = new(Day("2025-11-24"), Day("2026-01-01"), Day("2027-12-31"));

    [Fact]
    public void ValuePeriods_SixMonths_AddUpToTheWholeToTheCent()
    {
        // 40.000 × 24/36 ÷ 12 = 2.222,22… a month: cumulative 2.222,22 4.444,44 6.666,67 8.888,89 11.111,11 13.333,33.
        var agreed = Weekly("participatiewet", "2026-01-01", "2026-06-30", 24);

        var values = Values(AvRegio, agreed, [.. Enumerable.Range(1, 6).Select(month => Month(month, 24))]);

        values.ShouldBe([2_222.22m, 2_222.22m, 2_222.23m, 2_222.22m, 2_222.22m, 2_222.22m]);
        values.Sum().ShouldBe(13_333.33m);
    }

    [Fact]
    public void ValuePeriods_OtherHoursThanAgreed_CountsWhatWasDelivered()
    {
        var agreed = Weekly("ww", "2026-01-01", "2026-03-31", 36);

        // 20.000 ÷ 12 × 18/36, then × 40/36 cut at 36.
        Values(AvRegio, agreed, Month(1, 18), Month(2, 40)).ShouldBe([833.33m, 1_666.67m]);
    }

    [Fact]
    public void ValuePeriods_PermanentContract_PaysTheBonusWithTheFirstPeriodThatCounts()
    {
        var agreed = Weekly("ww", "2025-12-01", "2026-02-28", 36, permanent: true);

        // December lies before the tender: nothing. January: 20.000 ÷ 12 + 10.000. February: the rest of 20.000 × 2/12.
        var periods = new[] { new DeliveredPeriod(Day("2025-12-01"), Day("2025-12-31"), 36, null), Month(1, 36), Month(2, 36) };
        var results = Valuator.ValuePeriods(TariffSchedules.Preset(AvRegio), Term, agreed, periods);

        results.Select(result => result.Value.Amount).ShouldBe([0m, 11_666.67m, 1_666.66m]);
        results[0].NotCounted.ShouldHaveSingleItem().Code.ShouldBe(NoteCode.OutsideTerm);
        results.Select(result => result.OnceBonuses.Length).ShouldBe([0, 1, 0]);
    }

    [Fact]
    public void ValuePeriods_BonusPaidOnAnEarlierPlacement_IsNotPaidAgain()
    {
        var agreed = Weekly("ww", "2026-01-01", "2026-02-28", 36, Young with { EarlierBonuses = ["vast-contract"] }, permanent: true);

        var results = Valuator.ValuePeriods(TariffSchedules.Preset(AvRegio), Term, agreed, [Month(1, 36), Month(2, 36)]);

        results.Select(result => result.Value.Amount).ShouldBe([1_666.67m, 1_666.66m]);
        results[0].NotCounted.ShouldHaveSingleItem().Code.ShouldBe(NoteCode.BonusPaidBefore);
        results[1].NotCounted.ShouldBeEmpty();
    }

    [Fact]
    public void ValuePeriods_YearlyBonus_FollowsTheMonths()
    {
        var agreed = Weekly("ww", "2026-01-01", "2026-02-28", 18, Born(1970));

        // (20.000 × 18/36 + 5.000) ÷ 12 = 1.250 a month.
        Values(AvRegio, agreed, Month(1, 18), Month(2, 18)).ShouldBe([1_250m, 1_250m]);
    }

    [Fact]
    public void ValuePeriods_AgeOnTheStartOfThePlacement_StaysInTheNextYear()
    {
        var agreed = Weekly("ww", "2026-12-01", "2027-01-31", 36, Born(1977));
        var january = new DeliveredPeriod(Day("2027-01-01"), Day("2027-01-31"), 36, null);

        // 49 in 2026: no bonus, also not in 2027.
        Values(AvRegio, agreed, Month(12, 36), january).ShouldBe([1_666.67m, 1_666.66m]);
    }

    [Fact]
    public void ValuePeriods_LimitReachedOnTheWay_CountsUpToItAndSaysSo()
    {
        var agreed = Weekly("ww", "2026-01-01", "2026-03-31", 36, Used(10));

        var results = Valuator.ValuePeriods(TariffSchedules.Preset(Haaglanden), Term, agreed, [Month(1, 36), Month(2, 36), Month(3, 36)]);

        results.Select(result => result.Value.Amount).ShouldBe([1_666.67m, 1_666.66m, 0m]);
        results.Select(result => result.CountedMonths).ShouldBe([MonthShare.OfMonths(1), MonthShare.OfMonths(1), default]);
        var note = results[2].NotCounted.ShouldHaveSingleItem();
        note.Code.ShouldBe(NoteCode.OverLimit);
        note.Numbers.ShouldBe([Rational.One, Rational.From(12)]);
    }

    [Fact]
    public void ValuePeriods_HalfMonths_UseTheClockByTheDay()
    {
        var agreed = Weekly("ww", "2026-01-10", "2026-02-15", 36);
        var periods = new[]
        {
            new DeliveredPeriod(Day("2026-01-10"), Day("2026-01-31"), 36, null),
            new DeliveredPeriod(Day("2026-02-01"), Day("2026-02-15"), 36, null),
        };

        var results = Valuator.ValuePeriods(TariffSchedules.Preset(Haaglanden), Term, agreed, periods);

        results.Select(result => result.CountedMonths).ShouldBe([MonthShare.OfDays(22, 31), MonthShare.OfDays(15, 28)]);
        results[0].CountedMonths.Units.ShouldBe(22 * 12_180);
    }

    [Fact]
    public void ValuePeriods_WorkedHours_CountsTheHoursOfEachPeriod()
    {
        var agreed = Worked("ww", 300, "2026-01-01", "2026-02-28");
        var periods = new[]
        {
            new DeliveredPeriod(Day("2026-01-01"), Day("2026-01-31"), null, 156),
            new DeliveredPeriod(Day("2026-02-01"), Day("2026-02-28"), null, 78),
        };

        // 20.000 × 156/1.872 and 78/1.872.
        Values(AvRegio, agreed, periods).ShouldBe([1_666.67m, 833.33m]);
    }

    [Fact]
    public void ValuePeriods_EachPeriod_ExplainsItsOwnValueToTheCent()
    {
        var agreed = Weekly("participatiewet", "2026-01-01", "2026-06-30", 23, Born(1960), permanent: true);

        var results = Valuator.ValuePeriods(TariffSchedules.Preset(AvRegio), Term, agreed, [.. Enumerable.Range(1, 6).Select(month => Month(month, 23))]);

        results.ShouldAllBe(result => Euro.Sum(result.Lines.Select(line => line.Amount)) == result.Value);
        results.SelectMany(result => result.Lines).ShouldContain(line => line.Code == LineCode.Rounding);
    }

    [Fact]
    public void ValuePeriods_None_IsEmpty() => Values(AvRegio, Weekly("ww", "2026-01-01", "2026-06-30", 36)).ShouldBeEmpty();

    private static DeliveredPeriod Month(int month, decimal hours) =>
        new(new DateOnly(2026, month, 1), new DateOnly(2026, month, DateTime.DaysInMonth(2026, month)), hours, null);

    private static decimal[] Values(string schedule, PlacementFacts agreed, params DeliveredPeriod[] periods) =>
        [.. Valuator.ValuePeriods(TariffSchedules.Preset(schedule), Term, agreed, periods).Select(result => result.Value.Amount)];
}
