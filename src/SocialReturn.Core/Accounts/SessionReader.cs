using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Accounts;

/// <summary>A session in the list of a person's own account.</summary>
public sealed record OpenSession(Guid Id, string Browser, string Address, DateTime MadeAt, DateTime LastSeenAt);

/// <summary>Reads at every request, in one query, whether the session still runs, the account is open and which places the person has.</summary>
public sealed class SessionReader(PortalDbContext db, CurrentScope scope, TimeProvider clock)
{
    /// <param name="token">What the cookie holds.</param>
    /// <returns>Null when the session is over or unknown, or the account is gone or blocked.</returns>
    public async Task<Session?> FindAsync(string token, CancellationToken cancellationToken)
    {
        // The names of the places are outside any one scope; the rows are those of this person only.
        using var everywhere = scope.Enter(AccessScope.ForSystem(nameof(SessionReader)));
        var hash = SecretToken.Hash(token);
        var places = Places();
        var found = await Running()
            .Where(row => row.TokenHash == hash)
            .Join(db.Users.Where(user => !user.IsDisabled), row => row.UserId, user => user.Id, (row, user) => new { row, user })
            .Where(pair => pair.row.Stamp == pair.user.SecurityStamp)
            .Select(pair => new
            {
                pair.row.Id,
                pair.row.LastSeenAt,
                pair.row.MembershipId,
                UserId = pair.user.Id,
                pair.user.DisplayName,
                pair.user.Email,
                pair.user.SecurityStamp,
                Workplaces = places.Where(place => place.UserId == pair.user.Id).OrderBy(place => place.MembershipId).Select(place => place.Place).ToList(),
            })
            .SingleOrDefaultAsync(cancellationToken);
        if (found is null)
        {
            return null;
        }

        var active = found.Workplaces.Find(place => place.MembershipId == found.MembershipId);
        return new Session
        {
            Id = found.Id,
            LastSeenAt = found.LastSeenAt,
            UserId = found.UserId,
            DisplayName = found.DisplayName,
            Mail = found.Email ?? "",
            SecurityStamp = found.SecurityStamp ?? "",
            Workplaces = [.. found.Workplaces],
            Active = active ?? (found.Workplaces.Count == 1 ? found.Workplaces[0] : null),
        };
    }

    /// <summary>The places of a person.</summary>
    public async Task<ImmutableArray<Workplace>> PlacesAsync(Guid userId, CancellationToken cancellationToken)
    {
        using var everywhere = scope.Enter(AccessScope.ForSystem(nameof(SessionReader)));
        return
        [
            .. await Places()
                .Where(place => place.UserId == userId)
                .OrderBy(place => place.MembershipId)
                .Select(place => place.Place)
                .ToListAsync(cancellationToken),
        ];
    }

    /// <summary>The person's running sessions, the one used last first.</summary>
    public async Task<ImmutableArray<OpenSession>> ListAsync(Session mine, CancellationToken cancellationToken) =>
        [
            .. await Running()
                .Where(row => row.UserId == mine.UserId && row.Stamp == mine.SecurityStamp)
                .OrderByDescending(row => row.LastSeenAt)
                .ThenByDescending(row => row.Id)
                .Select(row => new OpenSession(row.Id, row.Browser, row.Address, row.MadeAt, row.LastSeenAt))
                .ToListAsync(cancellationToken),
        ];

    private IQueryable<PersonPlace> Places() =>
        db.Memberships.Select(membership => new PersonPlace
        {
            UserId = membership.UserId,
            MembershipId = membership.Id,
            Place = new Workplace
            {
                MembershipId = membership.Id,
                Role = membership.Role,
                RegionId = membership.RegionId,
                ContractorId = membership.ContractorId,
                AuthorityId = membership.AuthorityId,
                Name = db.Contractors.Where(contractor => contractor.Id == membership.ContractorId).Select(contractor => contractor.Name).FirstOrDefault()
                    ?? db.ContractingAuthorities.Where(authority => authority.Id == membership.AuthorityId).Select(authority => authority.Name).FirstOrDefault()
                    ?? db.Regions.Where(region => region.Id == membership.RegionId).Select(region => region.Name).FirstOrDefault()
                    ?? "",
                RegionSlug = db.Regions.Where(region => region.Id == membership.RegionId).Select(region => region.Slug).FirstOrDefault(),
            },
        });

    private IQueryable<UserSession> Running()
    {
        var now = clock.UtcNow();
        var (madeAfter, seenAfter, believed) = (now - UserSession.Longest, now - UserSession.LongestIdle, clock.LatestBelieved());
        return db
            .UserSessions.AsNoTracking()
            .Where(row => row.EndedAt == null && row.MadeAt > madeAfter && row.LastSeenAt > seenAfter && row.MadeAt < believed)
            .Where(row => row.LastSeenAt < believed);
    }

    private sealed class PersonPlace
    {
        public Guid UserId { get; init; }

        public Guid MembershipId { get; init; }

        public required Workplace Place { get; init; }
    }
}
