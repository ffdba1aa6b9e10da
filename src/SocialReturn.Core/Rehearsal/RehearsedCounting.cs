using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Progress;
using SocialReturn.Core.Tariffs;

namespace SocialReturn.Core.Rehearsal;

/// <summary>What of a tender's fulfilments counts, as they are valued at this moment of the rehearsal.</summary>
internal sealed record RehearsedCounting(RehearsedStand Stand, IReadOnlyDictionary<Guid, RehearsedAmounts> Amounts)
{
    public static RehearsedCounting Of(
        TariffSchedule? schedule,
        Euro obligation,
        IReadOnlyCollection<Fulfilment> fulfilments,
        ILookup<Guid, Delivery> deliveries
    )
    {
        var counting = FulfilmentCounting.Count(schedule, obligation, fulfilments, fulfilments.SelectMany(row => deliveries[row.Id]));
        var sums = ProgressRules.Sum(fulfilments.Select(FulfilmentCounting.AmountsOf));
        var overCap = counting
            .Cut.Where(entry => entry.Entry.State == CountingState.Realised)
            .ToLookup(entry => entry.Entry.FulfilmentId, entry => entry.NotCounted);
        return new RehearsedCounting(
            new RehearsedStand(obligation, counting.ApplyTo(sums), [.. counting.Cut.SelectMany(entry => entry.ReachedCaps).Distinct()])
            {
                Floors = counting.Floors.Stands,
            },
            fulfilments.ToDictionary(
                row => row.Id,
                row => new RehearsedAmounts(row.AgreedValue, row.RealisedValue, row.RealisedValue - Euro.Sum(overCap[row.Id]))
            )
        );
    }
}
