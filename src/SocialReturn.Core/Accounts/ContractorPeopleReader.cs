using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Data;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Accounts;

/// <summary>The people of a contractor who can sign in, for who writes to them.</summary>
public sealed class ContractorPeopleReader(PortalDbContext db)
{
    /// <summary>The owners, who decide who comes in.</summary>
    public async Task<IReadOnlyList<User>> OwnersAsync(Guid contractorId, CancellationToken cancellationToken) =>
        await db
            .Memberships.AsNoTracking()
            .Where(row => row.ContractorId == contractorId && row.Role == Role.ContractorOwner)
            .Join(db.Users.Where(user => !user.IsDisabled), row => row.UserId, user => user.Id, (row, user) => user)
            .OrderBy(user => user.Id)
            .ToListAsync(cancellationToken);

    /// <summary>Everybody who works there and can sign in, owner or not.</summary>
    public async Task<IReadOnlyList<User>> PeopleAsync(Guid contractorId, CancellationToken cancellationToken)
    {
        var ids = db.Memberships.Where(row => row.ContractorId == contractorId).Select(row => row.UserId);
        return await db.Users.AsNoTracking().Where(user => !user.IsDisabled && ids.Contains(user.Id)).OrderBy(user => user.Id).ToListAsync(cancellationToken);
    }
}
