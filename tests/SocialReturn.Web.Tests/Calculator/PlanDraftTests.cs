using System.Net;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Tariffs;
using SocialReturn.TestKit.Given;
using SocialReturn.TestKit.Web;
using Xunit;

namespace SocialReturn.Web.Tests.Calculator;

/// <summary>What was tried out in the calculator becomes drafts of a tender: all lines or none.</summary>
public sealed class PlanDraftTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Form = "#concepten";

    private static readonly string Plan = string.Join(
        '&',
        "Schedule=av-regio-2020",
        "Start=2026-01-01",
        "End=2026-12-31",
        "Obligation=50000",
        "Rows[0].Block=participatiewet",
        "Rows[0].Quantity=24",
        "Rows[0].Months=6",
        "Rows[0].Facts=permanentContract",
        "Rows[1].Block=opleiding",
        "Rows[1].Quantity=3000",
        "Rows[1].Facts=languageTraining",
        "Rows[2].Block=inkoop",
        "Rows[2].Quantity=15000",
        "Rows[2].Recognition=accountantsStatement",
        "Rows[3].Block=activiteit",
        "Rows[3].Quantity=40"
    );

    [Fact]
    public async Task Plan_BecomesDraftsOfTheChosenTender_WithWhatWasTyped()
    {
        var stage = await Stage.SetAsync(portal);
        var tender = await stage.TenderAsync(title: "Groenonderhoud Oost");
        using var owner = await portal.SignedInAsync(stage.World.Owner);
        var calculator = await owner.GetPageAsync($"/rekenhulp?{Plan}");

        var page = await owner.ClickAsync(calculator, "Maak hier mijn plan van");
        page.TextOf("tbody").ShouldContain("€ 23.333,33"); // 40.000 × 24/36 × 6/12, and 10.000 for a permanent contract
        var sent = await owner.PostFormAsync(page, Form, new Dictionary<string, string?> { ["TenderId"] = tender.ToString() });

        sent.ShouldBeRedirectTo($"/aanbestedingen/{tender}");
        (await owner.FollowAsync(sent)).TextOf("main").ShouldContain("Er zijn 4 concepten gemaakt. Maak ze af en stel ze voor.");
        var drafts = await DraftsAsync(tender);
        drafts.ShouldAllBe(row => row.Status == FulfilmentStatus.Draft && row.ProposedAt == null);
        var work = drafts.Find(row => row.Kind == FulfilmentKind.Participation)!;
        (work.BlockCode, work.Measures.HoursPerWeek, work.From, work.To).ShouldBe(
            ("participatiewet", 24m, new DateOnly(2026, 1, 1), new DateOnly(2026, 6, 30))
        );
        work.Value.ShouldBe(Euro.Round(23_333.33m));
        var training = (Effort)drafts.Find(row => row.Kind == FulfilmentKind.Development)!;
        (training.Measures.Cost, training.IsLanguage, training.PlacementId).ShouldBe((Euro.FromWhole(3_000), true, null));
        var purchase = drafts.Find(row => row.Kind == FulfilmentKind.SocialPurchase)!;
        (purchase.Measures.InvoiceInclVat, purchase.Measures.Vat, purchase.StatedRecognition).ShouldBe(
            (Euro.FromWhole(15_000), null, RecognitionCodes.AccountantsStatement),
            "a plan knows no VAT"
        );
        var activity = drafts.Find(row => row.Kind == FulfilmentKind.SocialActivity)!;
        activity.Measures.Specification!.Rows.ShouldHaveSingleItem().HoursEach.ShouldBe(40m);
        activity.Value.ShouldBe(Euro.FromWhole(4_000));
        using var adviser = await portal.SignedInAsync(stage.World.Adviser);
        (await adviser.GetPageAsync($"/advies/invullingen/{work.Id}")).Status.ShouldBe(HttpStatusCode.NotFound, "a draft is its contractor's");
    }

    [Fact]
    public async Task Sent_Twice_MakesOneSetOfDrafts()
    {
        var stage = await Stage.SetAsync(portal);
        var tender = await stage.TenderAsync();
        using var owner = await portal.SignedInAsync(stage.World.Owner);
        var page = await owner.GetPageAsync($"/rekenhulp/plan?{Plan}");
        var typed = new Dictionary<string, string?> { ["TenderId"] = tender.ToString() };

        await owner.PostFormAsync(page, Form, typed);
        (await owner.PostFormAsync(page, Form, typed)).ShouldBeRedirectTo($"/aanbestedingen/{tender}");

        (await DraftsAsync(tender)).Count.ShouldBe(4);
    }

    [Fact]
    public async Task Visitor_SignsInFirst_AndComesBackToThePlan()
    {
        using var visitor = portal.Visitor();
        var calculator = await visitor.GetPageAsync($"/rekenhulp?{Plan}");
        calculator.TextOf("#delen").ShouldContain("U meldt zich eerst aan. Uw berekening blijft bewaard.");

        var asked = await visitor.ClickAsync(calculator, "Maak hier mijn plan van");

        var back = WebUtility.UrlDecode(asked.Location.ShouldNotBeNull().Split("terug=")[1].Split('&')[0]);
        back.ShouldStartWith("/rekenhulp/plan?");
        var stage = await Stage.SetAsync(portal);
        await stage.TenderAsync();
        using var owner = await portal.SignedInAsync(stage.World.Owner);
        var page = await owner.GetPageAsync(back);
        page.Document.QuerySelectorAll("tbody tr").Length.ShouldBe(4);
        page.Document.QuerySelector(Form).ShouldNotBeNull();
    }

    [Fact]
    public async Task NoTender_Nothing_OrAFaultInThePlan_IsSaid()
    {
        var stage = await Stage.SetAsync(portal);
        await stage.TenderAsync();
        using var owner = await portal.SignedInAsync(stage.World.Owner);

        var without = await owner.PostFormAsync(await owner.GetPageAsync($"/rekenhulp/plan?{Plan}"), Form);
        var empty = await owner.GetPageAsync("/rekenhulp/plan");
        var wrong = await owner.GetPageAsync("/rekenhulp/plan?Schedule=av-regio-2020&Rows[0].Block=participatiewet&Rows[0].Quantity=veel");

        without.ShouldHaveFieldError("TenderId", "Kies voor welke aanbesteding dit plan is.");
        empty.TextOf("main").ShouldContain("Uw plan is nog leeg");
        empty.Document.QuerySelector(Form).ShouldBeNull();
        wrong.Location.ShouldNotBeNull().ShouldStartWith("/rekenhulp?");
    }

    [Fact]
    public async Task ALine_ThatTheTendersTableLacks_MakesNoDraftAtAll()
    {
        var stage = await Stage.SetAsync(portal);
        var tender = await stage.TenderAsync(stage.World.TheHague);
        using var owner = await portal.SignedInAsync(stage.World.Owner);

        var page = await owner.PostFormAsync(
            await owner.GetPageAsync($"/rekenhulp/plan?{Plan}&Rows[4].Block=werk-naar-werk-sector&Rows[4].Quantity=36&Rows[4].Months=6"),
            Form,
            new Dictionary<string, string?> { ["TenderId"] = tender.ToString() }
        );

        page.Status.ShouldBe(HttpStatusCode.BadRequest);
        page.TextOf("main").ShouldContain("Dit staat niet in de tarieftabel van deze aanbesteding.");
        (await DraftsAsync(tender)).ShouldBeEmpty();
    }

    [Fact]
    public async Task SomebodyElsesTender_IsNotFound_AndOthersAreForbidden()
    {
        var stage = await Stage.SetAsync(portal);
        var theirs = await stage.TenderAsync(contractor: stage.World.Groen, title: "Geheim");
        await stage.TenderAsync();
        using var owner = await portal.SignedInAsync(stage.World.Owner);
        using var adviser = await portal.SignedInAsync(stage.World.Adviser);
        var page = await owner.GetPageAsync($"/rekenhulp/plan?{Plan}");
        page.TextOf("main").ShouldNotContain("Geheim");

        foreach (var unknown in new[] { theirs, Ids.New() })
        {
            (
                await owner.PostFormAsync(page, Form, new Dictionary<string, string?> { ["TenderId"] = unknown.ToString(), ["Key"] = Ids.New().ToString() })
            ).Status.ShouldBe(HttpStatusCode.NotFound);
        }

        (await DraftsAsync(theirs)).ShouldBeEmpty();
        (await adviser.GetPageAsync($"/rekenhulp/plan?{Plan}")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await adviser.GetPageAsync($"/rekenhulp?{Plan}")).Document.QuerySelector("a[href^='/rekenhulp/plan']").ShouldBeNull();
    }

    private Task<List<Fulfilment>> DraftsAsync(Guid tender) =>
        portal.ReadAsync(db => db.Fulfilments.AsNoTracking().Where(row => row.TenderId == tender).ToListAsync());
}
