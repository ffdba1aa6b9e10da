using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using SocialReturn.Core.Accounts;
using SocialReturn.Core.Common;
using SocialReturn.Core.Tenancy;
using SocialReturn.TestKit.Web;
using SocialReturn.Web.Features.Invitations;
using Xunit;

namespace SocialReturn.Web.Tests.Account;

public sealed class InvitationTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Register_TwoScreens_SignsInWithBothFactors()
    {
        var person = await Somebody.RegisterAsync(portal, await PlaceAsync());

        (await person.Client.GetPageAsync("/overzicht")).Status.ShouldBe(HttpStatusCode.OK);
        var user = await person.UserAsync();
        user.TwoFactorEnabled.ShouldBeTrue();
        user.DisplayName.ShouldBe("Iemand Jansen");
        person.RecoveryCodes.Count.ShouldBe(10);
    }

    [Fact]
    public async Task Register_LeftAfterTheFirstScreen_MakesNoAccount_AndTheLinkStillWorks()
    {
        var mail = Somebody.NewMail();
        var token = await Somebody.InviteAsync(portal, mail, await PlaceAsync());
        using var client = portal.Visitor();
        await client.PostFormAsync(
            await client.GetPageAsync($"/uitnodiging/{token}"),
            Somebody.Form(token),
            Somebody.Fields(("Name", "Iemand"), ("Password", Somebody.Password))
        );

        (await client.GetPageAsync("/overzicht")).ShouldAskToSignIn();

        (await portal.ReadAsync(db => db.Users.AnyAsync(user => user.Email == mail))).ShouldBeFalse();
        (await client.GetPageAsync($"/uitnodiging/{token}")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Register_WrongCode_MakesNoAccount()
    {
        var mail = Somebody.NewMail();
        var token = await Somebody.InviteAsync(portal, mail, await PlaceAsync());
        using var client = portal.Visitor();
        var second = await client.FollowAsync(
            await client.PostFormAsync(
                await client.GetPageAsync($"/uitnodiging/{token}"),
                Somebody.Form(token),
                Somebody.Fields(("Name", "Iemand"), ("Password", Somebody.Password))
            )
        );

        var answer = await client.PostFormAsync(second, "form[action='/aanmelden/tweede-factor']", Somebody.Fields(("Code", "000000")));

        answer.ShouldHaveFieldError("Code", Features.Account.SignInTexts.SetUpCodeRefused);
        Somebody.KeyOn(answer).ShouldBe(Somebody.KeyOn(second), "the app has been linked to this key already");
        (await portal.ReadAsync(db => db.Users.AnyAsync(user => user.Email == mail))).ShouldBeFalse();
    }

    [Fact]
    public async Task Register_WeakPassword_SaysWhy_AndKeepsTheName()
    {
        var token = await Somebody.InviteAsync(portal, Somebody.NewMail(), await PlaceAsync());
        using var client = portal.Visitor();

        var answer = await client.PostFormAsync(
            await client.GetPageAsync($"/uitnodiging/{token}"),
            Somebody.Form(token),
            Somebody.Fields(("Name", "Iemand"), ("Password", "Wachtwoord2026!"))
        );

        answer.ShouldHaveFieldError("Password", AccountTexts.PasswordTooCommon);
        answer.Document.QuerySelector("[name=Name]")!.GetAttribute("value").ShouldBe("Iemand");
    }

    [Fact]
    public async Task Link_After48Hours_OffersANewOne_WhichWorks()
    {
        var mail = Somebody.NewMail();
        var token = await Somebody.InviteAsync(portal, mail, await PlaceAsync());
        portal.Clock.Advance(TimeSpan.FromHours(48));
        using var client = portal.Visitor();

        var expired = await client.GetPageAsync($"/uitnodiging/{token}");
        expired.Status.ShouldBe(HttpStatusCode.BadRequest);
        expired.TextOf("h1").ShouldBe(InvitationTexts.ExpiredTitle);
        (await client.PostFormAsync(expired, $"form[action='/uitnodiging/{token}/nieuwe-link']")).ShouldShow(InvitationTexts.RenewedTitle);

        var link = Somebody.LinkIn(await Somebody.NewestMailAsync(portal, mail));
        link.ShouldNotContain(token);
        (await client.GetPageAsync(link)).Status.ShouldBe(HttpStatusCode.OK);
        (await client.GetPageAsync($"/uitnodiging/{token}")).TextOf("h1").ShouldBe(InvitationTexts.UnknownTitle);
    }

    [Fact]
    public async Task Link_OneMinuteBefore48Hours_StillWorks()
    {
        var token = await Somebody.InviteAsync(portal, Somebody.NewMail(), await PlaceAsync());
        portal.Clock.Advance(TimeSpan.FromHours(48) - TimeSpan.FromMinutes(1));
        using var client = portal.Visitor();

        (await client.GetPageAsync($"/uitnodiging/{token}")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Link_UsedOrMadeUp_SaysThatItDoesNotWork()
    {
        var mail = Somebody.NewMail();
        var place = await PlaceAsync();
        var token = await Somebody.InviteAsync(portal, mail, place);
        await portal.ReadAsync(async db =>
        {
            (await db.Invitations.SingleAsync(invitation => invitation.Mail == mail)).Accept(PortalFactory.Now.UtcDateTime);
            return await db.SaveChangesAsync();
        });
        using var client = portal.Visitor();

        foreach (var used in new[] { token, SecretToken.New() })
        {
            var page = await client.GetPageAsync($"/uitnodiging/{used}");
            page.Status.ShouldBe(HttpStatusCode.BadRequest);
            page.TextOf("h1").ShouldBe(InvitationTexts.UnknownTitle);
        }
    }

    [Fact]
    public async Task ExistingAccount_AcceptsWithOneClick_AfterSigningIn()
    {
        var world = await portal.WorldAsync();
        var person = await Somebody.RegisterAsync(portal, await PlaceAsync());
        var token = await Somebody.InviteAsync(portal, person.Mail, MembershipPlace.Region(world.Av.Id, administrator: false));
        using var visitor = portal.Visitor();
        (await visitor.GetPageAsync($"/uitnodiging/{token}")).TextOf().ShouldContain(InvitationTexts.SignInFirst);

        var answer = await person.Client.PostFormAsync(
            await person.Client.GetPageAsync($"/uitnodiging/{token}"),
            $"form[action='/uitnodiging/{token}/aannemen']"
        );

        answer.ShouldBeRedirectTo("/advies");
        (await person.Client.GetPageAsync("/kies")).Document.QuerySelectorAll("button[name=membershipId]").Length.ShouldBe(2);
    }

    [Fact]
    public async Task ExistingAccount_OfSomebodyElse_CannotAccept()
    {
        var invited = await Somebody.RegisterAsync(portal, await PlaceAsync());
        var other = await Somebody.RegisterAsync(portal, await PlaceAsync());
        var world = await portal.WorldAsync();
        var token = await Somebody.InviteAsync(portal, invited.Mail, MembershipPlace.Platform());

        // The page of the right person gives the form; it is sent by the other.
        var page = await other.Client.GetPageAsync($"/uitnodiging/{token}");
        page.Document.QuerySelector($"form[action='/uitnodiging/{token}/aannemen']").ShouldBeNull();
        using var content = new FormUrlEncodedContent([
            KeyValuePair.Create(
                "__RequestVerificationToken",
                (await other.Client.GetPageAsync("/account")).Document.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!
            ),
        ]);
        await other.Client.Http.PostAsync(new Uri($"/uitnodiging/{token}/aannemen", UriKind.Relative), content);

        var id = (await other.UserAsync()).Id;
        (await portal.ReadAsync(db => db.Memberships.CountAsync(membership => membership.UserId == id))).ShouldBe(1);
        world.ShouldNotBeNull();
    }

    [Fact]
    public async Task Database_HoldsNoToken_OnlyItsHash()
    {
        var mail = Somebody.NewMail();
        var token = await Somebody.InviteAsync(portal, mail, await PlaceAsync());

        var stored = await portal.ReadAsync(db => db.Invitations.SingleAsync(invitation => invitation.Mail == mail));

        stored.TokenHash.ShouldBe(SecretToken.Hash(token));
        stored.TokenHash.ShouldNotContain(token);
    }

    [Fact]
    public async Task Mail_OfSomebodyWithALetterForAName_BeginsWithThePortalsOwnWords()
    {
        var mail = Somebody.NewMail();
        const string name = "GEFELICITEERD!\r\nHaal uw prijs op https://evil.example";

        await portal.InScopeAsync(
            Core.Tenancy.AccessScope.ForContractor((await portal.WorldAsync()).Merwedal.Id, new Core.Tenancy.Actor(Ids.New(), name, "ContractorOwner", "")),
            async services =>
            {
                await services.GetRequiredService<InvitationService>().InviteAsync(mail, await PlaceAsync(), "evil.example B.V.", CancellationToken.None);
                return await services.GetRequiredService<Core.Data.PortalDbContext>().SaveChangesAsync();
            }
        );

        var sent = await portal.ReadAsync(db => db.OutgoingMails.AsNoTracking().SingleAsync(row => row.To == mail));
        sent.Subject.ShouldBe(AccountTexts.InvitationSubject);
        sent.Text.IndexOf(AccountTexts.InvitationText, StringComparison.Ordinal)
            .ShouldBeInRange(0, sent.Text.IndexOf("GEFELICITEERD", StringComparison.Ordinal));
        sent.Text.ShouldNotContain("evil.example");
        sent.Html.ShouldNotBeNull().ShouldNotContain("evil.example");
        sent.Text.ShouldContain("/uitnodiging/");
    }

    [Fact]
    public async Task Invitations_ThirtyInAnHourOfOneSender_ThenWait_AndAColleagueGoesOn()
    {
        var world = await portal.WorldAsync();
        var (first, second) = (await Somebody.RegisterAsync(portal, OwnerOf(world.Groen.Id)), await Somebody.RegisterAsync(portal, OwnerOf(world.Groen.Id)));
        for (var i = 0; i < 30; i++)
        {
            (await InviteAsync(first.Client)).ShouldBeRedirectTo("/organisatie");
        }

        (await InviteAsync(first.Client)).ShouldHaveFieldError("Mail", string.Format(AccountTexts.TooManyInvitations, "een minuut"));

        (await InviteAsync(second.Client)).ShouldBeRedirectTo("/organisatie");
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        (await InviteAsync(first.Client)).ShouldBeRedirectTo("/organisatie");
        (await InviteAsync(first.Client)).ShouldHaveFieldError("Mail", string.Format(AccountTexts.TooManyInvitations, "2 minuten"));
    }

    [Fact]
    public async Task Invitations_NinetyInAnHourOfOneRegion_Wait_WhoeverSendsThem()
    {
        var world = await portal.WorldAsync();
        var place = MembershipPlace.Region(world.Haaglanden.Id, administrator: false);
        for (var sender = 0; sender < 3; sender++)
        {
            await SendAsync(world.Haaglanden.Id, place, 30);
        }

        (await SendAsync(world.Haaglanden.Id, place, 1)).ShouldBe(string.Format(AccountTexts.TooManyInvitations, "een minuut"));
        (await SendAsync(world.Av.Id, MembershipPlace.Region(world.Av.Id, administrator: false), 1)).ShouldBeNull("another region");
    }

    private static MembershipPlace OwnerOf(Guid contractorId) => MembershipPlace.Contractor(contractorId, owner: true);

    private static async Task<Page> InviteAsync(PortalClient client) =>
        await client.PostFormAsync(
            await client.GetPageAsync("/organisatie"),
            "form[action='/organisatie/uitnodigingen']",
            Somebody.Fields(("Mail", Somebody.NewMail()), ("Role", nameof(Role.ContractorMember)))
        );

    /// <summary>The brake's answer to the last of so many invitations of a new sender.</summary>
    private Task<string?> SendAsync(Guid regionId, MembershipPlace place, int times) =>
        portal.InScopeAsync(
            Core.Tenancy.AccessScope.ForRegion(regionId, new Core.Tenancy.Actor(Ids.New(), "Iemand", "RegionAdministrator", "")),
            async services =>
            {
                string? answer = null;
                for (var i = 0; i < times; i++)
                {
                    answer = await services.GetRequiredService<InvitationService>().FindBrakeAsync(place, CancellationToken.None);
                }

                return answer;
            }
        );

    private async Task<MembershipPlace> PlaceAsync() => MembershipPlace.Contractor((await portal.WorldAsync()).Merwedal.Id, owner: false);
}
