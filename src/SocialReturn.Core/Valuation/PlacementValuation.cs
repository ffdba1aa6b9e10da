using System.Collections.Immutable;
using SocialReturn.Core.Common;
using SocialReturn.Core.Tariffs;

namespace SocialReturn.Core.Valuation;

/// <summary>
/// Values the stretches of one placement in the order in which they are decided. A stretch is worth what the rounded
/// total grows by, so that the stretches always add up to the whole.
/// </summary>
internal sealed class PlacementValuation
{
    private readonly TariffSchedule _schedule;
    private readonly TenderTerm _term;
    private readonly PlacementFacts _facts;
    private readonly BuildingBlock _block;
    private readonly CountingClock _clock;
    private readonly EarnedBonuses _bonuses;
    private Rational _total;
    private bool _onceBonusesPaid;

    public PlacementValuation(TariffSchedule schedule, TenderTerm term, PlacementFacts facts)
    {
        (_schedule, _term, _facts) = (schedule, term, facts);
        _block = schedule.FindBlock(facts.Block)!;
        _clock = new CountingClock(_block.Limits, facts.Participant);
        _bonuses = BonusRules.For(schedule, _block, facts, ReferenceYear(schedule, term, facts));
    }

    public static int ReferenceYear(TariffSchedule schedule, TenderTerm term, PlacementFacts facts) =>
        (schedule.ReferenceDay == ReferenceDay.AwardDate ? term.AwardDate : facts.From ?? term.Start).Year;

    public ValuationResult Next(Stretch stretch)
    {
        var notCounted = ImmutableArray.CreateBuilder<ExplanationNote>();
        if (StartedTooEarly() is { } months)
        {
            notCounted.Add(new ExplanationNote(NoteCode.StartedTooEarly, [Rational.From(months)]));
            return new ValuationResult(Euro.Zero, Rational.Zero, default, [], notCounted.ToImmutable(), []);
        }

        var time = Count(stretch, notCounted);
        if (time is { Total.Units: 0 })
        {
            return new ValuationResult(Euro.Zero, Rational.Zero, default, [], notCounted.ToImmutable(), []);
        }

        var sum = new ExplanationSum();
        sum.Add(LineOf(_block.Kind), "", BaseFactors(stretch, time, notCounted));
        var hints = _bonuses.Hints.ToBuilder();
        var once = AddBonuses(sum, stretch, time, hints);
        if (!_onceBonusesPaid)
        {
            notCounted.AddRange(_bonuses.PaidBefore);
        }

        _onceBonusesPaid = true;
        var before = _total.ToEuro();
        _total += sum.Exact;
        return sum.Close(_total.ToEuro() - before) with
        {
            CountedMonths = time?.Total ?? default,
            NotCounted = notCounted.ToImmutable(),
            Hints = hints.ToImmutable(),
            OnceBonuses = once,
        };
    }

    private static LineCode LineOf(FulfilmentKind kind) =>
        kind == FulfilmentKind.JobToJob ? LineCode.JobToJob : LineCode.Participation;

    private int? StartedTooEarly() =>
        _block.Limits.StartMonthsBefore is { } months && _facts.From < _term.Start.AddMonths(-months) ? months : null;

    /// <summary>The time that counts; null when the dates are unknown, which only worked hours without a limit allow.</summary>
    private CountedTime? Count(Stretch stretch, ImmutableArray<ExplanationNote>.Builder notCounted)
    {
        if (stretch.From is not { } from || stretch.To is not { } to)
        {
            return null;
        }

        var first = from < _term.Start ? _term.Start : from;
        var last = to > _term.End ? _term.End : to;
        var time = _clock.Count(first, last);
        var outside = to.DayNumber - from.DayNumber + 1 - time.DaysOfPeriod;
        if (outside > 0)
        {
            notCounted.Add(new ExplanationNote(NoteCode.OutsideTerm, [Rational.From(outside)]));
        }

        if (time.OverLimit.Units > 0)
        {
            notCounted.Add(new ExplanationNote(
                NoteCode.OverLimit, [time.OverLimit.ToRational(), Rational.From(_block.Limits.Months!.Value)]));
        }

        return time;
    }

    private List<ExplanationFactor> BaseFactors(Stretch stretch, CountedTime? time, ImmutableArray<ExplanationNote>.Builder notCounted)
    {
        var amount = _block.Amount!.Value;
        if (stretch.HoursPerWeek is { } hours)
        {
            var norm = _schedule.NormHoursPerWeek;
            if (hours > norm)
            {
                notCounted.Add(new ExplanationNote(NoteCode.HoursOverNorm, [Rational.From(hours), Rational.From(norm)]));
            }

            return [Amount(FactorCode.YearlyAmount, amount, _block.Name), HoursShare(stretch), time!.AsFactor()];
        }

        List<ExplanationFactor> factors = _block.HourlyRate is { } rate
            ? [Amount(FactorCode.HourlyAmount, rate, _block.Name), WorkedHours(stretch)]
            : [Amount(FactorCode.YearlyAmount, amount, _block.Name), HoursShare(stretch)];
        AddCountedDays(factors, stretch, time);
        return factors;
    }

    /// <summary>Worked hours are spread evenly over the days of the stretch; only those on days that count remain.</summary>
    private static void AddCountedDays(List<ExplanationFactor> factors, Stretch stretch, CountedTime? time)
    {
        if (time is null)
        {
            return;
        }

        var days = Rational.From(stretch.To!.Value.DayNumber - stretch.From!.Value.DayNumber + 1);
        var counted = time.CountedDays;
        if (counted != days)
        {
            factors.Add(new ExplanationFactor(FactorCode.CountedDays, counted / days, [counted, days]));
        }
    }

    private ImmutableArray<string> AddBonuses(
        ExplanationSum sum, Stretch stretch, CountedTime? time, ImmutableArray<ExplanationNote>.Builder hints)
    {
        var once = ImmutableArray.CreateBuilder<string>();
        foreach (var bonus in _bonuses.Earned)
        {
            if (bonus.Frequency == BonusFrequency.PerYear)
            {
                AddYearlyBonus(sum, bonus, stretch, time, hints);
            }
            else if (!_onceBonusesPaid)
            {
                sum.Add(LineCode.Bonus, bonus.Name, [Amount(FactorCode.BonusOnce, bonus.Amount, bonus.Name)]);
                once.Add(bonus.Code);
            }
        }

        return once.ToImmutable();
    }

    private void AddYearlyBonus(
        ExplanationSum sum, Bonus bonus, Stretch stretch, CountedTime? time, ImmutableArray<ExplanationNote>.Builder hints)
    {
        List<ExplanationFactor> factors = [Amount(FactorCode.BonusPerYear, bonus.Amount, bonus.Name)];
        if (bonus.ProRata == ProRata.MonthsAndHours)
        {
            factors.Add(HoursShare(stretch));
        }

        if (bonus.ProRata == ProRata.MonthsAndHours && stretch.HoursPerWeek is null)
        {
            AddCountedDays(factors, stretch, time);
        }
        else if (time is null)
        {
            hints.Add(new ExplanationNote(NoteCode.BonusNeedsDates, [], bonus.Name));
            return;
        }
        else
        {
            factors.Add(time.AsFactor());
        }

        sum.Add(LineCode.Bonus, bonus.Name, factors);
    }

    private ExplanationFactor HoursShare(Stretch stretch)
    {
        if (stretch.HoursPerWeek is { } hours)
        {
            var norm = Rational.From(_schedule.NormHoursPerWeek);
            var counted = Rational.Min(Rational.From(hours), norm);
            return new ExplanationFactor(FactorCode.HoursPerWeek, counted / norm, [counted, norm]);
        }

        var worked = Rational.From(stretch.WorkedHours!.Value);
        var year = Rational.From(_schedule.NormHoursPerYear);
        return new ExplanationFactor(FactorCode.HoursOfYear, worked / year, [worked, year]);
    }

    private static ExplanationFactor WorkedHours(Stretch stretch)
    {
        var worked = Rational.From(stretch.WorkedHours!.Value);
        return new ExplanationFactor(FactorCode.WorkedHours, worked, [worked]);
    }

    private static ExplanationFactor Amount(FactorCode code, Euro amount, string name) =>
        new(code, Rational.From(amount), [Rational.From(amount)], name);
}

/// <summary>The agreed placement, or one delivered period of it.</summary>
internal readonly record struct Stretch(DateOnly? From, DateOnly? To, decimal? HoursPerWeek, decimal? WorkedHours);
