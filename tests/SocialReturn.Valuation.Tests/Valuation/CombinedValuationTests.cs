using System.Collections.Immutable;
using System.Globalization;
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
        var values = CombinedValuation.Value(
            Haaglanden,
            null,
            [Ww(2026, "P-1") with { EarlierCountedMonths = six }, Ww(2027, "P-1") with { EarlierCountedMonths = six }]
        );

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
        var schedule = Haaglanden with
        {
            Blocks = Haaglanden.Blocks.Add(Rijnmond.FindBlock("open-impact")!),
            Caps = Rijnmond.Caps.RemoveAll(cap => cap.Code != "open-impact"),
        };

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
        var activity = new EffortFacts
        {
            Block = "activiteit",
            Hours = 1_000_000,
            Persons = 100_000,
        };

        var value = CombinedValuation.Value(Rijnmond, null, [new CombinedFulfilment(FulfilmentKind.SocialActivity, Term, activity)])[0];

        value.Errors.ShouldBe([new FactError("", FactErrorCode.TooLarge)]);
    }

    [Fact]
    public void Value_AsMuchAsAnAmountMayBe_IsNoFault()
    {
        var impact = new EffortFacts { Block = "open-impact", AgreedValue = Euro.MaxInput };

        CombinedValuation.Value(Rijnmond, null, [new CombinedFulfilment(FulfilmentKind.SocialActivity, Term, impact)])[0].Value.ShouldBe(Euro.MaxInput);
    }

    [Theory]
    [InlineData("2026-02-01", null, null, "2026-03-01", null, null)] // Earlier from.
    [InlineData("2026-02-01", "2026-12-31", null, "2026-03-01", "2026-03-31", null)] // Earlier from, though it ends later.
    [InlineData("2026-02-01", "2026-02-10", null, "2026-02-01", "2026-02-20", null)] // Same first day: what ends first.
    [InlineData("2026-02-01", "2026-02-10", null, "2026-02-01", null, null)] // Without an end it ends last.
    [InlineData("2026-02-01", null, null, null, null, "2026-03-01")] // An invoice counts on its date.
    [InlineData(null, null, "2026-02-01", "2026-03-01", null, null)]
    [InlineData("2026-02-01", null, "2026-05-01", "2026-03-01", null, null)] // With both, the first day.
    [InlineData("2026-02-01", null, null, null, null, null)] // Without any date it comes last.
    public void Value_Cap_FirstComesWhatIsEarlier(string? from, string? to, string? invoiced, string? laterFrom, string? laterTo, string? laterInvoiced)
    {
        // 10% of 150.000 is 15.000: 9.000 counts whole, of the later 8.000 there is room for 6.000.
        var first = Dated("open-impact", 9_000, from, to, invoiced);
        var later = Dated("open-impact", 8_000, laterFrom, laterTo, laterInvoiced);

        CombinedValuation
            .Value(Rijnmond, Euro.FromWhole(150_000), [later, first])
            .Select(value => value.Counted)
            .ShouldBe([Euro.FromWhole(6_000), Euro.FromWhole(9_000)]);
    }

    [Fact]
    public void Value_Cap_OnTheSameDaysGoesByBlock()
    {
        // One cap of 15.000 over both blocks: "open-impact" stands before "sociaal-investeren" in the alphabet.
        var schedule = Rijnmond with
        {
            Caps = [Rijnmond.Caps.Single(cap => cap.Code == "open-impact") with { Blocks = ["open-impact", "sociaal-investeren"] }],
        };
        var impact = Dated("open-impact", 9_000, "2026-02-01", "2026-02-28", null);
        var invest = Dated("sociaal-investeren", 8_000, "2026-02-01", "2026-02-28", null);

        CombinedValuation
            .Value(schedule, Euro.FromWhole(150_000), [invest, impact])
            .Select(value => value.Counted)
            .ShouldBe([Euro.FromWhole(6_000), Euro.FromWhole(9_000)]);
    }

    [Fact]
    public void Value_EarlierMonthsOfTwoBlocks_AddUpOnOneClock()
    {
        // Oost-Nederland counts Participatiewet 24 months: 10 and 8 were used by the two blocks, 6 are left of 40.000 a year.
        var earlier = ImmutableDictionary<string, MonthShare>
            .Empty.Add("participatiewet-onder-2-jaar", MonthShare.OfMonths(10))
            .Add("participatiewet-vanaf-2-jaar", MonthShare.OfMonths(8));
        var facts = new PlacementFacts
        {
            Block = "participatiewet-vanaf-2-jaar",
            From = new DateOnly(2026, 1, 1),
            To = new DateOnly(2026, 12, 31),
            HoursPerWeek = 36,
            Participant = new ParticipantFacts(null) { BenefitMonths = 30 },
        };
        var placement = new CombinedFulfilment(FulfilmentKind.Participation, Term, facts) { Participant = "P-1", EarlierCountedMonths = earlier };

        CombinedValuation.Value(TariffSchedules.Preset("oost-nederland-ouder"), null, [placement])[0].Value.ShouldBe(Euro.FromWhole(20_000));
    }

    [Theory]
    [InlineData(6, 9)]
    [InlineData(9, 6)]
    public void Value_EarlierMonthsToldDifferently_TheMostCount(int first, int later)
    {
        // 12 months of WW: 3 in 2026 (told 6 or 9, both leave 3), then 9 + 3 are used whichever was told first.
        var values = CombinedValuation.Value(Haaglanden, null, [Told(new DateOnly(2026, 1, 1), first), Told(new DateOnly(2026, 4, 1), later)]);

        values.Select(value => value.Value).ShouldBe([Euro.FromWhole(5_000), Euro.Zero]);

        static CombinedFulfilment Told(DateOnly from, int months) =>
            Ww(from, from.AddMonths(3).AddDays(-1), 36) with
            {
                EarlierCountedMonths = ImmutableDictionary<string, MonthShare>.Empty.Add("ww", MonthShare.OfMonths(months)),
            };
    }

    [Fact]
    public void Value_ThreeTrainingsOfOnePerson_ShareOneMaximum()
    {
        // 3 x 800: the bonus of 100% stops at 2.000 of a person, so 800 + 800 + 400.
        var values = CombinedValuation.Value(Rijnmond, null, [Training(1), Training(2), Training(3)]);

        values.Select(value => value.Value).ShouldBe([Euro.FromWhole(1_600), Euro.FromWhole(1_600), Euro.FromWhole(1_200)]);

        static CombinedFulfilment Training(int month) =>
            new(
                FulfilmentKind.Development,
                Term,
                new EffortFacts
                {
                    Block = "taaltraining",
                    Cost = Euro.FromWhole(800),
                    LanguageTraining = true,
                    From = new DateOnly(2026, month, 1),
                }
            )
            {
                Participant = "P-1",
            };
    }

    [Theory]
    [InlineData("2025-07-01", "2026-06-30")] // Began before the tender: those days are not on the clock.
    [InlineData("2026-01-01", "2026-06-30")]
    [InlineData("2026-04-01", "2026-09-30")] // Began later: the days before it are not on the clock either.
    public void Value_TheClock_RunsOverTheDaysThatCount(string from, string to)
    {
        // Six months, in two half weeks on the same days; the other six of the twelve are left.
        var (first, last) = (DateOnly.Parse(from, CultureInfo.InvariantCulture), DateOnly.Parse(to, CultureInfo.InvariantCulture));

        var values = CombinedValuation.Value(Haaglanden, null, [Ww(first, last, 18), Ww(first, last, 18), Ww(last.AddDays(1), last.AddMonths(7), 36)]);

        values.Select(value => value.Value).ShouldBe([Euro.FromWhole(5_000), Euro.FromWhole(5_000), Euro.FromWhole(10_000)]);
    }

    private static CombinedFulfilment Ww(int year, string? participant, decimal hours = 36) =>
        Ww(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), hours) with
        {
            Participant = participant,
        };

    private static CombinedFulfilment Ww(DateOnly from, DateOnly to, decimal hours) =>
        new(
            FulfilmentKind.Participation,
            Term,
            new PlacementFacts
            {
                Block = "ww",
                From = from,
                To = to,
                HoursPerWeek = hours,
                Participant = new ParticipantFacts(null),
            }
        )
        {
            Participant = "P-1",
        };

    private static CombinedFulfilment Dated(string block, int euros, string? from, string? to, string? invoiced)
    {
        static DateOnly? Day(string? text) => text is null ? null : DateOnly.Parse(text, CultureInfo.InvariantCulture);
        return new(
            FulfilmentKind.SocialActivity,
            Term,
            new EffortFacts
            {
                Block = block,
                AgreedValue = Euro.FromWhole(euros),
                From = Day(from),
                To = Day(to),
                InvoiceDate = Day(invoiced),
            }
        );
    }

    private static CombinedFulfilment Impact(int year, int euros) =>
        new(
            FulfilmentKind.SocialActivity,
            Term,
            new EffortFacts
            {
                Block = "open-impact",
                AgreedValue = Euro.FromWhole(euros),
                From = new DateOnly(year, 6, 1),
                To = new DateOnly(year, 6, 30),
            }
        );
}
