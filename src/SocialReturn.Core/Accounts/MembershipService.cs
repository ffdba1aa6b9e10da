using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Auditing;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Accounts;

/// <summary>Gives and takes places in the contractor or the region that the actor works in. It works at the person's next request.</summary>
public sealed class MembershipService(PortalDbContext db, CurrentScope scope, AuditTrail audit, InvitationService invitations, SessionService sessions, Idempotency idempotency)
{
    /// <param name="authorityId">For a reader: the authority.</param>
    /// <param name="key">The form's: sent twice it invites once.</param>
    /// <returns>Invalid when the person works here already; forbidden when the role is not one of this place.</returns>
    public Task<Outcome<Guid>> InviteAsync(string mail, Role role, Guid? authorityId, Guid key, CancellationToken cancellationToken) =>
        idempotency.OnceAsync(key, remember => CreateAsync(mail, role, authorityId, remember, cancellationToken), cancellationToken);

    public async Task<Outcome<Invitation>> WithdrawAsync(Guid invitationId, CancellationToken cancellationToken)
    {
        var invitation = await db.Invitations.InScope(scope.Required).SingleOrDefaultAsync(invitation => invitation.Id == invitationId && invitation.AcceptedAt == null, cancellationToken);
        if (invitation is null)
        {
            return Outcome.NotFound<Invitation>();
        }

        invitations.Withdraw(invitation);
        await db.SaveChangesAsync(cancellationToken);
        return Outcome.Done(invitation);
    }

    /// <summary>Ends a membership of the place the actor works in.</summary>
    /// <returns>Invalid for the last owner or administrator: somebody has to be left who can invite.</returns>
    public async Task<Outcome<Membership>> EndAsync(Guid membershipId, CancellationToken cancellationToken)
    {
        var here = db.Memberships.InScope(scope.Required);
        var membership = await here.SingleOrDefaultAsync(membership => membership.Id == membershipId, cancellationToken);
        if (membership is null)
        {
            return Outcome.NotFound<Membership>();
        }

        if (membership.Role is Role.ContractorOwner or Role.RegionAdministrator
            && !await here.AnyAsync(other => other.Id != membershipId && other.Role == membership.Role, cancellationToken))
        {
            return Outcome.Invalid<Membership>("", AccountTexts.LastInCharge);
        }

        db.Memberships.Remove(membership);
        var person = await db.Users.SingleAsync(user => user.Id == membership.UserId, cancellationToken);
        await sessions.EndAllAsync(person, SessionEnd.PlaceChanged, cancellationToken);
        audit.RecordAccount(nameof(Membership), membership.Id, "Membership.Ended", membership.RegionId, membership.ContractorId);
        await db.SaveChangesAsync(cancellationToken);
        return Outcome.Done(membership);
    }

    /// <summary>Blocks or unblocks an account whose every place is in the region the actor administers.</summary>
    public async Task<Outcome<User>> SetDisabledAsync(Guid userId, bool disabled, CancellationToken cancellationToken)
    {
        var here = await db.Memberships.InScope(scope.Required).AnyAsync(membership => membership.UserId == userId, cancellationToken);
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
        await sessions.EndAllAsync(user, SessionEnd.AccountBlocked, cancellationToken);
        audit.RecordAccount(nameof(User), user.Id, disabled ? "User.Disabled" : "User.Enabled", region);
        await db.SaveChangesAsync(cancellationToken);
        return Outcome.Done(user);
    }

    private async Task<Outcome<Guid>> CreateAsync(string mail, Role role, Guid? authorityId, Action<Guid> remember, CancellationToken cancellationToken)
    {
        if (await FindPlaceAsync(role, authorityId, cancellationToken) is not var (place, name))
        {
            return Outcome.Forbidden<Guid>();
        }

        if (await invitations.FindBrakeAsync(place, cancellationToken) is { } wait)
        {
            return Outcome.Invalid<Guid>("Mail", wait);
        }

        if (await invitations.InviteAsync(mail, place, name, cancellationToken) is not { } token)
        {
            return Outcome.Invalid<Guid>("Mail", AccountTexts.WorksHereAlready);
        }

        var hash = SecretToken.Hash(token);
        var id = db.Invitations.Local.Single(invitation => invitation.TokenHash == hash).Id;
        remember(id);
        await db.SaveChangesAsync(cancellationToken);
        return Outcome.Done(id);
    }

    private async Task<(MembershipPlace Place, string Name)?> FindPlaceAsync(Role role, Guid? authorityId, CancellationToken cancellationToken) => (scope.Required.Kind, role) switch
    {
        (AccessScopeKind.Contractor, Role.ContractorMember or Role.ContractorOwner) =>
            (MembershipPlace.Contractor(scope.Required.ContractorId!.Value, role == Role.ContractorOwner),
                await db.Contractors.Where(contractor => contractor.Id == scope.Required.ContractorId).Select(contractor => contractor.Name).SingleAsync(cancellationToken)),
        (AccessScopeKind.Region, Role.Adviser or Role.RegionAdministrator) =>
            (MembershipPlace.Region(scope.Required.RegionId!.Value, role == Role.RegionAdministrator),
                await db.Regions.Where(region => region.Id == scope.Required.RegionId).Select(region => region.DeskName).SingleAsync(cancellationToken)),
        (AccessScopeKind.Region, Role.AuthorityReader) =>
            await db.ContractingAuthorities.SingleOrDefaultAsync(authority => authority.Id == authorityId, cancellationToken) is { } authority
                ? (MembershipPlace.Authority(authority.RegionId, authority.Id), authority.Name)
                : null,
        _ => null,
    };
}
