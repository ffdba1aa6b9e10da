using System.Collections.Immutable;
using SocialReturn.Core.Common;
using SocialReturn.Core.Tariffs;

namespace SocialReturn.Core.Valuation;

/// <summary>The steps of training, a purchase or an activity by a rate: the amount times persons times what was done.</summary>
internal sealed class EffortRate
{
    private const int DaysInAWeek = 7;

    private readonly BuildingBlock _block;
    private readonly EffortFacts _facts;
    private readonly ImmutableArray<ExplanationNote>.Builder _notCounted;

    /// <summary>All days of the effort, and those of them that count; null when it has no dates.</summary>
    private readonly (CountedStretch All, CountedStretch Counted)? _days;

    public EffortRate(BuildingBlock block, TenderTerm term, EffortFacts facts, ImmutableArray<ExplanationNote>.Builder notCounted)
    {
        (_block, _facts, _notCounted) = (block, facts, notCounted);
        if (facts is { From: { } from, To: { } to })
        {
            _days = (new CountedStretch(from, to), CountedStretch.Of(term, block.Limits, from, from, to, notCounted));
        }
    }

    public List<ExplanationFactor> Factors() =>
        _block.Unit switch
        {
            BlockUnit.Hour => Rate(FactorCode.HourlyAmount, [ExplanationFactor.Times(FactorCode.Hours, CountedHours())]),
            BlockUnit.HalfDay => Rate(FactorCode.HalfDailyAmount, Times(FactorCode.HalfDays, _facts.HalfDays!.Value)),
            BlockUnit.Day => Rate(FactorCode.DailyAmount, Times(FactorCode.Days, _facts.Days!.Value)),
            BlockUnit.Event => Rate(FactorCode.EventAmount, Times(FactorCode.Events, _facts.Events!.Value)),
            BlockUnit.Stage => Rate(FactorCode.StageAmount, Times(FactorCode.Stages, _facts.Stages!.Value)),
            BlockUnit.Month => Rate(FactorCode.MonthlyAmount, [Time().NumberOfMonths()]),
            BlockUnit.Week => Rate(FactorCode.WeeklyAmount, [ExplanationFactor.Share(FactorCode.DaysOfWeek, Time().CountedDays, Rational.From(DaysInAWeek))]),
            BlockUnit.Once => Rate(FactorCode.OnceAmount, []),
            _ => throw new NotSupportedException(JsonNames.Of(_block.Unit)),
        };

    private List<ExplanationFactor> Rate(FactorCode code, IEnumerable<ExplanationFactor> count)
    {
        List<ExplanationFactor> factors = [ExplanationFactor.Amount(code, _block.Amount!.Value, _block.Name)];
        if (_facts.Persons is { } persons and not 1)
        {
            factors.Add(ExplanationFactor.Times(FactorCode.Persons, Rational.From(persons)));
        }

        return [.. factors, .. count];
    }

    /// <summary>Times are spread evenly over the days of the effort; only those on days that count remain.</summary>
    private List<ExplanationFactor> Times(FactorCode code, int times)
    {
        var counted = Math.Min(times, _block.Limits.Times ?? times);
        if (counted < times)
        {
            _notCounted.Add(new ExplanationNote(NoteCode.TimesOverLimit, [Rational.From(times), Rational.From(counted)]));
        }

        List<ExplanationFactor> factors = [ExplanationFactor.Times(code, Rational.From(counted))];
        if (_days is var (all, within) && within.Days < all.Days)
        {
            factors.Add(ExplanationFactor.Share(FactorCode.CountedDays, Rational.From(within.Days), Rational.From(all.Days)));
        }

        return factors;
    }

    /// <summary>Hours are spread in the same way, and cut at the limits of each event and each week.</summary>
    private Rational CountedHours()
    {
        var hours = Rational.From(_facts.Hours!.Value);
        if (_days is var (all, within))
        {
            hours *= Rational.Of(within.Days, all.Days);
        }

        var counted = hours;
        if (_block.Limits.HoursPerEvent is { } perEvent)
        {
            counted = Rational.Min(counted, Rational.From(perEvent) * Rational.From(_facts.Events ?? 1));
        }

        if (_block.Limits.HoursPerWeek is { } perWeek)
        {
            counted = Rational.Min(counted, Rational.From(perWeek) * Rational.Of(_days!.Value.Counted.Days, DaysInAWeek));
        }

        if (counted < hours)
        {
            _notCounted.Add(new ExplanationNote(NoteCode.HoursOverLimit, [hours, counted]));
        }

        return counted;
    }

    private CountedTime Time() => new CountingClock().Count(_days!.Value.Counted.First, _days.Value.Counted.Last);
}
