using SocialReturn.Core.Auditing;
using SocialReturn.Core.Happenings;
using SocialReturn.Core.Notifications;

namespace SocialReturn.Core.Accounts;

/// <summary>What happens when a region looks for a new owner of a contractor.</summary>
public static class OwnerActs
{
    public static readonly Act Requested = new("Owner.Requested", ActTopic.Companies, Reader.ContractorAndDesk, () => AccountActTexts.OwnerRequested)
    {
        Nature = ActNature.Initiative,
        Tells = NotificationKind.OwnerRequested,
    };
    public static readonly Act Confirmed = new("Owner.Confirmed", ActTopic.Companies, Reader.ContractorAndDesk, () => AccountActTexts.OwnerConfirmed)
    {
        Nature = ActNature.Initiative,
        Tells = NotificationKind.OwnerInvited,
    };
    public static readonly Act Refused = new("Owner.Refused", ActTopic.Companies, Reader.ContractorAndDesk, () => AccountActTexts.OwnerRefused)
    {
        Nature = ActNature.Initiative,
        Tells = NotificationKind.OwnerRequestClosed,
    };
    public static readonly Act Objected = new("Owner.Objected", ActTopic.Companies, Reader.ContractorAndDesk, () => AccountActTexts.OwnerObjected)
    {
        Nature = ActNature.Initiative,
        Tells = NotificationKind.OwnerRequestClosed,
    };
}
