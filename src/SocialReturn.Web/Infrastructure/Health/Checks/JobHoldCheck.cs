using Microsoft.Extensions.Diagnostics.HealthChecks;
using SocialReturn.Core.Jobs;
using SocialReturn.Web.Infrastructure.Commands;

namespace SocialReturn.Web.Infrastructure.Health.Checks;

/// <summary>No restore waits for somebody who says what left before it. People can work meanwhile.</summary>
internal sealed class JobHoldCheck(JobHoldReader holds) : IReadinessCheck
{
    public string Name => "jobs-held";

    public string Title => ReadinessTexts.JobsHeld;

    public string Advice => ReadinessTexts.JobsHeldAdvice;

    public HealthStatus WhenNotWell => HealthStatus.Degraded;

    public async Task<string?> FaultAsync(CancellationToken cancellationToken) =>
        await holds.FindAsync(cancellationToken) is { } hold
            ? $"held since the restore at {hold.HeldAt:yyyy-MM-dd HH:mm} UTC, until the command {ReleaseJobsCommand.CommandName}"
            : null;
}
