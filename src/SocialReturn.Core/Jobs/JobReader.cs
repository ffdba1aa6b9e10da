using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;

namespace SocialReturn.Core.Jobs;

/// <summary>How the jobs of this release go, wherever they run.</summary>
public sealed class JobReader(PortalDbContext db, IEnumerable<JobSchedule> schedules, TimeProvider clock)
{
    private const int MissedRuns = 3;

    private static readonly TimeSpan ShortestPatience = TimeSpan.FromMinutes(10);

    /// <param name="since">From when on this portal runs: before it nothing could succeed.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<IReadOnlyList<JobState>> ReadAsync(DateTime since, CancellationToken cancellationToken)
    {
        var rows = await db.JobLeases.AsNoTracking().ToDictionaryAsync(row => row.Name, cancellationToken);
        return [.. schedules.Select(schedule => StateOf(schedule, rows.GetValueOrDefault(schedule.Name), since))];
    }

    private JobState StateOf(JobSchedule schedule, JobLease? row, DateTime since)
    {
        var succeeded = row?.LastSucceededAt <= clock.LatestBelieved() ? row.LastSucceededAt : null;
        var expected = succeeded > since ? succeeded.Value : since;
        var patience = schedule.Every * MissedRuns is var several && several > ShortestPatience ? several : ShortestPatience;
        return new JobState(schedule.Name, succeeded, IsLate: clock.UtcNow() - expected > patience)
        {
            FailingSince = row?.FailingSince,
            FailedRuns = row?.FailedRuns ?? 0,
        };
    }
}

/// <param name="IsLate">No run succeeded for several times the rhythm of the job.</param>
public sealed record JobState(string Name, DateTime? LastSucceededAt, bool IsLate)
{
    public DateTime? FailingSince { get; init; }

    /// <summary>Since then.</summary>
    public int FailedRuns { get; init; }

    public bool IsWell => FailingSince is null && !IsLate;
}
