using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;

namespace SocialReturn.Core.Jobs;

/// <summary>Decides which process runs a job. The condition stands in the update, and the key of the row in the insert: of two, one gets it.</summary>
public sealed partial class JobLeases(PortalDbContext db, TimeProvider clock, ILogger<JobLeases> logger)
{
    /// <summary>A process that died gives the job back after this time at the latest.</summary>
    public static readonly TimeSpan Duration = TimeSpan.FromMinutes(2);

    public async Task<bool> AcquireAsync(string name, string owner, CancellationToken cancellationToken)
    {
        var now = clock.UtcNow();
        if (await db.JobLeases.AsNoTracking().SingleOrDefaultAsync(lease => lease.Name == name, cancellationToken) is not { } held)
        {
            return await AddAsync(name, owner, now, cancellationToken);
        }

        var (isAhead, isLeft) = (held.Until > clock.LatestBelieved(Duration), held.Until > now && LeaseOwner.IsDead(held.Owner));
        if (held.Until > now && !isAhead && !isLeft)
        {
            return false;
        }

        DateTime? finished = held.LastFinishedAt > clock.LatestBelieved() ? null : held.LastFinishedAt;
        if (!await TakeAsync(held, owner, now, finished, cancellationToken))
        {
            return false;
        }

        logger.SayPutRight($"the moments of job {name}", isAhead || finished != held.LastFinishedAt ? 1 : 0);
        if (isLeft)
        {
            LogLeft(name, held.Owner);
        }

        return true;
    }

    /// <returns>False when the lease has ended and somebody else may have it.</returns>
    public async Task<bool> RenewAsync(string name, string owner, CancellationToken cancellationToken)
    {
        var now = clock.UtcNow();
        var renewed = await db.WriteAsync(
            token => Held(name, owner, now).ExecuteUpdateAsync(set => set.SetProperty(lease => lease.Until, now + Duration), token),
            cancellationToken
        );
        return renewed == 1;
    }

    public Task<int> ReleaseAsync(string name, string owner, CancellationToken cancellationToken)
    {
        var now = clock.UtcNow();
        return db.WriteAsync(
            token =>
                Held(name, owner, now)
                    .ExecuteUpdateAsync(set => set.SetProperty(lease => lease.Until, now).SetProperty(lease => lease.LastFinishedAt, now), token),
            cancellationToken
        );
    }

    /// <summary>Only as it was seen: whoever renews or takes it in between changes it.</summary>
    private async Task<bool> TakeAsync(JobLease held, string owner, DateTime now, DateTime? finished, CancellationToken cancellationToken)
    {
        var taken = await db.WriteAsync(
            token =>
                db.JobLeases.Where(lease => lease.Name == held.Name && lease.Owner == held.Owner && lease.Until == held.Until)
                    .ExecuteUpdateAsync(
                        set =>
                            set.SetProperty(lease => lease.Owner, owner)
                                .SetProperty(lease => lease.Until, now + Duration)
                                .SetProperty(lease => lease.LastFinishedAt, finished),
                        token
                    ),
            cancellationToken
        );
        return taken == 1;
    }

    private async Task<bool> AddAsync(string name, string owner, DateTime now, CancellationToken cancellationToken)
    {
        var lease = new JobLease(name, owner, now + Duration);
        db.JobLeases.Add(lease);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException)
        {
            // Another process added it in between. When that is not the reason, the next run finds out.
            db.Entry(lease).State = EntityState.Detached;
            return false;
        }
    }

    private IQueryable<JobLease> Held(string name, string owner, DateTime now) =>
        db.JobLeases.Where(lease => lease.Name == name && lease.Owner == owner && lease.Until > now);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Job {Job} was left by a process that ended ({Owner}); it is taken over")]
    private partial void LogLeft(string job, string owner);
}
