using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Data;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Accounts;

/// <summary>Reads at every request whether the person still has an account and a place, so that disabling works at once.</summary>
public sealed class SessionReader(PortalDbContext db, CurrentScope scope)
{
    /// <param name="userId">The person.</param>
    /// <param name="membershipId">The place picked at sign-in, if any.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    /// <returns>Null when the account is gone or disabled.</returns>
    public async Task<Session?> FindAsync(Guid userId, Guid? membershipId, CancellationToken cancellationToken)
    {
        // The names of the places are outside any one scope; the rows are those of this person only.
        using var everywhere = scope.Enter(AccessScope.ForSystem(nameof(SessionReader)));
        var found = await db.Users.AsNoTracking()
            .Where(user => user.Id == userId && !user.IsDisabled)
            .Select(user => new
            {
                user.DisplayName,
                user.Email,
                user.SecurityStamp,
                Workplaces = db.Memberships
                    .Where(membership => membership.UserId == user.Id)
                    .OrderBy(membership => membership.Id)
                    .Select(membership => new Workplace(
                        membership.Id,
                        membership.Role,
                        membership.RegionId,
                        membership.ContractorId,
                        membership.AuthorityId,
                        db.Contractors.Where(contractor => contractor.Id == membership.ContractorId).Select(contractor => contractor.Name).FirstOrDefault()
                            ?? db.ContractingAuthorities.Where(authority => authority.Id == membership.AuthorityId).Select(authority => authority.Name).FirstOrDefault()
                            ?? db.Regions.Where(region => region.Id == membership.RegionId).Select(region => region.Name).FirstOrDefault()
                            ?? "",
                        db.Regions.Where(region => region.Id == membership.RegionId).Select(region => region.Slug).FirstOrDefault()))
                    .ToList(),
            })
            .SingleOrDefaultAsync(cancellationToken);
        if (found is null)
        {
            return null;
        }

        var active = found.Workplaces.Find(place => place.MembershipId == membershipId);
        if (active is null && found.Workplaces.Count == 1)
        {
            active = found.Workplaces[0];
        }

        return new Session(userId, found.DisplayName, found.Email ?? "", found.SecurityStamp ?? "", [.. found.Workplaces], active);
    }
}
