using System.Collections.Immutable;
using SocialReturn.Core.Common;
using SocialReturn.Core.Tariffs;

namespace SocialReturn.Core.Valuation;

/// <summary>The steps of training, a purchase or an activity by a rate: the amount times what it is multiplied by, times what was done.</summary>
internal sealed class EffortRate
{
    private const int DaysInAWeek = 7;

    private readonly BuildingBlock _block;
    private readonly EffortFacts _facts;
    private readonly CountLimits _limits;
    private readonly ImmutableArray<ExplanationNote>.Builder? _notCounted;

    /// <summary>All days of the effort, and those of them that count; null when it has no dates.</summary>
    private readonly (CountedStretch All, CountedStretch Counted)? _days;

    /// <param name="limits">Of the effort as a whole: earlier parts used up a part of them.</param>
    /// <param name="notCounted">Gets what the limits cut off; null where that was told before.</param>
    public EffortRate(BuildingBlock block, TenderTerm term, EffortFacts facts, CountLimits limits, ImmutableArray<ExplanationNote>.Builder? notCounted)
    {
        (_block, _facts, _limits, _notCounted) = (block, facts, limits, notCounted);
        if (facts is { From: { } from, To: { } to })
        {
            var counted = CountedStretch.Of(term, block.Limits, from, from, to, notCounted ?? ImmutableArray.CreateBuilder<ExplanationNote>());
            _days = (new CountedStretch(from, to), counted);
        }
    }

    private Rational DayShare => _days is var (all, within) ? Rational.Of(within.Days, all.Days) : Rational.One;

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

    /// <summary>How many of a unit there are on days that count, whatever the persons and the other limits.</summary>
    public Rational Count(BlockUnit unit) =>
        unit switch
        {
            BlockUnit.Week => Stretch.WeeksOf(Time().CountedDays),
            BlockUnit.Month => Time().Total.ToRational(),
            _ => Rational.From(_facts.CountOf(unit) ?? 0) * DayShare,
        };

    private List<ExplanationFactor> Rate(FactorCode code, IEnumerable<ExplanationFactor> count)
    {
        List<ExplanationFactor> factors = [ExplanationFactor.Amount(code, _block.Amount!.Value, _block.Name)];
        if (_facts.Persons is { } persons and not 1 && MultiplierOf(_block.Multiplied) is { } multiplier)
        {
            factors.Add(ExplanationFactor.Times(multiplier, Rational.From(persons)));
        }

        return [.. factors, .. count];
    }

    private static FactorCode? MultiplierOf(Multiplied multiplied) =>
        multiplied switch
        {
            Multiplied.Persons => FactorCode.Persons,
            Multiplied.Attendees => FactorCode.Attendees,
            Multiplied.Staff => FactorCode.Staff,
            Multiplied.Pieces => FactorCode.Pieces,
            _ => null,
        };

    /// <summary>Times are spread evenly over the days of the effort; only those on days that count remain.</summary>
    private List<ExplanationFactor> Times(FactorCode code, int times)
    {
        var counted = _limits.Times(times);
        if (counted < times)
        {
            _notCounted?.Add(new ExplanationNote(NoteCode.TimesOverLimit, [Rational.From(times), Rational.From(counted)]));
        }

        List<ExplanationFactor> factors = [ExplanationFactor.Times(code, Rational.From(counted))];
        if (_days is var (all, within) && within.Days < all.Days)
        {
            factors.Add(ExplanationFactor.Share(FactorCode.CountedDays, Rational.From(within.Days), Rational.From(all.Days)));
        }

        return factors;
    }

    /// <summary>Hours are spread in the same way, and cut at the limits of each event, of each week and of the whole.</summary>
    private Rational CountedHours()
    {
        var hours = Rational.From(_facts.Hours!.Value) * DayShare;
        var weeks = _days is { } days ? Rational.Of(days.Counted.Days, DaysInAWeek) : (Rational?)null;
        var counted = _limits.Hours(hours, weeks, _facts.Events);
        if (counted < hours)
        {
            _notCounted?.Add(new ExplanationNote(NoteCode.HoursOverLimit, [hours, counted]));
        }

        return counted;
    }

    private CountedTime Time() => new CountingClock().Count(_days!.Value.Counted.First, _days.Value.Counted.Last);
}
