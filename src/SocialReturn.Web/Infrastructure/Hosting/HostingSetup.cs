using System.Net;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace SocialReturn.Web.Infrastructure.Hosting;

/// <summary>Where the portal listens, what it accepts, and how it is reached from outside.</summary>
public static class HostingSetup
{
    private const string DefaultUrl = "http://localhost:5080";

    public static void AddPortalHosting(this WebApplicationBuilder builder)
    {
        if (!HasAddress(builder.Configuration))
        {
            builder.WebHost.UseUrls(DefaultUrl);
        }

        builder.WebHost.ConfigureKestrel(SetLimits);
        builder.Services.Configure<FormOptions>(options => options.ValueCountLimit = 500);
        builder.AddKnownProxies();
        builder.AddPortalKeys();
        builder.Services.AddHealthChecks().AddCheck<DatabaseCheck>("database", tags: [Health.ReadyTag]);
    }

    public static void UsePortalHosting(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment())
        {
            app.UseMiddleware<UnknownProxyWarning>();
        }

        app.UseForwardedHeaders();
    }

    private static bool HasAddress(ConfigurationManager configuration) =>
        configuration["urls"] is not null || configuration["http_ports"] is not null || configuration["https_ports"] is not null
        || configuration.GetSection("Kestrel:Endpoints").Exists();

    private static void SetLimits(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        // Uploads have a limit of their own, per endpoint.
        kestrel.Limits.MaxRequestBodySize = BodyLimit.LargestForm;
        kestrel.Limits.MaxConcurrentConnections = 2000;
        kestrel.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        kestrel.Limits.MinRequestBodyDataRate = new MinDataRate(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(5));
    }

    /// <summary>Forwarded headers count only from the proxies that the configuration names; without any, from nobody.</summary>
    private static void AddKnownProxies(this WebApplicationBuilder builder) =>
        builder.Services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            foreach (var proxy in builder.Configuration.GetSection("Proxy:KnownProxies").Get<string[]>() ?? [])
            {
                options.KnownProxies.Add(IPAddress.Parse(proxy));
            }

            options.ForwardedHeaders = options.KnownProxies.Count == 0
                ? ForwardedHeaders.None
                : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        });
}
