using SocialReturn.Core.Auditing;
using SocialReturn.Core.Happenings;

namespace SocialReturn.Core.Accounts;

/// <summary>What happens to a membership.</summary>
public static class MembershipActs
{
    public static readonly Act RoleChanged = new("Membership.RoleChanged", ActTopic.People, Reader.Place, () => AccountActTexts.MembershipRoleChanged);
    public static readonly Act Ended = new("Membership.Ended", ActTopic.People, Reader.Place, () => AccountActTexts.MembershipEnded);
}
