namespace SocialReturn.Core.Fulfilments;

/// <summary>When evidence may be added and removed. Nothing that an adviser judges or has judged ever disappears.</summary>
public static class EvidenceRules
{
    /// <param name="fulfilment">The state of the fulfilment.</param>
    /// <param name="delivery">The state of the delivery that the file proves; null for proof of the fulfilment as a whole.</param>
    public static bool MayAdd(FulfilmentStatus fulfilment, DeliveryStatus? delivery) =>
        delivery is { } status
            ? FulfilmentRules.IsDeliverable(fulfilment) && FulfilmentRules.IsEditable(status)
            : fulfilment is FulfilmentStatus.Draft or FulfilmentStatus.Agreed or FulfilmentStatus.Completed || FulfilmentRules.Undecided.Contains(fulfilment);

    /// <summary>
    /// Proof of the whole that was added after the agreement may go until a claim has leaned on it: a wrong file
    /// with somebody's data in it should not stay because of its date.
    /// </summary>
    /// <param name="fulfilment">The state of the fulfilment.</param>
    /// <param name="delivery">The state of the delivery that the file proves; null for proof of the whole.</param>
    /// <param name="uploadedAt">When the file was added.</param>
    /// <param name="lastRelied">When the proposal was last decided on, or a delivery of it last claimed; null when neither has happened.</param>
    public static bool MayRemove(FulfilmentStatus fulfilment, DeliveryStatus? delivery, DateTime uploadedAt, DateTime? lastRelied) =>
        delivery is { } status
            ? FulfilmentRules.IsDeliverable(fulfilment) && FulfilmentRules.IsEditable(status)
            : FulfilmentRules.IsEditable(fulfilment) || (fulfilment is FulfilmentStatus.Agreed or FulfilmentStatus.Completed && uploadedAt > lastRelied);

    /// <summary>
    /// A wrong file gives way to the right one until it is decided on: also while the adviser has it, who reads in the history that it did.
    /// </summary>
    /// <inheritdoc cref="MayRemove"/>
    public static bool MayReplace(FulfilmentStatus fulfilment, DeliveryStatus? delivery, DateTime uploadedAt, DateTime? lastRelied) =>
        MayRemove(fulfilment, delivery, uploadedAt, lastRelied)
        || (
            delivery is { } status
                ? status == DeliveryStatus.Claimed && FulfilmentRules.IsDeliverable(fulfilment)
                : FulfilmentRules.Undecided.Contains(fulfilment)
        );
}
