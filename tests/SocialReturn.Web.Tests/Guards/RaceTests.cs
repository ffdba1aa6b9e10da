using System.Net;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using SocialReturn.Core.Accounts;
using SocialReturn.TestKit.Given;
using SocialReturn.TestKit.Web;
using SocialReturn.Web.Tests.Account;
using Xunit;

namespace SocialReturn.Web.Tests.Guards;

/// <summary>Who does the same thing at once gets an answer in words, and there is one of it.</summary>
public sealed class RaceTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const int Times = 6;

    [Fact]
    public async Task Invitation_AcceptedSixTimesAtOnce_MakesOneAccountWithOnePlace()
    {
        var world = await portal.WorldAsync();
        var mail = Somebody.NewMail();
        var token = await Somebody.InviteAsync(portal, mail, MembershipPlace.Contractor(world.Merwedal.Id, owner: false));
        using var client = portal.Visitor();
        var second = await client.FollowAsync(
            await client.PostFormAsync(
                await client.GetPageAsync($"/uitnodiging/{token}"),
                Somebody.Form(token),
                Somebody.Fields(("Name", "Iemand Jansen"), ("Password", Somebody.Password))
            )
        );
        var code = Somebody.Fields(("Code", Totp.CodeAt(Somebody.KeyOn(second), portal.Clock.GetUtcNow().UtcDateTime)));

        var answers = await Task.WhenAll(Enumerable.Range(0, Times).Select(_ => client.PostFormAsync(second, "form[action='/aanmelden/tweede-factor']", code)));

        answers.Count(answer => answer.Status == HttpStatusCode.OK).ShouldBe(1);
        answers.Where(answer => answer.Status != HttpStatusCode.OK).ShouldAllBe(answer => answer.Location == "/aanmelden");
        (await portal.ReadAsync(db => db.Users.CountAsync(user => user.Email == mail))).ShouldBe(1);
        (await PlacesAsync(mail)).ShouldBe(1);
    }

    [Fact]
    public async Task Invitation_TakenByAnAccountSixTimesAtOnce_GivesOnePlace()
    {
        var world = await portal.WorldAsync();
        var person = await Somebody.RegisterAsync(portal, MembershipPlace.Contractor(world.Groen.Id, owner: false));
        var token = await Somebody.InviteAsync(portal, person.Mail, MembershipPlace.Contractor(world.Merwedal.Id, owner: false));
        var page = await person.Client.GetPageAsync($"/uitnodiging/{token}");

        var answers = await Task.WhenAll(
            Enumerable.Range(0, Times).Select(_ => person.Client.PostFormAsync(page, $"form[action='/uitnodiging/{token}/aannemen']"))
        );

        answers.Select(answer => answer.Location).ShouldAllBe(location => location == "/overzicht");
        (await person.Client.PostFormAsync(page, $"form[action='/uitnodiging/{token}/aannemen']")).ShouldBeRedirectTo("/overzicht");
        (await PlacesAsync(person.Mail)).ShouldBe(2);
    }

    [Fact]
    public async Task FirstDrafts_OfTwoColleaguesAtOnce_AreTwoDrafts()
    {
        var stage = await Stage.SetAsync(portal);
        var id = await stage.ParticipationAsync(await stage.TenderAsync());
        using var owner = await portal.SignedInAsync(stage.World.Owner);
        using var member = await portal.SignedInAsync(stage.World.Member);
        var forms = new[] { await owner.GetPageAsync($"/invullingen/{id}/leveren"), await member.GetPageAsync($"/invullingen/{id}/leveren") };

        var answers = await Task.WhenAll(
            owner.PostFormAsync(forms[0], "form#levering", null, "button[name=Draft]"),
            member.PostFormAsync(forms[1], "form#levering", null, "button[name=Draft]")
        );

        answers.ShouldAllBe(answer => answer.Status == HttpStatusCode.Redirect);
        (
            await portal.ReadAsync(db => db.Deliveries.Where(row => row.FulfilmentId == id).OrderBy(row => row.Number).Select(row => row.Number).ToListAsync())
        ).ShouldBe([1, 2]);
    }

    [Fact]
    public async Task Reference_OfTwoPeopleAtOnce_IsRefusedAtTheFieldForOne()
    {
        var stage = await Stage.SetAsync(portal);
        var tender = await stage.TenderAsync();
        using var owner = await portal.SignedInAsync(stage.World.Owner);
        using var member = await portal.SignedInAsync(stage.World.Member);
        var address = $"/aanbestedingen/{tender}/invullingen/nieuw";
        var forms = new[] { await owner.GetPageAsync(address), await member.GetPageAsync(address) };

        var answers = await Task.WhenAll(
            owner.PostFormAsync(forms[0], "form[data-preview-url]", Placement("1980-04-05")),
            member.PostFormAsync(forms[1], "form[data-preview-url]", Placement("1990-05-06"))
        );

        answers.Select(answer => answer.Status).Order().ShouldBe([HttpStatusCode.Redirect, HttpStatusCode.BadRequest]);
        answers.Single(answer => answer.Status == HttpStatusCode.BadRequest).Document.QuerySelector("#Reference-fout").ShouldNotBeNull();
        (await portal.ReadAsync(db => db.Participants.CountAsync(row => row.Reference == "R-1"))).ShouldBe(1);
    }

    private static Dictionary<string, string?> Placement(string birthDate) =>
        new(StringComparer.Ordinal)
        {
            ["BlockCode"] = "participatiewet",
            ["Reference"] = "R-1",
            ["BirthDate"] = birthDate,
            ["Initial"] = "S",
            ["SurnameLetters"] = "Jans",
            ["Title"] = "Straatwerk",
            ["HoursPerWeek"] = "24",
            ["From"] = "2026-01-01",
            ["To"] = "2026-06-30",
        };

    private Task<int> PlacesAsync(string mail) =>
        portal.ReadAsync(db => db.Memberships.CountAsync(row => db.Users.Any(user => user.Id == row.UserId && user.Email == mail)));
}
