using Microsoft.Extensions.Diagnostics.HealthChecks;
using SocialReturn.Core.Participants;

namespace SocialReturn.Web.Infrastructure.Health.Checks;

/// <summary>Each region has its match key: without it that region takes no placement. The other regions work on.</summary>
internal sealed class MatchKeyCheck(RegionKeys keys) : IReadinessCheck
{
    public string Name => "match-keys";

    public string Title => ReadinessTexts.MatchKeys;

    public string Advice => ReadinessTexts.MatchKeysAdvice;

    public HealthStatus WhenNotWell => HealthStatus.Degraded;

    public async Task<string?> FaultAsync(CancellationToken cancellationToken)
    {
        var missing = await keys.WithoutKeyAsync(cancellationToken);
        return missing.Count == 0 ? null : $"no usable key for {string.Join(", ", missing)}";
    }
}
