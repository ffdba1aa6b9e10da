using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Data;

/// <summary>Makes a form that creates something safe to send twice: the same key of the same person gives the same row.</summary>
public sealed class Idempotency(PortalDbContext db, CurrentScope scope, TimeProvider clock)
{
    /// <param name="key">The key that the form was rendered with.</param>
    /// <param name="create">Makes the row and saves it; what it saves includes the key.</param>
    public async Task<Outcome<Guid>> OnceAsync(Guid key, Func<Action<Guid>, Task<Outcome<Guid>>> create, CancellationToken cancellationToken)
    {
        if (await FindAsync(key, cancellationToken) is { } known)
        {
            return Outcome.Done(known);
        }

        try
        {
            return await create(id => db.IdempotencyKeys.Add(new IdempotencyKey(key, scope.Actor.UserId, id, clock.UtcNow())));
        }
        catch (DbUpdateException)
        {
            // A twin of this request may have won the race; only then is the failure no failure.
            db.ChangeTracker.Clear();
            if (await FindAsync(key, cancellationToken) is { } winner)
            {
                return Outcome.Done(winner);
            }

            throw;
        }
    }

    private async Task<Guid?> FindAsync(Guid key, CancellationToken cancellationToken)
    {
        var userId = scope.Actor.UserId;
        return await db.IdempotencyKeys.AsNoTracking()
            .Where(row => row.Key == key && row.UserId == userId)
            .Select(row => (Guid?)row.ResultId)
            .SingleOrDefaultAsync(cancellationToken);
    }
}
