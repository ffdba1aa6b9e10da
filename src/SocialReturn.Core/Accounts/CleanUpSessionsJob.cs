using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Jobs;

namespace SocialReturn.Core.Accounts;

/// <summary>
/// Forgets sessions that were over a month ago, sign-ins that stayed half-way, forms kept for one, and what a clock that was ahead
/// left of them.
/// </summary>
public sealed class CleanUpSessionsJob(PortalDbContext db, TimeProvider clock, ILogger<CleanUpSessionsJob> logger) : IJob
{
    /// <summary>How long it can be looked up where somebody was signed in.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(30);

    private const int AtOnce = 500;

    public async Task<string?> RunAsync(CancellationToken cancellationToken)
    {
        var seenBefore = clock.UtcNow() - KeptFor;
        var madeBefore = clock.UtcNow() - PendingSignIn.Validity;
        var triedBefore = clock.UtcNow() - AccountBrake.KeptFor;
        var believed = clock.LatestBelieved();
        var forgotten = await ForgetAsync(db.UserSessions.Where(row => row.LastSeenAt < seenBefore).OrderBy(row => row.LastSeenAt), cancellationToken);
        forgotten += await ForgetAsync(db.PendingSignIns.Where(row => row.MadeAt < madeBefore).OrderBy(row => row.MadeAt), cancellationToken);
        var keptBefore = clock.UtcNow() - KeptForm.Validity;
        forgotten += await ForgetAsync(db.KeptForms.Where(row => row.MadeAt < keptBefore).OrderBy(row => row.MadeAt), cancellationToken);
        forgotten += await ForgetAsync(db.SignInAttempts.Where(row => row.At < triedBefore).OrderBy(row => row.At), cancellationToken);

        // Over already, for nobody believes them; they would stay for as long as the clock was ahead.
        var sessions = db.UserSessions.Where(row => row.MadeAt > believed || row.LastSeenAt > believed).OrderBy(row => row.Id);
        logger.SayPutRight("sessions", await ForgetAsync(sessions, cancellationToken));
        var halves = db.PendingSignIns.Where(row => row.MadeAt > believed).OrderBy(row => row.Id);
        logger.SayPutRight("half sign-ins", await ForgetAsync(halves, cancellationToken));
        var forms = db.KeptForms.Where(row => row.MadeAt > believed).OrderBy(row => row.Id);
        logger.SayPutRight("kept forms", await ForgetAsync(forms, cancellationToken));
        var tries = db.SignInAttempts.Where(row => row.At > believed).OrderBy(row => row.Id);
        logger.SayPutRight("counted tries", await ForgetAsync(tries, cancellationToken));
        return forgotten == 0 ? null : $"forgot {forgotten} sessions, half sign-ins, kept forms and counted tries";
    }

    private async Task<int> ForgetAsync<T>(IQueryable<T> old, CancellationToken cancellationToken)
        where T : class
    {
        var forgotten = 0;
        while (await old.Take(AtOnce).ToListAsync(cancellationToken) is { Count: > 0 } rows)
        {
            db.RemoveRange(rows);
            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
            forgotten += rows.Count;
        }

        return forgotten;
    }
}
