using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.Extensions.Logging;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;

namespace SocialReturn.Core.Jobs;

/// <summary>
/// Decides which process runs a job, and remembers how it went. The condition stands in the update, and the key of the row in the
/// insert: of two, one gets it.
/// </summary>
public sealed partial class JobLeases(PortalDbContext db, TimeProvider clock, ILogger<JobLeases> logger)
{
    /// <summary>A process that died gives the job back after this time at the latest.</summary>
    public static readonly TimeSpan Duration = TimeSpan.FromMinutes(2);

    /// <summary>Work that runs every few seconds is not written down each time that it goes well.</summary>
    private static readonly TimeSpan NotedEvery = TimeSpan.FromMinutes(1);

    public async Task<bool> AcquireAsync(string name, string owner, CancellationToken cancellationToken)
    {
        var now = clock.UtcNow();
        if (await db.JobLeases.AsNoTracking().SingleOrDefaultAsync(lease => lease.Name == name, cancellationToken) is not { } held)
        {
            return await AddAsync(name, owner, now + Duration, cancellationToken);
        }

        var (isAhead, isLeft) = (held.Until > clock.LatestBelieved(Duration), held.Until > now && LeaseOwner.IsDead(held.Owner));
        if (held.Until > now && !isAhead && !isLeft)
        {
            return false;
        }

        if (!await TakeAsync(held, owner, now, cancellationToken))
        {
            return false;
        }

        DateTime?[] moments = [held.LastFinishedAt, held.LastSucceededAt, held.FailingSince];
        logger.SayPutRight($"the moments of job {name}", isAhead || Array.Exists(moments, moment => moment > clock.LatestBelieved()) ? 1 : 0);
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

    public Task<int> ReleaseAsync(string name, string owner, JobOutcome outcome, CancellationToken cancellationToken)
    {
        var now = clock.UtcNow();
        return db.WriteAsync(
            token =>
                Held(name, owner, now)
                    .ExecuteUpdateAsync(
                        set =>
                        {
                            set.SetProperty(lease => lease.Until, now);
                            SetOutcome(set, outcome, now);
                        },
                        token
                    ),
            cancellationToken
        );
    }

    /// <summary>Writes down how a run went of work that nobody holds a lease for.</summary>
    public async Task NoteAsync(string name, string owner, JobOutcome outcome, CancellationToken cancellationToken)
    {
        if (outcome == JobOutcome.Stopped)
        {
            return;
        }

        var now = clock.UtcNow();
        var noted = await db.JobLeases.AsNoTracking().SingleOrDefaultAsync(lease => lease.Name == name, cancellationToken);
        if (outcome == JobOutcome.Done && noted is { FailingSince: null } && IsFresh(noted.LastSucceededAt, now))
        {
            return;
        }

        if (noted is null && !await AddAsync(name, owner, now, cancellationToken))
        {
            return;
        }

        await db.WriteAsync(
            token => db.JobLeases.Where(lease => lease.Name == name).ExecuteUpdateAsync(set => SetOutcome(set, outcome, now), token),
            cancellationToken
        );
    }

    /// <summary>A moment of a clock that was ahead is not fresh.</summary>
    private bool IsFresh(DateTime? succeeded, DateTime now) => succeeded > now - NotedEvery && succeeded <= clock.LatestBelieved();

    private static void SetOutcome(UpdateSettersBuilder<JobLease> set, JobOutcome outcome, DateTime now)
    {
        set.SetProperty(lease => lease.LastFinishedAt, now);
        if (outcome == JobOutcome.Done)
        {
            set.SetProperty(lease => lease.LastSucceededAt, now)
                .SetProperty(lease => lease.FailingSince, (DateTime?)null)
                .SetProperty(lease => lease.FailedRuns, 0);
        }
        else if (outcome == JobOutcome.Failed)
        {
            set.SetProperty(lease => lease.FailingSince, lease => lease.FailingSince ?? now)
                .SetProperty(lease => lease.FailedRuns, lease => lease.FailedRuns + 1);
        }
    }

    /// <summary>Only as it was seen: whoever renews or takes it in between changes it. Moments that nobody believes are forgotten.</summary>
    private async Task<bool> TakeAsync(JobLease held, string owner, DateTime now, CancellationToken cancellationToken)
    {
        var believed = clock.LatestBelieved();
        var taken = await db.WriteAsync(
            token =>
                db.JobLeases.Where(lease => lease.Name == held.Name && lease.Owner == held.Owner && lease.Until == held.Until)
                    .ExecuteUpdateAsync(
                        set =>
                            set.SetProperty(lease => lease.Owner, owner)
                                .SetProperty(lease => lease.Until, now + Duration)
                                .SetProperty(lease => lease.LastFinishedAt, lease => lease.LastFinishedAt > believed ? null : lease.LastFinishedAt)
                                .SetProperty(lease => lease.LastSucceededAt, lease => lease.LastSucceededAt > believed ? null : lease.LastSucceededAt)
                                .SetProperty(lease => lease.FailingSince, lease => lease.FailingSince > believed ? now : lease.FailingSince),
                        token
                    ),
            cancellationToken
        );
        return taken == 1;
    }

    private async Task<bool> AddAsync(string name, string owner, DateTime until, CancellationToken cancellationToken)
    {
        var lease = new JobLease(name, owner, until);
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
