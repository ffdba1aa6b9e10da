using SocialReturn.Core.Common;
using SocialReturn.Core.Progress;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Valuation;

namespace SocialReturn.Core.Fulfilments;

/// <summary>Fulfilments as the rules of progress see them: what they add to the four amounts, and the parts that the caps of their tender weigh.</summary>
public static class FulfilmentCounting
{
    /// <summary>What one fulfilment adds to the four amounts, before the caps of its tender: each euro is in one state.</summary>
    public static ProgressAmounts AmountsOf(FulfilmentStatus status, Euro proposed, Euro agreed, Euro claimed, Euro realised) =>
        status switch
        {
            _ when FulfilmentRules.Undecided.Contains(status) => new ProgressAmounts { Proposed = proposed },
            FulfilmentStatus.Agreed => BeforeCaps(Euro.Max(Euro.Zero, agreed - claimed - realised), claimed, realised),
            FulfilmentStatus.Completed => BeforeCaps(Euro.Zero, Euro.Zero, realised),
            _ => ProgressAmounts.None,
        };

    /// <summary>As it stands now.</summary>
    public static ProgressAmounts AmountsOf(Fulfilment fulfilment) =>
        AmountsOf(fulfilment.Status, fulfilment.ProposedValue, fulfilment.AgreedValue, fulfilment.ClaimedValue, fulfilment.RealisedValue);

    /// <summary>As the fulfilments of one tender stand now.</summary>
    public static TenderCounting Count(TariffSchedule? schedule, Euro obligation, IEnumerable<Fulfilment> fulfilments, IEnumerable<Delivery> deliveries)
    {
        if (schedule is not { HasCapsOrFloors: true })
        {
            return TenderCounting.Plain;
        }

        var parts = deliveries.ToLookup(delivery => delivery.FulfilmentId);
        return TenderCounting.Of(schedule, obligation, fulfilments.SelectMany(fulfilment => EntriesOf(schedule, fulfilment, parts[fulfilment.Id])));
    }

    /// <param name="status">As it stands on the day that is asked for.</param>
    /// <param name="verified">Its verified deliveries on that day.</param>
    /// <param name="claimed">Its claimed deliveries on that day.</param>
    public static IEnumerable<CountingEntry> EntriesOf(
        TariffSchedule schedule,
        Fulfilment fulfilment,
        FulfilmentStatus status,
        IReadOnlyCollection<Delivery> verified,
        IReadOnlyCollection<Delivery> claimed
    )
    {
        CountingEntry Entry(CountingState state, Guid id, DateTime? at, string? recognition, Euro value) =>
            new(state, fulfilment.Id, id, at, PartOf(schedule, fulfilment, recognition, value));

        var expected = fulfilment.RecognitionCode;
        if (FulfilmentRules.Undecided.Contains(status))
        {
            return [Entry(CountingState.Proposed, fulfilment.Id, fulfilment.ProposedAt, expected, fulfilment.ProposedValue)];
        }

        if (status is not (FulfilmentStatus.Agreed or FulfilmentStatus.Completed))
        {
            return [];
        }

        var amounts = AmountsOf(
            status,
            fulfilment.ProposedValue,
            fulfilment.AgreedValue,
            Euro.Sum(claimed.Select(delivery => delivery.Value)),
            Euro.Sum(verified.Select(delivery => delivery.Value))
        );
        return
        [
            .. verified.Select(delivery => Entry(CountingState.Realised, delivery.Id, delivery.DecidedAt, delivery.RecognitionCode, delivery.Value)),
            .. claimed
                .Where(_ => status == FulfilmentStatus.Agreed)
                .Select(delivery => Entry(CountingState.Claimed, delivery.Id, delivery.ClaimedAt, delivery.RecognitionCode, delivery.Value)),
            Entry(CountingState.Agreed, fulfilment.Id, fulfilment.DecidedAt, expected, amounts.Agreed),
        ];
    }

    /// <summary>As the fulfilment stands now.</summary>
    public static IEnumerable<CountingEntry> EntriesOf(TariffSchedule schedule, Fulfilment fulfilment, IEnumerable<Delivery> deliveries)
    {
        var own = deliveries.ToList();
        return EntriesOf(
            schedule,
            fulfilment,
            fulfilment.Status,
            own.FindAll(delivery => delivery.Status == DeliveryStatus.Verified),
            own.FindAll(delivery => delivery.Status is DeliveryStatus.Claimed or DeliveryStatus.ChangesRequested)
        );
    }

    /// <summary>A value of this fulfilment as the caps see it.</summary>
    public static CapEntry PartOf(TariffSchedule schedule, Fulfilment fulfilment, string? recognition, Euro value) =>
        new(fulfilment.Kind, schedule.BlockOf(fulfilment.Kind, fulfilment.BlockCode)?.Code, recognition, value);

    private static ProgressAmounts BeforeCaps(Euro agreed, Euro claimed, Euro realised) =>
        new()
        {
            Agreed = agreed,
            Claimed = claimed,
            Realised = realised,
            Counted = realised,
            CountableClaimed = claimed,
            CountableAgreed = agreed,
        };
}
