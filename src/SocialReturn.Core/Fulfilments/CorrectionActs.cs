using SocialReturn.Core.Auditing;
using SocialReturn.Core.Happenings;
using SocialReturn.Core.Notifications;

namespace SocialReturn.Core.Fulfilments;

/// <summary>What happens to a correction of something that was verified.</summary>
public static class CorrectionActs
{
    public static readonly Act Asked = new("Correction.Asked", ActTopic.Fulfilments, Reader.ContractorAndDesk, () => FulfilmentActTexts.CorrectionAsked)
    {
        Nature = ActNature.Entry,
    };
    public static readonly Act Offered = new("Correction.Offered", ActTopic.Fulfilments, Reader.ContractorAndDesk, () => FulfilmentActTexts.CorrectionOffered)
    {
        Nature = ActNature.Initiative,
        Tells = NotificationKind.CorrectionOffered,
    };
    public static readonly Act Approved = new("Correction.Approved", ActTopic.Fulfilments, Reader.ContractorAndDesk, () =>
        FulfilmentActTexts.CorrectionApproved
    )
    {
        Nature = ActNature.Decision,
        Tells = NotificationKind.CorrectionApproved,
    };
    public static readonly Act Refused = new("Correction.Refused", ActTopic.Fulfilments, Reader.ContractorAndDesk, () => FulfilmentActTexts.CorrectionRefused)
    {
        Nature = ActNature.Decision,
        Tells = NotificationKind.CorrectionRefused,
    };
    public static readonly Act Accepted = new("Correction.Accepted", ActTopic.Fulfilments, Reader.ContractorAndDesk, () =>
        FulfilmentActTexts.CorrectionAccepted
    );
    public static readonly Act Objected = new("Correction.Objected", ActTopic.Fulfilments, Reader.ContractorAndDesk, () =>
        FulfilmentActTexts.CorrectionObjected
    );
    public static readonly Act Withdrawn = new("Correction.Withdrawn", ActTopic.Fulfilments, Reader.ContractorAndDesk, () =>
        FulfilmentActTexts.CorrectionWithdrawn
    );
    public static readonly Act ProofAdded = new("Correction.ProofAdded", ActTopic.Evidence, Reader.ContractorAndDesk, () =>
        FulfilmentActTexts.CorrectionProofAdded
    );
    public static readonly Act ProofRemoved = new("Correction.ProofRemoved", ActTopic.Evidence, Reader.ContractorAndDesk, () =>
        FulfilmentActTexts.CorrectionProofRemoved
    );
}
