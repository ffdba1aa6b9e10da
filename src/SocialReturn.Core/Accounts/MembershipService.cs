using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Auditing;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Accounts;

/// <summary>Takes places away. It works at the person's next request.</summary>
public sealed class MembershipService(PortalDbContext db, CurrentScope scope, AuditTrail audit)
{
    /// <summary>Ends a membership of the place the actor works in.</summary>
    /// <returns>Invalid for the last owner or administrator: somebody has to be left who can invite.</returns>
    public async Task<Outcome<Membership>> EndAsync(Guid membershipId, CancellationToken cancellationToken)
    {
        var membership = await InScope().SingleOrDefaultAsync(membership => membership.Id == membershipId, cancellationToken);
        if (membership is null)
        {
            return Outcome.NotFound<Membership>();
        }

        if (membership.Role is Role.ContractorOwner or Role.RegionAdministrator
            && !await InScope().AnyAsync(other => other.Id != membershipId && other.Role == membership.Role, cancellationToken))
        {
            return Outcome.Invalid<Membership>("", AccountTexts.LastInCharge);
        }

        db.Memberships.Remove(membership);
        audit.RecordAccount(nameof(Membership), membership.Id, "Membership.Ended", membership.RegionId, membership.ContractorId);
        await db.SaveChangesAsync(cancellationToken);
        return Outcome.Done(membership);
    }

    /// <summary>Blocks or unblocks an account whose every place is in the region the actor administers.</summary>
    public async Task<Outcome<User>> SetDisabledAsync(Guid userId, bool disabled, CancellationToken cancellationToken)
    {
        var here = await InScope().AnyAsync(membership => membership.UserId == userId, cancellationToken);
        var user = here ? await db.Users.SingleAsync(user => user.Id == userId, cancellationToken) : null;
        if (user is null || userId == scope.Actor.UserId)
        {
            return Outcome.NotFound<User>();
        }

        var region = scope.Required.RegionId;
        if (await db.Memberships.AnyAsync(membership => membership.UserId == userId && membership.RegionId != region, cancellationToken))
        {
            return Outcome.Invalid<User>("", AccountTexts.WorksElsewhere);
        }

        user.IsDisabled = disabled;
        user.EndSessions();
        audit.RecordAccount(nameof(User), user.Id, disabled ? "User.Disabled" : "User.Enabled", region);
        await db.SaveChangesAsync(cancellationToken);
        return Outcome.Done(user);
    }

    /// <summary>The memberships of the contractor or the region the actor works in.</summary>
    public IQueryable<Membership> InScope()
    {
        var (regionId, contractorId) = (scope.Required.RegionId, scope.Required.ContractorId);
        return scope.Required.Kind switch
        {
            AccessScopeKind.Contractor => db.Memberships.Where(membership => membership.ContractorId == contractorId),
            AccessScopeKind.Region => db.Memberships.Where(membership => membership.RegionId == regionId),
            _ => db.Memberships.Where(_ => false),
        };
    }
}
