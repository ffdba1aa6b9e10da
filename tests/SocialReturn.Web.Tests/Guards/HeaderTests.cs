using System.Net;
using Shouldly;
using SocialReturn.TestKit;
using SocialReturn.TestKit.Web;
using Xunit;
using Xunit.Abstractions;

namespace SocialReturn.Web.Tests.Guards;

/// <summary>The security headers on every answer: pages, redirects, refusals, files and errors, as in production over https.</summary>
public sealed class HeaderTests(PortalFactory portal, ITestOutputHelper output) : IClassFixture<PortalFactory>
{
    private static readonly Dictionary<string, string> Expected = new(StringComparer.Ordinal)
    {
        ["X-Content-Type-Options"] = "nosniff",
        ["X-Frame-Options"] = "DENY",
        ["Referrer-Policy"] = "same-origin",
        ["Cross-Origin-Opener-Policy"] = "same-origin",
        ["Cross-Origin-Resource-Policy"] = "same-origin",
        ["Strict-Transport-Security"] = "max-age=31536000; includeSubDomains",
    };

    [Fact]
    public async Task EveryRoute_AnyMethod_AnswersWithTheHeaders()
    {
        using var visitor = portal.Visitor();
        IEnumerable<(string Method, string Address)> requests =
        [
            .. PortalRoutes.Of(portal.Services).Select(route => (route.Method == "ANY" ? "GET" : route.Method, route.Address)).Distinct(),
            ("GET", "/bestaat-niet"),
            ("DELETE", "/"),
            ("GET", "/assets/app.css"),
            ("GET", "/assets/app.js"),
        ];

        await Sweep.OverAsync(output, "answers for their security headers", requests, async request =>
        {
            using var message = new HttpRequestMessage(new HttpMethod(request.Method), new Uri(request.Address, UriKind.Relative));
            using var response = await visitor.Http.SendAsync(message);
            return Faults(response).Select(fault => $"{request.Method} {request.Address} ({(int)response.StatusCode}): {fault}");
        });
    }

    [Fact]
    public async Task Page_Policy_AllowsNoInlineCode()
    {
        using var visitor = portal.Visitor();

        using var response = await visitor.Http.GetAsync(new Uri("/bestaat-niet", UriKind.Relative));

        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldContain("default-src 'none'");
        policy.ShouldContain("frame-ancestors 'none'");
        policy.ShouldNotContain("unsafe");
        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        response.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    private static IEnumerable<string> Faults(HttpResponseMessage response)
    {
        foreach (var (name, value) in Expected)
        {
            if (!response.Headers.TryGetValues(name, out var given) || given.Single() != value)
            {
                yield return $"{name} is not {value}";
            }
        }

        foreach (var name in new[] { "Content-Security-Policy", "Permissions-Policy" })
        {
            if (!response.Headers.Contains(name))
            {
                yield return $"no {name}";
            }
        }

        if (response.Headers.Contains("Server") || response.Headers.Contains("X-Powered-By"))
        {
            yield return "tells what serves it";
        }
    }
}
