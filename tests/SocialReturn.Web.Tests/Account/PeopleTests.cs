using System.Net;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using SocialReturn.Core.Accounts;
using SocialReturn.Core.Tenancy;
using SocialReturn.TestKit.Web;
using SocialReturn.Web.Features.Errors;
using SocialReturn.Web.Features.Organisation;
using Xunit;

namespace SocialReturn.Web.Tests.Account;

/// <summary>Who invites, removes and blocks whom.</summary>
public sealed class PeopleTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Owner_InvitesAColleague_WhoGetsTheMail()
    {
        using var owner = await portal.SignedInAsync((await portal.WorldAsync()).Owner);
        var mail = Somebody.NewMail();

        (await InviteAsync(owner, "/organisatie", mail, nameof(Role.ContractorMember))).ShouldBeRedirectTo("/organisatie");

        (await owner.GetPageAsync("/organisatie")).TextOf().ShouldContain(mail);
        (await Somebody.NewestMailAsync(portal, mail)).ShouldContain("/uitnodiging/");
    }

    [Fact]
    public async Task Invitation_SentTwentyTimesAtOnce_IsOneInvitationAndOneMail()
    {
        using var owner = await portal.SignedInAsync((await portal.WorldAsync()).Owner);
        var mail = Somebody.NewMail();
        var page = await owner.GetPageAsync("/organisatie");
        var fields = Somebody.Fields(("Mail", mail), ("Role", nameof(Role.ContractorMember)));

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => owner.PostFormAsync(page, "form[action='/organisatie/uitnodigingen']", fields)));

        answers.ToList().ForEach(answer => answer.ShouldBeRedirectTo("/organisatie"));
        (await portal.ReadAsync(db => db.Invitations.CountAsync(invitation => invitation.Mail == mail))).ShouldBe(1);
        (await portal.ReadAsync(db => db.OutgoingMails.CountAsync(sent => sent.To == mail))).ShouldBe(1);
    }

    [Fact]
    public async Task Owner_InvitesToARoleOfARegion_IsRefused()
    {
        using var owner = await portal.SignedInAsync((await portal.WorldAsync()).Owner);
        var mail = Somebody.NewMail();

        (await InviteAsync(owner, "/organisatie", mail, nameof(Role.RegionAdministrator))).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await InviteAsync(owner, "/organisatie", mail, nameof(Role.PlatformAdministrator))).Status.ShouldBe(HttpStatusCode.Forbidden);

        (await portal.ReadAsync(db => db.Invitations.AnyAsync(invitation => invitation.Mail == mail))).ShouldBeFalse();
    }

    [Fact]
    public async Task Member_SeesThePeople_AndInvitesNobody()
    {
        using var member = await portal.SignedInAsync((await portal.WorldAsync()).Member);

        var page = await member.GetPageAsync("/organisatie");

        page.ShouldShow("Merwedal Infra B.V.");
        page.Document.QuerySelector("form[action='/organisatie/uitnodigingen']").ShouldBeNull();
        using var content = new FormUrlEncodedContent([
            KeyValuePair.Create("__RequestVerificationToken", Token(page)),
            KeyValuePair.Create("Mail", Somebody.NewMail()),
            KeyValuePair.Create("Role", nameof(Role.ContractorMember)),
        ]);
        using var answer = await member.Http.PostAsync(new Uri("/organisatie/uitnodigingen", UriKind.Relative), content);
        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await answer.Content.ReadAsStringAsync()).ShouldContain(ErrorTexts.ForbiddenTitle);
    }

    [Fact]
    public async Task Owner_InvitesWithoutMail_KeepsTheFormAndSaysWhy()
    {
        using var owner = await portal.SignedInAsync((await portal.WorldAsync()).Owner);

        (await InviteAsync(owner, "/organisatie", "geen adres", nameof(Role.ContractorMember))).ShouldHaveFieldError(
            "Mail",
            Features.Account.SignInTexts.MailInvalid
        );
    }

    [Fact]
    public async Task Owner_RemovesAColleague_WhoIsOutAtTheNextRequest()
    {
        var world = await portal.WorldAsync();
        using var owner = await portal.SignedInAsync(world.Owner);
        var person = await Somebody.RegisterAsync(portal, MembershipPlace.Contractor(world.Merwedal.Id, owner: false));
        (await person.Client.GetPageAsync("/overzicht")).Status.ShouldBe(HttpStatusCode.OK);
        var membership = await MembershipAsync(person);

        await DoAsync(
            owner,
            "/organisatie",
            $"/organisatie/mensen/{membership}/verwijderen",
            string.Format(OrganisationTexts.EndedDone, "Iemand Jansen", "Merwedal Infra B.V.")
        );

        (await person.Client.GetPageAsync("/overzicht")).ShouldAskToSignIn();
    }

    [Fact]
    public async Task Owner_OfAnotherContractor_CannotRemove()
    {
        var world = await portal.WorldAsync();
        using var other = await portal.SignedInAsync(world.OtherOwner);
        var person = await Somebody.RegisterAsync(portal, MembershipPlace.Contractor(world.Merwedal.Id, owner: false));
        using var content = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", Token(await other.GetPageAsync("/organisatie")))]);

        using var answer = await other.Http.PostAsync(new Uri($"/organisatie/mensen/{await MembershipAsync(person)}/verwijderen", UriKind.Relative), content);

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await person.Client.GetPageAsync("/overzicht")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task LastOwner_CannotBeRemoved()
    {
        var world = await portal.WorldAsync();
        using var owner = await portal.SignedInAsync(world.OtherOwner);
        var membership = await portal.ReadAsync(db => db.Memberships.Where(row => row.UserId == world.OtherOwner.Id).Select(row => row.Id).SingleAsync());
        using var content = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", Token(await owner.GetPageAsync("/organisatie")))]);

        using var answer = await owner.Http.PostAsync(new Uri($"/organisatie/mensen/{membership}/verwijderen", UriKind.Relative), content);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync()).ShouldContain(AccountTexts.LastInCharge);
    }

    [Fact]
    public async Task Administrator_BlocksAnAdviser_WhoIsOutAtTheNextRequest_AndLetsThemInAgain()
    {
        var world = await portal.WorldAsync();
        using var administrator = await portal.SignedInAsync(world.Administrator);
        var adviser = await Somebody.RegisterAsync(portal, MembershipPlace.Region(world.Av.Id, administrator: false));
        var id = (await adviser.UserAsync()).Id;

        await DoAsync(
            administrator,
            "/advies/gebruikers",
            $"/advies/gebruikers/accounts/{id}/blokkeren",
            string.Format(OrganisationTexts.BlockedDone, "Iemand Jansen")
        );

        (await adviser.Client.GetPageAsync("/account")).ShouldAskToSignIn();
        var page = await administrator.GetPageAsync("/advies/gebruikers");
        page.TextOf().ShouldContain(OrganisationTexts.Blocked.Trim());
        await administrator.PostFormAsync(page, $"form[action='/advies/gebruikers/accounts/{id}/toelaten']");
        (await adviser.UserAsync()).IsDisabled.ShouldBeFalse();
    }

    [Fact]
    public async Task Administrator_BlocksSomebodyWhoWorksElsewhereToo_IsRefused()
    {
        var world = await portal.WorldAsync();
        using var administrator = await portal.SignedInAsync(world.Administrator);
        var person = await Somebody.RegisterAsync(portal, MembershipPlace.Region(world.Av.Id, administrator: false));
        var id = (await person.UserAsync()).Id;
        await portal.SaveAsync(new Membership(id, MembershipPlace.Contractor(world.Groen.Id, owner: false)));

        var answer = await administrator.PostFormAsync(await administrator.GetPageAsync($"/advies/gebruikers/accounts/{id}/blokkeren"), "main form");

        answer.ShouldHaveFormError(AccountTexts.WorksElsewhere);
        (await person.UserAsync()).IsDisabled.ShouldBeFalse();
    }

    [Fact]
    public async Task Administrator_InvitesAReader_NeedsTheAuthority()
    {
        var world = await portal.WorldAsync();
        using var administrator = await portal.SignedInAsync(world.Administrator);
        var mail = Somebody.NewMail();

        (await InviteAsync(administrator, "/advies/gebruikers", mail, nameof(Role.AuthorityReader))).ShouldHaveFieldError(
            "AuthorityId",
            OrganisationTexts.AuthorityMissing
        );
        (await InviteAsync(administrator, "/advies/gebruikers", mail, nameof(Role.AuthorityReader), world.TheHague.Id)).Status.ShouldBe(
            HttpStatusCode.NotFound,
            "an authority of another region"
        );
        (await InviteAsync(administrator, "/advies/gebruikers", mail, nameof(Role.AuthorityReader), world.Gorinchem.Id)).ShouldBeRedirectTo(
            "/advies/gebruikers"
        );

        var invitation = await portal.ReadAsync(db => db.Invitations.SingleAsync(invitation => invitation.Mail == mail));
        invitation.Place.ShouldBe(MembershipPlace.Authority(world.Av.Id, world.Gorinchem.Id));
    }

    [Fact]
    public async Task Platform_InvitesAnotherAdministratorOfARegion()
    {
        var world = await portal.WorldAsync();
        using var platform = await portal.SignedInAsync(world.Platform);
        var mail = Somebody.NewMail();

        (
            await platform.PostFormAsync(
                await platform.GetPageAsync("/beheer/regios"),
                "form[action='/beheer/regios/beheerders']",
                Somebody.Fields(("RegionId", world.Av.Id.ToString()), ("Mail", mail))
            )
        ).ShouldBeRedirectTo("/beheer/regios");

        (await portal.ReadAsync(db => db.Invitations.SingleAsync(invitation => invitation.Mail == mail))).Place.ShouldBe(
            MembershipPlace.Region(world.Av.Id, administrator: true)
        );
    }

    [Fact]
    public async Task SeveralPlaces_OnePicks_AndWorksThere()
    {
        var world = await portal.WorldAsync();
        var person = await Somebody.RegisterAsync(portal, MembershipPlace.Contractor(world.Merwedal.Id, owner: false));
        await portal.SaveAsync(new Membership((await person.UserAsync()).Id, MembershipPlace.Region(world.Haaglanden.Id, administrator: false)));
        using var browser = portal.Visitor();
        await person.GivePasswordAsync(browser);
        (await person.GiveCodeAsync(browser, person.Code())).ShouldBeRedirectTo("/kies");

        (await browser.GetPageAsync("/overzicht")).ShouldBeRedirectTo("/kies?terug=%2Foverzicht");
        var pick = await browser.PostFormAsync(await browser.GetPageAsync("/kies"), "form[action='/kies']", button: "button:last-of-type");

        pick.Location.ShouldBeOneOf("/overzicht", "/advies");
        (await browser.GetPageAsync(pick.Location!)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task PlaceOfSomebodyElse_CannotBePicked()
    {
        var world = await portal.WorldAsync();
        using var owner = await portal.SignedInAsync(world.Owner);
        var foreign = await portal.ReadAsync(db => db.Memberships.Where(row => row.UserId == world.Administrator.Id).Select(row => row.Id).SingleAsync());
        using var content = new FormUrlEncodedContent([
            KeyValuePair.Create("__RequestVerificationToken", Token(await owner.GetPageAsync("/kies"))),
            KeyValuePair.Create("membershipId", foreign.ToString()),
        ]);

        using var answer = await owner.Http.PostAsync(new Uri("/kies", UriKind.Relative), content);

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await owner.GetPageAsync("/advies")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    /// <summary>The list leads to a page that asks first; its form does it, and the list tells.</summary>
    private static async Task DoAsync(PortalClient client, string list, string address, string told)
    {
        (await client.GetPageAsync(list)).Document.QuerySelector($"a[href='{address}']").ShouldNotBeNull();
        var question = await client.GetPageAsync(address);
        question.TextOf(".sr-consequences").ShouldNotBeEmpty();
        var done = await client.PostFormAsync(question, $"form[action='{address}']");
        done.ShouldBeRedirectTo(list);
        (await client.FollowAsync(done)).TextOf().ShouldContain(told);
    }

    private static string Token(Page page) => page.Document.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;

    private static async Task<Page> InviteAsync(PortalClient client, string address, string mail, string role, Guid? authority = null)
    {
        var fields = Somebody.Fields(("Mail", mail), ("Role", role));
        if (authority is { } id)
        {
            fields["AuthorityId"] = id.ToString();
        }

        return await client.PostFormAsync(await client.GetPageAsync(address), $"form[action='{address}/uitnodigingen']", fields);
    }

    private async Task<Guid> MembershipAsync(Somebody person)
    {
        var id = (await person.UserAsync()).Id;
        return await portal.ReadAsync(db => db.Memberships.Where(membership => membership.UserId == id).Select(membership => membership.Id).SingleAsync());
    }
}
