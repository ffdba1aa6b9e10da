using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using SocialReturn.Core.Accounts;
using SocialReturn.Core.Common;
using SocialReturn.Core.Tenancy;
using SocialReturn.TestKit.Web;
using SocialReturn.Web.Features.Organisation;
using Xunit;

namespace SocialReturn.Web.Tests.Account;

/// <summary>Roles change, access ends: a page asks first, it works at the next request, and somebody in charge is always left.</summary>
public sealed class RoleTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Adviser_BecomesAdministrator_AndBack_AtTheNextRequest()
    {
        var world = await portal.WorldAsync();
        using var administrator = await portal.SignedInAsync(world.Administrator);
        var adviser = await Somebody.RegisterAsync(portal, MembershipPlace.Region(world.Av.Id, administrator: false));
        var address = $"/advies/gebruikers/mensen/{await MembershipAsync(adviser)}/rol";

        var page = await administrator.GetPageAsync(address);
        page.TextOf(".sr-consequences").ShouldContain("Iemand Jansen");
        page.TextOf(".sr-consequences").ShouldContain(OrganisationTexts.RoleMore);
        (await adviser.Client.GetPageAsync("/advies")).Status.ShouldBe(HttpStatusCode.OK, "asking changes nothing");
        var done = await administrator.PostFormAsync(page, "main form");

        done.ShouldBeRedirectTo("/advies/gebruikers");
        (await administrator.FollowAsync(done)).TextOf().ShouldContain(string.Format(OrganisationTexts.RoleDone, "Iemand Jansen", "beheerder van de regio"));
        (await adviser.Client.GetPageAsync("/advies")).ShouldAskToSignIn();
        (await SignInAgainAsync(adviser)).ShouldBe(HttpStatusCode.OK);

        await administrator.PostFormAsync(await administrator.GetPageAsync(address), "main form");
        (await SignInAgainAsync(adviser)).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Owner_OfAContractor_IsMadeMember_OnlyWhileAnotherIsLeft()
    {
        var world = await portal.WorldAsync();
        using var owner = await portal.SignedInAsync(world.OtherOwner);
        var colleague = await Somebody.RegisterAsync(portal, MembershipPlace.Contractor(world.Groen.Id, owner: true));
        var mine = await portal.ReadAsync(db => db.Memberships.Where(row => row.UserId == world.OtherOwner.Id).Select(row => row.Id).SingleAsync());

        await owner.PostFormAsync(await owner.GetPageAsync($"/organisatie/mensen/{await MembershipAsync(colleague)}/rol"), "main form");
        var refused = await owner.PostFormAsync(await owner.GetPageAsync($"/organisatie/mensen/{mine}/rol"), "main form");

        refused.ShouldHaveFormError(AccountTexts.LastInCharge);
        refused.TextOf(".sr-consequences").ShouldContain(OrganisationTexts.RoleLess);
    }

    [Fact]
    public async Task TwoOwners_WhoRemoveEachOtherAtTheSameMoment_LeaveOne()
    {
        var world = await portal.WorldAsync();
        var contractor = new Core.Contractors.Contractor("30998877", "Tweepersoons B.V.");
        await portal.SaveAsync(contractor);
        var place = MembershipPlace.Contractor(contractor.Id, owner: true);
        for (var round = 0; round < 5; round++)
        {
            var (first, second) = (new User(Somebody.NewMail(), "Een"), new User(Somebody.NewMail(), "Twee"));
            var (one, two) = (new Membership(first.Id, place), new Membership(second.Id, place));
            await portal.ReadAsync(db =>
            {
                db.Memberships.RemoveRange(db.Memberships.Where(row => row.ContractorId == contractor.Id));
                return db.SaveChangesAsync();
            });
            await portal.SaveAsync(first, second, one, two);

            await Task.WhenAll(EndAsync(contractor.Id, first, two.Id), EndAsync(contractor.Id, second, one.Id));

            (await portal.ReadAsync(db => db.Memberships.CountAsync(row => row.ContractorId == contractor.Id))).ShouldBe(1, $"round {round}");
        }

        world.ShouldNotBeNull();
    }

    [Fact]
    public async Task TwoAdministrators_WhoBlockEachOtherAtTheSameMoment_LeaveOneOpen()
    {
        var region = new Core.Regions.Region("tweepersoons", "Tweepersoons", "Adviespunt Tweepersoons", "sr@tweepersoons.example");
        await portal.SaveAsync(region);
        for (var round = 0; round < 5; round++)
        {
            var (first, second) = (new User(Somebody.NewMail(), "Een"), new User(Somebody.NewMail(), "Twee"));
            var place = MembershipPlace.Region(region.Id, administrator: true);
            await portal.SaveAsync(first, second, new Membership(first.Id, place), new Membership(second.Id, place));

            await Task.WhenAll(BlockAsync(region.Id, first, second.Id), BlockAsync(region.Id, second, first.Id));

            (await portal.ReadAsync(db => db.Users.CountAsync(user => (user.Id == first.Id || user.Id == second.Id) && user.IsDisabled))).ShouldBe(
                1,
                $"round {round}"
            );
        }
    }

    [Fact]
    public async Task LastOneInCharge_WithABlockedOther_CannotBeRemoved()
    {
        var world = await portal.WorldAsync();
        var contractor = new Core.Contractors.Contractor("30998878", "Geblokkeerd B.V.");
        var (first, blocked) = (new User(Somebody.NewMail(), "Een"), new User(Somebody.NewMail(), "Twee") { IsDisabled = true });
        var place = MembershipPlace.Contractor(contractor.Id, owner: true);
        var one = new Membership(first.Id, place);
        await portal.SaveAsync(contractor, first, blocked, one, new Membership(blocked.Id, place));

        (await EndAsync(contractor.Id, first, one.Id)).Errors.ShouldHaveSingleItem().Message.ShouldBe(AccountTexts.LastInCharge);

        world.ShouldNotBeNull();
    }

    [Fact]
    public async Task Questions_OfAnotherRegion_OrOfNobody_Are404_AndOfAnotherRole403()
    {
        var world = await portal.WorldAsync();
        using var administrator = await portal.SignedInAsync(world.HaaglandenAdministrator);
        using var adviser = await portal.SignedInAsync(world.Adviser);
        using var member = await portal.SignedInAsync(world.Member);
        var foreign = await portal.ReadAsync(db => db.Memberships.Where(row => row.UserId == world.SecondAdviser.Id).Select(row => row.Id).SingleAsync());

        foreach (var id in new[] { foreign, Ids.New() })
        {
            (await administrator.GetPageAsync($"/advies/gebruikers/mensen/{id}/rol")).Status.ShouldBe(HttpStatusCode.NotFound);
            (await administrator.GetPageAsync($"/advies/gebruikers/mensen/{id}/verwijderen")).Status.ShouldBe(HttpStatusCode.NotFound);
            (await PostAsync(administrator, $"/advies/gebruikers/mensen/{id}/rol")).ShouldBe(HttpStatusCode.NotFound);
        }

        (await administrator.GetPageAsync($"/advies/gebruikers/accounts/{world.Adviser.Id}/blokkeren")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await adviser.GetPageAsync($"/advies/gebruikers/mensen/{foreign}/rol")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await member.GetPageAsync($"/organisatie/mensen/{foreign}/rol")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Reader_OfAnAuthority_HasNoOtherRole()
    {
        var world = await portal.WorldAsync();
        using var administrator = await portal.SignedInAsync(world.Administrator);
        var reader = await portal.ReadAsync(db => db.Memberships.Where(row => row.UserId == world.Reader.Id).Select(row => row.Id).SingleAsync());

        (await administrator.GetPageAsync($"/advies/gebruikers/mensen/{reader}/rol")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await administrator.GetPageAsync("/advies/gebruikers")).Document.QuerySelector($"a[href$='{reader}/rol']").ShouldBeNull();
    }

    [Fact]
    public async Task UsersPage_SaysWhatBlockingAndEndingAre_BesideTheButtons()
    {
        using var administrator = await portal.SignedInAsync((await portal.WorldAsync()).Administrator);

        var page = await administrator.GetPageAsync("/advies/gebruikers");

        page.TextOf(".sr-meanings").ShouldContain(OrganisationTexts.TakeAwayMeans);
        page.TextOf(".sr-meanings").ShouldContain(OrganisationTexts.BlockMeans);
    }

    [Fact]
    public async Task Invitation_Renewed_ANewLinkWorks_AndTheOldOneDoesNot()
    {
        var world = await portal.WorldAsync();
        using var owner = await portal.SignedInAsync(world.Owner);
        var mail = Somebody.NewMail();
        var token = await Somebody.InviteAsync(portal, mail, MembershipPlace.Contractor(world.Merwedal.Id, owner: false));
        var id = await InvitationAsync(mail);

        var done = await owner.PostFormAsync(await owner.GetPageAsync("/organisatie"), $"form[action='/organisatie/uitnodigingen/{id}/nieuwe-link']");

        (await owner.FollowAsync(done)).TextOf().ShouldContain(string.Format(OrganisationTexts.RenewedDone, mail));
        using var visitor = portal.Visitor();
        (await visitor.GetPageAsync(Somebody.LinkIn(await Somebody.NewestMailAsync(portal, mail)))).Status.ShouldBe(HttpStatusCode.OK);
        (await visitor.GetPageAsync($"/uitnodiging/{token}")).Status.ShouldBe(HttpStatusCode.BadRequest);
        using var other = await portal.SignedInAsync(world.OtherOwner);
        (await PostAsync(other, $"/organisatie/uitnodigingen/{id}/nieuwe-link", "/organisatie")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Platform_InvitesASecondAdministrator_WhoEndsTheFirst_AndIsTheLast()
    {
        var world = await portal.WorldAsync();
        using var platform = await portal.SignedInAsync(world.Platform);
        var mail = Somebody.NewMail();
        const string form = "form[action='/beheer/mensen/uitnodigingen']";
        (await platform.PostFormAsync(await platform.GetPageAsync("/beheer/mensen"), form, Somebody.Fields(("Mail", "geen adres")))).ShouldHaveFieldError(
            "Mail",
            Features.Account.SignInTexts.MailInvalid
        );

        var invited = await platform.PostFormAsync(await platform.GetPageAsync("/beheer/mensen"), form, Somebody.Fields(("Mail", mail)));

        (await platform.FollowAsync(invited)).TextOf().ShouldContain(mail);
        (await portal.ReadAsync(db => db.Invitations.SingleAsync(row => row.Mail == mail))).Place.ShouldBe(MembershipPlace.Platform());
        var second = await Somebody.RegisterAsync(portal, MembershipPlace.Platform());
        var first = await portal.ReadAsync(db => db.Memberships.Where(row => row.UserId == world.Platform.Id).Select(row => row.Id).SingleAsync());
        var ended = await second.Client.PostFormAsync(await second.Client.GetPageAsync($"/beheer/mensen/mensen/{first}/verwijderen"), "main form");
        ended.ShouldBeRedirectTo("/beheer/mensen");
        (await platform.GetPageAsync("/beheer/mensen")).ShouldAskToSignIn();
        var last = await second.Client.PostFormAsync(
            await second.Client.GetPageAsync($"/beheer/mensen/mensen/{await MembershipAsync(second)}/verwijderen"),
            "main form"
        );
        last.ShouldHaveFormError(AccountTexts.LastInCharge);
        await portal.SaveAsync(new Membership(world.Platform.Id, MembershipPlace.Platform()));
    }

    [Fact]
    public async Task Platform_SeesWithdrawsAndRenewsItsInvitations_AndNoOthers()
    {
        var world = await portal.WorldAsync();
        var (administrator, adviser) = (Somebody.NewMail(), Somebody.NewMail());
        await Somebody.InviteAsync(portal, administrator, MembershipPlace.Region(world.Haaglanden.Id, administrator: true));
        await Somebody.InviteAsync(portal, adviser, MembershipPlace.Region(world.Haaglanden.Id, administrator: false));
        var id = await InvitationAsync(administrator);
        using var platform = await portal.SignedInAsync(world.Platform);

        var page = await platform.GetPageAsync("/beheer/mensen");

        page.TextOf().ShouldContain(administrator);
        page.TextOf().ShouldContain("Haaglanden");
        page.TextOf().ShouldNotContain(adviser);
        (await platform.PostFormAsync(page, $"form[action='/beheer/mensen/uitnodigingen/{id}/nieuwe-link']")).ShouldBeRedirectTo("/beheer/mensen");
        var withdrawn = await platform.PostFormAsync(page, $"form[action='/beheer/mensen/uitnodigingen/{id}/intrekken']");
        (await platform.FollowAsync(withdrawn)).TextOf().ShouldContain(string.Format(OrganisationTexts.WithdrawnDone, administrator));
        (await portal.ReadAsync(db => db.Invitations.AnyAsync(row => row.Id == id))).ShouldBeFalse();
        (await PostAsync(platform, $"/beheer/mensen/uitnodigingen/{await InvitationAsync(adviser)}/intrekken", "/beheer/mensen")).ShouldBe(
            HttpStatusCode.NotFound
        );
        using var regional = await portal.SignedInAsync(world.Administrator);
        (await regional.GetPageAsync("/beheer/mensen")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static async Task<HttpStatusCode> PostAsync(PortalClient client, string address, string page = "/account")
    {
        var token = (await client.GetPageAsync(page)).Document.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var content = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token)]);
        using var answer = await client.Http.PostAsync(new Uri(address, UriKind.Relative), content);
        return answer.StatusCode;
    }

    /// <summary>What the administrator's page answers after a new sign-in.</summary>
    private async Task<HttpStatusCode> SignInAgainAsync(Somebody person)
    {
        portal.Clock.Advance(TimeSpan.FromSeconds(30));
        using var browser = portal.Visitor();
        await person.GivePasswordAsync(browser);
        await person.GiveCodeAsync(browser, person.Code());
        return (await browser.GetPageAsync("/advies/gebruikers")).Status;
    }

    private Task<Outcome<Membership>> EndAsync(Guid contractorId, User actor, Guid membershipId) =>
        portal.InScopeAsync(AccessScope.ForContractor(contractorId, new Actor(actor.Id, actor.DisplayName, nameof(Role.ContractorOwner), "")), services =>
            services.GetRequiredService<MembershipService>().EndAsync(membershipId, CancellationToken.None)
        );

    private Task<Outcome<User>> BlockAsync(Guid regionId, User actor, Guid userId) =>
        portal.InScopeAsync(AccessScope.ForRegion(regionId, new Actor(actor.Id, actor.DisplayName, nameof(Role.RegionAdministrator), "")), services =>
            services.GetRequiredService<MembershipService>().SetDisabledAsync(userId, disabled: true, CancellationToken.None)
        );

    private async Task<Guid> MembershipAsync(Somebody person)
    {
        var id = (await person.UserAsync()).Id;
        return await portal.ReadAsync(db => db.Memberships.Where(membership => membership.UserId == id).Select(membership => membership.Id).SingleAsync());
    }

    private Task<Guid> InvitationAsync(string mail) =>
        portal.ReadAsync(db => db.Invitations.Where(row => row.Mail == mail).Select(row => row.Id).SingleAsync());
}
