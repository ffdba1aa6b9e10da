using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using SocialReturn.Core.Accounts;
using SocialReturn.Core.Tenancy;
using SocialReturn.TestKit.Web;
using SocialReturn.Web.Features.Account;
using Xunit;

namespace SocialReturn.Web.Tests.Account;

/// <summary>The clock of the server was a year ahead and is right again: everybody gets in as before, and nobody in a way that was over.</summary>
public sealed class WrongClockTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private static readonly TimeSpan Year = TimeSpan.FromDays(365);

    [Fact]
    public async Task Code_UsedWhileAhead_DoesNotRefuseThoseOfNow_AndNoneWorksTwice()
    {
        var person = await RegisteredAsync();
        portal.Clock.Advance(Year);
        using var ahead = portal.Visitor();
        await person.GivePasswordAsync(ahead);
        (await person.GiveCodeAsync(ahead, person.Code())).ShouldBeRedirectTo("/overzicht");
        Back();

        using var browser = portal.Visitor();
        await person.GivePasswordAsync(browser);
        var code = person.Code();
        (await person.GiveCodeAsync(browser, code)).ShouldBeRedirectTo("/overzicht");

        using var thief = portal.Visitor();
        await person.GivePasswordAsync(thief);
        (await person.GiveCodeAsync(thief, code)).ShouldHaveFormError(SignInTexts.CodeRefused);
        (await ahead.GetPageAsync("/overzicht")).ShouldAskToSignIn();
    }

    [Fact]
    public async Task GoodAndWrongPasswords_WhileAhead_LockNobodyBehindTheAddressOut()
    {
        var (person, neighbour) = (await RegisteredAsync(), await RegisteredAsync());
        portal.Clock.Advance(Year);
        using var guesser = portal.Visitor();
        for (var i = 0; i < 30; i++)
        {
            await Somebody.GivePasswordAsync(guesser, Somebody.NewMail(), "niet het goede wachtwoord");
        }

        (await person.GivePasswordAsync(guesser)).Status.ShouldBe(HttpStatusCode.TooManyRequests);
        portal.Clock.Advance(TimeSpan.FromSeconds(5));
        (await person.GivePasswordAsync(guesser)).ShouldBeRedirectTo("/aanmelden/code");
        Back();

        using var browser = portal.Visitor();
        (await neighbour.GivePasswordAsync(browser)).ShouldBeRedirectTo("/aanmelden/code");
        await portal.InScopeAsync(AccessScope.ForSystem("tests"), async services =>
        {
            await services.GetRequiredService<CleanUpSessionsJob>().RunAsync(CancellationToken.None);
            return true;
        });
        (await portal.ReadAsync(db => db.SignInAttempts.CountAsync(row => row.At > portal.Clock.GetUtcNow().UtcDateTime + TimeSpan.FromDays(1)))).ShouldBe(0);
    }

    [Fact]
    public async Task HalfSignIn_MadeWhileAhead_IsOver()
    {
        var person = await RegisteredAsync();
        portal.Clock.Advance(Year);
        using var browser = portal.Visitor();
        await person.GivePasswordAsync(browser);
        Back();

        (await browser.GetPageAsync("/aanmelden/code")).ShouldBeRedirectTo("/aanmelden");
    }

    [Fact]
    public async Task Links_MailedWhileAhead_DoNotLiveForAYear()
    {
        var person = await RegisteredAsync();
        portal.Clock.Advance(Year);
        var invited = await Somebody.InviteAsync(portal, Somebody.NewMail(), MembershipPlace.Contractor((await portal.WorldAsync()).Groen.Id, owner: true));
        using var browser = portal.Visitor();
        await browser.PostFormAsync(await browser.GetPageAsync("/wachtwoord-vergeten"), "main form", Somebody.Fields(("Mail", person.Mail)));
        var link = Somebody.LinkIn(await Somebody.NewestMailAsync(portal, person.Mail));
        (await browser.GetPageAsync(link)).Document.QuerySelector("[name=Password]").ShouldNotBeNull();
        Back();

        (await browser.GetPageAsync(link)).Document.QuerySelector("[name=Password]").ShouldBeNull();
        (await browser.GetPageAsync($"/uitnodiging/{invited}")).Document.QuerySelector("[name=Password]").ShouldBeNull();
    }

    private void Back() => portal.Clock.AdjustTime(portal.Clock.GetUtcNow() - Year);

    private async Task<Somebody> RegisteredAsync() =>
        await Somebody.RegisterAsync(portal, MembershipPlace.Contractor((await portal.WorldAsync()).Merwedal.Id, owner: true));
}
