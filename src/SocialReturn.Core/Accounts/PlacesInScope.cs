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
            AccessScopeKind.Platform => memberships.Where(membership => membership.Role == Role.PlatformAdministrator),
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

            // What the platform sends: to its own administrators and to those of regions.
            AccessScopeKind.Platform => invitations.Where(invitation =>
                invitation.Role == Role.PlatformAdministrator || invitation.Role == Role.RegionAdministrator
            ),
            _ => invitations.Where(_ => false),
        };
    }
}
