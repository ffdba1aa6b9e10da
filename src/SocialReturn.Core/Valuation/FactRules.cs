using System.Collections.Immutable;
using SocialReturn.Core.Tariffs;

namespace SocialReturn.Core.Valuation;

/// <summary>Which facts are missing or cannot be right.</summary>
internal static class FactRules
{
    public static ImmutableArray<FactError> Check(TariffSchedule schedule, TenderTerm term, FulfilmentFacts facts)
    {
        var errors = new FactErrors();
        errors.Require(term.Start <= term.End, "tender.end", FactErrorCode.DatesReversed);
        switch (facts)
        {
            case PlacementFacts placement:
                new PlacementFactRules(schedule, term, errors).Check(placement);
                break;
            case EffortFacts effort:
                new EffortFactRules(schedule, errors).Check(effort);
                break;
            default:
                throw new NotSupportedException(facts.GetType().Name);
        }

        return errors.All;
    }

    public static ImmutableArray<FactError> CheckPeriods(
        TariffSchedule schedule,
        TenderTerm term,
        PlacementFacts agreed,
        IReadOnlyList<DeliveredPeriod> periods
    )
    {
        var errors = new FactErrors();
        errors.Require(term.Start <= term.End, "tender.end", FactErrorCode.DatesReversed);
        new PlacementFactRules(schedule, term, errors).CheckPeriods(agreed, periods);
        return errors.All;
    }
}
