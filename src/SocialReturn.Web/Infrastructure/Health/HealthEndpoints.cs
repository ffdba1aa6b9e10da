using Microsoft.Extensions.Diagnostics.HealthChecks;
using SocialReturn.Core.Tenancy;
using SocialReturn.Web.Security;

namespace SocialReturn.Web.Infrastructure.Health;

/// <summary>/gezond: the process answers. /gereed: it can do its work.</summary>
public static class HealthEndpoints
{
    internal const string Alive = "/gezond";
    internal const string Ready = "/gereed";

    /// <summary>Everybody may read one word; what is behind it is for the administrator of the platform, and for the address of its own.</summary>
    public static void MapHealth(this WebApplication app)
    {
        var readiness = app.Services.GetRequiredService<Readiness>();
        app.Map(Alive, (HttpContext context) => SayAliveAsync(context)).AllowAnonymous();
        app.Map(Ready, async (HttpContext context) =>
                await SayAsync(context, await readiness.LookAsync(), inFull: context.User.HasClaim(PortalClaims.Role, nameof(Role.PlatformAdministrator)))
            )
            .AllowAnonymous();
    }

    internal static Task SayAliveAsync(HttpContext context) => SayAsync(context, HealthStatus.Healthy, nameof(HealthStatus.Healthy));

    internal static Task SayAsync(HttpContext context, ReadinessReport report, bool inFull) =>
        SayAsync(context, report.Status, inFull ? string.Join('\n', [report.Status.ToString(), .. report.Findings.Select(LineOf)]) : report.Status.ToString());

    internal static Task SayAsync(HttpContext context, HealthStatus status, string body)
    {
        context.Response.StatusCode = status == HealthStatus.Unhealthy ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK;
        context.Response.Headers.CacheControl = "no-store";
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(body, context.RequestAborted);
    }

    private static string LineOf(ReadinessFinding finding) =>
        finding.Status == HealthStatus.Healthy ? $"{finding.Name}: Healthy" : $"{finding.Name}: {finding.Status}, {finding.Fault}";
}
