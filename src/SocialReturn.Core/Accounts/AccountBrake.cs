using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Auditing;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Happenings;

namespace SocialReturn.Core.Accounts;

/// <summary>
/// Slows guessing down, with a wait that grows. The counts are in the database, so that they hold for all web servers together.
/// Two ways to count: a try takes a place before the work and gives it back when it turns out well (an account: guesses at the
/// same moment must see each other), or a failure is added afterwards (a network address: an office full of people who sign in
/// at the same moment must not hold itself up).
/// </summary>
public sealed class AccountBrake(PortalDbContext db, TimeProvider clock, SecurityRecorder security)
{
    internal static readonly TimeSpan KeptFor = TimeSpan.FromDays(1);

    private const int SweepSize = 100;

    /// <summary>Takes a place. Call it before the work, and <see cref="ForgetAsync"/> when it turns out well.</summary>
    /// <returns>How long to wait before trying again; null when this try may go ahead.</returns>
    public async Task<TimeSpan?> TryAsync(IReadOnlyList<BrakeKey> keys, CancellationToken cancellationToken)
    {
        if (await WaitAsync(keys, cancellationToken) is { } wait)
        {
            return wait;
        }

        var now = clock.UtcNow();
        var tries = keys.Select(key => new SignInAttempt(key.Hash, now)).ToList();
        db.SignInAttempts.AddRange(tries);
        await db.SaveChangesAsync(cancellationToken);

        // Counted again with this try in: of many tries at the same moment each now sees the others.
        if (await LongestWaitAsync(keys, [.. tries.Select(row => row.Id)], cancellationToken) is not { } late)
        {
            return null;
        }

        db.SignInAttempts.RemoveRange(tries);
        await db.SaveChangesAsync(cancellationToken);
        HoldUp(keys);
        return late;
    }

    /// <summary>Looks without taking a place.</summary>
    /// <returns>How long to wait; null when there is none.</returns>
    public async Task<TimeSpan?> WaitAsync(IReadOnlyList<BrakeKey> keys, CancellationToken cancellationToken)
    {
        var wait = await LongestWaitAsync(keys, [], cancellationToken);
        if (wait is not null)
        {
            HoldUp(keys);
        }

        return wait;
    }

    /// <summary>Whether the next try will have to wait, now that this one has failed.</summary>
    public async Task<bool> HoldsAsync(BrakeKey key, CancellationToken cancellationToken) => await LongestWaitAsync([key], [], cancellationToken) is not null;

    /// <summary>Counts a failure that took no place before.</summary>
    public async Task FailAsync(BrakeKey key, CancellationToken cancellationToken)
    {
        db.SignInAttempts.Add(new SignInAttempt(key.Hash, clock.UtcNow()));
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>After a success the count starts anew.</summary>
    public async Task ForgetAsync(IReadOnlyList<BrakeKey> keys, CancellationToken cancellationToken)
    {
        var forgotten = keys.Select(key => key.Hash).ToList();
        var expired = clock.UtcNow() - KeptFor;
        db.SignInAttempts.RemoveRange(await db.SignInAttempts.Where(row => forgotten.Contains(row.Key)).ToListAsync(cancellationToken));
        db.SignInAttempts.RemoveRange(
            await db.SignInAttempts.Where(row => row.At < expired).OrderBy(row => row.At).Take(SweepSize).ToListAsync(cancellationToken)
        );
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Two successes at once: the other one has removed some of the same rows, and this one's removal as a whole did not stand.
            db.ChangeTracker.Clear();
            await ForgetAsync(keys, cancellationToken);
        }
    }

    private void HoldUp(IReadOnlyList<BrakeKey> keys) => security.Line(SecurityEvent.HeldUp, reason: string.Join(' ', keys.Select(key => key.Kind)));

    private static DateTime Earliest(DateTime one, DateTime other) => one < other ? one : other;

    private async Task<TimeSpan?> LongestWaitAsync(IReadOnlyList<BrakeKey> keys, IReadOnlyList<Guid> except, CancellationToken cancellationToken)
    {
        var (now, believed) = (clock.UtcNow(), clock.LatestBelieved());
        var since = now - BrakeRule.Window;
        var hashes = keys.Select(key => key.Hash).ToList();
        var counts = await db
            .SignInAttempts.Where(row => hashes.Contains(row.Key) && row.At > since && row.At <= believed && !except.Contains(row.Id))
            .GroupBy(row => row.Key)
            .Select(group => new
            {
                group.Key,
                Count = group.Count(),
                Last = group.Max(row => row.At),
            })
            .ToListAsync(cancellationToken);

        // Another machine's clock may be a little ahead: its tries count, and nobody waits longer for it.
        var waits = counts.Select(count => Earliest(count.Last, now) + keys.First(key => key.Hash == count.Key).Rule.WaitAfter(count.Count) - now);
        return waits.Where(wait => wait > TimeSpan.Zero).Cast<TimeSpan?>().Max();
    }
}
