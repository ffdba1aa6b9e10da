using System.Collections.Immutable;
using SocialReturn.Core.Common;
using SocialReturn.Core.Tariffs;

namespace SocialReturn.Core.Valuation;

/// <summary>
/// Values several fulfilments of one tender together, in order of date: what a participant used of a counting clock and
/// the bonuses that are paid once carry over to their next one, and the caps fill up. Pure.
/// </summary>
public sealed class CombinedValuation
{
    private readonly TariffSchedule _schedule;
    private readonly Dictionary<string, Knowledge> _people = new(StringComparer.Ordinal);

    private CombinedValuation(TariffSchedule schedule) => _schedule = schedule;

    /// <param name="obligation">After discount; without one there are no caps.</param>
    /// <returns>One for each fulfilment, in the order given.</returns>
    public static ImmutableArray<CombinedValue> Value(TariffSchedule schedule, Euro? obligation, IReadOnlyList<CombinedFulfilment> fulfilments)
    {
        PortalMeter.Valuation(fulfilments.Count);
        var valuation = new CombinedValuation(schedule);
        var values = new CombinedValue[fulfilments.Count];
        int[] inOrder =
        [
            .. Enumerable
                .Range(0, fulfilments.Count)
                .OrderBy(index => fulfilments[index].First ?? DateOnly.MaxValue)
                .ThenBy(index => fulfilments[index].Last ?? DateOnly.MaxValue)
                .ThenBy(index => fulfilments[index].Block, StringComparer.Ordinal),
        ];
        foreach (var index in inOrder)
        {
            values[index] = valuation.Value(fulfilments[index]);
        }

        if (obligation is { } amount)
        {
            var entries = inOrder.Select(index => new CapEntry(
                fulfilments[index].Kind,
                fulfilments[index].Block,
                fulfilments[index].Recognition,
                values[index].Value
            ));
            foreach (var (index, capped) in inOrder.Zip(CapCalculator.Apply(schedule, amount, entries)))
            {
                values[index] = values[index] with { Counted = capped.Counted, ReachedCaps = capped.ReachedCaps };
            }
        }

        return [.. values];
    }

    private CombinedValue Value(CombinedFulfilment fulfilment)
    {
        var known = KnowledgeOf(fulfilment);
        var facts = fulfilment.Facts switch
        {
            PlacementFacts placement => placement with
            {
                Participant = known.Of(placement.Participant, FamilyOf(fulfilment), _schedule.ExcludedBy(fulfilment.Block)),
            },
            EffortFacts effort => effort with { EarlierAmounts = known.Amounts },
            var other => other,
        };
        var errors = Valuator.Check(_schedule, fulfilment.Term, facts);
        if (!errors.IsEmpty)
        {
            return new CombinedValue(null, errors, Euro.Zero, []);
        }

        if (ValueOf(fulfilment.Term, facts) is not { } result)
        {
            return new CombinedValue(null, [new FactError("", FactErrorCode.TooLarge)], Euro.Zero, []);
        }

        known.Learn(fulfilment, FamilyOf(fulfilment), result);
        return new CombinedValue(result, [], result.Value, []);
    }

    /// <summary>Null when the facts, each within its range, together go past what an amount may be.</summary>
    private ValuationResult? ValueOf(TenderTerm term, FulfilmentFacts facts)
    {
        try
        {
            var result = Valuator.Value(_schedule, term, facts);
            return result.Value <= Euro.MaxInput ? result : null;
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    /// <summary>The counting clock of the block; null where none can run out.</summary>
    private string? FamilyOf(CombinedFulfilment fulfilment) => _schedule.FindBlock(fulfilment.Block) is { Limits.HasClock: true } block ? block.Family : null;

    private Knowledge KnowledgeOf(CombinedFulfilment fulfilment)
    {
        var known = new Knowledge();
        if (fulfilment.Participant is { } key && !_people.TryAdd(key, known))
        {
            known = _people[key];
        }

        known.Start(_schedule, fulfilment.EarlierCountedMonths);
        return known;
    }

    /// <summary>What earlier fulfilments say of one participant.</summary>
    private sealed class Knowledge
    {
        private readonly Dictionary<string, MonthShare> _before = new(StringComparer.Ordinal);
        private readonly Dictionary<string, MonthShare> _used = new(StringComparer.Ordinal);
        private readonly Dictionary<string, ClockDays> _days = new(StringComparer.Ordinal);

        /// <summary>By block: the days on which it counts.</summary>
        private readonly Dictionary<string, ClockDays> _placed = new(StringComparer.Ordinal);
        private ImmutableArray<string> _bonuses = [];

        public ImmutableDictionary<string, Euro> Amounts { get; private set; } = ImmutableDictionary<string, Euro>.Empty;

        /// <summary>Told more than once, the most months count: never the higher value.</summary>
        public void Start(TariffSchedule schedule, ImmutableDictionary<string, MonthShare> earlier)
        {
            foreach (var family in earlier.GroupBy(months => schedule.FindBlock(months.Key)?.Family ?? months.Key, months => months.Value))
            {
                var told = family.Aggregate((sum, months) => sum + months);
                _before[family.Key] = _before.TryGetValue(family.Key, out var known) && known > told ? known : told;
            }
        }

        /// <param name="excluding">The blocks that take the days of this one.</param>
        public ParticipantFacts Of(ParticipantFacts facts, string? family, IEnumerable<string> excluding) =>
            facts with
            {
                ExcludedDays = excluding
                    .SelectMany(block => _placed.GetValueOrDefault(block, ClockDays.None).Ranges)
                    .Aggregate(facts.ExcludedDays, (days, range) => days.With(range.From, range.To)),
                EarlierAmounts = Amounts,
                EarlierCountedMonths = family is null
                    ? facts.EarlierCountedMonths
                    : facts.EarlierCountedMonths + _before.GetValueOrDefault(family) + _used.GetValueOrDefault(family),
                ClockDays = family is null ? facts.ClockDays : _days.GetValueOrDefault(family, ClockDays.None),
                EarlierBonuses = facts.EarlierBonuses.AddRange(_bonuses),
            };

        public void Learn(CombinedFulfilment fulfilment, string? family, ValuationResult result)
        {
            _bonuses = _bonuses.AddRange(result.OnceBonuses);
            foreach (var (code, amount) in result.BroughtAmounts)
            {
                Amounts = Amounts.SetItem(code, Amounts.GetValueOrDefault(code) + amount);
            }

            if (!fulfilment.Kind.Describe().IsPlacement || fulfilment.First is not { } from || fulfilment.Last is not { } to)
            {
                return;
            }

            var first = from < fulfilment.Term.Start ? fulfilment.Term.Start : from;
            var last = to > fulfilment.Term.End ? fulfilment.Term.End : to;
            if (!result.Value.IsZero)
            {
                _placed[fulfilment.Block] = _placed.GetValueOrDefault(fulfilment.Block, ClockDays.None).With(first, last);
            }

            if (family is not null)
            {
                _used[family] = _used.GetValueOrDefault(family) + result.CountedMonths;
                _days[family] = _days.GetValueOrDefault(family, ClockDays.None).With(new ClockedPlacement(first, last, result.CountedMonths));
            }
        }
    }
}
