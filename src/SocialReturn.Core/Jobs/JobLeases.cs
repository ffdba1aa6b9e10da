using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;

namespace SocialReturn.Core.Jobs;

/// <summary>Decides which process runs a job. The condition stands in the update, and the key of the row in the insert: of two, one gets it.</summary>
public sealed class JobLeases(PortalDbContext db, TimeProvider clock)
{
    /// <summary>A process that died gives the job back after this time at the latest.</summary>
    public static readonly TimeSpan Duration = TimeSpan.FromMinutes(2);

    public async Task<bool> AcquireAsync(string name, string owner, CancellationToken cancellationToken)
    {
        var now = clock.UtcNow();
        var taken = await db.WriteAsync(
            token =>
                db.JobLeases.Where(lease => lease.Name == name && lease.Until <= now)
                    .ExecuteUpdateAsync(set => set.SetProperty(lease => lease.Owner, owner).SetProperty(lease => lease.Until, now + Duration), token),
            cancellationToken
        );
        return taken == 1
            || (!await db.JobLeases.AnyAsync(lease => lease.Name == name, cancellationToken) && await AddAsync(name, owner, now, cancellationToken));
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
}
