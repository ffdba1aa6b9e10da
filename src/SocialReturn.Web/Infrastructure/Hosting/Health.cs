using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using SocialReturn.Core.Data;

namespace SocialReturn.Web.Infrastructure.Hosting;

public static class Health
{
    internal const string ReadyTag = "ready";

    /// <summary>/gezond: the process answers. /gereed: it can do its work.</summary>
    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/gezond", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/gereed", new HealthCheckOptions { Predicate = check => check.Tags.Contains(ReadyTag) }).AllowAnonymous();
    }
}

internal sealed class DatabaseCheck(PortalDbContext db) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await db.Database.CanConnectAsync(cancellationToken) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy();
}
