using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using SocialReturn.Core.Accounts;
using SocialReturn.Core.Notifications;
using SocialReturn.Core.Tenancy;
using SocialReturn.TestKit.Web;
using SocialReturn.Web.Tests.Account;
using Xunit;

namespace SocialReturn.Web.Tests.Tenders;

/// <summary>People of an organisation let people in; a region only the first owner of one that it brought in and that has nobody.</summary>
public sealed class FirstOwnerTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Form = "form[data-unsaved]";
    private static int number = 40_000_000;

    [Fact]
    public async Task Register_ContractorWithPeople_AsksTheOwnersAndLetsNobodyIn()
    {
        var world = await portal.WorldAsync();
        var stranger = Somebody.NewMail();

        var tender = await RegisterAsync(world.Adviser, world.Altena.Id, world.Merwedal.KvkNumber, world.Merwedal.Name, stranger, "Sluis Noord");

        await ShouldHaveNoInvitationAsync(stranger);
        var news = await Somebody.NewestMailAsync(portal, stranger);
        news.ShouldContain("Sluis Noord");
        news.ShouldContain("De eigenaren van Merwedal Infra B.V. bepalen wie daar in het portaal kan.");
        news.ShouldNotContain("/aanbestedingen/");
        news.ShouldNotContain("/uitnodiging/");
        (await Somebody.NewestMailAsync(portal, world.Owner.Email!)).ShouldContain($"/organisatie?contact={tender}");
        (await portal.ReadAsync(db => db.Notifications.CountAsync(row => row.TenderId == tender && row.Kind == NotificationKind.ContactNamed))).ShouldBe(1);
        using var adviser = await portal.SignedInAsync(world.Adviser);
        (await adviser.GetPageAsync($"/advies/aanbestedingen/{tender}")).TextOf().ShouldContain("De eigenaren van Merwedal Infra B.V. bepalen of dat mag.");

        using var owner = await portal.SignedInAsync(world.Owner);
        (await owner.GetPageAsync("/meldingen")).Document.QuerySelector($"a[href='/organisatie?contact={tender}']").ShouldNotBeNull();
        var page = await owner.GetPageAsync($"/organisatie?contact={tender}");
        page.TextOf().ShouldContain("Contactpersonen zonder toegang");
        page.Document.QuerySelector("#uitnodigen [name=Mail]")!.GetAttribute("value").ShouldBe(stranger);
        await owner.PostFormAsync(page, "#uitnodigen");

        (await Somebody.NewestMailAsync(portal, stranger)).ShouldContain("/uitnodiging/");
        (await owner.GetPageAsync($"/organisatie?contact={tender}")).TextOf().ShouldNotContain("Contactpersonen zonder toegang");
    }

    [Fact]
    public async Task Register_ContactWhoWorksThere_GetsTheLinkAndAsksNobody()
    {
        var world = await portal.WorldAsync();

        var tender = await RegisterAsync(world.Adviser, world.Altena.Id, world.Merwedal.KvkNumber, world.Merwedal.Name, world.Member.Email!, "Sluis Zuid");

        (await Somebody.NewestMailAsync(portal, world.Member.Email!)).ShouldContain($"/aanbestedingen/{tender}");
        (await portal.ReadAsync(db => db.Notifications.CountAsync(row => row.TenderId == tender))).ShouldBe(0);
        await ShouldHaveNoInvitationAsync(world.Member.Email!);
    }

    [Fact]
    public async Task Register_MistypedDigit_ShowsWhoseNumberItIs()
    {
        var world = await portal.WorldAsync();
        using var adviser = await portal.SignedInAsync(world.Adviser);
        var form = await adviser.GetPageAsync("/advies/aanbestedingen/nieuw");

        var other = await adviser.PostFormAsync(form, Form, Filled(world.Altena.Id, world.Groen.KvkNumber, "Merwedal Infra B.V.", Somebody.NewMail(), "Kade"));
        other.ShouldAsk("KvkNumber", "Dit nummer is van Groenvoorziening Van Leer B.V., en niet van Merwedal Infra B.V.: klopt het nummer?");
        other.Document.QuerySelector("[name=Title]")!.GetAttribute("value").ShouldBe("Kade");
        var nameless = await adviser.PostFormAsync(form, Form, Filled(world.Altena.Id, world.Groen.KvkNumber, "", Somebody.NewMail(), "Kade"));
        nameless.ShouldAsk("KvkNumber", "Dit nummer is van Groenvoorziening Van Leer B.V.: klopt dat?");
        var unknown = await adviser.PostFormAsync(form, Form, Filled(world.Altena.Id, "30112234", "Merwedal Infra", Somebody.NewMail(), "Kade"));
        unknown.ShouldAsk("KvkNumber", "Merwedal Infra B.V. staat hier al met het nummer 30112233. Klopt dit andere nummer?");
        var unnamed = await adviser.PostFormAsync(form, Form, Filled(world.Altena.Id, "30112235", "", Somebody.NewMail(), "Kade"));
        unnamed.ShouldAsk("KvkNumber", "Dit nummer kent het portaal nog niet: er komt een nieuwe opdrachtnemer bij. Klopt het nummer?");

        (await portal.ReadAsync(db => db.Tenders.CountAsync(row => row.Title == "Kade"))).ShouldBe(0);
        (await portal.ReadAsync(db => db.Contractors.CountAsync(row => row.KvkNumber == "30112234" || row.KvkNumber == "30112235"))).ShouldBe(0);
        (await adviser.PostFormAsync(nameless.AnswerYes(), Form)).Status.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Register_ContractorWithNobody_InvitesOneFirstOwner()
    {
        var world = await portal.WorldAsync();
        var (kvk, name) = New();
        var (first, second) = (Somebody.NewMail(), Somebody.NewMail());

        await RegisterAsync(world.Adviser, world.Altena.Id, kvk, name, first, "Eerste");
        var tender = await RegisterAsync(world.Adviser, world.Altena.Id, kvk, name, second, "Tweede");

        (await portal.ReadAsync(db => db.Invitations.Where(row => row.Mail == first).Select(row => row.Role).SingleAsync())).ShouldBe(Role.ContractorOwner);
        await ShouldHaveNoInvitationAsync(second);
        (await Somebody.NewestMailAsync(portal, second)).ShouldNotContain("/aanbestedingen/");
        using var adviser = await portal.SignedInAsync(world.Adviser);
        (await adviser.GetPageAsync($"/advies/aanbestedingen/{tender}")).TextOf().ShouldContain("Er loopt al een uitnodiging naar een ander.");
    }

    [Fact]
    public async Task Register_AfterTheInvitationExpired_TheNewContactIsTheFirstOwner_AndTheOldLinkIsDead()
    {
        var world = await portal.WorldAsync();
        var (kvk, name) = New();
        var (first, second) = (Somebody.NewMail(), Somebody.NewMail());
        await RegisterAsync(world.Adviser, world.Altena.Id, kvk, name, first, "Derde");
        var link = await InvitationLinkAsync(first);
        portal.Clock.Advance(InvitationService.Validity);

        await RegisterAsync(world.Adviser, world.Altena.Id, kvk, name, second, "Vierde");

        (await portal.ReadAsync(db => db.Invitations.CountAsync(row => row.Mail == second))).ShouldBe(1);
        using var visitor = portal.Visitor();
        (await visitor.GetPageAsync(link)).TextOf("h1").ShouldBe(Features.Invitations.InvitationTexts.UnknownTitle);
    }

    [Fact]
    public async Task Register_WhatAnotherRegionBroughtIn_InvitesNobodyAndSaysWhoCan()
    {
        var world = await portal.WorldAsync();
        var (kvk, name) = New();
        await RegisterAsync(world.Adviser, world.Altena.Id, kvk, name, Somebody.NewMail(), "Brug West");
        var stranger = Somebody.NewMail();

        var tender = await RegisterAsync(world.HaaglandenAdviser, world.TheHague.Id, kvk, name, stranger, "Brug Oost");

        await ShouldHaveNoInvitationAsync(stranger);
        using var adviser = await portal.SignedInAsync(world.HaaglandenAdviser);
        (await adviser.GetPageAsync($"/advies/aanbestedingen/{tender}")).TextOf().ShouldContain(world.Av.ContactMail);
    }

    [Fact]
    public async Task Accept_RegionsInvitationAfterSomebodyCameIn_GivesNothing()
    {
        var world = await portal.WorldAsync();
        var (kvk, name) = New();
        var (first, other) = (Somebody.NewMail(), Somebody.NewMail());
        await RegisterAsync(world.Adviser, world.Altena.Id, kvk, name, first, "Dijk");
        var link = await InvitationLinkAsync(first);
        var contractor = await portal.ReadAsync(db => db.Contractors.SingleAsync(row => row.KvkNumber == kvk));
        await Somebody.RegisterAsync(portal, MembershipPlace.Contractor(contractor.Id, owner: true), other);

        using var visitor = portal.Visitor();
        var page = await visitor.GetPageAsync(link);

        page.TextOf("h1").ShouldBe(Features.Invitations.InvitationTexts.UnknownTitle);
        (await portal.ReadAsync(db => db.Memberships.CountAsync(row => row.ContractorId == contractor.Id))).ShouldBe(1);
    }

    [Fact]
    public async Task Correct_WrongAddressOfTheFirstOwner_MovesTheInvitation()
    {
        var world = await portal.WorldAsync();
        var (kvk, name) = New();
        var (wrong, right) = (Somebody.NewMail(), Somebody.NewMail());
        var tender = await RegisterAsync(world.Adviser, world.Altena.Id, kvk, name, wrong, "Haven");
        using var adviser = await portal.SignedInAsync(world.Adviser);

        var page = await adviser.GetPageAsync($"/advies/aanbestedingen/{tender}/gegevens");
        await adviser.PostFormAsync(page, Form, Somebody.Fields(("ContactMail", right)));

        await ShouldHaveNoInvitationAsync(wrong);
        (await portal.ReadAsync(db => db.Invitations.CountAsync(row => row.Mail == right))).ShouldBe(1);
        portal.Clock.Advance(InvitationService.Validity);
        var expired = await portal.ReadAsync(db => db.Invitations.AsNoTracking().SingleAsync(row => row.Mail == right));
        using var later = await portal.SignedInAsync(world.Adviser);
        await later.PostFormAsync(await later.GetPageAsync($"/advies/aanbestedingen/{tender}/gegevens"), Form);
        (await portal.ReadAsync(db => db.Invitations.AsNoTracking().SingleAsync(row => row.Mail == right))).ExpiresAt.ShouldBeGreaterThan(expired.ExpiresAt);
    }

    [Fact]
    public async Task Register_OneNewNumberTwiceAtOnce_MakesOneContractor()
    {
        var world = await portal.WorldAsync();
        var (kvk, name) = New();
        using var adviser = await portal.SignedInAsync(world.Adviser);
        using var second = await portal.SignedInAsync(world.SecondAdviser);
        var forms = new[] { await adviser.GetPageAsync("/advies/aanbestedingen/nieuw"), await second.GetPageAsync("/advies/aanbestedingen/nieuw") };

        var answers = await Task.WhenAll(
            adviser.PostFormAsync(forms[0], Form, Filled(world.Altena.Id, kvk, name, Somebody.NewMail(), $"Race A {kvk}")),
            second.PostFormAsync(forms[1], Form, Filled(world.Altena.Id, kvk, name, Somebody.NewMail(), $"Race B {kvk}"))
        );

        answers.ShouldAllBe(answer => answer.Status == HttpStatusCode.Redirect);
        (await portal.ReadAsync(db => db.Contractors.CountAsync(row => row.KvkNumber == kvk))).ShouldBe(1);
        (
            await portal.ReadAsync(db =>
                db.Invitations.CountAsync(row =>
                    row.Role == Role.ContractorOwner && db.Contractors.Any(contractor => contractor.Id == row.ContractorId && contractor.KvkNumber == kvk)
                )
            )
        ).ShouldBe(1);
    }

    /// <summary>A contractor that nobody works for and that nobody is invited to, named by two at once: one first owner is invited.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Register_KnownContractorWithoutPeopleTwiceAtOnce_InvitesOneFirstOwner(bool sameContact)
    {
        var world = await portal.WorldAsync();
        var (kvk, name) = New();
        var contact = Somebody.NewMail();
        await RegisterAsync(world.Adviser, world.Altena.Id, kvk, name, contact, $"Eerder {kvk}");
        await portal.ReadAsync(db => db.Invitations.Where(row => row.Mail == contact).ExecuteDeleteAsync());
        var other = sameContact ? contact : Somebody.NewMail();
        using var adviser = await portal.SignedInAsync(world.Adviser);
        using var second = await portal.SignedInAsync(world.SecondAdviser);
        var forms = new[] { await adviser.GetPageAsync("/advies/aanbestedingen/nieuw"), await second.GetPageAsync("/advies/aanbestedingen/nieuw") };

        var answers = await Task.WhenAll(
            adviser.PostFormAsync(forms[0], Form, Filled(world.Altena.Id, kvk, name, contact, $"Samen A {kvk}")),
            second.PostFormAsync(forms[1], Form, Filled(world.Altena.Id, kvk, name, other, $"Samen B {kvk}"))
        );

        answers.ShouldAllBe(answer => answer.Status == HttpStatusCode.Redirect);
        var invited = await portal.ReadAsync(db => db.Invitations.Where(row => row.Mail == contact || row.Mail == other).ToListAsync());
        invited.ShouldHaveSingleItem().FirstOwnerOf.ShouldNotBeNull();
    }

    [Fact]
    public async Task Register_AfterThirtyFirstOwnersInAnHour_WaitsAndKeepsWhatWasTyped()
    {
        var world = await portal.WorldAsync();
        portal.Clock.Advance(TimeSpan.FromHours(2));
        for (var sent = 0; sent < 30; sent++)
        {
            await portal.InScopeAsync(world.At(world.Av, world.SecondAdviser), services =>
                services
                    .GetRequiredService<InvitationService>()
                    .FindBrakeAsync(MembershipPlace.Region(world.Av.Id, administrator: false), CancellationToken.None)
            );
        }

        var (kvk, name) = New();
        using var adviser = await portal.SignedInAsync(world.SecondAdviser);
        var page = await adviser.PostFormAsync(
            await adviser.GetPageAsync("/advies/aanbestedingen/nieuw"),
            Form,
            Filled(world.Altena.Id, kvk, name, Somebody.NewMail(), $"Te veel {kvk}")
        );
        var known = await adviser.PostFormAsync(page, Form, Filled(world.Altena.Id, kvk, name, Somebody.NewMail(), $"Te veel {kvk}"));

        (page.Status == HttpStatusCode.BadRequest ? page : known).ShouldHaveFieldError(
            "ContactMail",
            string.Format(AccountTexts.TooManyInvitations, "een minuut")
        );
        (await portal.ReadAsync(db => db.Contractors.CountAsync(row => row.KvkNumber == kvk))).ShouldBe(0);
        portal.Clock.Advance(TimeSpan.FromHours(2));
    }

    private static (string Kvk, string Name) New()
    {
        var kvk = Interlocked.Increment(ref number).ToString(System.Globalization.CultureInfo.InvariantCulture);
        return (kvk, $"Aannemer {kvk} B.V.");
    }

    private static Dictionary<string, string?> Filled(Guid authority, string kvk, string contractor, string contact, string title) =>
        new(StringComparer.Ordinal)
        {
            ["Title"] = title,
            ["AuthorityId"] = authority.ToString(),
            ["KvkNumber"] = kvk,
            ["ContractorName"] = contractor,
            ["ContactMail"] = contact,
            ["ContractSum"] = "250.000",
            ["Percentage"] = "5",
            ["AwardDate"] = "2025-12-01",
            ["StartDate"] = "2026-01-05",
            ["EndDate"] = "2026-12-31",
        };

    private async Task<Guid> RegisterAsync(User person, Guid authority, string kvk, string contractor, string contact, string title)
    {
        using var client = await portal.SignedInAsync(person);
        var answer = await client.PostFormAsync(
            await client.GetPageAsync("/advies/aanbestedingen/nieuw"),
            Form,
            Filled(authority, kvk, contractor, contact, title)
        );
        answer.Status.ShouldBe(HttpStatusCode.Redirect, answer.TextOf());
        return Guid.Parse(answer.Location!.Split('/')[^1]);
    }

    private async Task ShouldHaveNoInvitationAsync(string mail) =>
        (await portal.ReadAsync(db => db.Invitations.CountAsync(row => row.Mail == mail))).ShouldBe(0);

    private async Task<string> InvitationLinkAsync(string mail)
    {
        var text = await portal.ReadAsync(db =>
            db.OutgoingMails.Where(row => row.To == mail && row.UniqueKey.StartsWith("invitation/")).Select(row => row.Text).SingleAsync()
        );
        return Somebody.LinkIn(text);
    }
}
