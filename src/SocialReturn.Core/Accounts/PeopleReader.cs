using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Data;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Accounts;

/// <summary>Somebody who works here.</summary>
/// <param name="PlaceName">Of an authority's reader the authority; otherwise empty.</param>
public sealed record PersonHere(Guid MembershipId, Guid UserId, string Name, string Mail, Role Role, string PlaceName, bool IsDisabled);

/// <summary>Somebody who has been invited and has not accepted yet.</summary>
public sealed record InvitedHere(Guid InvitationId, string Mail, Role Role, DateTime ExpiresAt);

public sealed record PeopleHere(ImmutableArray<PersonHere> People, ImmutableArray<InvitedHere> Invited);

/// <summary>The people of the contractor or the region that the reader works in.</summary>
public sealed class PeopleReader(PortalDbContext db, CurrentScope scope)
{
    public async Task<PeopleHere> ReadAsync(CancellationToken cancellationToken)
    {
        var people = await db.Memberships.InScope(scope.Required)
            .Join(db.Users, membership => membership.UserId, user => user.Id, (membership, user) => new { membership, user })
            .OrderBy(row => row.user.DisplayName).ThenBy(row => row.membership.Id)
            .Select(row => new PersonHere(
                row.membership.Id,
                row.user.Id,
                row.user.DisplayName,
                row.user.Email ?? "",
                row.membership.Role,
                db.ContractingAuthorities.Where(authority => authority.Id == row.membership.AuthorityId).Select(authority => authority.Name).FirstOrDefault() ?? "",
                row.user.IsDisabled))
            .ToListAsync(cancellationToken);
        var invited = await db.Invitations.InScope(scope.Required)
            .Where(invitation => invitation.AcceptedAt == null)
            .OrderBy(invitation => invitation.Mail).ThenBy(invitation => invitation.Id)
            .Select(invitation => new InvitedHere(invitation.Id, invitation.Mail, invitation.Role, invitation.ExpiresAt))
            .ToListAsync(cancellationToken);
        return new PeopleHere([.. people], [.. invited]);
    }
}
