using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Accounts;

/// <summary>Invites people to the contractor, the region or the platform that the actor works in, and changes those invitations.</summary>
public sealed class InvitingService(PortalDbContext db, CurrentScope scope, InvitationService invitations, Idempotency idempotency)
{
    /// <param name="authorityId">For a reader: the authority.</param>
    /// <param name="key">The form's: sent twice it invites once.</param>
    /// <returns>Invalid when the person works here already or too many were sent; forbidden when the role is not one of this place.</returns>
    public Task<Outcome<Guid>> InviteAsync(string mail, Role role, Guid? authorityId, Guid key, CancellationToken cancellationToken) =>
        idempotency.OnceAsync(
            key,
            new
            {
                mail,
                role,
                authorityId,
            },
            remember => CreateAsync(mail, role, authorityId, remember, cancellationToken),
            cancellationToken
        );

    public async Task<Outcome<Invitation>> WithdrawAsync(Guid invitationId, CancellationToken cancellationToken)
    {
        if (await FindAsync(invitationId, cancellationToken) is not { } invitation)
        {
            return Outcome.NotFound<Invitation>();
        }

        await invitations.WithdrawAsync(invitation, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return Outcome.Done(invitation);
    }

    /// <summary>Mails a new link, with a new time; the one before stops working.</summary>
    public async Task<Outcome<Invitation>> RenewAsync(Guid invitationId, CancellationToken cancellationToken)
    {
        if (await FindAsync(invitationId, cancellationToken) is not { } invitation)
        {
            return Outcome.NotFound<Invitation>();
        }

        if (await invitations.FindBrakeAsync(invitation.Place, cancellationToken) is { } wait)
        {
            return Outcome.Invalid<Invitation>("", wait);
        }

        // Somebody who works here stands behind it now, also when a region sent it first.
        invitation.SendFor(null);
        var place = await invitations.NamePlaceAsync(invitation.Place, cancellationToken);
        await invitations.SendAsync(InvitationActs.Renewed, invitation, place, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return Outcome.Done(invitation);
    }

    private Task<Invitation?> FindAsync(Guid invitationId, CancellationToken cancellationToken) =>
        db
            .Invitations.InScope(scope.Required)
            .SingleOrDefaultAsync(invitation => invitation.Id == invitationId && invitation.AcceptedAt == null, cancellationToken);

    private async Task<Outcome<Guid>> CreateAsync(string mail, Role role, Guid? authorityId, Action<Guid> remember, CancellationToken cancellationToken)
    {
        var found = role == Role.AuthorityReader ? await FindAuthorityAsync(authorityId, cancellationToken) : await FindPlaceAsync(role, cancellationToken);
        if (found.Value is not var (place, name))
        {
            return Outcome.As<Guid, NamedPlace>(found);
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

    private async Task<Outcome<NamedPlace>> FindAuthorityAsync(Guid? authorityId, CancellationToken cancellationToken) =>
        await db.ContractingAuthorities.AsNoTracking().SingleOrDefaultAsync(row => row.Id == authorityId, cancellationToken) is not { } authority
            ? Outcome.NotFound<NamedPlace>()
        : !scope.IsDesk ? Outcome.Forbidden<NamedPlace>()
        : authority.EndedAt is not null ? Outcome.Invalid<NamedPlace>("AuthorityId", AccountTexts.AuthorityEnded)
        : Outcome.Done(new NamedPlace(MembershipPlace.Authority(authority.RegionId, authority.Id), authority.Name));

    /// <returns>Forbidden when the role is not one of where the actor works.</returns>
    private async Task<Outcome<NamedPlace>> FindPlaceAsync(Role role, CancellationToken cancellationToken)
    {
        switch (role)
        {
            case Role.ContractorMember or Role.ContractorOwner when scope.Required.ContractorId is { } contractorId:
                var contractor = await db.Contractors.Where(row => row.Id == contractorId).Select(row => row.Name).SingleAsync(cancellationToken);
                return Outcome.Done(new NamedPlace(MembershipPlace.Contractor(contractorId, role == Role.ContractorOwner), contractor));
            case Role.Adviser or Role.RegionAdministrator when scope.Desk is { } regionId:
                var desk = await db.Regions.Where(row => row.Id == regionId).Select(row => row.DeskName).SingleAsync(cancellationToken);
                return Outcome.Done(new NamedPlace(MembershipPlace.Region(regionId, role == Role.RegionAdministrator), desk));
            case Role.PlatformAdministrator when scope.IsPlatform:
                return Outcome.Done(new NamedPlace(MembershipPlace.Platform(), AccountTexts.Platform));
            default:
                return Outcome.Forbidden<NamedPlace>();
        }
    }

    private sealed record NamedPlace(MembershipPlace Place, string Name);
}
