using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Web.Features.Fulfilments;

namespace SocialReturn.Web.Areas.Adviser.Review;

public static class ReviewWords
{
    /// <summary>What became of an entry on which nothing is to be decided now.</summary>
    public static string StateOf(CaseFacts facts)
    {
        var text = facts.Delivery is { } delivery ? StateOf(delivery.Status) : StateOf(facts.Fulfilment.Status);
        var decidedAt = facts.Delivery is null ? facts.Fulfilment.DecidedAt : facts.Delivery.DecidedAt;
        return decidedAt is { } at ? string.Format(ReviewTexts.StateOn, text, DutchTime.DutchDate(at).ToFullDate()) : text;
    }

    private static string StateOf(DeliveryStatus status) =>
        status switch
        {
            DeliveryStatus.Verified => ReviewTexts.StateVerified,
            DeliveryStatus.ChangesRequested => ReviewTexts.StateChanges,
            DeliveryStatus.Reversed => FulfilmentScreenTexts.DeliveryReversed,
            DeliveryStatus.Withdrawn => ReviewTexts.StateWithdrawn,
            DeliveryStatus.Moved => ReviewTexts.StateMoved,
            DeliveryStatus.Rejected => ReviewTexts.StateNotVerified,
            _ => ReviewTexts.StateWaits,
        };

    private static string StateOf(FulfilmentStatus status) =>
        status switch
        {
            FulfilmentStatus.Agreed => ReviewTexts.StateAgreed,
            FulfilmentStatus.ChangesRequested => ReviewTexts.StateChanges,
            FulfilmentStatus.Offered => ReviewTexts.StateOffered,
            FulfilmentStatus.Rejected => ReviewTexts.StateRejected,
            FulfilmentStatus.Withdrawn => ReviewTexts.StateWithdrawn,
            FulfilmentStatus.Completed => ReviewTexts.StateCompleted,
            _ => ReviewTexts.StateWaits,
        };
}
