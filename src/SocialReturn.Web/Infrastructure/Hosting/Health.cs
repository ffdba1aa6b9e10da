using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using SocialReturn.Core.Data;
using SocialReturn.Core.Participants;
using SocialReturn.Core.Storage;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Web.Infrastructure.Hosting;

public static class Health
{
    internal const string ReadyTag = "ready";

    /// <summary>/gezond: the process answers. /gereed: it can do its work.</summary>
    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/gezond", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/gereed", new HealthCheckOptions { Predicate = check => check.Tags.Contains(ReadyTag), ResponseWriter = WriteAsync })
            .AllowAnonymous();
    }

    /// <summary>The word that load balancers look for, and below it what is not as it should be.</summary>
    private static Task WriteAsync(HttpContext context, HealthReport report)
    {
        context.Response.ContentType = "text/plain; charset=utf-8";
        var faults = report.Entries.Where(entry => entry.Value.Status != HealthStatus.Healthy).Select(entry => $"{entry.Key}: {entry.Value.Description}");
        return context.Response.WriteAsync(string.Join('\n', [report.Status.ToString(), .. faults]), context.RequestAborted);
    }
}

internal sealed class DatabaseCheck(PortalDbContext db) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await db.Database.CanConnectAsync(cancellationToken) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("no answer");
}

/// <summary>Without its key a region takes no placement. What is said here everybody may read: the address of the region's page.</summary>
internal sealed class MatchKeyCheck(RegionKeys keys, CurrentScope scope) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        using var everywhere = scope.Enter(AccessScope.ForSystem(nameof(MatchKeyCheck)));
        var missing = await keys.WithoutKeyAsync(cancellationToken);
        return missing.Count == 0 ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy($"no usable key for {string.Join(", ", missing)}");
    }
}

/// <summary>The portal works, and files and rows lost each other. How many is all that everybody may read.</summary>
internal sealed class StoredFileCheck(PortalDbContext db, CurrentScope scope) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        using var everywhere = scope.Enter(AccessScope.ForSystem(nameof(StoredFileCheck)));
        var waiting = await db
            .FileFindings.Where(finding => finding.Decision == null)
            .GroupBy(finding => finding.Kind)
            .Select(kind => new { Kind = kind.Key, Count = kind.Count() })
            .ToListAsync(cancellationToken);
        return waiting.Count == 0
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Degraded(string.Join(", ", waiting.OrderBy(kind => kind.Kind).Select(kind => $"{kind.Count} {WordsOf(kind.Kind)}")));
    }

    private static string WordsOf(FileFindingKind kind) =>
        kind switch
        {
            FileFindingKind.Stray => "without a row",
            FileFindingKind.Missing => "missing",
            FileFindingKind.Damaged => "damaged",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
}
