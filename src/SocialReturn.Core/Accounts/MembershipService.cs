using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Happenings;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Accounts;

/// <summary>
/// Gives, changes and takes places in the contractor, the region or the platform that the actor works in. It works at the
/// person's next request. Somebody is always left who can invite, also when two of them act at the same moment: each act
/// renews the concurrency stamp of who stays in charge, so that of two that lean on each other one fails.
/// </summary>
public sealed class MembershipService(PortalDbContext db, CurrentScope scope, Chronicle chronicle, SessionService sessions)
{
    /// <summary>Ends a membership of the place the actor works in.</summary>
    /// <returns>Invalid for the last owner or administrator: somebody has to be left who can invite.</returns>
    public async Task<Outcome<Membership>> EndAsync(Guid membershipId, CancellationToken cancellationToken)
    {
        if (await FindAsync(membershipId, cancellationToken) is not { } membership)
        {
            return Outcome.NotFound<Membership>();
        }

        if (!await IsSomebodyLeftAsync(membership, cancellationToken))
        {
            return Outcome.Invalid<Membership>("", AccountTexts.LastInCharge);
        }

        db.Memberships.Remove(membership);
        await EndSessionsAsync(membership.UserId, SessionEnd.PlaceChanged, cancellationToken);
        await chronicle.TellAsync(new MembershipHappening(MembershipActs.Ended, membership), cancellationToken);
        return await SaveAsync(membership, cancellationToken);
    }

    /// <summary>Gives somebody of this place the other role of it: adviser or administrator, member or owner.</summary>
    /// <returns>Invalid for the last in charge, and for who has that role already; forbidden for a role without another one.</returns>
    public async Task<Outcome<Membership>> ChangeRoleAsync(Guid membershipId, Role role, CancellationToken cancellationToken)
    {
        if (await FindAsync(membershipId, cancellationToken) is not { } membership)
        {
            return Outcome.NotFound<Membership>();
        }

        if (membership.Role.Other() != role)
        {
            return membership.Role == role ? Outcome.Invalid<Membership>("", AccountTexts.WorksHereAlready) : Outcome.Forbidden<Membership>();
        }

        if (await Here().AnyAsync(other => other.UserId == membership.UserId && other.Role == role, cancellationToken))
        {
            return Outcome.Invalid<Membership>("", AccountTexts.WorksHereAlready);
        }

        if (!await IsSomebodyLeftAsync(membership, cancellationToken))
        {
            return Outcome.Invalid<Membership>("", AccountTexts.LastInCharge);
        }

        membership.ChangeRole(role);
        await EndSessionsAsync(membership.UserId, SessionEnd.PlaceChanged, cancellationToken);
        await chronicle.TellAsync(new MembershipHappening(MembershipActs.RoleChanged, membership), cancellationToken);
        return await SaveAsync(membership, cancellationToken);
    }

    /// <summary>Blocks or unblocks an account whose every place is in the region the actor administers.</summary>
    public async Task<Outcome<User>> SetDisabledAsync(Guid userId, bool disabled, CancellationToken cancellationToken)
    {
        var here = scope.IsDesk && await Here().AnyAsync(membership => membership.UserId == userId, cancellationToken);
        var user = here ? await db.Users.SingleAsync(user => user.Id == userId, cancellationToken) : null;
        if (user is null || userId == scope.Actor.UserId)
        {
            return Outcome.NotFound<User>();
        }

        var region = scope.Desk;
        if (await db.Memberships.AnyAsync(membership => membership.UserId == userId && membership.RegionId != region, cancellationToken))
        {
            return Outcome.Invalid<User>("", AccountTexts.WorksElsewhere);
        }

        // Who was blocked a moment ago, while this request was on its way, blocks nobody any more.
        var actor = await db.Users.SingleAsync(actor => actor.Id == scope.Actor.UserId, cancellationToken);
        if (actor.IsDisabled)
        {
            return Outcome.Conflict<User>();
        }

        actor.Touch();
        user.IsDisabled = disabled;
        await sessions.EndAllAsync(user, SessionEnd.AccountBlocked, cancellationToken);
        await chronicle.TellAsync(new UserHappening(disabled ? UserActs.Disabled : UserActs.Enabled, user, region), cancellationToken);
        return await SaveAsync(user, cancellationToken);
    }

    private IQueryable<Membership> Here() => db.Memberships.InScope(scope.Required);

    private Task<Membership?> FindAsync(Guid membershipId, CancellationToken cancellationToken) =>
        Here().SingleOrDefaultAsync(membership => membership.Id == membershipId, cancellationToken);

    /// <summary>Whether, without this one, somebody who can sign in is in charge here.</summary>
    private async Task<bool> IsSomebodyLeftAsync(Membership membership, CancellationToken cancellationToken)
    {
        if (!membership.Role.IsInCharge())
        {
            return true;
        }

        var others = Here().Where(other => other.Id != membership.Id && other.Role == membership.Role);
        var left = await db
            .Users.Where(user => !user.IsDisabled && user.Id != membership.UserId && others.Any(other => other.UserId == user.Id))
            .OrderBy(user => user.Id)
            .FirstOrDefaultAsync(cancellationToken);
        left?.Touch();
        return left is not null;
    }

    private async Task EndSessionsAsync(Guid userId, SessionEnd why, CancellationToken cancellationToken) =>
        await sessions.EndAllAsync(await db.Users.SingleAsync(user => user.Id == userId, cancellationToken), why, cancellationToken);

    private async Task<Outcome<T>> SaveAsync<T>(T done, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return Outcome.Done(done);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Outcome.Conflict<T>();
        }
    }
}
