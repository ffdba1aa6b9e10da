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
    private readonly BuildingBlock? _block;
    private readonly ExplanationNote? _eligibility;
    private readonly CountingClock _clock;
    private readonly EarnedBonuses _bonuses;
    private readonly CountLimits _limits;
    private readonly Mosts _mosts;
    private Rational _total;
    private bool _hasCounted;

    public PlacementValuation(TariffSchedule schedule, TenderTerm term, PlacementFacts facts)
    {
        (_schedule, _term, _facts) = (schedule, term, facts);
        var chosen = schedule.FindBlock(facts.Block)!;
        (_block, _eligibility) = Eligibility.Judge(schedule, term, chosen, facts);
        _clock = new CountingClock(chosen.Limits, facts);
        _limits = new CountLimits(chosen.Limits);
        _mosts = new Mosts(_block ?? chosen, facts.Participant.EarlierAmounts.GetValueOrDefault(Mosts.KeyOf(chosen)));
        var age = ReferenceYear(schedule, term, facts) - facts.Participant.BirthYear;
        _bonuses = BonusRules.For(schedule, _block ?? chosen, new ConditionFacts(age, facts.PermanentContract, facts.Participant, LanguageTraining: false));
    }

    public static int ReferenceYear(TariffSchedule schedule, TenderTerm term, PlacementFacts facts) =>
        (schedule.ReferenceDay == ReferenceDay.AwardDate ? term.AwardDate : facts.From ?? term.Start).Year;

    public ValuationResult Next(Stretch stretch)
    {
        if (_block is null)
        {
            return Nothing([_eligibility!]);
        }

        var notCounted = ImmutableArray.CreateBuilder<ExplanationNote>();
        var hints = _bonuses.Hints.ToBuilder();
        var time = Count(stretch, notCounted, hints);
        if (time is { Total.Units: 0 })
        {
            return Nothing(notCounted.ToImmutable());
        }

        var factors = new PlacementFactors(_schedule, _block, stretch, time, _limits, notCounted);
        var stages = CountedStages(notCounted);
        var sum = new ExplanationSum();
        if (factors.Base(stages, isFirst: !_hasCounted) is { } steps)
        {
            sum.Add(ExplanationSum.LineOf(_block.Kind), "", steps);
        }

        var counted = _mosts.Counted;
        if (_mosts.Any)
        {
            _mosts.Cut(sum, factors.Units(stages, isFirst: !_hasCounted));
        }

        var once = AddBonuses(sum, factors, hints);
        if (!_hasCounted)
        {
            notCounted.AddRange(_bonuses.PaidBefore);
        }

        if (_eligibility is not null)
        {
            hints.Insert(0, _eligibility);
        }

        _hasCounted = true;
        var before = _total.ToEuro();
        _total += sum.Exact;
        return sum.Close(_total.ToEuro() - before) with
        {
            CountedMonths = time?.Used ?? default,
            NotCounted = notCounted.ToImmutable(),
            Hints = hints.ToImmutable(),
            OnceBonuses = once,
            BroughtAmounts = Brought(_mosts.Counted - counted),
        };
    }

    /// <summary>What the next fulfilment of the participant has to know where the block has a most for all of them together.</summary>
    private ImmutableDictionary<string, Euro> Brought(Rational counted) =>
        _block!.Limits.MostPerParticipant is null
            ? ImmutableDictionary<string, Euro>.Empty
            : ImmutableDictionary<string, Euro>.Empty.Add(Mosts.KeyOf(_schedule.FindBlock(_facts.Block)!), counted.ToEuro());

    private static ValuationResult Nothing(ImmutableArray<ExplanationNote> notCounted) => new(Euro.Zero, Rational.Zero, default, [], notCounted, []);

    /// <summary>The time that counts; null when the dates are unknown.</summary>
    private CountedTime? Count(Stretch stretch, ImmutableArray<ExplanationNote>.Builder notCounted, ImmutableArray<ExplanationNote>.Builder hints)
    {
        if (stretch.From is not { } from || stretch.To is not { } to)
        {
            return null;
        }

        var counted = CountedStretch.Of(_term, _block!.Limits, _facts.From ?? from, from, to, notCounted);
        var time = _clock.Count(counted.First, counted.Last);
        if (time.ExcludedDays > 0)
        {
            notCounted.Add(new ExplanationNote(NoteCode.ExcludedDays, [Rational.From(time.ExcludedDays)]));
        }

        if (stretch.WorkedHours is not null && CountedStretch.CrossesTerm(_term, from, to))
        {
            hints.Add(new ExplanationNote(NoteCode.SplitAtTerm, []));
        }

        if (time.OnClock.Units > 0 && _block.Limits.HasClock)
        {
            hints.Add(new ExplanationNote(NoteCode.SharedClock, [time.OnClock.ToRational()]));
        }

        if (time.OverLimit.Units > 0)
        {
            var over = time.OverLimit.ToRational();
            notCounted.Add(
                _clock.LastDay is { } lastDay
                    ? new ExplanationNote(NoteCode.AfterLastDay, [over], Date: lastDay)
                    : new ExplanationNote(NoteCode.OverLimit, [over, Rational.From(_block.Limits.Months!.Value)])
            );
        }

        return time;
    }

    private int CountedStages(ImmutableArray<ExplanationNote>.Builder notCounted)
    {
        var stages = _facts.Stages ?? 1;
        var counted = Math.Min(stages, _block!.Limits.Times ?? stages);
        if (counted < stages && !_hasCounted)
        {
            notCounted.Add(new ExplanationNote(NoteCode.TimesOverLimit, [Rational.From(stages), Rational.From(counted)]));
        }

        return counted;
    }

    private ImmutableArray<string> AddBonuses(ExplanationSum sum, PlacementFactors factors, ImmutableArray<ExplanationNote>.Builder hints)
    {
        var once = ImmutableArray.CreateBuilder<string>();
        foreach (var bonus in _bonuses.Earned)
        {
            var amount = bonus.AmountOn(_block!);
            if (bonus.Frequency == BonusFrequency.Once)
            {
                if (!_hasCounted)
                {
                    sum.Add(LineCode.Bonus, bonus.Name, [ExplanationFactor.Amount(FactorCode.BonusOnce, amount, bonus.Name)]);
                    once.Add(bonus.Code);
                }

                continue;
            }

            var (steps, lacks) = bonus.Frequency == BonusFrequency.PerHour ? factors.HourlyBonus(bonus, amount) : factors.YearlyBonus(bonus, amount);
            if (lacks is { } code)
            {
                hints.Add(new ExplanationNote(code, [], bonus.Name));
            }
            else
            {
                sum.Add(LineCode.Bonus, bonus.Name, steps);
            }
        }

        return once.ToImmutable();
    }
}
