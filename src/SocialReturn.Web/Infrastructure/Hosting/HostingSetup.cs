using System.Net;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using SocialReturn.Core.Mail;
using SocialReturn.Web.Infrastructure.Commands;
using SocialReturn.Web.Infrastructure.Health;
using SocialReturn.Web.Infrastructure.Settings;

namespace SocialReturn.Web.Infrastructure.Hosting;

/// <summary>Where the portal listens, what it accepts, and how it is reached from outside.</summary>
public static class HostingSetup
{
    public const string HostsSetting = "AllowedHosts";
    public const string ProxySetting = "Proxy:KnownProxies";

    private const string Endpoints = "Kestrel:Endpoints";

    private static readonly (string, string)[] Nowhere = [];
    private const string DefaultUrl = "http://localhost:5080";

    /// <summary>What is wrong in the settings keeps nobody from being told what they are: who only explains reads none.</summary>
    public static WebApplicationBuilder CreateBuilder(string[] args, PortalUse use)
    {
        if (use != PortalUse.Explain)
        {
            var whole = WebApplication.CreateBuilder(args);
            whole.AddSecretsFolder();
            return whole;
        }

        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore();
        return builder;
    }

    public static void AddPortalHosting(this WebApplicationBuilder builder, PortalUse use)
    {
        builder.ListenWhereTold();
        builder.Services.PostConfigure<HostFilteringOptions>(options => options.AllowedHosts = AllowedHosts(builder.Configuration));
        builder.WebHost.ConfigureKestrel(SetLimits);
        builder.Services.AddTransient<IStartupFilter, HeadRequests>();
        builder.Services.AddSingleton<AllowedMethods>();
        builder.Services.AddSingleton<Preparation>();
        builder.Services.Configure<FormOptions>(options => options.ValueCountLimit = 500);
        builder.AddKnownProxies();
        builder.AddPortalKeys(use);
        builder.Services.AddSingleton(DataProtectionSetup.Places(builder.Configuration, builder.Environment.IsDevelopment()));
        builder.AddPortalHealth();
    }

    public static void UsePortalHosting(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment())
        {
            app.UseMiddleware<UnknownProxyWarning>();
        }

        app.UseForwardedHeaders();
    }

    /// <summary>One address, or several after each other in one text or as numbered settings.</summary>
    public static string[] KnownProxies(IConfiguration configuration) =>
        [.. Split(configuration[ProxySetting]), .. configuration.GetSection(ProxySetting).GetChildren().Select(proxy => proxy.Value ?? "")];

    public static bool AllowsHost(IConfiguration configuration, string host) =>
        AllowedHosts(configuration)
            .Any(allowed =>
                allowed == "*"
                || allowed.Equals(host, StringComparison.OrdinalIgnoreCase)
                || (allowed.StartsWith("*.", StringComparison.Ordinal) && host.EndsWith(allowed[1..], StringComparison.OrdinalIgnoreCase))
            );

    /// <summary>Where it is told to listen, with the setting that tells so.</summary>
    public static IEnumerable<(string Setting, string Url)> Urls(IConfiguration configuration) =>
        [
            .. Split(configuration["urls"]).Select(url => ("urls", url)),
            .. configuration
                .GetSection(Endpoints)
                .GetChildren()
                .Where(endpoint => endpoint["Url"] is { Length: > 0 })
                .Select(endpoint => ($"{endpoint.Path}:Url", endpoint["Url"]!)),
            .. HealthAddress.Of(configuration) is { Host.Length: > 0 } probes ? [(HealthAddress.Setting, probes.ToString())] : Nowhere,
        ];

    /// <summary>Where the portal listens without encryption, by its configuration.</summary>
    public static string[] PlainAddresses(IConfiguration configuration) =>
        [.. Addresses(configuration).Where(url => !url.StartsWith("https:", StringComparison.OrdinalIgnoreCase))];

    /// <summary>Where the configuration says, and at the address for probes besides.</summary>
    private static void ListenWhereTold(this WebApplicationBuilder builder)
    {
        var configuration = builder.Configuration;
        var probes = HealthAddress.Of(configuration);
        if (configuration.GetSection(Endpoints).Exists())
        {
            if (probes is not null)
            {
                configuration[$"{Endpoints}:Health:Url"] = probes.ToString();
            }
        }
        else if (probes is not null || !HasAddress(configuration))
        {
            builder.WebHost.UseUrls([.. Addresses(configuration), .. probes is null ? [] : (string[])[probes.ToString()]]);
        }
    }

    /// <summary>Where the portal listens by its configuration: each of the places that the server looks in.</summary>
    public static string[] Addresses(IConfiguration configuration)
    {
        string[] named = [.. configuration.GetSection(Endpoints).GetChildren().Select(endpoint => endpoint["Url"]).OfType<string>()];
        if (named.Length == 0)
        {
            named = Split(configuration["urls"]);
        }

        if (named.Length == 0)
        {
            named =
            [
                .. Split(configuration["http_ports"]).Select(port => $"http://*:{port}"),
                .. Split(configuration["https_ports"]).Select(port => $"https://*:{port}"),
            ];
        }

        return named.Length == 0 ? [DefaultUrl] : named;
    }

    /// <summary>What the setting names; without it the host of the portal's own address.</summary>
    private static string[] AllowedHosts(IConfiguration configuration) =>
        Split(configuration[HostsSetting]) is { Length: > 0 } named ? named
        : Uri.TryCreate(configuration[PortalAddress.Setting], UriKind.Absolute, out var address) ? [address.Host]
        : [];

    private static string[] Split(string? list) => (list ?? "").Split([';', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static bool HasAddress(ConfigurationManager configuration) =>
        configuration["urls"] is not null
        || configuration["http_ports"] is not null
        || configuration["https_ports"] is not null
        || configuration.GetSection(Endpoints).Exists();

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
            foreach (var proxy in KnownProxies(builder.Configuration))
            {
                options.KnownProxies.Add(IPAddress.Parse(proxy));
            }

            options.ForwardedHeaders =
                options.KnownProxies.Count == 0 ? ForwardedHeaders.None : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        });
}
