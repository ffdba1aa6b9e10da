using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace SocialReturn.Web.Infrastructure.Health;

/// <summary>One thing that the portal must be able to do at this moment. Made anew for each look, in a scope of its own.</summary>
public interface IReadinessCheck
{
    /// <summary>For who runs the portal, as "write".</summary>
    string Name { get; }

    /// <summary>What it is about, for a screen.</summary>
    string Title { get; }

    /// <summary>What to do when it is not well, for a screen.</summary>
    string Advice { get; }

    /// <summary>How bad it is when it is not well: unhealthy takes this web server out of its row, so only when it can help nobody.</summary>
    HealthStatus WhenNotWell { get; }

    /// <returns>What is wrong, in a line for who runs the portal; null when it is well.</returns>
    Task<string?> FaultAsync(CancellationToken cancellationToken);
}

/// <summary>That there is such a check.</summary>
public sealed record ReadinessKind(Type Check)
{
    public IReadinessCheck In(IServiceProvider services) => (IReadinessCheck)services.GetRequiredService(Check);
}

/// <summary>How one thing is.</summary>
public sealed record ReadinessFinding
{
    public required string Name { get; init; }

    public required string Title { get; init; }

    public required string Advice { get; init; }

    public required HealthStatus Status { get; init; }

    /// <summary>What is wrong; empty when nothing is.</summary>
    public required string Fault { get; init; }
}

/// <summary>How everything was at a moment.</summary>
public sealed record ReadinessReport(DateTime At, IReadOnlyList<ReadinessFinding> Findings)
{
    /// <summary>As bad as the worst.</summary>
    public HealthStatus Status => Findings.Count == 0 ? HealthStatus.Healthy : Findings.Min(finding => finding.Status);
}
