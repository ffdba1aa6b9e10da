using SocialReturn.Core.Auditing;
using SocialReturn.Core.Happenings;
using SocialReturn.Core.Notifications;

namespace SocialReturn.Core.Fulfilments;

/// <summary>What happens to a fulfilment.</summary>
public static class FulfilmentActs
{
    public static readonly Act Saved = new("Fulfilment.Saved", ActTopic.Fulfilments, Reader.ContractorAndDesk, () => FulfilmentActTexts.FulfilmentSaved);
    public static readonly Act Proposed = new("Fulfilment.Proposed", ActTopic.Fulfilments, Reader.ContractorAndDesk, () =>
        FulfilmentActTexts.FulfilmentProposed
    )
    {
        Nature = ActNature.Entry,
    };
    public static readonly Act Agreed = new("Fulfilment.Agreed", ActTopic.Fulfilments, Reader.ContractorAndDesk, () => FulfilmentActTexts.FulfilmentAgreed)
    {
        Nature = ActNature.Decision,
        Tells = NotificationKind.ProposalAgreed,
    };
    public static readonly Act ChangesRequested = new("Fulfilment.ChangesRequested", ActTopic.Fulfilments, Reader.ContractorAndDesk, () =>
        FulfilmentActTexts.FulfilmentChangesRequested
    )
    {
        Nature = ActNature.Decision,
        Tells = NotificationKind.ProposalChangesRequested,
    };
    public static readonly Act Rejected = new("Fulfilment.Rejected", ActTopic.Fulfilments, Reader.ContractorAndDesk, () =>
        FulfilmentActTexts.FulfilmentRejected
    )
    {
        Nature = ActNature.Decision,
        Tells = NotificationKind.ProposalRejected,
    };
    public static readonly Act Withdrawn = new("Fulfilment.Withdrawn", ActTopic.Fulfilments, Reader.ContractorAndDesk, () =>
        FulfilmentActTexts.FulfilmentWithdrawn
    );
    public static readonly Act Offered = new("Fulfilment.Offered", ActTopic.Fulfilments, Reader.ContractorAndDesk, () => FulfilmentActTexts.FulfilmentOffered)
    {
        Nature = ActNature.Decision,
        Tells = NotificationKind.ProposalOffered,
    };
    public static readonly Act OfferAccepted = new("Fulfilment.OfferAccepted", ActTopic.Fulfilments, Reader.ContractorAndDesk, () =>
        FulfilmentActTexts.FulfilmentOfferAccepted
    );
    public static readonly Act OfferObjected = new("Fulfilment.OfferObjected", ActTopic.Fulfilments, Reader.ContractorAndDesk, () =>
        FulfilmentActTexts.FulfilmentOfferObjected
    )
    {
        Nature = ActNature.Entry,
    };
    public static readonly Act Reopened = new("Fulfilment.Reopened", ActTopic.Fulfilments, Reader.ContractorAndDesk, () =>
        FulfilmentActTexts.FulfilmentReopened
    )
    {
        Nature = ActNature.Initiative,
        Tells = NotificationKind.FulfilmentReopened,
    };
    public static readonly Act SupplierLinked = new("Fulfilment.SupplierLinked", ActTopic.Fulfilments, Reader.ContractorAndDesk, () =>
        FulfilmentActTexts.FulfilmentSupplierLinked
    );
    public static readonly Act Revalued = new("Fulfilment.Revalued", ActTopic.Fulfilments, Reader.ContractorAndDesk, () =>
        FulfilmentActTexts.FulfilmentRevalued
    );
}
