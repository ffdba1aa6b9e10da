using SocialReturn.Core.Auditing;
using SocialReturn.Core.Happenings;

namespace SocialReturn.Core.Accounts;

/// <summary>What happens to an invitation.</summary>
public static class InvitationActs
{
    public static readonly Act Sent = new("Invitation.Sent", ActTopic.People, Reader.Place, () => AccountActTexts.InvitationSent);
    public static readonly Act Accepted = new("Invitation.Accepted", ActTopic.People, Reader.Place, () => AccountActTexts.InvitationAccepted);
    public static readonly Act Withdrawn = new("Invitation.Withdrawn", ActTopic.People, Reader.Place, () => AccountActTexts.InvitationWithdrawn);
    public static readonly Act Renewed = new("Invitation.Renewed", ActTopic.People, Reader.Place, () => AccountActTexts.InvitationRenewed);
}
