using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Valuation;

namespace SocialReturn.Core.Progress;

/// <summary>In the order in which caps are filled: what is realised has the first right.</summary>
public enum CountingState
{
    Realised,
    Claimed,
    Agreed,
    Proposed,
}

/// <summary>A part of a fulfilment's value in one state, as the caps of its tender see it.</summary>
/// <param name="Id">Of the delivery; of the fulfilment for what is agreed or proposed.</param>
/// <param name="At">When it came into this state.</param>
public sealed record CountingEntry(CountingState State, Guid FulfilmentId, Guid Id, DateTime? At, CapEntry Part)
{
    /// <param name="status">As it stands on the day that is asked for.</param>
    /// <param name="verified">Its verified deliveries on that day.</param>
    /// <param name="claimed">Its claimed deliveries on that day.</param>
    public static IEnumerable<CountingEntry> Of(
        TariffSchedule schedule, Fulfilment fulfilment, FulfilmentStatus status, IReadOnlyCollection<Delivery> verified, IReadOnlyCollection<Delivery> claimed)
    {
        CountingEntry Entry(CountingState state, Guid id, DateTime? at, string? recognition, Euro value) =>
            new(state, fulfilment.Id, id, at, PartOf(schedule, fulfilment, recognition, value));

        var expected = (fulfilment as SocialPurchase)?.RecognitionCode;
        if (status is FulfilmentStatus.Proposed or FulfilmentStatus.ChangesRequested)
        {
            return [Entry(CountingState.Proposed, fulfilment.Id, fulfilment.ProposedAt, expected, fulfilment.Value)];
        }

        if (status is not (FulfilmentStatus.Agreed or FulfilmentStatus.Completed))
        {
            return [];
        }

        var amounts = ProgressRules.Of(
            status, fulfilment.Value, fulfilment.AgreedValue, Euro.Sum(claimed.Select(delivery => delivery.Value)), Euro.Sum(verified.Select(delivery => delivery.Value)));
        return
        [
            .. verified.Select(delivery => Entry(CountingState.Realised, delivery.Id, delivery.DecidedAt, delivery.RecognitionCode, delivery.Value)),
            .. claimed.Where(_ => status == FulfilmentStatus.Agreed).Select(delivery => Entry(CountingState.Claimed, delivery.Id, delivery.ClaimedAt, delivery.RecognitionCode, delivery.Value)),
            Entry(CountingState.Agreed, fulfilment.Id, fulfilment.DecidedAt, expected, amounts.Agreed),
        ];
    }

    /// <summary>As the fulfilment stands now.</summary>
    public static IEnumerable<CountingEntry> Of(TariffSchedule schedule, Fulfilment fulfilment, IEnumerable<Delivery> deliveries)
    {
        var own = deliveries.ToList();
        return Of(
            schedule,
            fulfilment,
            fulfilment.Status,
            own.FindAll(delivery => delivery.Status == DeliveryStatus.Verified),
            own.FindAll(delivery => delivery.Status is DeliveryStatus.Claimed or DeliveryStatus.ChangesRequested));
    }

    /// <summary>A value of this fulfilment as the caps see it.</summary>
    public static CapEntry PartOf(TariffSchedule schedule, Fulfilment fulfilment, string? recognition, Euro value) =>
        new(fulfilment.Kind, BlockOf(schedule, fulfilment), recognition, value);

    /// <summary>A purchase may name no block of its own: then it is valued by the schedule's block for purchases.</summary>
    private static string? BlockOf(TariffSchedule schedule, Fulfilment fulfilment) => fulfilment switch
    {
        Participation participation => participation.BlockCode,
        SocialPurchase purchase => schedule.FindPurchaseBlock(purchase.BlockCode)?.Code,
        _ => throw new NotSupportedException(fulfilment.GetType().Name),
    };
}
