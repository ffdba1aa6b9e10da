using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Contractors;
using SocialReturn.Core.Data;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Accounts;

/// <summary>
/// People of an organisation let people in. A region invites only the first owner of a contractor that it brought in itself and that
/// has nobody (docs/adr/0010-first-owner.md).
/// </summary>
public sealed class ContractorDoor(PortalDbContext db, CurrentScope scope, InvitationService invitations, TimeProvider clock)
{
    /// <summary>Whether a contact can come in; changes nothing.</summary>
    public async Task<ContactAccess> AccessAsync(Contractor contractor, string mail, Guid regionId, CancellationToken cancellationToken)
    {
        if (await db.Memberships.AnyAsync(row => row.ContractorId == contractor.Id, cancellationToken))
        {
            return await WorksThereAsync(contractor.Id, mail, cancellationToken) ? ContactAccess.WorksThere : ContactAccess.ForItsPeople;
        }

        if (contractor.BroughtInByRegionId != regionId)
        {
            return ContactAccess.ForAnotherRegion;
        }

        var (now, believed) = (clock.UtcNow(), clock.LatestBelieved(InvitationService.Validity));
        var running = await Sent(contractor.Id)
            .Where(row => row.ExpiresAt > now && row.ExpiresAt <= believed)
            .Select(row => row.Mail)
            .ToListAsync(cancellationToken);
        return running.Count == 0 ? ContactAccess.MayBeInvited
            : running.Exists(to => IsSame(to, mail)) ? ContactAccess.Invited
            : ContactAccess.AnotherInvited;
    }

    /// <summary>Counts the invitation that naming a contact would send; call it before anything is prepared.</summary>
    /// <param name="contractor">Null for one that is new.</param>
    /// <param name="mail">Whom the region names.</param>
    /// <param name="cancellationToken">Stops the queries.</param>
    /// <returns>What to tell the region when it sent too many; null when this one may go, or none would.</returns>
    public async Task<string?> FindBrakeAsync(Contractor? contractor, string mail, CancellationToken cancellationToken)
    {
        if (scope.Desk is not { } regionId)
        {
            return null;
        }

        var access = contractor is null ? ContactAccess.MayBeInvited : await AccessAsync(contractor, mail, regionId, cancellationToken);
        return access is ContactAccess.MayBeInvited or ContactAccess.AnotherInvited ? await invitations.FindBrakeAsync(regionId, cancellationToken) : null;
    }

    /// <summary>Adds an invitation to the save that is being prepared when the region may send one to the contact; the caller saves.</summary>
    /// <param name="contractor">May be new in this save.</param>
    /// <returns>How it stands after that.</returns>
    public async Task<ContactAccess> NameContactAsync(Contractor contractor, string mail, CancellationToken cancellationToken)
    {
        var regionId = scope.Desk ?? Guid.Empty;
        var access = await AccessAsync(contractor, mail, regionId, cancellationToken);
        if (access != ContactAccess.MayBeInvited)
        {
            return access;
        }

        // Whoever was named before can no longer renew a link: there is one first owner.
        foreach (
            var expired in (await Sent(contractor.Id).ToListAsync(cancellationToken)).Where(row =>
                !IsSame(row.Mail, mail) && db.Entry(row).State != EntityState.Deleted
            )
        )
        {
            await invitations.WithdrawAsync(expired, cancellationToken);
        }

        await invitations.InviteAsync(mail, MembershipPlace.Contractor(contractor.Id, owner: true), contractor.Name, cancellationToken, regionId);
        return ContactAccess.Invited;
    }

    /// <summary>Names another contact instead of one whose address was wrong: what this region sent there is taken back first.</summary>
    public async Task<ContactAccess> ChangeContactAsync(Contractor contractor, string from, string to, CancellationToken cancellationToken)
    {
        var regionId = scope.Desk ?? Guid.Empty;
        var wrong = (await Sent(contractor.Id).Where(row => row.ByRegionId == regionId).ToListAsync(cancellationToken)).FindAll(row => IsSame(row.Mail, from));
        foreach (var invitation in wrong)
        {
            await invitations.WithdrawAsync(invitation, cancellationToken);
        }

        var access = await AccessAsync(contractor, to, regionId, cancellationToken);
        if (access == ContactAccess.AnotherInvited && wrong.Count > 0)
        {
            await invitations.InviteAsync(to, MembershipPlace.Contractor(contractor.Id, owner: true), contractor.Name, cancellationToken, regionId);
            return ContactAccess.Invited;
        }

        return await NameContactAsync(contractor, to, cancellationToken);
    }

    public async Task<bool> WorksThereAsync(Guid contractorId, string mail, CancellationToken cancellationToken)
    {
        var normalized = MailRules.Normalize(mail);
        return await db.Memberships.AnyAsync(
            row => row.ContractorId == contractorId && db.Users.Any(user => user.Id == row.UserId && user.NormalizedUserName == normalized),
            cancellationToken
        );
    }

    private IQueryable<Invitation> Sent(Guid contractorId) => db.Invitations.Where(row => row.ContractorId == contractorId && row.AcceptedAt == null);

    private static bool IsSame(string left, string right) => MailRules.Normalize(left) == MailRules.Normalize(right);
}
