using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using SocialReturn.Core.Accounts;
using SocialReturn.TestKit.Web;
using SocialReturn.Web.Features.Account;
using Xunit;

namespace SocialReturn.Web.Tests.Account;

/// <summary>Nobody gets in with one factor.</summary>
public sealed class SignInTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Password_Alone_OpensNothing()
    {
        var person = await RegisteredAsync();
        using var browser = portal.Visitor();

        var answer = await person.GivePasswordAsync(browser);

        answer.ShouldBeRedirectTo("/aanmelden/code");
        (await browser.GetPageAsync("/overzicht")).ShouldAskToSignIn();
        (await browser.GetPageAsync("/account")).ShouldAskToSignIn();
        (await browser.GetPageAsync("/kies")).ShouldAskToSignIn();
    }

    [Fact]
    public async Task Code_WithoutPassword_OpensNothing()
    {
        using var browser = portal.Visitor();

        (await browser.GetPageAsync("/aanmelden/code")).ShouldBeRedirectTo("/aanmelden");
        (await browser.GetPageAsync("/aanmelden/herstelcode")).ShouldBeRedirectTo("/aanmelden");
        (await browser.GetPageAsync("/aanmelden/tweede-factor")).ShouldBeRedirectTo("/aanmelden");
        (await browser.GetPageAsync("/aanmelden/verloren")).ShouldBeRedirectTo("/aanmelden");
    }

    [Fact]
    public async Task PasswordAndCode_Right_OpensTheFirstPage()
    {
        var person = await RegisteredAsync();
        using var browser = portal.Visitor();
        await person.GivePasswordAsync(browser);

        (await person.GiveCodeAsync(browser, person.Code())).ShouldBeRedirectTo("/overzicht");

        (await browser.GetPageAsync("/overzicht")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Code_UsedBefore_IsRefused()
    {
        var person = await RegisteredAsync();
        using var first = portal.Visitor();
        using var second = portal.Visitor();
        await person.GivePasswordAsync(first);
        await person.GivePasswordAsync(second);
        var code = person.Code();
        await person.GiveCodeAsync(first, code);

        (await person.GiveCodeAsync(second, code)).ShouldHaveFormError(SignInTexts.CodeRefused);

        (await second.GetPageAsync("/overzicht")).ShouldAskToSignIn();
    }

    [Fact]
    public async Task Code_Wrong_IsRefused_AndSlowsDown()
    {
        var person = await RegisteredAsync();
        using var browser = portal.Visitor();
        await person.GivePasswordAsync(browser);
        for (var i = 0; i < 5; i++)
        {
            (await person.GiveCodeAsync(browser, "000000")).ShouldHaveFormError(SignInTexts.CodeRefused);
        }

        ShouldWait(await person.GiveCodeAsync(browser, person.Code()), 15);

        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        (await person.GiveCodeAsync(browser, person.Code())).ShouldBeRedirectTo("/overzicht");
    }

    [Fact]
    public async Task RecoveryCode_WorksOnce()
    {
        var person = await RegisteredAsync();
        person.RecoveryCodes.Count.ShouldBe(10);
        var code = person.RecoveryCodes[3].ToLowerInvariant();

        (await WithRecoveryCodeAsync(person, code)).ShouldBeRedirectTo("/overzicht");

        (await WithRecoveryCodeAsync(person, code)).ShouldHaveFormError(SignInTexts.RecoveryCodeRefused);
    }

    [Fact]
    public async Task WrongPassword_KnownOrUnknownAccount_IsAnsweredTheSame()
    {
        var person = await RegisteredAsync();
        using var browser = portal.Visitor();

        var known = await person.GivePasswordAsync(browser, "niet het goede wachtwoord");
        var unknown = await Somebody.GivePasswordAsync(browser, Somebody.NewMail(), "niet het goede wachtwoord");

        known.ShouldHaveFormError(SignInTexts.Refused);
        unknown.Status.ShouldBe(known.Status);
        unknown.TextOf().ShouldBe(known.TextOf());
    }

    [Fact]
    public async Task UnknownAccount_CostsOneHash_AsAKnownOneDoes()
    {
        var person = await RegisteredAsync();
        var hasher = new CountingHasher();

        await CheckAsync(hasher, Somebody.NewMail());
        hasher.Verified = 0;
        (await CheckAsync(hasher, person.Mail)).User.ShouldBeNull();
        hasher.Verified.ShouldBe(1);
        (await CheckAsync(hasher, Somebody.NewMail())).User.ShouldBeNull();
        hasher.Verified.ShouldBe(2);
    }

    [Fact]
    public async Task WrongPassword_SixthTime_Waits_KnownOrUnknown()
    {
        var person = await RegisteredAsync();
        using var browser = portal.Visitor();
        foreach (var mail in new[] { person.Mail, Somebody.NewMail() })
        {
            for (var i = 0; i < 5; i++)
            {
                (await Somebody.GivePasswordAsync(browser, mail, "niet het goede wachtwoord")).ShouldHaveFormError(SignInTexts.Refused);
            }

            ShouldWait(await Somebody.GivePasswordAsync(browser, mail, Somebody.Password), 5);
        }

        // The browser that signed in before is not held up by what strangers try.
        (await person.GivePasswordAsync(person.Client)).ShouldBeRedirectTo("/aanmelden/code");
        portal.Clock.Advance(TimeSpan.FromHours(2));
    }

    [Fact]
    public async Task Session_AccountDisabled_IsOverAtTheNextRequest()
    {
        var person = await RegisteredAsync();
        (await person.Client.GetPageAsync("/overzicht")).Status.ShouldBe(HttpStatusCode.OK);

        await portal.ReadAsync(async db =>
        {
            var user = await db.Users.FindAsync((await person.UserAsync()).Id);
            user!.IsDisabled = true;
            return await db.SaveChangesAsync();
        });

        (await person.Client.GetPageAsync("/overzicht")).ShouldAskToSignIn();
        using var browser = portal.Visitor();
        (await person.GivePasswordAsync(browser)).ShouldHaveFormError(SignInTexts.Refused);
    }

    [Fact]
    public async Task Session_MembershipTaken_OpensNothingAtTheNextRequest()
    {
        var person = await RegisteredAsync();
        var id = (await person.UserAsync()).Id;

        await portal.ReadAsync(db =>
        {
            db.Memberships.RemoveRange(db.Memberships.Where(membership => membership.UserId == id));
            return db.SaveChangesAsync();
        });

        (await person.Client.GetPageAsync("/overzicht")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task SignOut_EndsTheSession_AndClearsTheBrowser()
    {
        var person = await RegisteredAsync();

        var answer = await person.Client.PostFormAsync(await person.Client.GetPageAsync("/account"), "form[action='/afmelden']");

        answer.ShouldBeRedirectTo("/");
        answer.Response.Headers.GetValues("Clear-Site-Data").Single().ShouldContain("cache");
        (await person.Client.GetPageAsync("/account")).ShouldAskToSignIn();
    }

    [Fact]
    public async Task Session_Idle_Ends()
    {
        var person = await RegisteredAsync();

        portal.Clock.Advance(TimeSpan.FromMinutes(61));

        (await person.Client.GetPageAsync("/overzicht")).ShouldAskToSignIn();
    }

    [Fact]
    public async Task ReturnAddress_OfAnotherSite_IsNotFollowed()
    {
        var person = await RegisteredAsync();
        using var browser = portal.Visitor();
        var page = await browser.GetPageAsync("/aanmelden?terug=https://evil.example/");
        page.Document.QuerySelector("[name=ReturnUrl]")!.GetAttribute("value").ShouldBeNullOrEmpty();

        await browser.PostFormAsync(
            page,
            "form[action='/aanmelden']",
            Somebody.Fields(("Mail", person.Mail), ("Password", Somebody.Password), ("ReturnUrl", "//evil.example"))
        );

        (await person.GiveCodeAsync(browser, person.Code())).ShouldBeRedirectTo("/overzicht");
    }

    private static void ShouldWait(Page page, int seconds)
    {
        page.Status.ShouldBe(HttpStatusCode.TooManyRequests);
        page.TextOf("[data-error-summary]").ShouldContain(string.Format(SignInTexts.Wait, $"{seconds} seconden"));
        page.Response.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(seconds));
    }

    private async Task<Somebody> RegisteredAsync() =>
        await Somebody.RegisterAsync(portal, MembershipPlace.Contractor((await portal.WorldAsync()).Merwedal.Id, owner: true));

    private async Task<Page> WithRecoveryCodeAsync(Somebody person, string code)
    {
        using var browser = portal.Visitor();
        await person.GivePasswordAsync(browser);
        return await browser.PostFormAsync(
            await browser.GetPageAsync("/aanmelden/herstelcode"),
            "form[action='/aanmelden/herstelcode']",
            Somebody.Fields(("Code", code))
        );
    }

    private Task<SignInCheck> CheckAsync(CountingHasher hasher, string mail) =>
        portal.InScopeAsync(Core.Tenancy.AccessScope.ForSystem("tests"), services =>
            ActivatorUtilities
                .CreateInstance<SignInService>(services, new PasswordVerifier(hasher))
                .CheckPasswordAsync(mail, "niet het goede wachtwoord", null, "203.0.113.77", CancellationToken.None)
        );

    /// <summary>Identity's own hasher, counted.</summary>
    private sealed class CountingHasher : PasswordHasher<User>
    {
        public int Verified { get; set; }

        public override PasswordVerificationResult VerifyHashedPassword(User user, string hashedPassword, string providedPassword)
        {
            Verified++;
            return base.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }
}
