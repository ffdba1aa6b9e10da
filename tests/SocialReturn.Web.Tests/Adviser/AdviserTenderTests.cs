using System.Net;
using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Contractors;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Tenders;
using SocialReturn.TestKit.Given;
using SocialReturn.TestKit.Web;
using Xunit;

namespace SocialReturn.Web.Tests.Adviser;

public sealed class AdviserTenderTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private static Dictionary<string, string?> Filled(World world) =>
        new()
        {
            ["Title"] = "Schoonmaak gemeentehuis",
            ["AuthorityId"] = world.Altena.Id.ToString(),
            ["KvkNumber"] = "30 99 88 77",
            ["ContractorName"] = "Helder Schoonmaak B.V.",
            ["ContactMail"] = "inkoop@helder.example",
            ["ContractSum"] = "€ 250.000",
            ["StartDate"] = "1-4-2026",
            ["EndDate"] = "31-3-2027",
            ["StakeholderMails"] = "wethouder@altena.example\ncontract@altena.example",
        };

    [Fact]
    public async Task New_FilledIn_StandsAtOnceWithItsObligation()
    {
        var world = await portal.WorldAsync();
        using var adviser = await portal.SignedInAsync(world.Adviser);
        var page = await adviser.GetPageAsync("/advies/aanbestedingen/nieuw");

        var answer = await adviser.PostFormAsync(page, "form[data-unsaved]", Filled(world));
        var replay = await adviser.PostFormAsync(page, "form[data-unsaved]", Filled(world));

        answer.Status.ShouldBe(HttpStatusCode.Redirect, answer.TextOf());
        replay.Location.ShouldBe(answer.Location);
        var details = await adviser.FollowAsync(answer);
        details.ShouldShow("Schoonmaak gemeentehuis");
        details.TextOf().ShouldContain("De aanbesteding is toegevoegd.");
        details.TextOf().ShouldContain("contract@altena.example, wethouder@altena.example");
        details.TextOf().ShouldContain("5% van € 250.000,00");
        var tenders = await portal.ReadAsync(db => Task.FromResult(db.Tenders.Where(row => row.Title == "Schoonmaak gemeentehuis").ToList()));
        tenders.Count.ShouldBe(1);
        tenders[0].Status.ShouldBe(TenderStatus.Running);
        tenders[0].Obligation.ShouldBe(Euro.FromWhole(12_500));
        (await portal.ReadAsync(db => Task.FromResult(db.Set<Contractor>().Single(row => row.KvkNumber == "30998877").Name))).ShouldBe(
            "Helder Schoonmaak B.V."
        );
    }

    [Theory]
    [InlineData("Title", "", "Vul de naam van de aanbesteding in.")]
    [InlineData("AuthorityId", "", "Kies een opdrachtgever.")]
    [InlineData("KvkNumber", "1234567", "Een KvK-nummer heeft 8 cijfers.")]
    [InlineData("ContactMail", "geen adres", "Vul een e-mailadres in, zoals naam@voorbeeld.nl.")]
    [InlineData("ContractSum", "-1", "Vul een bedrag in boven € 0 en tot en met €\u00a010.000.000.000.")]
    [InlineData("Percentage", "101", "Vul een percentage in boven 0 en tot en met 100.")]
    [InlineData("EndDate", "31-3-2026", "De einddatum ligt voor de startdatum. Controleer beide datums.")]
    [InlineData("StakeholderMails", "niemand", "Dit is geen e-mailadres: niemand.")]
    public async Task New_WithAFault_SaysItAtTheField(string field, string value, string message)
    {
        var world = await portal.WorldAsync();
        using var adviser = await portal.SignedInAsync(world.Adviser);
        var page = await adviser.GetPageAsync("/advies/aanbestedingen/nieuw");
        var filled = Filled(world);
        filled[field] = value;

        (await adviser.PostFormAsync(page, "form[data-unsaved]", filled)).ShouldHaveFieldError(field, message);
    }

    [Fact]
    public async Task New_WithAnotherRegionsAuthority_IsRefusedAtTheField()
    {
        var world = await portal.WorldAsync();
        using var adviser = await portal.SignedInAsync(world.Adviser);
        var page = await adviser.GetPageAsync("/advies/aanbestedingen/nieuw");
        var filled = Filled(world);
        filled["AuthorityId"] = world.TheHague.Id.ToString();

        (await adviser.PostFormAsync(page, "form[data-unsaved]", filled)).ShouldHaveFieldError("AuthorityId", "Kies een opdrachtgever uit de lijst.");
    }

    [Fact]
    public async Task Index_SearchAndPace_ShowWhatFits()
    {
        var stage = await Stage.SetAsync(portal);
        var behind = await stage.TenderAsync(stage.World.TheHague, title: "Wegenbouw Ypenburg");
        var other = await stage.TenderAsync(stage.World.TheHague, title: "Bermen Ypenburg");
        var purchase = await stage.PurchaseAsync(other);
        await stage.DeliveryAsync(purchase, DeliveryStatus.Verified);
        await stage.DeliveryAsync(await stage.ParticipationAsync(other), DeliveryStatus.Verified);
        using var adviser = await portal.SignedInAsync(stage.World.HaaglandenAdviser);

        var all = await adviser.GetPageAsync("/advies/aanbestedingen?zoek=ypenburg");
        var none = await adviser.GetPageAsync("/advies/aanbestedingen?zoek=ypenburg&tempo=gehaald");
        var late = await adviser.GetPageAsync("/advies/aanbestedingen?zoek=merwedal&tempo=achter");

        Titles(all).ShouldBe(["Bermen Ypenburg", "Wegenbouw Ypenburg"]);
        Titles(none).ShouldBeEmpty();
        Titles(late).ShouldContain("Wegenbouw Ypenburg");
        late.Document.QuerySelector($"a[href='/advies/aanbestedingen/{behind}']").ShouldNotBeNull();
    }

    [Fact]
    public async Task Confirm_ARegistration_LetsItRunOnce()
    {
        var stage = await Stage.SetAsync(portal);
        var tender = await stage.AwaitingTenderAsync();
        using var adviser = await portal.SignedInAsync(stage.World.Adviser);
        var page = await adviser.GetPageAsync($"/advies/aanbestedingen/{tender}");
        page.TextOf().ShouldContain("Klopt deze aanmelding?");

        var answer = await adviser.PostFormAsync(page, "#bevestigen");
        var next = await adviser.FollowAsync(answer);
        var replay = await adviser.PostFormAsync(page, "#bevestigen");

        answer.Status.ShouldBe(HttpStatusCode.Redirect);
        next.TextOf(".sr-notice--done").ShouldContain("De aanbesteding is bevestigd.");
        replay.Status.ShouldBe(HttpStatusCode.Conflict);
        replay.TextOf(".sr-notice--warning").ShouldContain("intussen gewijzigd");
        (await stage.FindAsync<Tender>(tender)).Status.ShouldBe(TenderStatus.Running);
    }

    [Fact]
    public async Task Refuse_ARegistration_AsksForAReason()
    {
        var stage = await Stage.SetAsync(portal);
        var tender = await stage.AwaitingTenderAsync();
        using var adviser = await portal.SignedInAsync(stage.World.Adviser);
        var page = await adviser.GetPageAsync($"/advies/aanbestedingen/{tender}/weigeren");

        (await adviser.PostFormAsync(page, "#weigeren", new Dictionary<string, string?> { ["Reason"] = " " })).ShouldHaveFieldError(
            "Reason",
            "Vul een reden in, zodat de opdrachtnemer weet waarom."
        );
        (await adviser.PostFormAsync(page, "#weigeren", new Dictionary<string, string?> { ["Reason"] = "Deze opdracht is niet van ons." })).Status.ShouldBe(
            HttpStatusCode.Redirect
        );

        (await stage.FindAsync<Tender>(tender)).Status.ShouldBe(TenderStatus.Refused);
        (await adviser.GetPageAsync($"/advies/aanbestedingen/{tender}")).TextOf(".sr-history").ShouldContain("Deze opdracht is niet van ons.");
        (await adviser.GetPageAsync($"/advies/aanbestedingen/{tender}/weigeren")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Pin_AwardBeforeEverySchedule_TakesTheChosenOneOnce()
    {
        var world = await portal.WorldAsync();
        using var adviser = await portal.SignedInAsync(world.Adviser);
        var filled = Filled(world);
        filled["Title"] = "Oude opdracht";
        filled["AwardDate"] = "1-6-2005";
        filled["StartDate"] = "1-7-2005";
        filled["EndDate"] = "30-6-2028";
        var made = await adviser.PostFormAsync(await adviser.GetPageAsync("/advies/aanbestedingen/nieuw"), "form[data-unsaved]", filled);
        var page = await adviser.FollowAsync(made);
        var choice = new Dictionary<string, string?> { ["ScheduleId"] = world.AvTable.Id.ToString(), ["Reason"] = "Afgesproken met de gemeente." };

        (await adviser.PostFormAsync(page, "#kiezen")).ShouldHaveFieldError("ScheduleId", "Kies een tarieftabel uit de lijst.");
        (await adviser.PostFormAsync(page, "#kiezen", new Dictionary<string, string?>(choice) { ["Reason"] = "" })).ShouldHaveFieldError(
            "Reason",
            "Vul een reden in, zodat de opdrachtnemer weet waarom."
        );
        var answer = await adviser.PostFormAsync(page, "#kiezen", choice);
        var replay = await adviser.PostFormAsync(page, "#kiezen", choice);

        answer.Status.ShouldBe(HttpStatusCode.Redirect, answer.TextOf());
        (await adviser.FollowAsync(answer)).Document.QuerySelector("#kiezen").ShouldBeNull();
        replay.Status.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Details_OfARunningTender_SpeaksAboutTheContractorAndLinksToTheReview()
    {
        var stage = await Stage.SetAsync(portal);
        var tender = await stage.TenderAsync();
        var purchase = await stage.PurchaseAsync(tender, FulfilmentStatus.Proposed);
        await stage.PurchaseAsync(tender, FulfilmentStatus.Draft);
        using var adviser = await portal.SignedInAsync(stage.World.Adviser);

        var page = await adviser.GetPageAsync($"/advies/aanbestedingen/{tender}");

        page.TextOf("#stand").ShouldStartWith("De opdrachtnemer ligt");
        page.Document.QuerySelector($"a[href='/advies/invullingen/{purchase}']").ShouldNotBeNull();
        page.Document.QuerySelectorAll("main a[href^='/aanbestedingen'], main a[href$='/wijzigen']").ShouldBeEmpty();
        page.TextOf(".sr-history").ShouldContain("Voorgesteld door Sanne Verhoeven");
    }

    [Fact]
    public async Task Pages_ForStrangers_StayClosed()
    {
        var stage = await Stage.SetAsync(portal);
        var tender = await stage.AwaitingTenderAsync();
        using var foreigner = await portal.SignedInAsync(stage.World.HaaglandenAdviser);
        using var contractor = await portal.SignedInAsync(
            stage.World.Owner,
            (await portal.ReadAsync(db => Task.FromResult(db.Memberships.First(row => row.UserId == stage.World.Owner.Id)))).Id
        );

        (await foreigner.GetPageAsync($"/advies/aanbestedingen/{tender}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await foreigner.GetPageAsync($"/advies/aanbestedingen/{tender}/weigeren")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await foreigner.GetPageAsync($"/advies/aanbestedingen/{Ids.New()}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await contractor.GetPageAsync($"/advies/aanbestedingen/{tender}")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await contractor.GetPageAsync("/advies/aanbestedingen/nieuw")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static string[] Titles(Page page) => [.. page.Document.QuerySelectorAll(".sr-tender h2").Select(title => title.TextContent.Trim())];
}
