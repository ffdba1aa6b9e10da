using Microsoft.Extensions.Diagnostics.HealthChecks;
using SocialReturn.Web.Infrastructure.Logging;

namespace SocialReturn.Web.Infrastructure.Health.Checks;

/// <summary>The log and the security events reach their files.</summary>
internal sealed class LogCheck(IEnumerable<LogFile> files) : IReadinessCheck
{
    public string Name => "log";

    public string Title => ReadinessTexts.Log;

    public string Advice => ReadinessTexts.LogAdvice;

    public HealthStatus WhenNotWell => HealthStatus.Degraded;

    public Task<string?> FaultAsync(CancellationToken cancellationToken) =>
        Task.FromResult(files.FirstOrDefault(file => file.Fault is not null) is { } log ? $"the log cannot be written in '{log.Folder}': {log.Fault}" : null);
}
