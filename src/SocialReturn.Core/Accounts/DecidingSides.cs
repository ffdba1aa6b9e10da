using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Data;
using SocialReturn.Core.Rounds;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Accounts;

/// <summary>Nobody works on both sides of one decision: who belongs to a contractor decides nothing of it in a region.</summary>
public sealed class DecidingSides(PortalDbContext db, CurrentScope scope)
{
    /// <summary>The side of a case on which the actor works; null for who works on neither.</summary>
    public CaseSide? Side =>
        scope.IsContractor ? CaseSide.Contractor
        : scope.IsDesk ? CaseSide.Desk
        : null;

    /// <summary>Whether the actor decides for a region, did not enter the item, and is not one of the contractor's people.</summary>
    /// <param name="enteredById">Who entered what is decided; null for an act that answers no entry.</param>
    public async Task<bool> MayDecideAsync(Guid contractorId, Guid? enteredById, CancellationToken cancellationToken) =>
        scope.IsDesk && enteredById != scope.Actor.UserId && !await WorksForAsync(contractorId, cancellationToken);

    /// <summary>Whether the actor is one of the contractor's people.</summary>
    public async Task<bool> WorksForAsync(Guid contractorId, CancellationToken cancellationToken)
    {
        var actor = scope.Actor.UserId;
        return await db.Memberships.AnyAsync(membership => membership.UserId == actor && membership.ContractorId == contractorId, cancellationToken);
    }
}
