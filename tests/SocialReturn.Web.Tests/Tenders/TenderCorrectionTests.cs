using System.Net;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Notifications;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Tenders;
using SocialReturn.TestKit.Given;
using SocialReturn.TestKit.Web;
using SocialReturn.Web.Tests.Account;
using Xunit;

namespace SocialReturn.Web.Tests.Tenders;

/// <summary>What was typed of a tender can be corrected; its dates until something has been agreed.</summary>
public sealed class TenderCorrectionTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Form = "form[data-unsaved]";

    [Fact]
    public async Task Adviser_CorrectsEverythingTyped_AndTheContractorHears()
    {
        var stage = await Stage.SetAsync(portal);
        var tender = await stage.TenderAsync(title: "Verkerd gespeld");
        using var adviser = await portal.SignedInAsync(stage.World.Adviser);

        var answer = await adviser.PostFormAsync(
            await adviser.GetPageAsync($"/advies/aanbestedingen/{tender}/gegevens"),
            Form,
            Somebody.Fields(("Title", "Goed gespeld"), ("Reference", "2026-17"), ("StakeholderMails", "een@gorinchem.example, twee@gorinchem.example"))
        );
        await adviser.PostFormAsync(
            await adviser.GetPageAsync($"/advies/aanbestedingen/{tender}/gegevens"),
            Form,
            Somebody.Fields(("StakeholderMails", "twee@gorinchem.example drie@gorinchem.example"))
        );

        answer.ShouldBeRedirectTo($"/advies/aanbestedingen/{tender}");
        var page = await adviser.GetPageAsync($"/advies/aanbestedingen/{tender}");
        page.ShouldShow("Goed gespeld");
        page.TextOf().ShouldContain("drie@gorinchem.example, twee@gorinchem.example");
        page.TextOf(".sr-history").ShouldContain("Gegevens gewijzigd door Marleen Kooij");
        (await portal.ReadAsync(db => db.Notifications.CountAsync(row => row.TenderId == tender && row.Kind == NotificationKind.TenderCorrected))).ShouldBe(2);
        using var owner = await portal.SignedInAsync(stage.World.Owner);
        (await owner.GetPageAsync("/meldingen")).TextOf("main").ShouldContain("De adviseur heeft gegevens van de aanbesteding gewijzigd");
    }

    [Fact]
    public async Task Dates_BeforeTheFirstAgreement_TakeTheOpenProposalsAlong()
    {
        var stage = await Stage.SetAsync(portal);
        var tender = await stage.TenderAsync();
        var proposal = await stage.ParticipationAsync(tender, FulfilmentStatus.Proposed);
        using var adviser = await portal.SignedInAsync(stage.World.Adviser);
        var form = await adviser.GetPageAsync($"/advies/aanbestedingen/{tender}/gegevens");

        (await adviser.PostFormAsync(form, Form, Somebody.Fields(("EndDate", "2026-03-31")))).ShouldHaveFieldError(
            "Reason",
            "Vul een reden in, zodat de opdrachtnemer weet waarom."
        );
        await adviser.PostFormAsync(
            form,
            Form,
            Somebody.Fields(("AwardDate", "2025-11-01"), ("EndDate", "2026-03-31"), ("Reason", "De einddatum was verkeerd overgenomen."))
        );

        // 40.000 x 24/36 x 3/12: what lies after the end does not count.
        (await stage.FindAsync<Fulfilment>(proposal)).Value.Amount.ShouldBe(6_666.67m);
        var stored = await stage.FindAsync<Tender>(tender);
        (stored.AwardDate, stored.EndDate, stored.Obligation, stored.Progress.Proposed.Amount).ShouldBe(
            (new DateOnly(2025, 11, 1), new DateOnly(2026, 3, 31), Euro.FromWhole(20_000), 6_666.67m)
        );
        (await portal.ReadAsync(db => db.ObligationLines.Where(row => row.TenderId == tender).Select(row => row.Date).SingleAsync())).ShouldBe(
            stored.AwardDate
        );
        (await adviser.GetPageAsync($"/advies/aanbestedingen/{tender}")).TextOf(".sr-history").ShouldContain("De einddatum was verkeerd overgenomen.");
    }

    [Fact]
    public async Task Publication_WhereATableIsSelectedByIt_ChoosesThatTableOnceItIsFilledIn()
    {
        await using var own = new PortalFactory();
        await own.InitializeAsync();
        var stage = await Stage.SetAsync(own);
        using var adviser = await own.SignedInAsync(stage.World.Adviser);
        (await adviser.GetPageAsync("/advies/aanbestedingen/nieuw")).Document.QuerySelector("[name='PublicationDate']").ShouldBeNull();
        var table = await stage.TableAsync(schedule => schedule with { SelectedBy = SelectingDay.Publication });
        await own.ReadAsync(db =>
            db.TariffSchedules.Where(row => row.Id == stage.World.AvTable.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.ValidTo, new DateOnly(2024, 12, 31)))
        );

        var tender = await stage.TenderAsync();
        (await stage.FindAsync<Tender>(tender)).TariffScheduleId.ShouldBeNull();
        var page = await adviser.GetPageAsync($"/advies/aanbestedingen/{tender}");
        page.TextOf("main").ShouldContain("hoort bij de dag van publicatie. Die dag is nog niet ingevuld.");
        page.Document.QuerySelector($"main a[href='/advies/aanbestedingen/{tender}/gegevens#PublicationDate']").ShouldNotBeNull();
        var form = await adviser.GetPageAsync($"/advies/aanbestedingen/{tender}/gegevens");
        form.TextOf(Form).ShouldContain("De tabel van deze regio hoort bij de dag van publicatie: vul die in.");

        (
            await adviser.PostFormAsync(form, Form, Somebody.Fields(("PublicationDate", "2-12-2025"), ("Reason", "Stond niet in de stukken.")))
        ).ShouldHaveFieldError("PublicationDate", "De publicatie ligt na de gunning. Controleer beide datums.");
        await adviser.PostFormAsync(form, Form, Somebody.Fields(("PublicationDate", "2-9-2025"), ("Reason", "Stond niet in de stukken.")));

        var stored = await stage.FindAsync<Tender>(tender);
        (stored.PublicationDate, stored.TariffScheduleId).ShouldBe((new DateOnly(2025, 9, 2), table.Id));
        (await adviser.GetPageAsync($"/advies/aanbestedingen/{tender}")).TextOf("main").ShouldContain("2 september 2025 Publicatie");
    }

    [Fact]
    public async Task Registration_OfAContractor_AsksThePublicationWithTheNameOfTheRegion()
    {
        await using var own = new PortalFactory();
        await own.InitializeAsync();
        var stage = await Stage.SetAsync(own);
        var table = await stage.TableAsync(schedule => schedule with { SelectedBy = SelectingDay.Publication });
        using var owner = await own.SignedInAsync(stage.World.Owner);
        var form = await owner.GetPageAsync("/aanbestedingen/nieuw");
        form.TextOf(Form).ShouldContain("De tabel van AV-regio hoort bij de dag van publicatie: vul die in.");

        var answer = await owner.PostFormAsync(
            form,
            Form,
            Somebody.Fields(
                ("Title", "Kademuren"),
                ("AuthorityId", stage.World.Gorinchem.Id.ToString()),
                ("ContractSum", "400.000"),
                ("Percentage", "5"),
                ("PublicationDate", "2-9-2025"),
                ("AwardDate", "1-12-2025"),
                ("StartDate", "1-1-2026"),
                ("EndDate", "31-12-2026")
            )
        );

        answer.Status.ShouldBe(HttpStatusCode.Redirect, answer.TextOf());
        var stored = await own.ReadAsync(db => db.Tenders.SingleAsync(row => row.Title == "Kademuren"));
        (stored.PublicationDate, stored.TariffScheduleId).ShouldBe((new DateOnly(2025, 9, 2), table.Id));
        (await owner.FollowAsync(answer)).TextOf("main").ShouldContain("2 september 2025 Publicatie");
    }

    [Fact]
    public async Task Dates_AfterTheFirstAgreement_StayAndSayHow()
    {
        var stage = await Stage.SetAsync(portal);
        var tender = await stage.TenderAsync();
        using var adviser = await portal.SignedInAsync(stage.World.Adviser);
        var opened = await adviser.GetPageAsync($"/advies/aanbestedingen/{tender}/gegevens");
        await stage.PurchaseAsync(tender);

        var late = await adviser.GetPageAsync($"/advies/aanbestedingen/{tender}/gegevens");
        late.Document.QuerySelector("[name=EndDate]").ShouldBeNull();
        late.Document.QuerySelector($"main a[href='/advies/aanbestedingen/{tender}/verplichting']").ShouldNotBeNull();
        (await adviser.PostFormAsync(late, Form, Somebody.Fields(("Title", "Nieuwe naam")))).Status.ShouldBe(HttpStatusCode.Redirect);
        // Somebody who opened the form before the agreement cannot slip the dates in.
        var stale = await adviser.PostFormAsync(opened, Form, Somebody.Fields(("EndDate", "2027-12-31"), ("Reason", "Toch langer.")));

        stale.Status.ShouldBe(HttpStatusCode.Conflict);
        (await stage.FindAsync<Tender>(tender)).EndDate.ShouldBe(new DateOnly(2026, 12, 31));
    }

    [Fact]
    public async Task Contractor_CorrectsContactAndReaders_AndNothingElse()
    {
        var stage = await Stage.SetAsync(portal);
        var tender = await stage.TenderAsync(title: "Vaste naam");
        using var member = await portal.SignedInAsync(stage.World.Member);
        var form = await member.GetPageAsync($"/aanbestedingen/{tender}/gegevens");
        form.Document.QuerySelectorAll("[name=Title], [name=EndDate]").ShouldBeEmpty();

        (await member.PostFormAsync(form, Form, Somebody.Fields(("ContactMail", "fout")))).ShouldHaveFieldError(
            "ContactMail",
            "Vul een e-mailadres in, zoals naam@voorbeeld.nl."
        );
        var answer = await member.PostFormAsync(
            form,
            Form,
            Somebody.Fields(("ContactMail", stage.World.Owner.Email!), ("StakeholderMails", "lezer@gorinchem.example"))
        );

        answer.ShouldBeRedirectTo($"/aanbestedingen/{tender}");
        var stored = await stage.FindAsync<Tender>(tender);
        (stored.Title, stored.ContactMail).ShouldBe(("Vaste naam", stage.World.Owner.Email!));
        (await portal.ReadAsync(db => db.Stakeholders.Where(row => row.TenderId == tender).Select(row => row.Mail).ToListAsync())).ShouldBe([
            "lezer@gorinchem.example",
        ]);
    }

    [Fact]
    public async Task Correct_StaleForm_ShowsBothVersionsAndLosesNothing()
    {
        var stage = await Stage.SetAsync(portal);
        var tender = await stage.TenderAsync(title: "Eerste");
        using var adviser = await portal.SignedInAsync(stage.World.Adviser);
        var stale = await adviser.GetPageAsync($"/advies/aanbestedingen/{tender}/gegevens");
        await adviser.PostFormAsync(await adviser.GetPageAsync($"/advies/aanbestedingen/{tender}/gegevens"), Form, Somebody.Fields(("Title", "Van de ander")));

        var page = await adviser.PostFormAsync(stale, Form, Somebody.Fields(("Title", "Van mij")));

        page.Status.ShouldBe(HttpStatusCode.Conflict);
        page.TextOf("main table").ShouldContain("Van de ander");
        page.Document.QuerySelector("[name=Title]")!.GetAttribute("value").ShouldBe("Van mij");
        (await adviser.PostFormAsync(page, Form)).Status.ShouldBe(HttpStatusCode.Redirect);
        (await stage.FindAsync<Tender>(tender)).Title.ShouldBe("Van mij");
    }

    [Fact]
    public async Task Correct_ForOthers_StaysClosed()
    {
        var stage = await Stage.SetAsync(portal);
        var tender = await stage.TenderAsync();
        var refused = await stage.RefusedTenderAsync("Nee.");
        using var stranger = await portal.SignedInAsync(stage.World.OtherOwner);
        using var foreigner = await portal.SignedInAsync(stage.World.HaaglandenAdviser);
        using var adviser = await portal.SignedInAsync(stage.World.Adviser);

        (await stranger.GetPageAsync($"/aanbestedingen/{tender}/gegevens")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await foreigner.GetPageAsync($"/advies/aanbestedingen/{tender}/gegevens")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await adviser.GetPageAsync($"/advies/aanbestedingen/{Ids.New()}/gegevens")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await adviser.GetPageAsync($"/advies/aanbestedingen/{refused}/gegevens")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await adviser.GetPageAsync($"/aanbestedingen/{tender}/gegevens")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await stranger.GetPageAsync($"/advies/aanbestedingen/{tender}/gegevens")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }
}
