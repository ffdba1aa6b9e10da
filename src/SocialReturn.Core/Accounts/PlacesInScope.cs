using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Accounts;

/// <summary>
/// Memberships and invitations belong to a region, a contractor or neither, so no query filter guards them:
/// whoever lists or changes those of a place starts here.
/// </summary>
internal static class PlacesInScope
{
    public static IQueryable<Membership> InScope(this IQueryable<Membership> memberships, AccessScope scope)
    {
        var (regionId, contractorId) = (scope.RegionId, scope.ContractorId);
        return scope.Kind switch
        {
            AccessScopeKind.Contractor => memberships.Where(membership => membership.ContractorId == contractorId),
            AccessScopeKind.Region => memberships.Where(membership => membership.RegionId == regionId),
            _ => memberships.Where(_ => false),
        };
    }

    public static IQueryable<Invitation> InScope(this IQueryable<Invitation> invitations, AccessScope scope)
    {
        var (regionId, contractorId) = (scope.RegionId, scope.ContractorId);
        return scope.Kind switch
        {
            AccessScopeKind.Contractor => invitations.Where(invitation => invitation.ContractorId == contractorId),
            AccessScopeKind.Region => invitations.Where(invitation => invitation.RegionId == regionId),
            _ => invitations.Where(_ => false),
        };
    }
}
