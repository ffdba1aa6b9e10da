using FsCheck;
using FsCheck.Xunit;
using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Valuation;
using SocialReturn.Valuation.Tests.Support;

namespace SocialReturn.Valuation.Tests.Valuation;

/// <summary>Laws that hold for every placement and every purchase, on every shipped schedule and on schedules that nobody published.</summary>
[Properties(Arbitrary = [typeof(RandomFacts)], MaxTest = 300)]
public sealed class ValuationPropertyTests
{
    [Property]
    public void ExplanationLines_AnyFulfilment_AddUpToTheValueToTheCent(RandomPlacement any, RandomInvoice bill)
    {
        foreach (var result in new[] { any.Value(), bill.Value(bill.Facts) })
        {
            Euro.Sum(result.Lines.Select(line => line.Amount)).ShouldBe(result.Value);
        }
    }

    [Property]
    public void ExplanationFactors_OfEachLine_ComputeItsAmount(RandomPlacement any)
    {
        foreach (var line in any.Value().Lines.Where(line => line.Code != LineCode.Rounding))
        {
            line.Factors.Aggregate(Rational.Zero, (above, factor) => factor.ApplyTo(above)).ToEuro().ShouldBe(line.Amount);
        }
    }

    [Property]
    public void Explanation_AnyFulfilment_CanBeWritten(RandomPlacement any) =>
        ExplanationWriter.Write(any.Value(), any.Schedule).ShouldContain(row => row.Kind == ExplanationRowKind.Total);

    [Property]
    public void Splitting_APeriod_NeverChangesTheTotal(RandomPlacement any, NonNegativeInt[] cuts)
    {
        var whole = any.Value();

        var parts = Valuator.ValuePeriods(any.Schedule, any.Term, any.Facts, any.Cut(cuts));

        parts.Aggregate(Rational.Zero, (sum, part) => sum + part.Exact).ShouldBe(whole.Exact);
        Euro.Sum(parts.Select(part => part.Value)).ShouldBe(whole.Value);
        parts.Sum(part => part.CountedMonths.Units).ShouldBe(whole.CountedMonths.Units);
    }

    [Property]
    public void Splitting_TheHours_NeverChangesTheUnroundedTotal(RandomPlacement any, PositiveInt part)
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
    public void Value_MoreHours_IsNeverLessAndStopsAtTheNorm(RandomPlacement any, PositiveInt extra)
    {
        var more = Math.Min(any.Facts.HoursPerWeek!.Value + (extra.Get % 5_000 / 100m), 168m);

        any.WithHours(more).Value().Exact.ShouldBeGreaterThanOrEqualTo(any.Value().Exact);
        any.WithHours(168).Value().Exact.ShouldBe(any.WithHours(any.Schedule.NormHoursPerWeek).Value().Exact);
    }

    [Property]
    public void Value_LongerPlacement_IsNeverLessAndStopsAtTheLimit(RandomPlacement any, PositiveInt extra)
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
    public void Value_MoreEarlierMonths_IsNeverMore(RandomPlacement any, NonNegativeInt extra)
    {
        var participant = any.Facts.Participant;
        var used = participant.EarlierCountedMonths + new MonthShare(extra.Get * 12_180L);

        var later = any.With(any.Facts with { Participant = participant with { EarlierCountedMonths = used } });

        later.Value().Exact.ShouldBeLessThanOrEqualTo(any.Value().Exact);
    }

    /// <summary>
    /// Of two ages the higher counts, and on a schedule that nobody published it may be worth less: where a fact brings another age,
    /// the law is silent.
    /// </summary>
    [Property]
    public void Bonus_Earned_NeverLowers(RandomPlacement any)
    {
        var participant = any.Facts.Participant;
        var result = any.Value();

        result.Exact.ShouldBeGreaterThanOrEqualTo(any.WithoutBonuses().Value().Exact);
        foreach (
            var more in new[]
            {
                any.Facts with
                {
                    PermanentContract = true,
                },
                any.Facts with
                {
                    Participant = participant with { StatusHolder = true },
                },
                any.Facts with
                {
                    Participant = participant with { LanguageGap = true },
                },
                any.Facts with
                {
                    Participant = participant with { WorkDisability = true },
                },
            }
        )
        {
            var earned = any.With(more).Value();
            if (any.AgeOf(result) is not { } age || any.AgeOf(earned) == age)
            {
                earned.Exact.ShouldBeGreaterThanOrEqualTo(result.Exact);
            }
        }
    }

    [Property]
    public void Bonus_OfAnAge_NeverLowersOnAShippedSchedule(RandomPlacement any)
    {
        if (any.IsShipped)
        {
            var older = any.With(any.Facts with { Participant = any.Facts.Participant with { BirthYear = 1965 } });

            older.Value().Exact.ShouldBeGreaterThanOrEqualTo(any.Value().Exact);
        }
    }

    [Property]
    public void UnknownMonthsOnBenefit_AreNeverWorthMoreThanKnownOnes(RandomPlacement any)
    {
        var plain = any.WithoutBonuses();
        var known = plain.With(plain.Facts with { Participant = plain.Facts.Participant with { BenefitMonths = EnoughMonths(any.Block.Limits) } });
        var unknown = plain.With(plain.Facts with { Participant = plain.Facts.Participant with { BenefitMonths = null } });

        unknown.Value().Exact.ShouldBeLessThanOrEqualTo(known.Value().Exact);
    }

    private static int EnoughMonths(BlockLimits limits) => Math.Max(limits.BenefitMonthsFrom ?? 0, limits.YoungBenefitMonthsFrom ?? 0);

    [Property]
    public void Splitting_WorkedHours_NeverChangesTheUnroundedTotal(RandomPlacement any, PositiveInt part)
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
    public void Periods_InAnyOrder_AddUpToTheSame(RandomPlacement drawn, NonNegativeInt[] cuts, int seed)
    {
        var any = drawn.With(drawn.Facts with { Participant = drawn.Facts.Participant with { WageCostSubsidyUntil = null } });
        if (
            any.Block
            is { Limits: { Months: not null, YearsAfterBenefit: not null } }
                or { Unit: BlockUnit.Week, Limits.HasClock: true }
                or { Limits: { HasClock: true, MostUnit: BlockUnit.Week or BlockUnit.Hour } }
        )
        {
            return;
        }

        var periods = any.Cut(cuts).ToArray();
        var shuffled = periods.ToArray();
        new Random(seed).Shuffle(shuffled);

        var (inOrder, outOfOrder) = (Total(periods), Total(shuffled));

        outOfOrder.ShouldBe(inOrder);

        Euro Total(DeliveredPeriod[] order) => Euro.Sum(Valuator.ValuePeriods(any.Schedule, any.Term, any.Facts, order).Select(result => result.Value));
    }

    [Property]
    public void WorthNothing_Always_HasAReason(RandomPlacement any)
    {
        var result = any.Value();

        if (result.Exact.IsZero)
        {
            result.NotCounted.ShouldNotBeEmpty();
        }
    }

    [Property]
    public void Purchase_MoreMaterial_IsNeverWorthMore(RandomInvoice bill, PositiveInt extra)
    {
        var facts = bill.Facts;
        var room = facts.InvoiceInclVat!.Value - facts.Vat!.Value - facts.MaterialCosts!.Value;
        var more = facts with { MaterialCosts = facts.MaterialCosts.Value + Euro.Min(room, new Euro(extra.Get)) };

        var (value, less) = (bill.Value(facts), bill.Value(more));

        less.Value.ShouldBeLessThanOrEqualTo(value.Value);
        value.Value.ShouldBeLessThanOrEqualTo(facts.InvoiceInclVat.Value - facts.Vat.Value);
        less.Value.ShouldBeGreaterThanOrEqualTo(Euro.Zero);
    }
}
