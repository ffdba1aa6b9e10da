using System.Globalization;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using SocialReturn.Core.Jobs;

namespace SocialReturn.Web.Infrastructure.Health.Checks;

/// <summary>Each job succeeded lately, on whichever web server.</summary>
internal sealed class JobCheck(JobReader jobs, Readiness readiness) : IReadinessCheck
{
    public string Name => "jobs";

    public string Title => ReadinessTexts.Jobs;

    public string Advice => ReadinessTexts.JobsAdvice;

    public HealthStatus WhenNotWell => HealthStatus.Degraded;

    public async Task<string?> FaultAsync(CancellationToken cancellationToken)
    {
        var unwell = (await jobs.ReadAsync(readiness.StartedAt, cancellationToken)).Where(job => !job.IsWell).Select(Tell).ToList();
        return unwell.Count == 0 ? null : string.Join("; ", unwell);
    }

    private static string Tell(JobState job) =>
        job.FailingSince is { } since
            ? $"{job.Name} fails since {Moment(since)} ({job.FailedRuns} runs)"
            : $"{job.Name} succeeded last {(job.LastSucceededAt is { } at ? $"at {Moment(at)}" : "never")}";

    private static string Moment(DateTime at) => at.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
