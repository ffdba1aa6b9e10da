using Microsoft.Extensions.Diagnostics.HealthChecks;
using SocialReturn.Core.Data;

namespace SocialReturn.Web.Infrastructure.Health.Checks;

/// <summary>The database answers and is of this release: somebody may migrate it under a portal that runs.</summary>
internal sealed class DatabaseCheck(IServiceProvider services) : IReadinessCheck
{
    public string Name => "database";

    public string Title => ReadinessTexts.Database;

    public string Advice => ReadinessTexts.DatabaseAdvice;

    public HealthStatus WhenNotWell => HealthStatus.Unhealthy;

    public async Task<string?> FaultAsync(CancellationToken cancellationToken) =>
        await services.InspectPortalDatabaseAsync(cancellationToken) is { Readiness: not DatabaseReadiness.Ready } found ? found.Line : null;
}
