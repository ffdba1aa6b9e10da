using System.Net;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using SocialReturn.Core.Accounts;
using SocialReturn.TestKit.Web;
using SocialReturn.Web.Features.Account;
using SocialReturn.Web.Features.FactorRequests;
using Xunit;

namespace SocialReturn.Web.Tests.Account;

/// <summary>A lost second factor comes back by two different administrators, never by one and never by oneself.</summary>
public sealed class LostFactorTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Reason = "Gebeld op het nummer uit het contract.";

    [Fact]
    public async Task Request_OneAdministrator_IsNotEnough()
    {
        var world = await portal.WorldAsync();
        var person = await AskedAsync();
        using var administrator = await portal.SignedInAsync(world.Administrator);

        (await ConfirmAsync(administrator, person)).ShouldBeRedirectTo("/beheer/tweede-factor");

        (await person.UserAsync()).TwoFactorEnabled.ShouldBeTrue();
        (await administrator.GetPageAsync("/beheer/tweede-factor")).TextOf().ShouldContain(FactorRequestTexts.WaitingForOther);
    }

    [Fact]
    public async Task Request_SameAdministratorTwice_IsRefused()
    {
        var world = await portal.WorldAsync();
        var person = await AskedAsync();
        using var administrator = await portal.SignedInAsync(world.Administrator);
        var page = await administrator.GetPageAsync("/beheer/tweede-factor");
        var form = $"form:has(input[value='{await RequestIdAsync(person)}'])";
        await administrator.PostFormAsync(page, form, Somebody.Fields(("Reason", Reason)));

        var again = await administrator.PostFormAsync(page, form, Somebody.Fields(("Reason", Reason)));

        again.Status.ShouldBe(HttpStatusCode.BadRequest);
        (await person.UserAsync()).TwoFactorEnabled.ShouldBeTrue();
    }

    [Fact]
    public async Task Request_TwoAdministrators_LetThePersonLinkANewApp()
    {
        var world = await portal.WorldAsync();
        var person = await AskedAsync();
        using var administrator = await portal.SignedInAsync(world.Administrator);
        using var platform = await portal.SignedInAsync(world.Platform);
        await ConfirmAsync(administrator, person);
        await ConfirmAsync(platform, person);

        (await Somebody.NewestMailAsync(portal, person.Mail)).ShouldContain(AccountTexts.FactorRemovedText);
        (await person.Client.GetPageAsync("/overzicht")).ShouldAskToSignIn();
        using var browser = portal.Visitor();
        var setUp = await browser.FollowAsync(await person.GivePasswordAsync(browser));
        (await browser.GetPageAsync("/overzicht")).ShouldAskToSignIn();
        var key = Somebody.KeyOn(setUp);
        key.ShouldNotBe(person.Key);
        var done = await browser.PostFormAsync(
            setUp,
            "form[action='/aanmelden/tweede-factor']",
            Somebody.Fields(("Code", Totp.CodeAt(key, portal.Clock.GetUtcNow().UtcDateTime)))
        );
        done.ShouldShow(SignInTexts.CodesTitle);
        (await browser.GetPageAsync("/overzicht")).Status.ShouldBe(HttpStatusCode.OK);

        var audit = await portal.ReadAsync(db =>
            db.AuditEvents.Where(row => row.Action.StartsWith("SecondFactor."))
                .OrderByDescending(row => row.Id)
                .Take(3)
                .Select(row => new { row.Action, row.Reason })
                .ToListAsync()
        );
        audit.Select(row => row.Action).ShouldBe(["SecondFactor.ResetCompleted", "SecondFactor.ResetConfirmed", "SecondFactor.ResetRequested"]);
        audit.Take(2).ShouldAllBe(row => row.Reason == Reason);
    }

    [Fact]
    public async Task NewApp_LaterThan48Hours_NeedsANewRequest()
    {
        var world = await portal.WorldAsync();
        var person = await AskedAsync();
        using (var administrator = await portal.SignedInAsync(world.Administrator))
        using (var platform = await portal.SignedInAsync(world.Platform))
        {
            await ConfirmAsync(administrator, person);
            await ConfirmAsync(platform, person);
        }

        portal.Clock.Advance(TimeSpan.FromHours(49));
        using var browser = portal.Visitor();

        var answer = await person.GivePasswordAsync(browser);

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.TextOf("h1").ShouldBe(SignInTexts.NoFactorTitle);
    }

    [Fact]
    public async Task Request_AdministratorOfARegionThePersonDoesNotWorkIn_DoesNotSeeIt()
    {
        var world = await portal.WorldAsync();
        var person = await AskedAsync(MembershipPlace.Contractor(world.Groen.Id, owner: true));
        var elsewhere = await Somebody.RegisterAsync(portal, MembershipPlace.Region(world.Haaglanden.Id, administrator: true));

        var page = await elsewhere.Client.GetPageAsync("/beheer/tweede-factor");

        page.TextOf().ShouldNotContain(person.Mail);
    }

    [Fact]
    public async Task Request_WithoutReason_IsRefused_AndNothingChanges()
    {
        var world = await portal.WorldAsync();
        var person = await AskedAsync();
        using var administrator = await portal.SignedInAsync(world.Administrator);

        var answer = await ConfirmAsync(administrator, person, "");

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.TextOf().ShouldContain(FactorRequestTexts.ReasonMissing);
    }

    [Fact]
    public async Task Request_Refused_IsMailed_AndTheOldAppStays()
    {
        var world = await portal.WorldAsync();
        var person = await AskedAsync();
        using var administrator = await portal.SignedInAsync(world.Administrator);
        var page = await administrator.GetPageAsync("/beheer/tweede-factor");
        var form = page.Form($"form:has(input[value='{await RequestIdAsync(person)}'])");
        form.SetAttribute("action", "/beheer/tweede-factor/afwijzen");

        await administrator.PostFormAsync(page, "form[action='/beheer/tweede-factor/afwijzen']", Somebody.Fields(("Reason", "Dit was iemand anders.")));

        (await Somebody.NewestMailAsync(portal, person.Mail)).ShouldContain(AccountTexts.FactorRefusedText);
        (await person.UserAsync()).TwoFactorEnabled.ShouldBeTrue();
    }

    /// <summary>A person who has given the password and asked for a new app.</summary>
    private async Task<Somebody> AskedAsync(MembershipPlace? place = null)
    {
        var world = await portal.WorldAsync();
        var person = await Somebody.RegisterAsync(portal, place ?? MembershipPlace.Contractor(world.Merwedal.Id, owner: true));
        using var browser = portal.Visitor();
        await person.GivePasswordAsync(browser);
        (await browser.PostFormAsync(await browser.GetPageAsync("/aanmelden/verloren"), "form[action='/aanmelden/verloren']")).ShouldShow(
            SignInTexts.LostAskedTitle
        );
        (await Somebody.NewestMailAsync(portal, world.Administrator.Email!)).ShouldContain("/beheer/tweede-factor");
        return person;
    }

    private async Task<Page> ConfirmAsync(PortalClient administrator, Somebody person, string reason = Reason) =>
        await administrator.PostFormAsync(
            await administrator.GetPageAsync("/beheer/tweede-factor"),
            $"form:has(input[value='{await RequestIdAsync(person)}'])",
            Somebody.Fields(("Reason", reason))
        );

    private async Task<Guid> RequestIdAsync(Somebody person)
    {
        var id = (await person.UserAsync()).Id;
        return await portal.ReadAsync(db => db.SecondFactorResets.Where(request => request.UserId == id).Select(request => request.Id).SingleAsync());
    }
}
