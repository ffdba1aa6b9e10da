using System.Net;
using Microsoft.AspNetCore.Mvc;
using Shouldly;
using SocialReturn.TestKit;
using SocialReturn.TestKit.Web;
using Xunit;
using Xunit.Abstractions;

namespace SocialReturn.Web.Tests.Guards;

/// <summary>Nobody reaches a page because somebody forgot a line.</summary>
public sealed class EndpointTests(PortalFactory portal, ITestOutputHelper output) : IClassFixture<PortalFactory>
{
    private static readonly Dictionary<string, string> ForEverybody = new(StringComparer.Ordinal)
    {
        ["ANY /fout/{status:int:range(400,599)}"] = "the error page, for whoever met the error",
        ["ANY /gereed"] = "readiness, for the load balancer; says healthy or not",
        ["ANY /gezond"] = "liveness, for the load balancer; says healthy or not",
        ["ANY /{*path}"] = "an address that leads nowhere is 404 for everybody",
        ["GET /"] = "the public first page",
        ["GET /regio/{slug}"] = "the public page of a region",
        ["GET /regio/{slug}/protocol"] = "the protocol that a region puts on its public page",
        ["POST /regio/{slug}/protocol"] = "asks a region's desk for its protocol; braked by region and day",
        ["GET /kleuren/{version}.css"] = "the colours that regions chose, for every page",
        ["GET /hulp/begrippen"] = "explains words, for everybody",
        ["GET /rekenhulp"] = "computes and stores nothing; the plan stands in the address",
        ["GET /privacy"] = "for everybody",
        ["GET /toegankelijkheid"] = "for everybody",
        ["GET /.well-known/security.txt"] = "for everybody",
        ["GET /api/v1/openapi.json"] = "describes the API",
        ["GET /api/v1/tariff-schedules"] = "published tables",
        ["GET /api/v1/tariff-schedules/{code}"] = "published tables",
        ["POST /api/v1/valuations"] = "computes and stores nothing",
        ["POST /api/v1/obligations"] = "computes and stores nothing",
        ["GET /aanmelden"] = "the first factor",
        ["POST /aanmelden"] = "the first factor",
        ["GET /aanmelden/code"] = "the second factor; opens only after the first",
        ["POST /aanmelden/code"] = "the second factor; opens only after the first",
        ["GET /aanmelden/herstelcode"] = "the second factor; opens only after the first",
        ["POST /aanmelden/herstelcode"] = "the second factor; opens only after the first",
        ["GET /aanmelden/tweede-factor"] = "sets up the second factor; opens only after the first",
        ["POST /aanmelden/tweede-factor"] = "sets up the second factor; opens only after the first",
        ["GET /aanmelden/verloren"] = "asks for a new second factor; opens only after the first",
        ["POST /aanmelden/verloren"] = "asks for a new second factor; opens only after the first",
        ["POST /afmelden"] = "signing out works when the session has ended already",
        ["GET /wachtwoord-vergeten"] = "for who cannot sign in",
        ["POST /wachtwoord-vergeten"] = "for who cannot sign in",
        ["GET /wachtwoord-vergeten/{token}"] = "the mailed link is the key",
        ["POST /wachtwoord-vergeten/{token}"] = "the mailed link is the key",
        ["GET /uitnodiging/{token}"] = "the mailed link is the key",
        ["POST /uitnodiging/{token}"] = "the mailed link is the key",
        ["POST /uitnodiging/{token}/aannemen"] = "the mailed link is the key; asks to sign in first",
        ["POST /uitnodiging/{token}/nieuwe-link"] = "mails to the invited address only",
    };

    /// <summary>The framework's look for files made since the build; a published portal does not have it. The fallback policy guards it.</summary>
    private static readonly string[] OfTheFramework = ["GET /{**path:file}", "HEAD /{**path:file}"];

    /// <summary>Runs again for the request that failed, whatever its method, and changes nothing.</summary>
    private static readonly string[] WritesNothing = ["ANY /fout/{status:int:range(400,599)}"];

    /// <summary>Answered outside MVC, whatever the method, and change nothing.</summary>
    private static readonly string[] OfTheFallback = ["ANY /gereed", "ANY /gezond", "ANY /{*path}"];

    /// <summary>No cookie counts here and nothing is stored: there is nobody in whose name a forged request could be sent.</summary>
    private static readonly string[] WithoutCookies = ["POST /api/v1/obligations", "POST /api/v1/valuations"];

    [Fact]
    public void EveryEndpoint_HasAPolicy_OrIsForEverybody()
    {
        var routes = PortalRoutes.Of(portal.Services);

        Sweep.Over(output, "endpoints for their policy", routes.Where(route => !route.IsDevelopmentOnly), route =>
            (route.IsAnonymous, Listed: ForEverybody.ContainsKey(route.ToString())) switch
            {
                (true, false) => [$"{route} is anonymous and not on the list"],
                (false, true) => [$"{route} is on the list and not anonymous"],
                (false, false) when !route.Policies.Any() && !OfTheFramework.Contains(route.ToString()) => [$"{route} names no policy"],
                _ => [],
            }
        );

        ForEverybody.Keys.Except(routes.Select(route => route.ToString()), StringComparer.Ordinal).ShouldBeEmpty("the list names routes that are gone");
    }

    [Fact]
    public async Task EveryDemoEndpoint_OutsideDevelopment_IsNotThere()
    {
        using var visitor = portal.Visitor();

        await Sweep.OverAsync(
            output,
            "demo endpoints for their absence",
            PortalRoutes.Of(portal.Services).Where(route => route.IsDevelopmentOnly),
            async route =>
            {
                using var message = new HttpRequestMessage(new HttpMethod(route.Method), new Uri(route.Address, UriKind.Relative));
                using var response = await visitor.Http.SendAsync(message);
                return response.StatusCode == HttpStatusCode.NotFound ? [] : [$"{route} answers {response.StatusCode}"];
            }
        );
    }

    [Fact]
    public void EveryWrite_IsProtectedAgainstForgery() =>
        Sweep.Over(
            output,
            "writing endpoints for antiforgery",
            PortalRoutes
                .Of(portal.Services)
                .Where(route =>
                    !route.IsRead
                    && !OfTheFallback.Contains(route.ToString())
                    && !WritesNothing.Contains(route.ToString())
                    && !WithoutCookies.Contains(route.ToString())
                ),
            route =>
            {
                if (route.Action is null)
                {
                    return [$"{route} takes no token at all"];
                }

                var filters = route.Action.FilterDescriptors.Select(descriptor => descriptor.Filter).ToList();
                return filters.OfType<AutoValidateAntiforgeryTokenAttribute>().Any() && !filters.OfType<IgnoreAntiforgeryTokenAttribute>().Any()
                    ? []
                    : [$"{route} takes a forged form"];
            }
        );
}
