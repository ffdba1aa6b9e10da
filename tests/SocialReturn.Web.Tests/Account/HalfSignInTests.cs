using System.Net;
using Shouldly;
using SocialReturn.Core.Accounts;
using SocialReturn.TestKit.Web;
using Xunit;

namespace SocialReturn.Web.Tests.Account;

/// <summary>Between password and code a browser has half a session, which lives on the server too.</summary>
public sealed class HalfSignInTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task CopyOfTheCookie_OpensNothingAfterTheSignInIsFinished()
    {
        var person = await RegisteredAsync();
        using var browser = portal.Visitor();
        using var thief = portal.CopyOf(CookieCopies.CookieOf(await person.GivePasswordAsync(browser), "__Host-sr-halfway"));
        (await thief.GetPageAsync("/aanmelden/code")).Status.ShouldBe(HttpStatusCode.OK);
        await person.GiveCodeAsync(browser, person.Code());
        portal.Clock.Advance(TimeSpan.FromSeconds(30));

        (await thief.GetPageAsync("/aanmelden/code")).ShouldBeRedirectTo("/aanmelden");
    }

    [Fact]
    public async Task PasswordChangedMeanwhile_IsOver()
    {
        var person = await RegisteredAsync();
        using var browser = portal.Visitor();
        await person.GivePasswordAsync(browser);

        await person.Client.PostFormAsync(
            await person.Client.GetPageAsync("/account/wachtwoord"),
            "form[action='/account/wachtwoord']",
            Somebody.Fields(("CurrentPassword", Somebody.Password), ("Password", "olifant glijbaan mosterd kade"))
        );

        (await browser.GetPageAsync("/aanmelden/code")).ShouldBeRedirectTo("/aanmelden");
        (await browser.GetPageAsync("/aanmelden/verloren")).ShouldBeRedirectTo("/aanmelden");
    }

    [Fact]
    public async Task AfterFifteenMinutes_IsOver()
    {
        var person = await RegisteredAsync();
        using var browser = portal.Visitor();
        using var thief = portal.CopyOf(CookieCopies.CookieOf(await person.GivePasswordAsync(browser), "__Host-sr-halfway"));

        portal.Clock.Advance(TimeSpan.FromMinutes(16));

        (await thief.GetPageAsync("/aanmelden/code")).ShouldBeRedirectTo("/aanmelden");
    }

    private async Task<Somebody> RegisteredAsync(MembershipPlace? place = null) =>
        await Somebody.RegisterAsync(portal, place ?? MembershipPlace.Contractor((await portal.WorldAsync()).Merwedal.Id, owner: true));
}
