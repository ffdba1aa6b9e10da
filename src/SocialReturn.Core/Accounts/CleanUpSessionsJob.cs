using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Jobs;

namespace SocialReturn.Core.Accounts;

/// <summary>Forgets sessions that were over a month ago, and sign-ins that stayed half-way.</summary>
public sealed class CleanUpSessionsJob(PortalDbContext db, TimeProvider clock) : IJob
{
    /// <summary>How long it can be looked up where somebody was signed in.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(30);

    private const int AtOnce = 500;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var seenBefore = clock.UtcNow() - KeptFor;
        var madeBefore = clock.UtcNow() - PendingSignIn.Validity;
        await ForgetAsync(db.UserSessions.Where(row => row.LastSeenAt < seenBefore).OrderBy(row => row.LastSeenAt), cancellationToken);
        await ForgetAsync(db.PendingSignIns.Where(row => row.MadeAt < madeBefore).OrderBy(row => row.MadeAt), cancellationToken);
    }

    private async Task ForgetAsync<T>(IQueryable<T> old, CancellationToken cancellationToken)
        where T : class
    {
        while (await old.Take(AtOnce).ToListAsync(cancellationToken) is { Count: > 0 } rows)
        {
            db.RemoveRange(rows);
            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
        }
    }
}
