using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Data;
using SocialReturn.Core.Happenings;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Accounts;

/// <summary>What an invited person has filled in before the account exists.</summary>
/// <param name="PasswordHash">Only the hash travels between the two screens.</param>
/// <param name="Key">Of the authenticator app; a code made with it has been checked.</param>
public sealed record Registration(Guid InvitationId, string Mail, string Name, string PasswordHash, string Key);

/// <summary>A new account, signed in from here on.</summary>
public sealed record Registered(User User, ImmutableArray<string> RecoveryCodes);

/// <summary>Makes accounts out of invitations. An account exists only with both factors: until then the invitation stays open.</summary>
public sealed class RegistrationService(PortalDbContext db, CurrentScope scope, Chronicle chronicle, InvitationService invitations, SecondFactor factor)
{
    /// <returns>Null when the invitation is no longer open or the account was made already.</returns>
    public async Task<Registered?> RegisterAsync(Registration registration, string address, CancellationToken cancellationToken)
    {
        var user = new User(registration.Mail, registration.Name) { PasswordHash = registration.PasswordHash };
        using var entered = scope.Enter(AccountScope.Of(user, address));
        if (
            await db.Users.AnyAsync(known => known.NormalizedUserName == user.NormalizedUserName, cancellationToken)
            || await invitations.AcceptAsync(registration.InvitationId, user, cancellationToken) is null
        )
        {
            return null;
        }

        db.Users.Add(user);
        var codes = RecoveryCode.NewSet();
        await factor.SetAsync(user, registration.Key, codes, cancellationToken);
        await chronicle.TellAsync(new UserHappening(UserActs.Registered, user), cancellationToken);
        // The same form sent several times at once: one of them makes the account, and the invitation is used up.
        return (await db.SaveAsync(user.Id, cancellationToken)).IsDone ? new Registered(user, codes) : null;
    }

    /// <summary>Somebody with an account accepts a further place.</summary>
    /// <returns>
    /// The membership to work in, also when an earlier press gave it; null when the invitation is no longer open or is meant for somebody else.
    /// </returns>
    public async Task<Membership?> AcceptAsync(Guid invitationId, Guid userId, string address, CancellationToken cancellationToken)
    {
        var user = await db.Users.SingleAsync(user => user.Id == userId, cancellationToken);
        using var entered = scope.Enter(AccountScope.Of(user, address));
        var place = await db
            .Invitations.AsNoTracking()
            .Where(invitation => invitation.Id == invitationId)
            .Select(invitation => new
            {
                invitation.Role,
                invitation.RegionId,
                invitation.ContractorId,
                invitation.AuthorityId,
            })
            .SingleOrDefaultAsync(cancellationToken);
        var membership = await invitations.AcceptAsync(invitationId, user, cancellationToken);
        if (membership is not null && (await db.SaveAsync(invitationId, cancellationToken)).IsDone)
        {
            return membership;
        }

        // Pressed several times: the first one gave the place.
        db.ChangeTracker.Clear();
        return place is null
            ? null
            : await db.Memberships.FirstOrDefaultAsync(
                held =>
                    held.UserId == userId
                    && held.Role == place.Role
                    && held.RegionId == place.RegionId
                    && held.ContractorId == place.ContractorId
                    && held.AuthorityId == place.AuthorityId,
                cancellationToken
            );
    }
}
