using System.Net;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using SocialReturn.Core.Accounts;
using SocialReturn.Core.Common;
using SocialReturn.TestKit.Web;
using SocialReturn.Web.Features.Account;
using SocialReturn.Web.Infrastructure.Commands;
using Xunit;

namespace SocialReturn.Web.Tests.Account;

/// <summary>A session lives on the server: what ends it ends it for a copied cookie too.</summary>
public sealed class SessionTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Fresh = "olifant glijbaan mosterd kade";
    private const string Everywhere = "form[action='/account/sessies/overal']";

    [Fact]
    public async Task SignOut_EndsACopyOfTheCookie()
    {
        var (person, browser, thief) = await SignedInTwiceAsync();

        await browser.PostFormAsync(await browser.GetPageAsync("/account"), "form[action='/afmelden']");

        (await thief.GetPageAsync("/account")).ShouldAskToSignIn();
        (await person.Client.GetPageAsync("/account")).Status.ShouldBe(HttpStatusCode.OK, "the session of the other browser is another one");
    }

    [Fact]
    public async Task SignOutEverywhere_EndsEverySession_AndTheirCopies()
    {
        var (person, browser, thief) = await SignedInTwiceAsync();
        using var halfWay = portal.Visitor();
        await person.GivePasswordAsync(halfWay);

        var answer = await person.Client.PostFormAsync(await person.Client.GetPageAsync("/account"), Everywhere);

        answer.ShouldBeRedirectTo("/aanmelden");
        answer.Response.Headers.GetValues("Clear-Site-Data").Single().ShouldContain("cache");
        foreach (var client in new[] { person.Client, browser, thief })
        {
            (await client.GetPageAsync("/account")).ShouldAskToSignIn();
        }

        (await halfWay.GetPageAsync("/aanmelden/code")).ShouldBeRedirectTo("/aanmelden");
    }

    [Fact]
    public async Task List_ShowsEverySession_MarksThisOne_AndEndsAnother()
    {
        var (person, browser, thief) = await SignedInTwiceAsync();
        var page = await person.Client.GetPageAsync("/account");
        page.Document.QuerySelectorAll(".sr-sessions > li").Length.ShouldBe(2);
        page.Document.QuerySelectorAll(".sr-sessions [aria-current]").Length.ShouldBe(1);
        var forms = page.Document.QuerySelectorAll(".sr-sessions form");
        forms.Length.ShouldBe(1, "this session has the button in the head of the page");

        (await person.Client.PostFormAsync(page, $"form[action='{forms[0].GetAttribute("action")}']")).ShouldBeRedirectTo("/account");

        (await browser.GetPageAsync("/account")).ShouldAskToSignIn();
        (await thief.GetPageAsync("/account")).ShouldAskToSignIn();
        (await person.Client.GetPageAsync("/account")).Document.QuerySelectorAll(".sr-sessions > li").Length.ShouldBe(1);
    }

    [Fact]
    public async Task List_SessionOfSomebodyElse_OrOfNobody_Is404()
    {
        var (person, other) = (await RegisteredAsync(), await RegisteredAsync());
        var otherId = (await other.UserAsync()).Id;
        var foreign = await portal.ReadAsync(db => db.UserSessions.Where(row => row.UserId == otherId).Select(row => row.Id).SingleAsync());

        foreach (var id in new[] { foreign, Ids.New() })
        {
            using var content = new FormUrlEncodedContent([await TokenAsync(person.Client)]);
            using var answer = await person.Client.Http.PostAsync(new Uri($"/account/sessies/{id}/afmelden", UriKind.Relative), content);
            answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }

        (await other.Client.GetPageAsync("/account")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task PasswordChanged_EndsACopyOfTheCookie_AlsoOfTheBrowserThatChangedIt()
    {
        var (person, browser, thief) = await SignedInTwiceAsync();

        await browser.PostFormAsync(
            await browser.GetPageAsync("/account/wachtwoord"),
            "form[action='/account/wachtwoord']",
            Somebody.Fields(("CurrentPassword", Somebody.Password), ("Password", Fresh))
        );

        (await browser.GetPageAsync("/account")).Status.ShouldBe(HttpStatusCode.OK);
        (await thief.GetPageAsync("/account")).ShouldAskToSignIn();
        (await person.Client.GetPageAsync("/account")).ShouldAskToSignIn();
    }

    [Fact]
    public async Task PasswordForgotten_NewOneChosen_EndsEverySession()
    {
        var (person, browser, thief) = await SignedInTwiceAsync();
        using var visitor = portal.Visitor();
        await visitor.PostFormAsync(await visitor.GetPageAsync("/wachtwoord-vergeten"), "main form", Somebody.Fields(("Mail", person.Mail)));
        var link = Somebody.LinkIn(await Somebody.NewestMailAsync(portal, person.Mail));

        await visitor.PostFormAsync(await visitor.GetPageAsync(link), "main form", Somebody.Fields(("Password", Fresh)));

        (await browser.GetPageAsync("/account")).ShouldAskToSignIn();
        (await thief.GetPageAsync("/account")).ShouldAskToSignIn();
    }

    [Fact]
    public async Task FactorRenewed_EndsACopyOfTheCookie_AlsoOfTheBrowserThatRenewedIt()
    {
        var (person, browser, thief) = await SignedInTwiceAsync();
        var page = await browser.GetPageAsync("/account/tweede-factor");
        var code = Totp.CodeAt(Somebody.KeyOn(page), portal.Clock.GetUtcNow().UtcDateTime);

        (await browser.PostFormAsync(page, "form[action='/account/tweede-factor']", Somebody.Fields(("Code", person.Code()), ("NewCode", code)))).ShouldShow(
            SignInTexts.CodesTitle
        );

        (await browser.GetPageAsync("/account")).Status.ShouldBe(HttpStatusCode.OK);
        (await thief.GetPageAsync("/account")).ShouldAskToSignIn();
        (await person.Client.GetPageAsync("/account")).ShouldAskToSignIn();
    }

    [Theory]
    [InlineData("accounts/{0}/blokkeren")]
    [InlineData("mensen/{1}/verwijderen")]
    [InlineData("mensen/{1}/rol")]
    public async Task Administrator_BlocksEndsOrChanges_EndsEverySession_AndTheirCopies(string act)
    {
        var world = await portal.WorldAsync();
        using var administrator = await portal.SignedInAsync(world.Administrator);
        var (person, browser, thief) = await SignedInTwiceAsync(MembershipPlace.Region(world.Av.Id, administrator: false));
        using var halfWay = portal.Visitor();
        await person.GivePasswordAsync(halfWay);
        var id = (await person.UserAsync()).Id;
        var membership = await portal.ReadAsync(db => db.Memberships.Where(row => row.UserId == id).Select(row => row.Id).SingleAsync());

        (
            await administrator.PostFormAsync(await administrator.GetPageAsync("/advies/gebruikers/" + string.Format(act, id, membership)), "main form")
        ).ShouldBeRedirectTo("/advies/gebruikers");

        foreach (var client in new[] { person.Client, browser, thief })
        {
            (await client.GetPageAsync("/advies")).ShouldAskToSignIn();
        }

        (await halfWay.GetPageAsync("/aanmelden/code")).ShouldBeRedirectTo("/aanmelden");
    }

    [Fact]
    public async Task Session_UsedWithinTheHour_GoesOn_AndIdleForAnHour_IsOver()
    {
        var person = await RegisteredAsync();
        for (var i = 0; i < 3; i++)
        {
            portal.Clock.Advance(TimeSpan.FromMinutes(58));
            (await person.Client.GetPageAsync("/account")).Status.ShouldBe(HttpStatusCode.OK);
        }

        portal.Clock.Advance(UserSession.LongestIdle);
        (await person.Client.GetPageAsync("/account")).ShouldAskToSignIn();
    }

    [Fact]
    public async Task Form_OfASessionThatHasEnded_AsksToSignIn_AndGoesBackToItsPage()
    {
        var (_, browser, thief) = await SignedInTwiceAsync();
        var page = await thief.GetPageAsync("/account/wachtwoord");
        await browser.PostFormAsync(await browser.GetPageAsync("/account"), "form[action='/afmelden']");
        using var content = new FormUrlEncodedContent([await TokenOf(page)]);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/account/wachtwoord") { Content = content };
        request.Headers.Referrer = new Uri("https://localhost/account/wachtwoord");

        using var answer = await thief.Http.SendAsync(request);

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.ToString().ShouldBe("/aanmelden?terug=%2Faccount%2Fwachtwoord&afgemeld=1");
        (await thief.GetPageAsync("/aanmelden?terug=%2Faccount%2Fwachtwoord&afgemeld=1")).TextOf("main").ShouldContain(SignInTexts.SessionOver);
        (await thief.GetPageAsync("/account")).ShouldAskToSignIn();
    }

    [Fact]
    public async Task Form_ForSigningInOpenedBeforeSigningOut_SaysThatItIsOutdated_AndANewOneWorks()
    {
        var person = await RegisteredAsync();
        using var browser = portal.Visitor();
        await person.GivePasswordAsync(browser);
        await person.GiveCodeAsync(browser, person.Code());
        portal.Clock.Advance(TimeSpan.FromSeconds(30));
        var kept = await browser.GetPageAsync("/aanmelden");
        await browser.PostFormAsync(await browser.GetPageAsync("/account"), "form[action='/afmelden']");

        var outdated = await browser.PostFormAsync(kept, "form[action='/aanmelden']", Somebody.Fields(("Mail", person.Mail), ("Password", Somebody.Password)));

        outdated.Status.ShouldBe(HttpStatusCode.BadRequest);
        outdated.TextOf("h1").ShouldBe(Features.Errors.ErrorTexts.OutdatedTitle);
        (await person.GivePasswordAsync(browser)).ShouldBeRedirectTo("/aanmelden/code");
    }

    [Fact]
    public async Task SigningInAgainInTheSameBrowser_EndsTheFormerSession()
    {
        var (person, browser, thief) = await SignedInTwiceAsync();

        await person.GivePasswordAsync(browser);
        await person.GiveCodeAsync(browser, person.Code());

        (await browser.GetPageAsync("/account")).Status.ShouldBe(HttpStatusCode.OK);
        (await thief.GetPageAsync("/account")).ShouldAskToSignIn();
    }

    [Fact]
    public async Task EndedByCommand_OfOnePerson_EndsEverySessionOfThatPersonOnly_AndIsAudited()
    {
        var (person, browser, thief) = await SignedInTwiceAsync();
        var other = await RegisteredAsync();
        var user = await person.UserAsync();

        (await CommandAsync("end-sessions", user.Email!.ToUpperInvariant())).ShouldBe(ExitCode.Done);

        foreach (var client in new[] { person.Client, browser, thief })
        {
            (await client.GetPageAsync("/account")).ShouldAskToSignIn();
        }

        (await other.Client.GetPageAsync("/account")).Status.ShouldBe(HttpStatusCode.OK);
        (await portal.ReadAsync(db => db.AuditEvents.CountAsync(row => row.Action == "User.SessionsEnded" && row.SubjectId == user.Id))).ShouldBe(1);
    }

    [Fact]
    public async Task EndedByCommand_OfEverybody_EndsSessionsAndSignInsHalfWay()
    {
        var (person, browser, thief) = await SignedInTwiceAsync();
        using var halfWay = portal.Visitor();
        await person.GivePasswordAsync(halfWay);

        (await CommandAsync("end-sessions", "--all")).ShouldBe(ExitCode.Done);

        foreach (var client in new[] { person.Client, browser, thief })
        {
            (await client.GetPageAsync("/account")).ShouldAskToSignIn();
        }

        (await halfWay.GetPageAsync("/aanmelden/code")).ShouldBeRedirectTo("/aanmelden");
        (await portal.ReadAsync(db => db.UserSessions.CountAsync(row => row.EndedAt == null))).ShouldBe(0);
    }

    [Fact]
    public async Task Database_HoldsNoToken_AndNoWholeAddress()
    {
        var person = await RegisteredAsync();
        var id = (await person.UserAsync()).Id;

        var row = await portal.ReadAsync(db => db.UserSessions.AsNoTracking().SingleAsync(row => row.UserId == id));

        row.TokenHash.Length.ShouldBe(64);
        NetworkName.Of("203.0.113.77").ShouldBe("203.0.113.x");
        NetworkName.Of("2001:db8:1:2::9").ShouldBe("2001:db8:1:x");
        NetworkName.Of("").ShouldBe("");
    }

    private Task<int?> CommandAsync(params string[] args) => PortalCommands.RunAsync(portal.Services, args, TextWriter.Null, CancellationToken.None);

    private static async Task<KeyValuePair<string, string>> TokenAsync(PortalClient client) => await TokenOf(await client.GetPageAsync("/account"));

    private static Task<KeyValuePair<string, string>> TokenOf(Page page) =>
        Task.FromResult(
            KeyValuePair.Create("__RequestVerificationToken", page.Document.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!)
        );

    private async Task<Somebody> RegisteredAsync(MembershipPlace? place = null) =>
        await Somebody.RegisterAsync(portal, place ?? MembershipPlace.Contractor((await portal.WorldAsync()).Merwedal.Id, owner: true));

    /// <summary>A person with a session in a second browser, and somebody who copied the cookie of that one.</summary>
    private async Task<(Somebody Person, PortalClient Browser, PortalClient Thief)> SignedInTwiceAsync(MembershipPlace? place = null)
    {
        var person = await RegisteredAsync(place);
        var browser = portal.Visitor();
        await person.GivePasswordAsync(browser);
        var thief = portal.CopyOf(CookieCopies.CookieOf(await person.GiveCodeAsync(browser, person.Code()), "__Host-sr-session"));
        (await thief.GetPageAsync("/account")).Status.ShouldBe(HttpStatusCode.OK);
        portal.Clock.Advance(TimeSpan.FromSeconds(30));
        return (person, browser, thief);
    }
}
