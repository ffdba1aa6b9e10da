using System.Net;
using Microsoft.Extensions.Options;

namespace SocialReturn.Web.Infrastructure.Hosting;

/// <summary>
/// Says once, loudly, that requests come through a proxy that the configuration does not name. Nothing breaks then, but every
/// visitor seems to have the address of the proxy: brakes, the audit log and the list of sessions are wrong.
/// </summary>
public sealed partial class UnknownProxyWarning(RequestDelegate next, IOptions<ForwardedHeadersOptions> options, ILogger<UnknownProxyWarning> logger)
{
    private static readonly string[] Marks = ["X-Forwarded-For", "X-Forwarded-Proto", "X-Forwarded-Host", "X-Real-IP", "Forwarded"];

    private int isSaid;

    public Task InvokeAsync(HttpContext context)
    {
        if (
            isSaid == 0
            && Array.Exists(Marks, context.Request.Headers.ContainsKey)
            && !IsKnown(context.Connection.RemoteIpAddress)
            && Interlocked.Exchange(ref isSaid, 1) == 0
        )
        {
            LogUnknownProxy(logger, context.Connection.RemoteIpAddress);
        }

        return next(context);
    }

    private bool IsKnown(IPAddress? address)
    {
        if (address is null)
        {
            return false;
        }

        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return options.Value.KnownProxies.Any(proxy => proxy.Equals(plain) || proxy.Equals(address))
            || options.Value.KnownIPNetworks.Any(network => network.Contains(plain));
    }

    [LoggerMessage(
        LogLevel.Critical,
        "UNKNOWN PROXY: a request with forwarding headers came from {Address}, which Proxy:KnownProxies does not name. When that is "
            + "your proxy, add it: until then everybody seems to come from that one address, and is slowed down together. When it is not, "
            + "somebody made the headers up; they are ignored."
    )]
    private static partial void LogUnknownProxy(ILogger logger, IPAddress? address);
}
