using System.Collections.Immutable;
using SocialReturn.Core.Common;
using SocialReturn.Core.Tariffs;

namespace SocialReturn.Core.Valuation;

/// <summary>What a fulfilment is worth: a pure function of the schedule and the facts. No database, no clock.</summary>
public static class Valuator
{
    /// <summary>What is wrong or missing; empty when the facts can be valued.</summary>
    public static ImmutableArray<FactError> Check(TariffSchedule schedule, TenderTerm term, FulfilmentFacts facts) => FactRules.Check(schedule, term, facts);

    public static ImmutableArray<FactError> CheckPeriods(
        TariffSchedule schedule,
        TenderTerm term,
        PlacementFacts agreed,
        IReadOnlyList<DeliveredPeriod> periods
    ) => FactRules.CheckPeriods(schedule, term, agreed, periods);

    /// <exception cref="InvalidFactsException">When <see cref="Check"/> has errors.</exception>
    public static ValuationResult Value(TariffSchedule schedule, TenderTerm term, FulfilmentFacts facts)
    {
        ThrowOnErrors(Check(schedule, term, facts));
        PortalMeter.Valuation();
        return facts switch
        {
            PlacementFacts placement => new PlacementValuation(schedule, term, placement).Next(Stretch.Of(placement)),
            EffortFacts effort => new EffortValuation(schedule, term).Next(effort),
            _ => throw new NotSupportedException(facts.GetType().Name),
        };
    }

    /// <summary>
    /// The delivered periods of a placement, in the order in which they are decided. Period k is worth the rounded total
    /// up to and including k minus the rounded total before it.
    /// </summary>
    /// <exception cref="InvalidFactsException">When <see cref="CheckPeriods"/> has errors.</exception>
    public static ImmutableArray<ValuationResult> ValuePeriods(
        TariffSchedule schedule,
        TenderTerm term,
        PlacementFacts agreed,
        IReadOnlyList<DeliveredPeriod> periods
    )
    {
        ThrowOnErrors(CheckPeriods(schedule, term, agreed, periods));
        PortalMeter.Valuation(periods.Count);
        var valuation = new PlacementValuation(schedule, term, agreed);
        return [.. periods.Select(period => valuation.Next(Stretch.Of(period)))];
    }

    /// <summary>
    /// The delivered parts of an effort, in the order in which they are decided: what earlier ones used up of a limit over the whole is not there
    /// for the next.
    /// </summary>
    /// <exception cref="InvalidFactsException">When <see cref="Check"/> has errors for one of them.</exception>
    public static ImmutableArray<ValuationResult> ValueParts(TariffSchedule schedule, TenderTerm term, IReadOnlyList<EffortFacts> parts)
    {
        foreach (var part in parts)
        {
            ThrowOnErrors(Check(schedule, term, part));
        }

        PortalMeter.Valuation(parts.Count);
        var valuation = new EffortValuation(schedule, term);
        return [.. parts.Select(valuation.Next)];
    }

    private static void ThrowOnErrors(ImmutableArray<FactError> errors)
    {
        if (!errors.IsEmpty)
        {
            throw new InvalidFactsException(errors);
        }
    }
}
