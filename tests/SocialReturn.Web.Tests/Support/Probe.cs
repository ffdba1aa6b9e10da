using Microsoft.AspNetCore.Http;
using SocialReturn.TestKit.Web;
using SocialReturn.Web.Infrastructure.Health;

namespace SocialReturn.Web.Tests.Support;

/// <summary>Asks the portal how it is as a machine does that knows it by its IP address.</summary>
internal static class Probe
{
    private const string SomeHost = "192.0.2.7";

    /// <summary>At the address for probes, about this moment.</summary>
    public static async Task<(int Status, string Body)> ProbeAsync(this PortalFactory portal, string path = "/gereed")
    {
        portal.Clock.Advance(Readiness.KeptFor + TimeSpan.FromSeconds(1));
        return await portal.AskAsync(path, PortalFactory.HealthPort);
    }

    /// <summary>What is not well, by its lines.</summary>
    /// <param name="portal">The portal.</param>
    /// <param name="check">The one check that the test is about, where its clock passes over hours in which no job ran.</param>
    public static async Task<string[]> UnwellAsync(this PortalFactory portal, string check = "") =>
        [
            .. (await portal.ProbeAsync())
                .Body.Split('\n')
                .Skip(1)
                .Where(line => line.StartsWith(check, StringComparison.Ordinal) && !line.EndsWith(": Healthy", StringComparison.Ordinal)),
        ];

    public static async Task<(int Status, string Body)> AskAsync(this PortalFactory portal, string path, int port)
    {
        var context = await portal.Server.SendAsync(request =>
        {
            request.Connection.LocalPort = port;
            request.Request.Method = HttpMethods.Get;
            request.Request.Scheme = "http";
            request.Request.Host = new HostString(SomeHost);
            request.Request.Path = path;
        });
        using var body = new StreamReader(context.Response.Body);
        return (context.Response.StatusCode, await body.ReadToEndAsync());
    }
}
