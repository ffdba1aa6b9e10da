using System.Collections.Immutable;
using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Valuation;
using Xunit;

namespace SocialReturn.Valuation.Tests.Valuation;

/// <summary>Several fulfilments of one tender, valued together in order of date.</summary>
public sealed class CombinedValuationTests
{
    private static readonly TariffSchedule Haaglanden = TariffSchedules.Preset("haaglanden-2023");
    private static readonly TariffSchedule Rijnmond = TariffSchedules.Preset("rijnmond-2024");
    private static readonly TenderTerm Term = new(new DateOnly(2026, 1, 1), new DateOnly(2026, 1, 1), new DateOnly(2027, 12, 31));

    [Fact]
    public void Value_OnePersonOverTheLimit_LaterMonthsAreWorthNothing()
    {
        // WW counts for 12 months: all of 2026, nothing of 2027.
        var values = CombinedValuation.Value(Haaglanden, null, [Ww(2027, "P-1"), Ww(2026, "P-1")]);

        values[1].Value.ShouldBe(Euro.FromWhole(20_000));
        values[0].Value.ShouldBe(Euro.Zero);
    }

    [Fact]
    public void Value_TwoPersons_HaveAClockEach() =>
        CombinedValuation.Value(Haaglanden, null, [Ww(2027, "P-1"), Ww(2026, "P-2")]).ShouldAllBe(value => value.Value == Euro.FromWhole(20_000));

    [Fact]
    public void Value_WithoutKeys_AreDifferentPersons() =>
        CombinedValuation.Value(Haaglanden, null, [Ww(2027, null), Ww(2026, null)]).ShouldAllBe(value => value.Value == Euro.FromWhole(20_000));

    [Fact]
    public void Value_EarlierMonthsToldTwice_AreCountedOnce()
    {
        var six = ImmutableDictionary<string, MonthShare>.Empty.Add("ww", MonthShare.OfMonths(6));

        // Six months were used: six are left, in 2026.
        var values = CombinedValuation.Value(Haaglanden, null, [Ww(2026, "P-1") with { EarlierCountedMonths = six }, Ww(2027, "P-1") with { EarlierCountedMonths = six }]);

        values[0].Value.ShouldBe(Euro.FromWhole(10_000));
        values[1].Value.ShouldBe(Euro.Zero);
    }

    [Fact]
    public void Value_SameDaysTwice_UseTheClockOnce()
    {
        // Two half weeks in one year are one year on the clock.
        var values = CombinedValuation.Value(Haaglanden, null, [Ww(2026, "P-1", 18), Ww(2026, "P-1", 18)]);

        values.ShouldAllBe(value => value.Value == Euro.FromWhole(10_000));
    }

    [Fact]
    public void Value_Order_NeverChangesTheTotal()
    {
        CombinedFulfilment[] all = [Ww(2026, "P-1"), Ww(2027, "P-1"), Ww(2026, "P-2"), Impact(2026, 9_000), Impact(2027, 8_000)];
        var schedule = Haaglanden with { Blocks = Haaglanden.Blocks.Add(Rijnmond.FindBlock("open-impact")!), Caps = Rijnmond.Caps.RemoveAll(cap => cap.Code != "open-impact") };

        var forth = CombinedValuation.Value(schedule, Euro.FromWhole(100_000), all);
        var back = CombinedValuation.Value(schedule, Euro.FromWhole(100_000), [.. all.Reverse()]);

        back.Reverse().Select(value => (value.Value, value.Counted)).ShouldBe(forth.Select(value => (value.Value, value.Counted)));
    }

    [Fact]
    public void Value_Cap_IsFilledInOrderOfDate()
    {
        // 10% of 150.000 is 15.000: the second year comes last.
        var values = CombinedValuation.Value(Rijnmond, Euro.FromWhole(150_000), [Impact(2027, 8_000), Impact(2026, 9_000)]);

        values[1].Counted.ShouldBe(Euro.FromWhole(9_000));
        values[0].Counted.ShouldBe(Euro.FromWhole(6_000));
        values[0].NotCounted.ShouldBe(Euro.FromWhole(2_000));
        values[0].ReachedCaps.Select(cap => cap.Code).ShouldBe(["open-impact"]);
    }

    [Fact]
    public void Value_WithoutObligation_HasNoCaps() =>
        CombinedValuation.Value(Rijnmond, null, [Impact(2026, 900_000)])[0].Counted.ShouldBe(Euro.FromWhole(900_000));

    [Fact]
    public void Value_Faults_StayWithTheirFulfilment()
    {
        var values = CombinedValuation.Value(Haaglanden, Euro.FromWhole(100_000), [Ww(2026, null, 400), Ww(2026, null)]);

        values[0].Result.ShouldBeNull();
        values[0].Errors.ShouldHaveSingleItem().Field.ShouldBe("hoursPerWeek");
        values[1].Counted.ShouldBe(Euro.FromWhole(20_000));
    }

    [Fact]
    public void Value_MoreThanAnAmountMayBe_IsAFaultAndNotAnOverflow()
    {
        var activity = new EffortFacts("activiteit") { Hours = 1_000_000, Persons = 100_000 };

        var value = CombinedValuation.Value(Rijnmond, null, [new CombinedFulfilment(FulfilmentKind.SocialActivity, Term, activity)])[0];

        value.Errors.ShouldHaveSingleItem().Code.ShouldBe(FactErrorCode.TooLarge);
    }

    private static CombinedFulfilment Ww(int year, string? participant, decimal hours = 36) =>
        new(FulfilmentKind.Participation, Term, new PlacementFacts("ww", new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), hours, null, PermanentContract: false, new ParticipantFacts(null)))
        {
            Participant = participant,
        };

    private static CombinedFulfilment Impact(int year, int euros) =>
        new(FulfilmentKind.SocialActivity, Term, new EffortFacts("open-impact") { AgreedValue = Euro.FromWhole(euros), From = new DateOnly(year, 6, 1), To = new DateOnly(year, 6, 30) });
}
