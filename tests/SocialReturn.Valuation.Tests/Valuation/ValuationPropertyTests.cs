using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Valuation;
using SocialReturn.Valuation.Tests.Support;

namespace SocialReturn.Valuation.Tests.Valuation;

/// <summary>Laws that hold for every placement and every purchase, on every shipped schedule and on schedules that nobody published.</summary>
[Properties(Arbitrary = [typeof(Arbitraries)], MaxTest = 300)]
public sealed class ValuationPropertyTests
{
    [Property]
    public void ExplanationLines_AnyFulfilment_AddUpToTheValueToTheCent(Case any, Bill bill)
    {
        foreach (var result in new[] { any.Value(), bill.Value(bill.Facts) })
        {
            Euro.Sum(result.Lines.Select(line => line.Amount)).ShouldBe(result.Value);
        }
    }

    [Property]
    public void ExplanationFactors_OfEachLine_ComputeItsAmount(Case any)
    {
        foreach (var line in any.Value().Lines.Where(line => line.Code != LineCode.Rounding))
        {
            line.Factors.Aggregate(Rational.Zero, (above, factor) => factor.ApplyTo(above)).ToEuro().ShouldBe(line.Amount);
        }
    }

    [Property]
    public void Explanation_AnyFulfilment_CanBeWritten(Case any) =>
        ExplanationWriter.Write(any.Value(), any.Schedule).ShouldContain(row => row.Kind == ExplanationRowKind.Total);

    [Property]
    public void Splitting_APeriod_NeverChangesTheTotal(Case any, NonNegativeInt[] cuts)
    {
        var whole = any.Value();

        var parts = Valuator.ValuePeriods(any.Schedule, any.Term, any.Facts, any.Cut(cuts));

        parts.Aggregate(Rational.Zero, (sum, part) => sum + part.Exact).ShouldBe(whole.Exact);
        Euro.Sum(parts.Select(part => part.Value)).ShouldBe(whole.Value);
        parts.Sum(part => part.CountedMonths.Units).ShouldBe(whole.CountedMonths.Units);
    }

    [Property]
    public void Splitting_TheHours_NeverChangesTheUnroundedTotal(Case any, PositiveInt part)
    {
        var plain = any.WithoutBonuses();
        if (!plain.FollowsHours)
        {
            return;
        }

        var hours = Math.Min(plain.Facts.HoursPerWeek!.Value, any.Schedule.NormHoursPerWeek);
        var first = decimal.Round(hours * (part.Get % 99 + 1) / 100, 2, MidpointRounding.ToPositiveInfinity);
        var rest = hours - first;

        var sum = plain.WithHours(first).Value().Exact + (rest == 0 ? Rational.Zero : plain.WithHours(rest).Value().Exact);

        sum.ShouldBe(plain.WithHours(hours).Value().Exact);
    }

    [Property]
    public void Value_MoreHours_IsNeverLessAndStopsAtTheNorm(Case any, PositiveInt extra)
    {
        var more = Math.Min(any.Facts.HoursPerWeek!.Value + (extra.Get % 5_000 / 100m), 168m);

        any.WithHours(more).Value().Exact.ShouldBeGreaterThanOrEqualTo(any.Value().Exact);
        any.WithHours(168).Value().Exact.ShouldBe(any.WithHours(any.Schedule.NormHoursPerWeek).Value().Exact);
    }

    [Property]
    public void Value_LongerPlacement_IsNeverLessAndStopsAtTheLimit(Case any, PositiveInt extra)
    {
        var to = any.Facts.To!.Value.AddDays(extra.Get % 2_000);

        var longer = any.With(any.Facts with { To = to }).Value();

        longer.Exact.ShouldBeGreaterThanOrEqualTo(any.Value().Exact);
        if (any.Block.Limits is { Months: { } months, YearsAfterBenefit: null } && any.Facts.Participant.WageCostSubsidyUntil is null)
        {
            var left = MonthShare.OfMonths(months).Units - any.Facts.Participant.EarlierCountedMonths.Units;
            longer.CountedMonths.Units.ShouldBeLessThanOrEqualTo(Math.Max(0, left));
        }
    }

    [Property]
    public void Value_MoreEarlierMonths_IsNeverMore(Case any, NonNegativeInt extra)
    {
        var participant = any.Facts.Participant;
        var used = participant.EarlierCountedMonths + new MonthShare(extra.Get * 12_180L);

        var later = any.With(any.Facts with { Participant = participant with { EarlierCountedMonths = used } });

        later.Value().Exact.ShouldBeLessThanOrEqualTo(any.Value().Exact);
    }

    [Property]
    public void Bonus_Earned_NeverLowers(Case any)
    {
        var participant = any.Facts.Participant;
        var value = any.Value().Exact;

        value.ShouldBeGreaterThanOrEqualTo(any.WithoutBonuses().Value().Exact);
        foreach (var more in new[]
        {
            any.Facts with { PermanentContract = true },
            any.Facts with { Participant = participant with { StatusHolder = true } },
            any.Facts with { Participant = participant with { LanguageGap = true } },
            any.Facts with { Participant = participant with { WorkDisability = true } },
        })
        {
            any.With(more).Value().Exact.ShouldBeGreaterThanOrEqualTo(value);
        }
    }

    [Property]
    public void Bonus_OfAnAge_NeverLowersOnAShippedSchedule(Case any)
    {
        if (any.IsShipped)
        {
            var older = any.With(any.Facts with { Participant = any.Facts.Participant with { BirthYear = 1965 } });

            older.Value().Exact.ShouldBeGreaterThanOrEqualTo(any.Value().Exact);
        }
    }

    [Property]
    public void UnknownMonthsOnBenefit_AreNeverWorthMoreThanKnownOnes(Case any)
    {
        var plain = any.WithoutBonuses();
        var known = plain.With(plain.Facts with
        {
            Participant = plain.Facts.Participant with { BenefitMonths = any.Block.Limits.BenefitMonthsFrom ?? 0 },
        });
        var unknown = plain.With(plain.Facts with { Participant = plain.Facts.Participant with { BenefitMonths = null } });

        unknown.Value().Exact.ShouldBeLessThanOrEqualTo(known.Value().Exact);
    }

    [Property]
    public void Splitting_WorkedHours_NeverChangesTheUnroundedTotal(Case any, PositiveInt part)
    {
        var plain = any.WithoutBonuses();
        if (!plain.FollowsHours)
        {
            return;
        }

        var (first, rest) = (part.Get % 400 / 100m + 0.01m, 1.99m);

        var sum = plain.WithWorkedHours(first).Value().Exact + plain.WithWorkedHours(rest).Value().Exact;

        sum.ShouldBe(plain.WithWorkedHours(first + rest).Value().Exact);
    }

    /// <summary>
    /// Without a subsidy or a date up to which everything counts: months are used up in order of decision, so a free month
    /// that is decided after the limit was used up still counts. Weeks are worth their days, and a limit in months cuts
    /// another number of days from February.
    /// </summary>
    [Property]
    public void Periods_InAnyOrder_AddUpToTheSame(Case drawn, NonNegativeInt[] cuts, int seed)
    {
        var any = drawn.With(drawn.Facts with { Participant = drawn.Facts.Participant with { WageCostSubsidyUntil = null } });
        if (any.Block is { Limits: { Months: not null, YearsAfterBenefit: not null } } or { Unit: BlockUnit.Week, Limits.HasClock: true })
        {
            return;
        }

        var periods = any.Cut(cuts).ToArray();
        var shuffled = periods.ToArray();
        new Random(seed).Shuffle(shuffled);

        var (inOrder, outOfOrder) = (Total(periods), Total(shuffled));

        outOfOrder.ShouldBe(inOrder);

        Euro Total(DeliveredPeriod[] order) =>
            Euro.Sum(Valuator.ValuePeriods(any.Schedule, any.Term, any.Facts, order).Select(result => result.Value));
    }

    [Property]
    public void WorthNothing_Always_HasAReason(Case any)
    {
        var result = any.Value();

        if (result.Exact.IsZero)
        {
            result.NotCounted.ShouldNotBeEmpty();
        }
    }

    [Property]
    public void Purchase_MoreMaterial_IsNeverWorthMore(Bill bill, PositiveInt extra)
    {
        var facts = bill.Facts;
        var room = facts.InvoiceInclVat - facts.Vat - facts.MaterialCosts;
        var more = facts with { MaterialCosts = facts.MaterialCosts + Euro.Min(room, new Euro(extra.Get)) };

        var (value, less) = (bill.Value(facts), bill.Value(more));

        less.Value.ShouldBeLessThanOrEqualTo(value.Value);
        value.Value.ShouldBeLessThanOrEqualTo(facts.InvoiceInclVat - facts.Vat);
        less.Value.ShouldBeGreaterThanOrEqualTo(Euro.Zero);
    }

    /// <summary>A placement on a schedule, by hours per week.</summary>
    public sealed record Case(TariffSchedule Schedule, TenderTerm Term, PlacementFacts Facts)
    {
        public bool IsShipped => TariffSchedules.Presets.Any(preset => preset.Code == Schedule.Code);

        public BuildingBlock Block => Schedule.FindBlock(Facts.Block)!;

        /// <summary>Whether the unrounded value is the hours times something: no single amounts, no least hours.</summary>
        public bool FollowsHours => Block is { Unit: BlockUnit.FullTimeYear, Limits.MinHoursPerWeek: null };

        public ValuationResult Value() => Valuator.Value(Schedule, Term, Facts);

        public Case With(PlacementFacts facts) => this with { Facts = facts };

        public Case WithoutBonuses() => this with { Schedule = Schedule with { Bonuses = [] } };

        public Case WithHours(decimal hours) => With(Facts with { HoursPerWeek = hours });

        public Case WithWorkedHours(decimal hours) => With(Facts with { HoursPerWeek = null, WorkedHours = hours });

        /// <summary>The placement cut into adjoining periods, in order of date.</summary>
        public IReadOnlyList<DeliveredPeriod> Cut(IEnumerable<NonNegativeInt> cuts)
        {
            var (from, to) = (Facts.From!.Value, Facts.To!.Value);
            var days = to.DayNumber - from.DayNumber;
            DateOnly[] starts = [.. cuts.Select(cut => from.AddDays(cut.Get % (days + 1))).Append(from).Distinct().Order()];
            return
            [
                .. starts.Select((start, index) =>
                    new DeliveredPeriod(start, index + 1 < starts.Length ? starts[index + 1].AddDays(-1) : to, Facts.HoursPerWeek, null)),
            ];
        }
    }

    public sealed record Bill(TariffSchedule Schedule, PurchaseFacts Facts)
    {
        public ValuationResult Value(PurchaseFacts facts) =>
            Valuator.Value(Schedule, new TenderTerm(facts.InvoiceDate, facts.InvoiceDate, facts.InvoiceDate), facts);
    }

    public static class Arbitraries
    {
        private static readonly Gen<TariffSchedule> Schedules =
            Gen.OneOf(Gen.Elements(TariffSchedules.Presets.AsEnumerable()), RandomSchedules.Any);

        public static Arbitrary<Case> Cases() => Arb.From(
            from schedule in Schedules
            from block in Gen.Elements(schedule.Blocks.Where(block => block.Unit.IsForPlacements() && block.Unit is not (BlockUnit.Hour or BlockUnit.WageCost)
                && block.Kind is FulfilmentKind.Participation or FulfilmentKind.JobToJob))
            from offset in Gen.Choose(-500, 900)
            from length in Gen.Choose(0, 1_500)
            from hundredths in Gen.Choose(1, 6_000)
            from permanent in Gen.Elements(true, false)
            from participant in Participants()
            let term = new TenderTerm(new DateOnly(2023, 11, 15), new DateOnly(2024, 1, 10), new DateOnly(2026, 6, 20))
            let start = term.Start.AddDays(offset)
            select new Case(
                schedule,
                term,
                new PlacementFacts(block.Code, start, start.AddDays(length), hundredths / 100m, null, permanent, participant)));

        public static Arbitrary<Bill> Bills() => Arb.From(
            from schedule in Schedules.Where(schedule => schedule.BlocksOf(FulfilmentKind.SocialPurchase).Any(block => block.Allows(BlockUnit.Invoice)))
            from invoice in Gen.Choose(1, 100_000_000)
            from vatShare in Gen.Choose(0, 21)
            from materialShare in Gen.Choose(0, 100)
            from recognition in Gen.Elements("shelteredEmployer", "socialEnterprise", "pso30Plus", "psoStep1", null)
            let vat = (long)invoice * vatShare / 121
            let material = (invoice - vat) * materialShare / 100
            select new Bill(schedule, new PurchaseFacts(recognition, new DateOnly(2025, 5, 5), new Euro(invoice), new Euro(vat), new Euro(material))));

        private static Gen<ParticipantFacts> Participants() =>
            from born in Gen.Choose(1955, 2005)
            from knowsYear in Gen.Elements(true, true, false)
            from used in Gen.Frequency((2, Gen.Constant(0L)), (1, Gen.Choose(0, 30 * 31).Select(days => days * 12_180L)))
            from subsidyDays in Gen.Choose(-400, 900)
            from subsidy in Gen.Elements(true, false)
            from benefitMonths in Gen.Elements<int?>(null, 0, 5, 11, 12, 24, 60)
            from disability in Gen.Elements<bool?>(true, false, null)
            from statusHolder in Gen.Elements<bool?>(true, false, null)
            from languageGap in Gen.Elements<bool?>(true, false, null)
            from benefitDays in Gen.Choose(0, 2_000)
            from knowsBenefit in Gen.Elements(true, false)
            select new ParticipantFacts(
                knowsYear ? born : null,
                subsidy ? new DateOnly(2025, 1, 1).AddDays(subsidyDays) : null,
                new MonthShare(used))
            {
                WorkDisability = disability,
                StatusHolder = statusHolder,
                LanguageGap = languageGap,
                BenefitMonths = benefitMonths,
                LastBenefitDate = knowsBenefit ? new DateOnly(2021, 1, 1).AddDays(benefitDays) : null,
            };
    }
}
