using System.Net;
using Shouldly;
using SocialReturn.Core.Accounts;
using SocialReturn.TestKit.Web;
using SocialReturn.Web.Features.Account;
using Xunit;

namespace SocialReturn.Web.Tests.Account;

public sealed class OwnAccountTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Fresh = "olifant glijbaan mosterd kade";

    [Fact]
    public async Task Password_Changed_EndsOtherSessions_AndKeepsThisOne()
    {
        var person = await RegisteredAsync();
        using var elsewhere = portal.Visitor();
        await person.GivePasswordAsync(elsewhere);
        await person.GiveCodeAsync(elsewhere, person.Code());

        var answer = await ChangeAsync(person, Somebody.Password, Fresh);

        answer.ShouldBeRedirectTo("/account");
        (await person.Client.GetPageAsync("/account")).Status.ShouldBe(HttpStatusCode.OK);
        (await elsewhere.GetPageAsync("/account")).ShouldAskToSignIn();
    }

    [Fact]
    public async Task Password_WithoutTheCurrentOne_IsNotChanged()
    {
        var person = await RegisteredAsync();

        (await ChangeAsync(person, "geraden wachtwoord", Fresh)).ShouldHaveFieldError("CurrentPassword", AccountPageTexts.CurrentPasswordWrong);

        using var browser = portal.Visitor();
        (await person.GivePasswordAsync(browser)).ShouldBeRedirectTo("/aanmelden/code");
    }

    [Fact]
    public async Task Password_TooShort_SaysWhy()
    {
        var person = await RegisteredAsync();

        (await ChangeAsync(person, Somebody.Password, "kort")).ShouldHaveFieldError("Password", string.Format(AccountTexts.PasswordTooShort, 12));
    }

    [Fact]
    public async Task Factor_Renewed_TheNewAppWorks_AndTheOldOneDoesNot()
    {
        var person = await RegisteredAsync();
        var page = await person.Client.GetPageAsync("/account/tweede-factor");
        var key = Somebody.KeyOn(page);
        var now = portal.Clock.GetUtcNow().UtcDateTime;

        var done = await person.Client.PostFormAsync(
            page,
            "form[action='/account/tweede-factor']",
            Somebody.Fields(("Code", person.Code()), ("NewCode", Totp.CodeAt(key, now)))
        );

        done.ShouldShow(SignInTexts.CodesTitle);
        portal.Clock.Advance(TimeSpan.FromSeconds(30));
        using var browser = portal.Visitor();
        await person.GivePasswordAsync(browser);
        (await person.GiveCodeAsync(browser, person.Code())).ShouldHaveFormError(SignInTexts.CodeRefused);
        person.Key = key;
        (await person.GiveCodeAsync(browser, person.Code())).ShouldBeRedirectTo("/overzicht");
    }

    [Fact]
    public async Task Factor_WithoutACodeOfTheOldApp_IsNotRenewed()
    {
        var person = await RegisteredAsync();
        var page = await person.Client.GetPageAsync("/account/tweede-factor");
        var code = Totp.CodeAt(Somebody.KeyOn(page), portal.Clock.GetUtcNow().UtcDateTime);

        var answer = await person.Client.PostFormAsync(page, "form[action='/account/tweede-factor']", Somebody.Fields(("Code", "000000"), ("NewCode", code)));

        answer.ShouldHaveFieldError("Code", SignInTexts.CodeRefused);
        using var browser = portal.Visitor();
        await person.GivePasswordAsync(browser);
        (await person.GiveCodeAsync(browser, person.Code())).ShouldBeRedirectTo("/overzicht");
    }

    [Fact]
    public async Task Factor_KeyOfSomebodyElsesPage_IsRefused()
    {
        var (person, other) = (await RegisteredAsync(), await RegisteredAsync());
        var foreign = (await other.Client.GetPageAsync("/account/tweede-factor")).Document.QuerySelector("[name=SealedKey]")!.GetAttribute("value")!;

        var answer = await person.Client.PostFormAsync(
            await person.Client.GetPageAsync("/account/tweede-factor"),
            "form[action='/account/tweede-factor']",
            Somebody.Fields(("SealedKey", foreign), ("Code", person.Code()), ("NewCode", "123456"))
        );

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task RecoveryCodes_Renewed_ReplaceTheOldOnes()
    {
        var person = await RegisteredAsync();

        var done = await person.Client.PostFormAsync(
            await person.Client.GetPageAsync("/account/herstelcodes"),
            "form[action='/account/herstelcodes']",
            Somebody.Fields(("Code", person.Code()))
        );

        var codes = done.Document.QuerySelectorAll(".sr-codes code").Select(code => code.TextContent).ToList();
        codes.Count.ShouldBe(10);
        codes.ShouldNotContain(person.RecoveryCodes[0]);
        using var browser = portal.Visitor();
        await person.GivePasswordAsync(browser);
        var page = await browser.GetPageAsync("/aanmelden/herstelcode");
        (await browser.PostFormAsync(page, "main form", Somebody.Fields(("Code", person.RecoveryCodes[0])))).ShouldHaveFormError(
            SignInTexts.RecoveryCodeRefused
        );
        (await browser.PostFormAsync(page, "main form", Somebody.Fields(("Code", codes[0])))).ShouldBeRedirectTo("/overzicht");
    }

    [Fact]
    public async Task RecoveryCodes_Downloaded_AreAFileWithTheTen()
    {
        var person = await RegisteredAsync();
        var page = await person.Client.PostFormAsync(
            await person.Client.GetPageAsync("/account/herstelcodes"),
            "form[action='/account/herstelcodes']",
            Somebody.Fields(("Code", person.Code()))
        );

        var file = await person.Client.PostFormAsync(page, "form[action='/account/herstelcodes.txt']");

        file.Response.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        file.Response.Content.Headers.ContentType!.MediaType.ShouldBe("text/plain");
        file.TextOf().ShouldContain(RecoveryCode.Tidy(page.TextOf(".sr-codes code")));
    }

    [Fact]
    public async Task Name_Changed_ShowsAtOnce_AndEmptyIsRefused()
    {
        var person = await RegisteredAsync();
        const string form = "form[action='/account']";

        (await person.Client.PostFormAsync(await person.Client.GetPageAsync("/account"), form, Somebody.Fields(("Name", "Łukasz Şahin")))).ShouldBeRedirectTo(
            "/account"
        );
        var page = await person.Client.GetPageAsync("/account");
        page.TextOf(".sr-header").ShouldContain("Łukasz Şahin");
        (await person.Client.PostFormAsync(page, form, Somebody.Fields(("Name", "")))).ShouldHaveFieldError("Name", AccountPageTexts.NameMissing);
    }

    private async Task<Somebody> RegisteredAsync() =>
        await Somebody.RegisterAsync(portal, MembershipPlace.Contractor((await portal.WorldAsync()).Merwedal.Id, owner: true));

    private static async Task<Page> ChangeAsync(Somebody person, string current, string fresh) =>
        await person.Client.PostFormAsync(
            await person.Client.GetPageAsync("/account/wachtwoord"),
            "form[action='/account/wachtwoord']",
            Somebody.Fields(("CurrentPassword", current), ("Password", fresh))
        );
}
