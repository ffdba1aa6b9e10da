using SocialReturn.Core.Auditing;
using SocialReturn.Core.Happenings;
using SocialReturn.Core.Notifications;

namespace SocialReturn.Core.Contractors;

/// <summary>What happens to a contractor as a whole.</summary>
public static class ContractorActs
{
    public static readonly Act Renamed = new("Contractor.Renamed", ActTopic.Companies, Reader.ContractorAndDesk, () => ContractorActTexts.ContractorRenamed);
    public static readonly Act Blocked = new("Contractor.Blocked", ActTopic.Companies, Reader.ContractorAndDesk, () => ContractorActTexts.ContractorBlocked)
    {
        Nature = ActNature.Initiative,
        Tells = NotificationKind.ContractorBlocked,
    };
    public static readonly Act Unblocked = new("Contractor.Unblocked", ActTopic.Companies, Reader.ContractorAndDesk, () =>
        ContractorActTexts.ContractorUnblocked
    )
    {
        Nature = ActNature.Initiative,
        Tells = NotificationKind.ContractorUnblocked,
    };
}
