using System.Net;
using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments;
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
}
