using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;

namespace SocialReturn.Core.Data;

internal static class SaveOutcome
{
    /// <summary>Saves what a service prepared; somebody else's save in between is a conflict, not an error.</summary>
    public static async Task<Outcome<T>> SaveAsync<T>(this PortalDbContext db, T value, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return Outcome.Done(value);
        }
        catch (DbUpdateException fault) when (fault is DbUpdateConcurrencyException or UniqueKeyTakenException or RowGoneException)
        {
            // What could not be saved is not tried again by a later save in the same request.
            db.ChangeTracker.Clear();
            return Outcome.Conflict<T>();
        }
    }
}
