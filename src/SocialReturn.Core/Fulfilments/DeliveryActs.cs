using SocialReturn.Core.Auditing;
using SocialReturn.Core.Happenings;
using SocialReturn.Core.Notifications;

namespace SocialReturn.Core.Fulfilments;

/// <summary>What happens to a delivery.</summary>
public static class DeliveryActs
{
    public static readonly Act Saved = new("Delivery.Saved", ActTopic.Fulfilments, Reader.ContractorAndDesk, () => FulfilmentActTexts.DeliverySaved);
    public static readonly Act Removed = new("Delivery.Removed", ActTopic.Fulfilments, Reader.ContractorAndDesk, () => FulfilmentActTexts.DeliveryRemoved);
    public static readonly Act Claimed = new("Delivery.Claimed", ActTopic.Fulfilments, Reader.ContractorAndDesk, () => FulfilmentActTexts.DeliveryClaimed)
    {
        Nature = ActNature.Entry,
    };
    public static readonly Act Verified = new("Delivery.Verified", ActTopic.Fulfilments, Reader.ContractorAndDesk, () => FulfilmentActTexts.DeliveryVerified)
    {
        Nature = ActNature.Decision,
        Tells = NotificationKind.ClaimVerified,
    };
    public static readonly Act ChangesRequested = new("Delivery.ChangesRequested", ActTopic.Fulfilments, Reader.ContractorAndDesk, () =>
        FulfilmentActTexts.DeliveryChangesRequested
    )
    {
        Nature = ActNature.Decision,
        Tells = NotificationKind.ClaimChangesRequested,
    };
    public static readonly Act VerifiedInPart = new("Delivery.VerifiedInPart", ActTopic.Fulfilments, Reader.ContractorAndDesk, () =>
        FulfilmentActTexts.DeliveryVerifiedInPart
    )
    {
        Nature = ActNature.Decision,
        Tells = NotificationKind.ClaimVerifiedInPart,
    };
    public static readonly Act Withdrawn = new("Delivery.Withdrawn", ActTopic.Fulfilments, Reader.ContractorAndDesk, () =>
        FulfilmentActTexts.DeliveryWithdrawn
    );
    public static readonly Act Moved = new("Delivery.Moved", ActTopic.Fulfilments, Reader.ContractorAndDesk, () => FulfilmentActTexts.DeliveryMoved);
    public static readonly Act Rejected = new("Delivery.Rejected", ActTopic.Fulfilments, Reader.ContractorAndDesk, () => FulfilmentActTexts.DeliveryRejected)
    {
        Nature = ActNature.Decision,
        Tells = NotificationKind.ClaimRejected,
    };
}
