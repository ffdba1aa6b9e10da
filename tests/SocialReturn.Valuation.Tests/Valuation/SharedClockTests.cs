using FsCheck.Xunit;
using Shouldly;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Valuation;
using SocialReturn.Valuation.Tests.Support;
using Xunit;
using static SocialReturn.Valuation.Tests.Valuation.Facts;

namespace SocialReturn.Valuation.Tests.Valuation;

/// <summary>
/// One person with two placements at once: the counting clock runs over distinct calendar days, whatever the hours. In
/// Haaglanden WW counts for 12 months.
/// </summary>
[Properties(Arbitrary = [typeof(RandomFacts)])]
public sealed class SharedClockTests
{
    private static readonly TenderTerm Term = new(Day("2025-11-24"), Day("2026-01-01"), Day("2027-12-31"));

    [Fact]
    public void Value_TheSameDaysAgain_CountsAndUsesNothingMore()
    {
        // Two half jobs all of 2026: 20.000 × 18/36 × 12/12 each.
        var second = Value(Weekly("ww", "2026-01-01", "2026-12-31", 18, After("2026-01-01", "2026-12-31", 12)));

        second.Value.Amount.ShouldBe(10_000.00m);
        second.CountedMonths.ShouldBe(default);
        second.NotCounted.ShouldBeEmpty();
        Note(second, NoteCode.SharedClock).ShouldBe(12);
    }

    [Fact]
    public void Value_HalfOfTheDaysAgain_CountsThoseAndNoMoreThanTheLimit()
    {
        // 2026 is on the clock, 12 of 12 months. July to December count again: 20.000 × 6/12. January to June 2027 are over.
        var second = Value(Weekly("ww", "2026-07-01", "2027-06-30", 36, After("2026-01-01", "2026-12-31", 12)));

        second.Value.Amount.ShouldBe(10_000.00m);
        second.CountedMonths.ShouldBe(default);
        second.NotCounted.ShouldHaveSingleItem().Numbers.ShouldBe([Core.Common.Rational.From(6), Core.Common.Rational.From(12)]);
    }

    [Fact]
    public void Value_LimitReachedAfterSharedDays_CountsBoth()
    {
        // 6 months used. April to June are shared, July to December are new and fill the 12, January to March 2027 are over:
        // 20.000 × (3 + 6)/12.
        var second = Value(Weekly("ww", "2026-04-01", "2027-03-31", 36, After("2026-01-01", "2026-06-30", 6)));

        second.Value.Amount.ShouldBe(15_000.00m);
        second.CountedMonths.ShouldBe(MonthShare.OfMonths(6));
        Note(second, NoteCode.SharedClock).ShouldBe(3);
    }

    [Fact]
    public void Value_SharedDaysWithinAMonth_UsesOnlyTheOtherDays()
    {
        // 1 to 10 January on the clock: of January 31/31 counts and 21/31 is used. 20.000 × 1/12 = 1.666,67.
        var second = Value(
            Weekly(
                "ww",
                "2026-01-01",
                "2026-01-31",
                36,
                Young with
                {
                    EarlierCountedMonths = MonthShare.OfDays(10, 31),
                    ClockDays = ClockDays.None.With(Day("2026-01-01"), Day("2026-01-10")),
                }
            )
        );

        second.Value.Amount.ShouldBe(1_666.67m);
        second.CountedMonths.ShouldBe(MonthShare.OfDays(21, 31));
    }

    [Fact]
    public void Value_SubsidyPastTheLimit_SharesItsDaysToo()
    {
        // 12 months used in 2026, March 2027 too by its subsidy. January to March 2027: subsidised, of which March is shared.
        var participant = Used(13) with
        {
            WageCostSubsidyUntil = Day("2027-03-31"),
            ClockDays = ClockDays.None.With(Day("2026-01-01"), Day("2026-12-31")).With(Day("2027-03-01"), Day("2027-03-31")),
        };

        var second = Value(Weekly("ww", "2027-01-01", "2027-06-30", 36, participant));

        second.Value.Amount.ShouldBe(5_000.00m);
        second.CountedMonths.ShouldBe(MonthShare.OfMonths(2));
    }

    [Fact]
    public void Value_BlockWithoutLimit_SaysNothingOfTheClock()
    {
        var second = Value(Weekly("banenafspraak", "2026-01-01", "2026-12-31", 18, After("2026-01-01", "2026-12-31", 12)));

        second.Value.Amount.ShouldBe(25_000.00m);
        second.Hints.ShouldNotContain(hint => hint.Code == NoteCode.SharedClock);
    }

    [Fact]
    public void Value_WorkedHours_CountOnSharedDays()
    {
        // 360 hours over 365 days that are all on the clock: 20.000 × 360/1.872.
        var second = Value(Worked("ww", 360, "2026-01-01", "2026-12-31", After("2026-01-01", "2026-12-31", 12)));

        second.Value.Amount.ShouldBe(3_846.15m);
    }

    [Fact]
    public void Write_SharedDays_SaysSo() =>
        Rows.RowsOf(Haaglanden, Weekly("ww", "2026-01-01", "2026-12-31", 18, After("2026-01-01", "2026-12-31", 12)), Term)
            .ShouldContain(
                "Note: Deze deelnemer heeft op dezelfde dagen nog een plaatsing. Die dagen tellen maar één keer voor de grens. Maanden die samenvallen: 12. | "
            );

    /// <summary>The same placement again, decided after the first: its days are on the clock.</summary>
    [Property]
    public void SecondPlacement_OnTheSameDays_UsesNothingAndIsNeverWorthMore(RandomPlacement any)
    {
        var participant = any.Facts.Participant;
        var first = any.Value();
        var from = any.Facts.From < any.Term.Start ? any.Term.Start : any.Facts.From!.Value;
        var to = any.Facts.To > any.Term.End ? any.Term.End : any.Facts.To!.Value;

        var second = any.With(
                any.Facts with
                {
                    Participant = participant with
                    {
                        EarlierCountedMonths = participant.EarlierCountedMonths + first.CountedMonths,
                        ClockDays = ClockDays.Of([new ClockedPlacement(from, to, first.CountedMonths)]),
                    },
                }
            )
            .Value();

        second.CountedMonths.ShouldBe(default);
        second.Exact.ShouldBeLessThanOrEqualTo(first.Exact);
    }

    /// <summary>Days on the clock can only help: without them the second placement would use months of its own.</summary>
    [Property]
    public void DaysOnTheClock_NeverLower(RandomPlacement any, byte start, byte length)
    {
        var first = any.Facts.From!.Value.AddDays(start);
        var shared = any.With(any.Facts with { Participant = any.Facts.Participant with { ClockDays = ClockDays.None.With(first, first.AddDays(length)) } });

        shared.Value().Exact.ShouldBeGreaterThanOrEqualTo(any.Value().Exact);
        shared.Value().CountedMonths.Units.ShouldBeLessThanOrEqualTo(any.Value().CountedMonths.Units);
    }

    private static ValuationResult Value(PlacementFacts facts) => Valuator.Value(TariffSchedules.Preset(Haaglanden), Term, facts);

    private static ParticipantFacts After(string from, string to, int usedMonths) =>
        Used(usedMonths) with
        {
            ClockDays = ClockDays.None.With(Day(from), Day(to)),
        };

    private static int Note(ValuationResult result, NoteCode code) =>
        (int)result.Hints.Single(hint => hint.Code == code).Numbers.ShouldHaveSingleItem().Numerator;
}
