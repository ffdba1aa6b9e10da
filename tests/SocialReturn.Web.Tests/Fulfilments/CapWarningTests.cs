using System.Net;
using Shouldly;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Tenders;
using SocialReturn.TestKit.Given;
using SocialReturn.TestKit.Web;
using Xunit;

namespace SocialReturn.Web.Tests.Fulfilments;

/// <summary>Before saving, the form says what the cap of 40% leaves: purchases count for € 8.000 of € 20.000. It never blocks.</summary>
public sealed class CapWarningTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Form = "form[data-preview-url]";
    private const string Cap = "Plafond Inkoop: ten hoogste 40% van de verplichting, dat is € 8.000,00.";

    [Fact]
    public async Task Proposal_WithinTheCap_SaysHowMuchRoomThereIs()
    {
        var (stage, tender, client) = await StartAsync();

        var panel = await ValueAsync(client, Address(tender), Purchase(stage));

        Warning(panel).ShouldBe($"{Cap} Hiervan is nog € 8.000,00 over.");
        panel.TextOf().ShouldContain("Van 0% naar 35% van de verplichting.");
    }

    [Fact]
    public async Task Proposal_OverTheCap_SaysWhatWouldNotCountAndMayBeSent()
    {
        var (stage, tender, client) = await StartAsync();
        await stage.DeliveryAsync(await stage.PurchaseAsync(tender), DeliveryStatus.Verified);

        var panel = await ValueAsync(client, Address(tender), Purchase(stage));
        var answer = await client.PostFormAsync(await client.GetPageAsync(Address(tender)), Form, Purchase(stage));

        Warning(panel).ShouldBe($"Van dit bedrag telt € 6.000,00 niet mee. {Cap} Hiervan is nog € 1.000,00 over.");
        panel.TextOf().ShouldContain("Van 35% naar 40% van de verplichting.");
        answer.Status.ShouldBe(HttpStatusCode.Redirect);
        (await stage.FindAsync<Tender>(tender)).Progress.Proposed.Amount.ShouldBe(7_000m);
    }

    [Fact]
    public async Task Proposal_BehindOtherProposals_ComesAfterThem()
    {
        var (stage, tender, client) = await StartAsync();
        await stage.PurchaseAsync(tender, FulfilmentStatus.Proposed);
        await stage.PurchaseAsync(tender, FulfilmentStatus.Proposed);

        var panel = await ValueAsync(client, Address(tender), Purchase(stage));

        Warning(panel).ShouldBe($"Van dit bedrag telt € 7.000,00 niet mee. {Cap} Hiervan is niets meer over.");
        panel.TextOf().ShouldContain("40% van de verplichting is gepland.");
    }

    [Fact]
    public async Task Proposal_ThatIsChanged_DoesNotStandInItsOwnWay()
    {
        var (stage, tender, client) = await StartAsync();
        var id = await stage.PurchaseAsync(tender, FulfilmentStatus.ChangesRequested);

        var page = await client.GetPageAsync($"/invullingen/{id}/wijzigen/inkoop");

        Warning(page).ShouldBe($"{Cap} Hiervan is nog € 8.000,00 over.");
    }

    [Fact]
    public async Task Delivery_OverTheCap_SaysWhatWouldNotCount()
    {
        var (stage, tender, client) = await StartAsync();
        await stage.DeliveryAsync(await stage.PurchaseAsync(tender));
        var second = await stage.PurchaseAsync(tender);

        var page = await client.GetPageAsync($"/invullingen/{second}/leveren");
        var panel = await ValueAsync(client, $"/invullingen/{second}/leveren", new Dictionary<string, string?> { ["InvoiceNumber"] = "7" }, "form#levering");
        var answer = await client.PostFormAsync(page, "form#levering", new Dictionary<string, string?> { ["InvoiceNumber"] = "7" });

        Warning(panel).ShouldBe($"Van dit bedrag telt € 6.000,00 niet mee. {Cap} Hiervan is nog € 1.000,00 over.");
        answer.ShouldBeRedirectTo($"/invullingen/{second}");
    }

    [Fact]
    public async Task Delivery_ThatIsCompleted_CountsItselfOnce()
    {
        var (stage, tender, client) = await StartAsync();
        var purchase = await stage.PurchaseAsync(tender);
        var delivery = await stage.DeliveryAsync(purchase, DeliveryStatus.ChangesRequested);

        var page = await client.GetPageAsync($"/invullingen/{purchase}/leveringen/{delivery}");

        Warning(page).ShouldBe($"{Cap} Hiervan is nog € 8.000,00 over.");
        page.TextOf(".sr-value").ShouldContain("Van 0% naar 35% van de verplichting.");
    }

    [Fact]
    public async Task Placement_BesideTheCap_HasNoWarning()
    {
        var (stage, tender, client) = await StartAsync();
        await stage.PurchaseAsync(tender);
        var id = await stage.ParticipationAsync(tender, FulfilmentStatus.ChangesRequested);

        var page = await client.GetPageAsync($"/invullingen/{id}/wijzigen/participatie");

        page.TextOf(".sr-value").ShouldContain("€ 13.333,33");
        page.Document.QuerySelector(".sr-value__cap").ShouldBeNull();
    }

    private static string Address(Guid tender) => $"/aanbestedingen/{tender}/invullingen/nieuw/inkoop";

    private static string Warning(Page page) => page.TextOf(".sr-value__cap").Replace('\u00a0', ' ');

    private static async Task<Page> ValueAsync(PortalClient client, string address, Dictionary<string, string?> fields, string form = Form)
    {
        var page = await client.GetPageAsync(address);
        page.Form(form).SetAttribute("action", page.Form(form).GetAttribute("data-preview-url"));
        return await client.PostFormAsync(page, form, fields);
    }

    /// <summary>€ 7.000, as those of the stage.</summary>
    private static Dictionary<string, string?> Purchase(Stage stage) =>
        new(StringComparer.Ordinal)
        {
            ["SupplierId"] = stage.World.Avres.Id.ToString(),
            ["Relation"] = "Voor het werk van deze opdracht.",
            ["Title"] = "Plantgoed",
            ["From"] = "2026-02-10",
            ["InvoiceInclVat"] = "12.100",
            ["Vat"] = "2.100",
            ["MaterialCosts"] = "3.000",
        };

    private async Task<(Stage Stage, Guid Tender, PortalClient Client)> StartAsync()
    {
        var stage = await Stage.SetAsync(portal);
        await stage.CappedTableAsync();
        return (stage, await stage.TenderAsync(), await portal.SignedInAsync(stage.World.Owner));
    }
}
