using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Happenings;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Accounts;

/// <summary>Invites people to a role by a mailed link. The link works once, for 48 hours; only its hash is stored.</summary>
public sealed class InvitationService(PortalDbContext db, CurrentScope scope, Chronicle chronicle, AccountMails mails, AccountBrake brake, TimeProvider clock)
{
    public static readonly TimeSpan Validity = TimeSpan.FromHours(48);

    /// <summary>
    /// Adds an invitation with its mail and audit event to the save that is being prepared; the caller saves.
    /// Somebody who holds the place already gets none; a running invitation to the same place is renewed.
    /// </summary>
    /// <param name="mail">Whom to invite.</param>
    /// <param name="place">Role and place. The caller has checked that it may give this away.</param>
    /// <param name="placeName">The place in words, for the mail.</param>
    /// <param name="cancellationToken">Stops the queries.</param>
    /// <param name="byRegionId">Set when a region invites the first owner of a contractor (<see cref="ContractorDoor"/>).</param>
    /// <returns>The token of the link, or null when nothing had to be sent.</returns>
    public async Task<string?> InviteAsync(string mail, MembershipPlace place, string placeName, CancellationToken cancellationToken, Guid? byRegionId = null)
    {
        if (await Holders(mail, place).AnyAsync(cancellationToken))
        {
            return null;
        }

        var running = await FindRunningAsync(mail, place, cancellationToken);
        var invitation = running ?? new Invitation(mail.Trim(), place, scope.Actor.Name, clock.UtcNow());
        invitation.SendFor(byRegionId);
        if (running is null)
        {
            db.Invitations.Add(invitation);
        }

        return await SendAsync(InvitationActs.Sent, invitation, placeName, cancellationToken);
    }

    /// <summary>Counts an invitation that somebody typed the address of, for the sender and for the place; call it before anything is prepared.</summary>
    /// <returns>What to tell the sender when there were too many; null when this one may go.</returns>
    public Task<string?> FindBrakeAsync(MembershipPlace place, CancellationToken cancellationToken) =>
        FindBrakeAsync(place.RegionId ?? place.ContractorId ?? Guid.Empty, cancellationToken);

    /// <param name="placeId">The region or contractor that it leaves.</param>
    internal async Task<string?> FindBrakeAsync(Guid placeId, CancellationToken cancellationToken)
    {
        BrakeKey[] keys = [BrakeKey.InvitationsBy(scope.Actor.UserId), BrakeKey.InvitationsOf(placeId)];
        return await brake.TryAsync(keys, cancellationToken) is { } wait ? string.Format(AccountTexts.TooManyInvitations, WaitWords.Of(wait)) : null;
    }

    /// <summary>The invitation behind a link, or null when there is none (any more).</summary>
    public async Task<InvitationOffer?> FindAsync(string token, CancellationToken cancellationToken)
    {
        // The place is outside any scope of somebody who has none yet; the row is the one the link names.
        using var everywhere = scope.Enter(AccessScope.ForSystem(nameof(InvitationService)));
        var hash = SecretToken.Hash(token);
        var invitation = await db.Invitations.AsNoTracking().SingleOrDefaultAsync(invitation => invitation.TokenHash == hash, cancellationToken);
        if (invitation is null || await IsOvertakenAsync(invitation, null, cancellationToken))
        {
            return null;
        }

        var normalized = MailRules.Normalize(invitation.Mail);
        var hasAccount = await db.Users.AnyAsync(user => user.NormalizedUserName == normalized, cancellationToken);
        var name = await NamePlaceAsync(invitation.Place, cancellationToken);
        return new InvitationOffer
        {
            Id = invitation.Id,
            Mail = invitation.Mail,
            Role = invitation.Role,
            PlaceName = name,
            InvitedByName = invitation.InvitedByName,
            State = StateOf(invitation),
            HasAccount = hasAccount,
        };
    }

    /// <summary>Mails a new link in place of an expired one, to the same address.</summary>
    public async Task RenewAsync(Guid invitationId, CancellationToken cancellationToken)
    {
        using var everywhere = scope.Enter(AccessScope.ForSystem(nameof(InvitationService)));
        var invitation = await db.Invitations.SingleOrDefaultAsync(
            invitation => invitation.Id == invitationId && invitation.AcceptedAt == null,
            cancellationToken
        );
        if (invitation is not null && !await IsOvertakenAsync(invitation, null, cancellationToken))
        {
            // Whoever was invited asks for it: nobody who works here did anything.
            mails.Invite(invitation, NewLink(invitation, await NamePlaceAsync(invitation.Place, cancellationToken)));
            await db.SaveChangesAsync(cancellationToken);
        }
    }

    /// <summary>Takes an invitation back that has not been accepted.</summary>
    public async Task WithdrawAsync(Invitation invitation, CancellationToken cancellationToken)
    {
        await chronicle.TellAsync(new InvitationHappening(InvitationActs.Withdrawn, invitation), cancellationToken);
        db.Invitations.Remove(invitation);
    }

    /// <summary>Gives the person the place; the caller saves, in the scope of that person.</summary>
    /// <returns>Null when the invitation is gone, expired, used, or meant for another address.</returns>
    internal async Task<Membership?> AcceptAsync(Guid invitationId, User user, CancellationToken cancellationToken)
    {
        var invitation = await db.Invitations.SingleOrDefaultAsync(invitation => invitation.Id == invitationId, cancellationToken);
        if (
            invitation is null
            || StateOf(invitation) != InvitationState.Open
            || MailRules.Normalize(invitation.Mail) != user.NormalizedUserName
            || await IsOvertakenAsync(invitation, user.Id, cancellationToken)
        )
        {
            return null;
        }

        invitation.Accept(clock.UtcNow());
        await chronicle.TellAsync(new InvitationHappening(InvitationActs.Accepted, invitation), cancellationToken);
        var held = await Holders(invitation.Mail, invitation.Place).FirstOrDefaultAsync(cancellationToken);
        return held ?? db.Memberships.Add(new Membership(user.Id, invitation.Place)).Entity;
    }

    /// <summary>Mails a link in the name of whoever is at work here.</summary>
    /// <returns>The token of the link.</returns>
    internal async Task<string> SendAsync(Act act, Invitation invitation, string placeName, CancellationToken cancellationToken)
    {
        var link = NewLink(invitation, placeName);
        await chronicle.TellAsync(new InvitationHappening(act, invitation, link), cancellationToken);
        return link.Token;
    }

    internal async Task<string> NamePlaceAsync(MembershipPlace place, CancellationToken cancellationToken) =>
        await db
            .Contractors.Where(contractor => contractor.Id == place.ContractorId)
            .Select(contractor => contractor.Name)
            .FirstOrDefaultAsync(cancellationToken)
        ?? await db
            .ContractingAuthorities.Where(authority => authority.Id == place.AuthorityId)
            .Select(authority => authority.Name)
            .FirstOrDefaultAsync(cancellationToken)
        ?? await db.Regions.Where(region => region.Id == place.RegionId).Select(region => region.DeskName).FirstOrDefaultAsync(cancellationToken)
        ?? AccountTexts.Platform;

    private InvitationLink NewLink(Invitation invitation, string placeName)
    {
        var token = SecretToken.New();
        invitation.Renew(SecretToken.Hash(token), clock.UtcNow() + Validity);
        return new InvitationLink(token, placeName);
    }

    /// <summary>A region invites the first owner only: once somebody works there, that person lets others in.</summary>
    private async Task<bool> IsOvertakenAsync(Invitation invitation, Guid? userId, CancellationToken cancellationToken) =>
        invitation.ByRegionId is not null
        && await db.Memberships.AnyAsync(membership => membership.ContractorId == invitation.ContractorId && membership.UserId != userId, cancellationToken);

    private InvitationState StateOf(Invitation invitation) =>
        invitation.AcceptedAt is not null ? InvitationState.Accepted
        : invitation.ExpiresAt <= clock.UtcNow() || invitation.ExpiresAt > clock.LatestBelieved(Validity) ? InvitationState.Expired
        : InvitationState.Open;

    private IQueryable<Membership> Holders(string mail, MembershipPlace place)
    {
        var normalized = MailRules.Normalize(mail);
        return db.Memberships.Where(membership =>
            membership.Role == place.Role
            && membership.RegionId == place.RegionId
            && membership.ContractorId == place.ContractorId
            && membership.AuthorityId == place.AuthorityId
            && db.Users.Any(user => user.Id == membership.UserId && user.NormalizedUserName == normalized)
        );
    }

    private Task<Invitation?> FindRunningAsync(string mail, MembershipPlace place, CancellationToken cancellationToken)
    {
        var trimmed = mail.Trim();
        return db.Invitations.FirstOrDefaultAsync(
            invitation =>
                invitation.Mail == trimmed
                && invitation.AcceptedAt == null
                && invitation.Role == place.Role
                && invitation.RegionId == place.RegionId
                && invitation.ContractorId == place.ContractorId
                && invitation.AuthorityId == place.AuthorityId,
            cancellationToken
        );
    }
}
