using System.Net;
using Shouldly;
using SocialReturn.Core.Accounts;
using SocialReturn.TestKit.Web;
using SocialReturn.Web.Features.Account;
using Xunit;

namespace SocialReturn.Web.Tests.Account;

public sealed class ForgottenPasswordTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Fresh = "olifant glijbaan mosterd kade";

    [Fact]
    public async Task Reset_NewPassword_StillAsksForTheSecondFactor()
    {
        var person = await RegisteredAsync();
        using var browser = portal.Visitor();
        var link = await AskAsync(browser, person.Mail);

        (await SetAsync(browser, link, Fresh)).ShouldShow(SignInTexts.ChangedTitle);

        (await browser.GetPageAsync("/overzicht")).ShouldAskToSignIn();
        (await person.GivePasswordAsync(browser, Fresh)).ShouldBeRedirectTo("/aanmelden/code");
        (await browser.GetPageAsync("/overzicht")).ShouldAskToSignIn();
        (await person.GiveCodeAsync(browser, person.Code())).ShouldBeRedirectTo("/overzicht");
    }

    [Fact]
    public async Task Reset_EndsEverySession_AndTellsThePerson()
    {
        var person = await RegisteredAsync();
        using var browser = portal.Visitor();

        await SetAsync(browser, await AskAsync(browser, person.Mail), Fresh);

        (await person.Client.GetPageAsync("/overzicht")).ShouldAskToSignIn();
        (await Somebody.NewestMailAsync(portal, person.Mail)).ShouldContain(AccountTexts.PasswordChangedText);
        (await person.GivePasswordAsync(browser)).ShouldHaveFormError(SignInTexts.Refused);
    }

    [Fact]
    public async Task Link_WorksOnce()
    {
        var person = await RegisteredAsync();
        using var browser = portal.Visitor();
        var link = await AskAsync(browser, person.Mail);
        await SetAsync(browser, link, Fresh);

        (await browser.GetPageAsync(link)).TextOf("h1").ShouldBe(SignInTexts.ResetExpiredTitle);
    }

    [Fact]
    public async Task Link_AfterAnHour_IsRefused()
    {
        var person = await RegisteredAsync();
        using var browser = portal.Visitor();
        var link = await AskAsync(browser, person.Mail);

        portal.Clock.Advance(TimeSpan.FromMinutes(61));

        var page = await browser.GetPageAsync(link);
        page.Status.ShouldBe(HttpStatusCode.BadRequest);
        page.TextOf("h1").ShouldBe(SignInTexts.ResetExpiredTitle);
    }

    [Fact]
    public async Task Link_MadeUp_IsRefused()
    {
        using var browser = portal.Visitor();

        (await browser.GetPageAsync("/wachtwoord-vergeten/zelfbedacht")).TextOf("h1").ShouldBe(SignInTexts.ResetExpiredTitle);
    }

    [Fact]
    public async Task Ask_UnknownAddress_IsAnsweredTheSame_AndMailedThatThereIsNoAccount()
    {
        var person = await RegisteredAsync();
        var stranger = Somebody.NewMail();
        using var browser = portal.Visitor();

        var known = await PostAsync(browser, person.Mail);
        var unknown = await PostAsync(browser, stranger);

        unknown.Status.ShouldBe(known.Status);
        unknown.TextOf().ShouldBe(known.TextOf());
        var mail = await Somebody.NewestMailAsync(portal, stranger);
        mail.ShouldContain(AccountTexts.NoAccountText);
        mail.ShouldNotContain("/wachtwoord-vergeten/");
    }

    [Fact]
    public async Task Ask_Often_AnswersTheSame_AndMailsNoFlood()
    {
        var person = await RegisteredAsync();
        using var browser = portal.Visitor();

        for (var i = 0; i < 8; i++)
        {
            (await PostAsync(browser, person.Mail)).ShouldShow(SignInTexts.SentTitle);
        }

        var sent = await portal.ReadAsync(db =>
            Task.FromResult(db.OutgoingMails.Count(mail => mail.To == person.Mail && mail.Subject == AccountTexts.ResetSubject))
        );
        sent.ShouldBe(3);
    }

    private async Task<Somebody> RegisteredAsync() =>
        await Somebody.RegisterAsync(portal, MembershipPlace.Contractor((await portal.WorldAsync()).Merwedal.Id, owner: true));

    private static async Task<Page> PostAsync(PortalClient browser, string mail) =>
        await browser.PostFormAsync(await browser.GetPageAsync("/wachtwoord-vergeten"), "form[action='/wachtwoord-vergeten']", Somebody.Fields(("Mail", mail)));

    private async Task<string> AskAsync(PortalClient browser, string mail)
    {
        (await PostAsync(browser, mail)).ShouldShow(SignInTexts.SentTitle);
        return Somebody.LinkIn(await Somebody.NewestMailAsync(portal, mail));
    }

    private static async Task<Page> SetAsync(PortalClient browser, string link, string password) =>
        await browser.PostFormAsync(await browser.GetPageAsync(link), "main form", Somebody.Fields(("Password", password)));
}
