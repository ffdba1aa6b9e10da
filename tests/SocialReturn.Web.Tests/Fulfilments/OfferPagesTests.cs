using System.Net;
using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Tariffs;
using SocialReturn.TestKit.Given;
using SocialReturn.TestKit.Web;
using Xunit;

namespace SocialReturn.Web.Tests.Fulfilments;

/// <summary>A counter-offer over HTTP: made by an adviser, taken or not by the contractor.</summary>
public sealed class OfferPagesTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Form = "main form[method=post]";

    [Fact]
    public async Task Offer_CalculatedMadeAndTaken_IsAgreed()
    {
        var stage = await Stage.SetAsync(portal);
        var id = await stage.ParticipationAsync(await stage.TenderAsync(), FulfilmentStatus.Proposed);
        using var adviser = await portal.SignedInAsync(stage.World.Adviser);
        var page = await adviser.GetPageAsync($"/advies/invullingen/{id}/voorstel");

        var calculated = await adviser.PostFormAsync(page, Form, new Dictionary<string, string?> { ["HoursPerWeek"] = "18", ["Calculate"] = "true" });
        // 40.000 × 18/36 × 6/12.
        calculated.TextOf("main").ShouldContain("Uw voorstel is € 10.000,00 waard. De opdrachtnemer vroeg € 13.333,33.");
        (await stage.FindAsync<Fulfilment>(id)).Status.ShouldBe(FulfilmentStatus.Proposed);

        var made = await adviser.PostFormAsync(
            page,
            Form,
            new Dictionary<string, string?> { ["HoursPerWeek"] = "18", ["Reason"] = "Het contract is voor 18 uur." }
        );
        made.ShouldBeRedirectTo($"/advies/invullingen/{id}");
        (await adviser.FollowAsync(made)).TextOf("main").ShouldContain("wacht op de opdrachtnemer");

        using var owner = await portal.SignedInAsync(stage.World.Owner);
        (await owner.GetPageAsync("/taken")).TextOf("main").ShouldContain("Voorstel van de adviseur bekijken");
        var offered = await owner.GetPageAsync($"/invullingen/{id}");
        offered.TextOf("main").ShouldContain("Het contract is voor 18 uur.");
        var taken = await owner.PostFormAsync(offered, "#aannemen");

        taken.ShouldBeRedirectTo($"/invullingen/{id}");
        var agreed = await stage.FindAsync<Fulfilment>(id);
        (agreed.Status, agreed.AgreedValue, agreed.Measures.HoursPerWeek).ShouldBe((FulfilmentStatus.Agreed, Euro.FromWhole(10_000), 18m));
    }

    [Fact]
    public async Task Objection_WithoutWords_IsAskedFor_AndThenWaitsForTheDesk()
    {
        var stage = await Stage.SetAsync(portal);
        var id = await stage.ParticipationAsync(await stage.TenderAsync(), FulfilmentStatus.Offered);
        using var owner = await portal.SignedInAsync(stage.World.Owner);
        var page = await owner.GetPageAsync($"/invullingen/{id}/voorstel/bezwaar");

        var empty = await owner.PostFormAsync(page, Form, new Dictionary<string, string?> { ["Reason"] = " " });
        empty.Status.ShouldBe(HttpStatusCode.BadRequest);
        empty.ShouldHaveFieldError("Reason", "Vul in waarom u het voorstel niet aanneemt.");
        var sent = await owner.PostFormAsync(page, Form, new Dictionary<string, string?> { ["Reason"] = "Het contract loopt tot juli." });

        sent.ShouldBeRedirectTo($"/invullingen/{id}");
        (await stage.FindAsync<Fulfilment>(id)).Status.ShouldBe(FulfilmentStatus.Proposed);
        (await owner.GetPageAsync($"/invullingen/{id}/voorstel/bezwaar")).Status.ShouldBe(HttpStatusCode.NotFound, "there is no offer any more");
    }

    [Fact]
    public async Task Offer_WithoutReasonOrChange_KeepsWhatWasTyped()
    {
        var stage = await Stage.SetAsync(portal);
        var id = await stage.ParticipationAsync(await stage.TenderAsync(), FulfilmentStatus.Proposed);
        using var adviser = await portal.SignedInAsync(stage.World.Adviser);
        var page = await adviser.GetPageAsync($"/advies/invullingen/{id}/voorstel");

        var same = await adviser.PostFormAsync(page, Form, new Dictionary<string, string?> { ["Reason"] = "Zo niet." });
        same.Status.ShouldBe(HttpStatusCode.BadRequest);
        same.TextOf("main").ShouldContain("Verander iets aan het voorstel.");
        var silent = await adviser.PostFormAsync(page, Form, new Dictionary<string, string?> { ["HoursPerWeek"] = "12" });
        silent.Document.QuerySelector("[name=HoursPerWeek]")!.GetAttribute("value").ShouldBe("12");
        silent.TextOf("main").ShouldContain("Vul een reden in");
    }

    [Fact]
    public async Task Offer_OfAnotherRegion_OrByAContractor_IsShut()
    {
        var stage = await Stage.SetAsync(portal);
        var id = await stage.ParticipationAsync(await stage.TenderAsync(), FulfilmentStatus.Proposed);
        var offered = await stage.ParticipationAsync(await stage.TenderAsync(), FulfilmentStatus.Offered);
        using var elsewhere = await portal.SignedInAsync(stage.World.HaaglandenAdviser);
        using var owner = await portal.SignedInAsync(stage.World.Owner);
        using var other = await portal.SignedInAsync(stage.World.OtherOwner);

        (await elsewhere.GetPageAsync($"/advies/invullingen/{id}/voorstel")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await owner.GetPageAsync($"/advies/invullingen/{id}/voorstel")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await other.GetPageAsync($"/invullingen/{offered}/voorstel/bezwaar")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Offer_OfAnotherBlock_AsksWhatThatOneCountsBy()
    {
        var stage = await Stage.SetAsync(portal);
        await stage.MixedTableAsync();
        var id = await stage.ParticipationAsync(await stage.TenderAsync(), FulfilmentStatus.Proposed);
        using var adviser = await portal.SignedInAsync(stage.World.Adviser);
        var page = await adviser.GetPageAsync($"/advies/invullingen/{id}/voorstel");
        page.Document.QuerySelector("[name=WageCosts]").ShouldBeNull();

        var chosen = await adviser.PostFormAsync(page, Form, new Dictionary<string, string?> { ["BlockCode"] = "loonkosten", ["Calculate"] = "true" });
        chosen.ShouldHaveFieldError("WageCosts", "Vul de loonkosten van de hele plaatsing in.");
        var terms = new Dictionary<string, string?> { ["WageCosts"] = "9.000", ["Reason"] = "U betaalt loonkosten." };
        var calculated = await adviser.PostFormAsync(chosen, Form, new Dictionary<string, string?>(terms) { ["Calculate"] = "true" });
        // 9.000 × 130%.
        calculated.TextOf("main").ShouldContain("Uw voorstel is € 11.700,00 waard.");
        (await adviser.PostFormAsync(calculated, Form, terms)).ShouldBeRedirectTo($"/advies/invullingen/{id}");

        using var owner = await portal.SignedInAsync(stage.World.Owner);
        await owner.PostFormAsync(await owner.GetPageAsync($"/invullingen/{id}"), "#aannemen");
        var agreed = await stage.FindAsync<Fulfilment>(id);
        (agreed.BlockCode, agreed.AgreedValue, agreed.Measures.WageCosts).ShouldBe(("loonkosten", Euro.FromWhole(11_700), Euro.FromWhole(9_000)));
    }

    [Fact]
    public async Task Offer_WhenAnotherTableIsPinned_IsShownAtWhatItIsWorthNow()
    {
        var stage = await Stage.SetAsync(portal);
        var tender = await stage.TenderAsync();
        var id = await stage.ParticipationAsync(tender, FulfilmentStatus.Offered);
        using var owner = await portal.SignedInAsync(stage.World.Owner);
        // 40.000 × 24/36 × (4 + 30/31)/12.
        (await owner.GetPageAsync($"/invullingen/{id}")).TextOf("#aannemen").ShouldContain("€ 11.039,43");

        await stage.RepinAsync(tender, table => Changed(table, block => block with { Amount = Euro.FromWhole(60_000) }));

        var page = await owner.GetPageAsync($"/invullingen/{id}");
        page.TextOf("#aannemen").ShouldContain("€ 16.559,14");
        (await owner.PostFormAsync(page, "#aannemen")).ShouldBeRedirectTo($"/invullingen/{id}");
        (await stage.FindAsync<Fulfilment>(id)).AgreedValue.ShouldBe(Euro.Round(16_559.14m));
    }

    [Fact]
    public async Task Offer_ThatTheTableDoesNotKnowAnyMore_CannotBeTaken()
    {
        var stage = await Stage.SetAsync(portal);
        var tender = await stage.TenderAsync();
        var id = await stage.ParticipationAsync(tender, FulfilmentStatus.Proposed);
        await stage.OfferAsync(id, Terms.Of(await stage.FindAsync<Fulfilment>(id)) with { BlockCode = "ww" });
        using var owner = await portal.SignedInAsync(stage.World.Owner);
        var before = await owner.GetPageAsync($"/invullingen/{id}");

        await stage.RepinAsync(tender, table => table with { Blocks = [.. table.Blocks.Where(block => block.Code != "ww")] });

        var page = await owner.GetPageAsync($"/invullingen/{id}");
        page.TextOf("main").ShouldContain("Dit voorstel past niet bij de tarieftabel");
        page.Document.QuerySelector("#aannemen button").ShouldBeNull();
        (await owner.PostFormAsync(before, "#aannemen")).Status.ShouldBe(HttpStatusCode.Conflict);
        (await stage.FindAsync<Fulfilment>(id)).Status.ShouldBe(FulfilmentStatus.Offered);
    }

    private static TariffSchedule Changed(TariffSchedule table, Func<BuildingBlock, BuildingBlock> change) =>
        table with
        {
            Blocks = [.. table.Blocks.Select(block => block.Code == "participatiewet" ? change(block) : block)],
        };
}
