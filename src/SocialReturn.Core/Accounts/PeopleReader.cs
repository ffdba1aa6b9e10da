using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Data;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Accounts;

/// <summary>Somebody who works here.</summary>
public sealed record PersonHere
{
    public required Guid MembershipId { get; init; }

    public required Guid UserId { get; init; }

    public required string Name { get; init; }

    public required string Mail { get; init; }

    public required Role Role { get; init; }

    /// <summary>Of an authority's reader the authority; otherwise empty.</summary>
    public required string PlaceName { get; init; }

    public required bool IsDisabled { get; init; }
}

/// <summary>Somebody who has been invited and has not accepted yet.</summary>
/// <param name="PlaceName">The region, where the platform looks over several; otherwise empty.</param>
public sealed record InvitedHere(Guid InvitationId, string Mail, Role Role, string PlaceName, DateTime ExpiresAt);

public sealed record PeopleHere(ImmutableArray<PersonHere> People, ImmutableArray<InvitedHere> Invited);

/// <summary>The people of the contractor, the region or the platform that the reader works in.</summary>
public sealed class PeopleReader(PortalDbContext db, CurrentScope scope)
{
    public async Task<PeopleHere> ReadAsync(CancellationToken cancellationToken)
    {
        var people = await People().OrderBy(person => person.Name).ThenBy(person => person.MembershipId).ToListAsync(cancellationToken);
        var isPlatform = scope.IsPlatform;
        var invited = await db
            .Invitations.InScope(scope.Required)
            .Where(invitation => invitation.AcceptedAt == null)
            .OrderBy(invitation => invitation.Mail)
            .ThenBy(invitation => invitation.Id)
            .Select(invitation => new InvitedHere(
                invitation.Id,
                invitation.Mail,
                invitation.Role,
                db.Regions.Where(region => isPlatform && region.Id == invitation.RegionId).Select(region => region.Name).FirstOrDefault() ?? "",
                invitation.ExpiresAt
            ))
            .ToListAsync(cancellationToken);
        return new PeopleHere([.. people], [.. invited]);
    }

    /// <returns>Null when nobody here has this membership.</returns>
    public Task<PersonHere?> FindAsync(Guid membershipId, CancellationToken cancellationToken) =>
        People().SingleOrDefaultAsync(person => person.MembershipId == membershipId, cancellationToken);

    /// <returns>Null when nobody here has this account.</returns>
    public Task<PersonHere?> FindAccountAsync(Guid userId, CancellationToken cancellationToken) =>
        People().Where(person => person.UserId == userId).OrderBy(person => person.MembershipId).FirstOrDefaultAsync(cancellationToken);

    private IQueryable<PersonHere> People() =>
        db
            .Memberships.InScope(scope.Required)
            .Join(
                db.Users,
                membership => membership.UserId,
                user => user.Id,
                (membership, user) =>
                    new PersonHere
                    {
                        MembershipId = membership.Id,
                        UserId = user.Id,
                        Name = user.DisplayName,
                        Mail = user.Email ?? "",
                        Role = membership.Role,
                        PlaceName = db.ContractingAuthorities.Where(authority => authority.Id == membership.AuthorityId)
                            .Select(authority => authority.Name)
                            .FirstOrDefault()
                            ?? "",
                        IsDisabled = user.IsDisabled,
                    }
            );
}
