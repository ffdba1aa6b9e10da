using System.Net;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Suppliers;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Tenders;
using SocialReturn.TestKit.Given;
using SocialReturn.TestKit.Web;
using Xunit;

namespace SocialReturn.Web.Tests.Fulfilments;

/// <summary>Something new that is filled in from what was proposed before: again after a refusal, or a copy.</summary>
public sealed class ProposeAgainTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Form = "form[data-preview-url]";

    [Theory]
    [InlineData(FulfilmentStatus.Rejected)]
    [InlineData(FulfilmentStatus.Withdrawn)]
    public async Task Again_IsFilledInWithAllThatWasSaid_AndSavedOnlyWhenSent(FulfilmentStatus status)
    {
        var stage = await SetAsync();
        var tender = await stage.TenderAsync();
        var id = await stage.ParticipationAsync(tender, status);
        using var owner = await portal.SignedInAsync(stage.World.Owner);
        var before = await stage.FindAsync<Placement>(id);
        var count = await CountAsync(tender);

        var page = await owner.ClickAsync(await owner.GetPageAsync($"/invullingen/{id}"), "Opnieuw voorstellen");

        page.TextOf("main").ShouldContain("Er is nog niets bewaard of verstuurd.");
        page.TextOf("main")
            .Contains("De adviseur wees de vorige af: Geen relatie met de opdracht.", StringComparison.Ordinal)
            .ShouldBe(status == FulfilmentStatus.Rejected);
        page.ValueOf("ParticipantId").ShouldBe(before.ParticipantId.ToString());
        (page.ValueOf("BlockCode"), page.ValueOf("HoursPerWeek"), page.ValueOf("Title")).ShouldBe(("participatiewet", "24", "Hovenier"));
        (page.ValueOf("From"), page.ValueOf("To")).ShouldBe(("1-1-2026", "30-6-2026"));
        page.TextOf(".sr-value__amount").ShouldBe("€ 13.333,33");
        (await CountAsync(tender)).ShouldBe(count, "nothing is saved before it is sent");

        var sent = await owner.PostFormAsync(page, Form);

        var made = Guid.Parse(sent.Location!.Split('/')[^1]);
        var (again, old) = (await stage.FindAsync<Placement>(made), await stage.FindAsync<Placement>(id));
        (again.Status, again.ParticipantId, again.Value).ShouldBe((FulfilmentStatus.Proposed, before.ParticipantId, Euro.Round(13_333.33m)));
        (old.Status, old.Version).ShouldBe((status, before.Version));
    }

    [Fact]
    public async Task Copy_OfWhatWasAgreedOnOtherTerms_HasTheContractorsOwn_AndNoDays()
    {
        var stage = await SetAsync();
        var id = await stage.ParticipationAsync(await stage.TenderAsync(), FulfilmentStatus.Proposed);
        var proposed = await stage.FindAsync<Fulfilment>(id);
        await stage.EvidenceAsync(id);
        await stage.OfferAsync(
            id,
            Terms.Of(proposed) with
            {
                BlockCode = "ww",
                Measures = new Measures { HoursPerWeek = 18 },
            }
        );
        using var owner = await portal.SignedInAsync(stage.World.Owner);
        (await owner.PostFormAsync(await owner.GetPageAsync($"/invullingen/{id}"), "#aannemen")).Status.ShouldBe(HttpStatusCode.Redirect);
        (await stage.FindAsync<Fulfilment>(id)).Measures.HoursPerWeek.ShouldBe(18);

        var page = await owner.ClickAsync(await owner.GetPageAsync($"/invullingen/{id}"), "Kopiëren");

        (page.ValueOf("BlockCode"), page.ValueOf("HoursPerWeek"), page.ValueOf("From"), page.ValueOf("To")).ShouldBe(("participatiewet", "24", "", ""));
        (await owner.PostFormAsync(page, Form)).ShouldHaveFieldError("From", "Vul de eerste dag in.");
        var days = new Dictionary<string, string?> { ["From"] = "1-7-2026", ["To"] = "30-9-2026" };
        var sent = await owner.PostFormAsync(page, Form, days);
        var made = Guid.Parse(sent.Location.ShouldNotBeNull(sent.TextOf()).Split('/')[^1]);
        (await stage.FindAsync<Fulfilment>(made)).AgreedValue.ShouldBe(Euro.Zero);
        (await portal.ReadAsync(db => db.EvidenceFiles.CountAsync(file => file.FulfilmentId == made))).ShouldBe(0);
    }

    [Fact]
    public async Task Copy_OfEachKind_OpensItsOwnFormWithItsOwnWords()
    {
        var stage = await SetAsync();
        var tender = await stage.TenderAsync();
        var placement = await stage.ParticipationAsync(tender);
        // One of each of FulfilmentKinds.
        Guid[] items =
        [
            placement,
            await stage.JobToJobAsync(tender),
            await stage.DevelopmentAsync(placement, isLanguage: true),
            await stage.PurchaseAsync(tender),
            await stage.ActivityAsync(tender),
        ];
        using var owner = await portal.SignedInAsync(stage.World.Owner);

        foreach (var id in items)
        {
            var item = await stage.FindAsync<Fulfilment>(id);
            var page = await owner.ClickAsync(await owner.GetPageAsync($"/invullingen/{id}"), "Kopiëren");

            page.Status.ShouldBe(HttpStatusCode.OK, item.Kind.ToString());
            page.TextOf("h1").ShouldContain(item.Description.Name, Case.Insensitive);
            (page.ValueOf("Title"), page.ValueOf("From")).ShouldBe((item.Title, ""), item.Kind.ToString());
            page.ValueOf("Version").ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task WhatLeftTheLists_IsChosenAnew()
    {
        var stage = await SetAsync();
        var supplier = new Supplier(stage.World.Av.Id, "Wasserij Blank", null);
        await portal.SaveAsync(supplier, new SupplierRecognition(supplier, "shelteredEmployer", new DateOnly(2015, 1, 1), null, hasIncomeFromSales: true));
        var tender = await stage.TenderAsync();
        var purchase = await stage.PurchaseAsync(tender, FulfilmentStatus.Withdrawn);
        var placement = await stage.ParticipationAsync(tender, FulfilmentStatus.Withdrawn);
        await portal.ReadAsync(db =>
            db.Fulfilments.Where(row => row.Id == purchase).ExecuteUpdateAsync(row => row.SetProperty(item => item.SupplierId, supplier.Id))
        );
        var ended = PortalFactory.Now.UtcDateTime;
        await portal.ReadAsync(db =>
            db.Suppliers.Where(row => row.Id == supplier.Id).ExecuteUpdateAsync(row => row.SetProperty(item => item.EndedAt, (DateTime?)ended))
        );
        await stage.RepinAsync(tender, table => table with { Blocks = [.. table.Blocks.Where(block => block.Code != "participatiewet")] });
        using var owner = await portal.SignedInAsync(stage.World.Owner);

        (await owner.ClickAsync(await owner.GetPageAsync($"/invullingen/{purchase}"), "Opnieuw voorstellen")).ValueOf("SupplierId").ShouldBe("");
        var page = await owner.ClickAsync(await owner.GetPageAsync($"/invullingen/{placement}"), "Opnieuw voorstellen");
        (page.ValueOf("BlockCode"), page.ValueOf("HoursPerWeek")).ShouldBe(("", "24"));
    }

    [Fact]
    public async Task TenderThatTakesNothing_OffersNeither()
    {
        var stage = await SetAsync();
        var (closed, other) = (await stage.TenderAsync(), await stage.TenderAsync());
        var rejected = await stage.ParticipationAsync(closed, FulfilmentStatus.Rejected);
        var agreed = await stage.PurchaseAsync(closed);
        var goneKind = await stage.PurchaseAsync(other, FulfilmentStatus.Rejected);
        await portal.ReadAsync(db =>
            db.Tenders.Where(row => row.Id == closed).ExecuteUpdateAsync(row => row.SetProperty(tender => tender.Status, TenderStatus.Closed))
        );
        await stage.RepinAsync(other, table => table with { Blocks = [.. table.Blocks.Where(block => block.Kind != FulfilmentKind.SocialPurchase)] });
        using var owner = await portal.SignedInAsync(stage.World.Owner);

        foreach (var id in new[] { rejected, agreed, goneKind })
        {
            var page = await owner.GetPageAsync($"/invullingen/{id}");
            page.Status.ShouldBe(HttpStatusCode.OK);
            page.Document.QuerySelectorAll("a[href*='van=']").ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task SourceOfSomebodyElse_OfAnotherTenderOrKind_OrNone_IsMissing()
    {
        var stage = await SetAsync();
        var (tender, second) = (await stage.TenderAsync(), await stage.TenderAsync());
        var theirTender = await stage.TenderAsync(contractor: stage.World.Groen);
        var id = await stage.ParticipationAsync(tender, FulfilmentStatus.Rejected);
        var theirs = await stage.ParticipationAsync(theirTender, FulfilmentStatus.Rejected);
        using var owner = await portal.SignedInAsync(stage.World.Owner);
        using var other = await portal.SignedInAsync(stage.World.OtherOwner);
        var address = $"/aanbestedingen/{tender}/invullingen/nieuw/participatie";

        (await owner.GetPageAsync($"{address}?van={id}")).Status.ShouldBe(HttpStatusCode.OK);
        foreach (var source in new[] { theirs.ToString(), Ids.New().ToString(), "niets", "1" })
        {
            (await owner.GetPageAsync($"{address}?van={source}")).Status.ShouldBe(HttpStatusCode.NotFound, source);
        }

        (await owner.GetPageAsync($"/aanbestedingen/{second}/invullingen/nieuw/participatie?van={id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await owner.GetPageAsync($"/aanbestedingen/{tender}/invullingen/nieuw/inkoop?van={id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await other.GetPageAsync($"/aanbestedingen/{theirTender}/invullingen/nieuw/participatie?van={id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await other.GetPageAsync($"{address}?van={id}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    /// <summary>With the published table, whatever another test pinned.</summary>
    private async Task<Stage> SetAsync()
    {
        var stage = await Stage.SetAsync(portal);
        await stage.TableAsync(table => table);
        return stage;
    }

    private Task<int> CountAsync(Guid tender) => portal.ReadAsync(db => db.Fulfilments.CountAsync(row => row.TenderId == tender));
}
