using SocialReturn.Core.Common;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Accounts;

/// <summary>A person's role in one contractor, region or authority. Somebody with several picks where to work.</summary>
public sealed class Membership : Entity, IReadToFindWhoAsks
{
    private Membership() { }

    public Membership(Guid userId, MembershipPlace place)
    {
        UserId = userId;
        Role = place.Role;
        RegionId = place.RegionId;
        ContractorId = place.ContractorId;
        AuthorityId = place.AuthorityId;
    }

    public Guid UserId { get; private set; }

    public Role Role { get; private set; }

    public Guid? RegionId { get; private set; }

    public Guid? ContractorId { get; private set; }

    public Guid? AuthorityId { get; private set; }

    internal void ChangeRole(Role role) => Role = role;
}
