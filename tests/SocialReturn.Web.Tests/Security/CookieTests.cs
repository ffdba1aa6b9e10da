using System.Net;
using Microsoft.Net.Http.Headers;
using Shouldly;
using SocialReturn.Core.Accounts;
using SocialReturn.TestKit.Web;
using SocialReturn.Web.Tests.Account;
using Xunit;

namespace SocialReturn.Web.Tests.Security;

/// <summary>As in production, over https.</summary>
public sealed class CookieTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Cookies_OfSigningIn_AreBoundToTheHost_AndOutOfReachOfScripts()
    {
        var person = await Somebody.RegisterAsync(portal, MembershipPlace.Contractor((await portal.WorldAsync()).Merwedal.Id, owner: true));
        using var browser = portal.Visitor();
        var page = await browser.GetPageAsync("/aanmelden");
        var first = await person.GivePasswordAsync(browser);
        var second = await person.GiveCodeAsync(browser, person.Code());

        var cookies = new[] { page, first, second }
            .SelectMany(answer => answer.Response.Headers.TryGetValues(HeaderNames.SetCookie, out var given) ? given : [])
            .Select(text => SetCookieHeaderValue.Parse(text))
            .Where(cookie => cookie.Value.Length > 0)
            .ToList();

        cookies
            .Select(cookie => cookie.Name.ToString())
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ShouldBe(["__Host-sr-browser", "__Host-sr-form", "__Host-sr-halfway", "__Host-sr-session"]);
        cookies.ShouldAllBe(cookie =>
            cookie.Secure && cookie.HttpOnly && cookie.Path == "/" && cookie.Domain.Length == 0 && cookie.SameSite != SameSiteMode.None
        );
    }

    [Fact]
    public async Task Page_OfSomebodySignedIn_IsNotStored()
    {
        using var owner = await portal.SignedInAsync((await portal.WorldAsync()).Owner);

        var page = await owner.GetPageAsync("/account");

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Response.Headers.CacheControl.ShouldNotBeNull().NoStore.ShouldBeTrue();
    }

    [Fact]
    public async Task Session_CookieOfAnotherKind_OpensNothing()
    {
        var person = await Somebody.RegisterAsync(portal, MembershipPlace.Contractor((await portal.WorldAsync()).Merwedal.Id, owner: true));
        using var browser = portal.Visitor();
        var halfWay = SetCookieHeaderValue
            .ParseList([.. (await person.GivePasswordAsync(browser)).Response.Headers.GetValues(HeaderNames.SetCookie)])
            .Single(cookie => cookie.Name == "__Host-sr-halfway");
        using var thief = portal.CreateDefaultClient(new Uri("https://localhost"));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/overzicht");
        request.Headers.Add(HeaderNames.Cookie, $"__Host-sr-session={halfWay.Value}");

        using var answer = await thief.SendAsync(request);

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.ToString().ShouldContain("/aanmelden");
    }
}
