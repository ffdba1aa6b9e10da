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
        var (desk, contractorId) = (scope.Desk, scope.ContractorId);
        return scope.IsContractor ? memberships.Where(membership => membership.ContractorId == contractorId)
            : scope.IsDesk ? memberships.Where(membership => membership.RegionId == desk)
            : scope.IsPlatform ? memberships.Where(membership => membership.Role == Role.PlatformAdministrator)
            : memberships.Where(_ => false);
    }

    public static IQueryable<Invitation> InScope(this IQueryable<Invitation> invitations, AccessScope scope)
    {
        var (desk, contractorId) = (scope.Desk, scope.ContractorId);
        return scope.IsContractor ? invitations.Where(invitation => invitation.ContractorId == contractorId)
            : scope.IsDesk ? invitations.Where(invitation => invitation.RegionId == desk)
            // What the platform sends: to its own administrators and to those of regions.
            : scope.IsPlatform ? invitations.Where(invitation => invitation.Role == Role.PlatformAdministrator || invitation.Role == Role.RegionAdministrator)
            : invitations.Where(_ => false);
    }
}
