using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Accounts;

/// <summary>A role and the place it is held in: contractor, region, authority (with its region) or the platform.</summary>
public sealed record MembershipPlace(Role Role, Guid? RegionId, Guid? ContractorId, Guid? AuthorityId)
{
    public static MembershipPlace Contractor(Guid contractorId, bool owner) =>
        new(owner ? Role.ContractorOwner : Role.ContractorMember, null, contractorId, null);

    public static MembershipPlace Region(Guid regionId, bool administrator) =>
        new(administrator ? Role.RegionAdministrator : Role.Adviser, regionId, null, null);

    public static MembershipPlace Authority(Guid regionId, Guid authorityId) => new(Role.AuthorityReader, regionId, null, authorityId);

    public static MembershipPlace Platform() => new(Role.PlatformAdministrator, null, null, null);
}
