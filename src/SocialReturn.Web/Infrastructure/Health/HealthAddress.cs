using System.Net;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using SocialReturn.Web.Infrastructure.Hosting;

namespace SocialReturn.Web.Infrastructure.Health;

/// <summary>
/// An address of its own for probes, where only /gezond and /gereed answer, in full and whatever host a request names: a probe that
/// knows the portal by its IP address is refused everywhere else. A start-up filter, so that it stands before that refusal.
/// </summary>
public sealed class HealthAddress(IConfiguration configuration, Readiness readiness, Preparation preparation) : IStartupFilter
{
    public const string Setting = "Health:Address";

    public static Uri? Of(IConfiguration configuration) => Uri.TryCreate(configuration[Setting], UriKind.Absolute, out var address) ? address : null;

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
        app =>
        {
            if (Of(configuration) is { } address)
            {
                app.Use((context, following) => IsAt(context.Connection, address) ? AnswerAsync(context) : following(context));
            }

            next(app);
        };

    /// <summary>By where the connection came in, which no header changes.</summary>
    private static bool IsAt(ConnectionInfo connection, Uri address) =>
        connection.LocalPort == address.Port
        && (
            connection.LocalIpAddress is not { } local
            || !IPAddress.TryParse(address.Host.Trim('[', ']'), out var listens)
            || listens.Equals(IPAddress.Any)
            || listens.Equals(IPAddress.IPv6Any)
            || listens.Equals(local.IsIPv4MappedToIPv6 ? local.MapToIPv4() : local)
        );

    private async Task AnswerAsync(HttpContext context)
    {
        if (context.Request.Path == HealthEndpoints.Alive)
        {
            await HealthEndpoints.SayAliveAsync(context);
        }
        else if (context.Request.Path != HealthEndpoints.Ready)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
        }
        else if (preparation.IsUnderWay)
        {
            await HealthEndpoints.SayAsync(context, HealthStatus.Unhealthy, $"{HealthStatus.Unhealthy}\npreparing: {preparation.Percent}%");
        }
        else
        {
            await HealthEndpoints.SayAsync(context, await readiness.LookAsync(), inFull: true);
        }
    }
}
