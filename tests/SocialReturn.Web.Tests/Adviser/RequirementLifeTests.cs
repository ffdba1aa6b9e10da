using System.Net;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using SocialReturn.Core.Evidence;
using SocialReturn.Core.Fulfilments;
using SocialReturn.TestKit.Given;
using SocialReturn.TestKit.Web;
using Xunit;

namespace SocialReturn.Web.Tests.Adviser;

/// <summary>What a region asks as proof changes for what begins from then on; what is there keeps its list and its files.</summary>
public sealed class RequirementLifeTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string List = "/advies/instellingen/bewijs";

    [Fact]
    public async Task Ended_KeepsItsFilesAndStaysNeeded_WhereItWasAsked_AndIsGoneFromWhatIsNew()
    {
        var stage = await Stage.SetAsync(portal);
        var item = await AddAsync(stage, "Foto van het werk", eachDelivery: true);
        var tender = await stage.TenderAsync();
        var proven = await stage.PurchaseAsync(tender);
        var file = await stage.EvidenceAsync(proven, requirement: item.Code);
        var bare = await stage.PurchaseAsync(tender);
        portal.Clock.Advance(TimeSpan.FromMinutes(5));

        await ActAsync(stage, item, "beeindigen");

        var after = await stage.PurchaseAsync(tender);
        foreach (var (person, address) in new[] { (stage.World.Owner, "/invullingen/{0}"), (stage.World.Adviser, "/advies/invullingen/{0}") })
        {
            using var client = await portal.SignedInAsync(person);
            var line = (await client.GetPageAsync(string.Format(address, proven))).Document.QuerySelectorAll(".sr-evidence__item");
            line.ShouldContain(row => row.TextContent.Contains("Foto van het werk") && row.InnerHtml.Contains($"/bewijsstukken/{file}"), address);
            (await client.GetPageAsync(string.Format(address, after))).TextOf("main").ShouldNotContain("Foto van het werk", Case.Sensitive, address);
        }

        using var owner = await portal.SignedInAsync(stage.World.Owner);
        var refused = await ClaimAsync(owner, bare);
        refused.Status.ShouldBe(HttpStatusCode.BadRequest);
        refused.TextOf("main").ShouldContain("Foto van het werk");
        (await ClaimAsync(owner, proven)).Status.ShouldBe(HttpStatusCode.Redirect);
        (await ClaimAsync(owner, after)).Status.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Added_IsNotAskedOfWhatWasThere()
    {
        var stage = await Stage.SetAsync(portal);
        var tender = await stage.TenderAsync();
        var before = await stage.PurchaseAsync(tender);
        portal.Clock.Advance(TimeSpan.FromMinutes(5));

        await AddAsync(stage, "Weekstaat", eachDelivery: true);

        using var owner = await portal.SignedInAsync(stage.World.Owner);
        (await ClaimAsync(owner, before)).Status.ShouldBe(HttpStatusCode.Redirect);
        (await ClaimAsync(owner, await stage.PurchaseAsync(tender))).TextOf("main").ShouldContain("Weekstaat");
        await EndAllAsync(stage);
    }

    [Fact]
    public async Task Changed_NameIsSeenEverywhere_WhatIsAskedHoldsForWhatIsNew()
    {
        var stage = await Stage.SetAsync(portal);
        var item = await AddAsync(stage, "Bon", eachDelivery: true);
        var tender = await stage.TenderAsync();
        var before = await stage.PurchaseAsync(tender);
        portal.Clock.Advance(TimeSpan.FromMinutes(5));

        (await ChangeAsync(stage, item, ("Name", "Kassabon"), ("IsRequired", "false"))).ShouldBeRedirectTo($"{List}/{item.Id}");

        var after = await stage.PurchaseAsync(tender);
        using var owner = await portal.SignedInAsync(stage.World.Owner);
        (await ClaimAsync(owner, before)).TextOf("main").ShouldContain("Kassabon");
        (await owner.GetPageAsync($"/invullingen/{after}/leveren")).TextOf("#bewijs").ShouldContain("Kassabon niet verplicht");
        (await ClaimAsync(owner, after)).Status.ShouldBe(HttpStatusCode.Redirect);
        var changed = await portal.ReadAsync(db => db.AuditEvents.SingleAsync(row => row.SubjectId == item.Id && row.Action == "Region.EvidenceChanged"));
        changed.Changes.ShouldNotBeNull().ShouldContain("Kassabon");
        using var administrator = await portal.SignedInAsync(stage.World.Administrator);
        (await administrator.GetPageAsync($"{List}/{item.Id}")).TextOf("main details").ShouldContain("verplicht, bij elke levering");
        (await administrator.GetPageAsync("/advies/logboek?over=instellingen")).TextOf("tbody").ShouldContain("Gevraagd bewijs gewijzigd");
        await EndAllAsync(stage);
    }

    [Fact]
    public async Task Changed_ToAnotherKind_StaysWithTheOldKindsFulfilments()
    {
        var stage = await Stage.SetAsync(portal);
        var item = await AddAsync(stage, "Vergunning", eachDelivery: false);
        var tender = await stage.TenderAsync();
        var before = await stage.PurchaseAsync(tender);
        portal.Clock.Advance(TimeSpan.FromMinutes(5));

        await ChangeAsync(stage, item, ("Kind", "Participation"));

        using var adviser = await portal.SignedInAsync(stage.World.Adviser);
        (await adviser.GetPageAsync($"/advies/invullingen/{before}")).TextOf("main").ShouldContain("Vergunning");
        (await adviser.GetPageAsync($"/advies/invullingen/{await stage.PurchaseAsync(tender)}")).TextOf("main").ShouldNotContain("Vergunning");
        (await adviser.GetPageAsync($"/advies/invullingen/{await stage.ParticipationAsync(tender)}")).TextOf("main").ShouldContain("Vergunning");
        await EndAllAsync(stage);
    }

    [Fact]
    public async Task Ended_StandsFolded_AndCanBeAskedAgain_ButNotOfTheTimeBetween()
    {
        var stage = await Stage.SetAsync(portal);
        var item = await AddAsync(stage, "Loonstrook", eachDelivery: false);
        var tender = await stage.TenderAsync();
        var first = await stage.PurchaseAsync(tender);
        portal.Clock.Advance(TimeSpan.FromMinutes(5));
        await ActAsync(stage, item, "beeindigen");
        var between = await stage.PurchaseAsync(tender);
        portal.Clock.Advance(TimeSpan.FromMinutes(5));
        using var administrator = await portal.SignedInAsync(stage.World.Administrator);

        (await administrator.GetPageAsync(List)).TextOf("#beeindigd").ShouldContain("Loonstrook Inkoop beëindigd op");
        await ActAsync(stage, item, "weer-vragen");

        var last = await stage.PurchaseAsync(tender);
        using var adviser = await portal.SignedInAsync(stage.World.Adviser);
        (await adviser.GetPageAsync($"/advies/invullingen/{first}")).TextOf("main").ShouldContain("Loonstrook");
        (await adviser.GetPageAsync($"/advies/invullingen/{between}")).TextOf("main").ShouldNotContain("Loonstrook");
        (await adviser.GetPageAsync($"/advies/invullingen/{last}")).TextOf("main").ShouldContain("Loonstrook");
        await EndAllAsync(stage);
    }

    [Fact]
    public async Task Name_OfAnotherThatAFulfilmentHas_IsRefused_ForEndedOnesToo()
    {
        var stage = await Stage.SetAsync(portal);
        var old = await AddAsync(stage, "Urenlijst", eachDelivery: false);
        var other = await AddAsync(stage, "Rooster", eachDelivery: false);

        var clash = await ChangeAsync(stage, other, ("Name", " urenLIJST "));
        clash.ShouldHaveFieldError("Name", EvidenceRequirementTexts.NameTaken);
        clash.Document.QuerySelector("[name=Name]")!.GetAttribute("value").ShouldBe(" urenLIJST ");

        portal.Clock.Advance(TimeSpan.FromMinutes(5));
        await ActAsync(stage, old, "beeindigen");
        (await ChangeAsync(stage, other, ("Name", "Urenlijst"))).ShouldHaveFieldError("Name", EvidenceRequirementTexts.NameTakenBefore);

        portal.Clock.Advance(TimeSpan.FromMinutes(5));
        await AddAsync(stage, "Urenlijst", eachDelivery: false);
        var again = await ActAsync(stage, old, "weer-vragen");
        again.Status.ShouldBe(HttpStatusCode.BadRequest);
        again.TextOf("main").ShouldContain("U vraagt inmiddels een ander bewijsstuk met de naam “Urenlijst”.");
        (await FreshAsync(old)).EndedAt.ShouldNotBeNull();
        await EndAllAsync(stage);
    }

    [Fact]
    public async Task Removed_OnlyWhatNothingUsed_ADraftCounts()
    {
        var stage = await Stage.SetAsync(portal);
        var item = await AddAsync(stage, "Offerte", eachDelivery: false);
        using var administrator = await portal.SignedInAsync(stage.World.Administrator);
        var unused = await administrator.GetPageAsync($"{List}/{item.Id}");
        await stage.PurchaseAsync(await stage.TenderAsync(), FulfilmentStatus.Draft);

        var late = await administrator.PostFormAsync(unused, "form[action$='/verwijderen']");

        late.Status.ShouldBe(HttpStatusCode.Conflict);
        late.TextOf("main").ShouldContain("Dit bewijsstuk is intussen gewijzigd of gebruikt.");
        late.Document.QuerySelector("form[action$='/verwijderen']").ShouldBeNull();
        await EndAllAsync(stage);
    }

    [Theory]
    [InlineData("#bewijs-wijzigen")]
    [InlineData("form[action$='/beeindigen']")]
    public async Task OldForm_AfterSomebodyElsesChange_ShowsHowItIsNow(string form)
    {
        var stage = await Stage.SetAsync(portal);
        var item = await AddAsync(stage, "Begroting", eachDelivery: false);
        using var administrator = await portal.SignedInAsync(stage.World.Administrator);
        var opened = await administrator.GetPageAsync($"{List}/{item.Id}");
        await ChangeAsync(stage, item, ("Hint", "Van dit jaar"));

        var late = await administrator.PostFormAsync(opened, form);

        late.Status.ShouldBe(HttpStatusCode.Conflict);
        late.Document.QuerySelector("[name=Hint]")!.GetAttribute("value").ShouldBe("Van dit jaar");
        (await FreshAsync(item)).EndedAt.ShouldBeNull();
        await EndAllAsync(stage);
    }

    [Fact]
    public async Task Pages_OfAnAdviserAnotherRegionOrNobody_AreShut()
    {
        var stage = await Stage.SetAsync(portal);
        var item = await AddAsync(stage, "Planning", eachDelivery: false);
        using var adviser = await portal.SignedInAsync(stage.World.SecondAdviser);
        using var administrator = await portal.SignedInAsync(stage.World.Administrator);
        var elsewhere = new EvidenceRequirement(stage.World.Haaglanden.Id, Core.Tariffs.FulfilmentKind.SocialPurchase, null, "elders", "Elders");
        await portal.SaveAsync(elsewhere);

        (await adviser.GetPageAsync($"{List}/{item.Id}")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await administrator.GetPageAsync($"{List}/{elsewhere.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await administrator.GetPageAsync($"{List}/{Guid.CreateVersion7()}")).Status.ShouldBe(HttpStatusCode.NotFound);
        await EndAllAsync(stage);
    }

    private async Task<EvidenceRequirement> AddAsync(Stage stage, string name, bool eachDelivery)
    {
        using var administrator = await portal.SignedInAsync(stage.World.Administrator);
        var added = await administrator.PostFormAsync(
            await administrator.GetPageAsync(List),
            "#bewijs-vragen",
            new Dictionary<string, string?>
            {
                ["Kind"] = "SocialPurchase",
                ["Name"] = name,
                ["IsRequired"] = "true",
                ["EachDelivery"] = eachDelivery ? "true" : null,
            }
        );
        added.ShouldBeRedirectTo(List);
        return await portal.ReadAsync(db => db.EvidenceRequirements.SingleAsync(row => row.Name == name && row.EndedAt == null));
    }

    private async Task<Page> ChangeAsync(Stage stage, EvidenceRequirement item, params (string Name, string? Value)[] fields)
    {
        using var administrator = await portal.SignedInAsync(stage.World.Administrator);
        return await administrator.PostFormAsync(
            await administrator.GetPageAsync($"{List}/{item.Id}"),
            "#bewijs-wijzigen",
            fields.ToDictionary(field => field.Name, field => field.Value)
        );
    }

    private async Task<Page> ActAsync(Stage stage, EvidenceRequirement item, string act)
    {
        using var administrator = await portal.SignedInAsync(stage.World.Administrator);
        return await administrator.PostFormAsync(await administrator.GetPageAsync($"{List}/{item.Id}"), $"form[action$='/{act}']");
    }

    /// <summary>The tests of this class share a region: what one asks is not asked in the next.</summary>
    private async Task EndAllAsync(Stage stage)
    {
        foreach (var item in await portal.ReadAsync(db => db.EvidenceRequirements.Where(row => row.EndedAt == null).ToListAsync()))
        {
            if (item.RegionId == stage.World.Av.Id)
            {
                (await ActAsync(stage, item, "beeindigen")).Status.ShouldBe(HttpStatusCode.Redirect);
            }
        }

        portal.Clock.Advance(TimeSpan.FromMinutes(5));
    }

    private Task<EvidenceRequirement> FreshAsync(EvidenceRequirement item) =>
        portal.ReadAsync(db => db.EvidenceRequirements.AsNoTracking().SingleAsync(row => row.Id == item.Id));

    private static async Task<Page> ClaimAsync(PortalClient owner, Guid purchase) =>
        await owner.PostFormAsync(
            await owner.GetPageAsync($"/invullingen/{purchase}/leveren"),
            "form[data-preview-url]",
            new Dictionary<string, string?>
            {
                ["From"] = "10-2-2026",
                ["InvoiceNumber"] = $"2026-{Guid.CreateVersion7():N}",
                ["InvoiceInclVat"] = "12.100",
                ["Vat"] = "2.100",
                ["MaterialCosts"] = "3.000",
            }
        );
}
