using Shouldly;
using SocialReturn.Browser.Tests.Support;
using SocialReturn.Core.Common;
using SocialReturn.Core.Tenders;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace SocialReturn.Browser.Tests.Journeys;

/// <summary>From registration to realised in the browser, on published tables, with the sums a person can check.</summary>
public sealed class WholeJobTests(BrowserPortal browser) : IClassFixture<BrowserPortal>
{
    private const string Placement = "€ 13.333,33";
    private const string Purchase = "€ 10.000,00";

    [TimedFact]
    public async Task Haaglanden_TenderWithPlacementAndPurchase_IsRealised()
    {
        var stage = await browser.StageAsync();
        var ownersPage = await browser.SignedInAsync(stage.World.Owner);
        var owner = new ContractorPages(ownersPage);
        var advisersPage = await browser.SignedInAsync(stage.World.HaaglandenAdviser);
        var adviser = new AdviserPages(advisersPage);

        var tender = await RegisterAsync(owner, stage.World.TheHague.Id, "Schoonmaak stadhuis");
        await adviser.ConfirmTenderAsync(tender);

        var placement = await ProposePlacementAsync(owner, tender);
        var purchase = await ProposePurchaseAsync(owner, tender, stage.World.HagaWerk.Id, Purchase, material: false);
        await adviser.OpenQueueAsync();
        await adviser.ApproveAsync();
        await adviser.ApproveAsync();
        adviser.Actions.ShouldBe(2, "one action for each: the next item opens by itself");

        await owner.OpenDeliveryAsync(placement);
        await owner.FillPeriodAsync();
        await Expect(owner.Value).ToContainTextAsync(Placement);
        await owner.SubmitForIdAsync("invullingen");
        await owner.OpenDeliveryAsync(purchase);
        await owner.FillInvoiceAsync(material: false);
        await Expect(owner.Value).ToContainTextAsync(Purchase);
        await owner.SubmitForIdAsync("invullingen");
        await adviser.OpenQueueAsync();
        await adviser.ApproveAsync();
        await adviser.ApproveAsync();

        var stored = await stage.FindAsync<Tender>(tender);
        stored.Progress.Realised.ShouldBe(Euro.Round(23_333.33m));
        await ownersPage.GotoAsync($"/aanbestedingen/{tender}");
        await Expect(ownersPage.Locator("main")).ToContainTextAsync("€ 23.333");
    }

    [TimedFact]
    public async Task AvRegio_PurchaseWithMaterial_CountsWithoutIt()
    {
        var stage = await browser.StageAsync();
        var owner = new ContractorPages(await browser.SignedInAsync(stage.World.Owner));
        var adviser = new AdviserPages(await browser.SignedInAsync(stage.World.Adviser));
        var tender = await RegisterAsync(owner, stage.World.Gorinchem.Id, "Bermen en plantsoenen");
        await adviser.ConfirmTenderAsync(tender);

        var purchase = await ProposePurchaseAsync(owner, tender, stage.World.Avres.Id, "€ 7.000,00");

        (await stage.FindAsync<Core.Fulfilments.Fulfilment>(purchase)).Value.ShouldBe(Euro.FromWhole(7_000));
    }

    [TimedFact]
    public async Task Adviser_AsksForChanges_InThreeActions()
    {
        var stage = await browser.StageAsync();
        var fulfilment = await stage.ParticipationAsync(await stage.TenderAsync(), Core.Fulfilments.FulfilmentStatus.Proposed);
        var adviser = new AdviserPages(await browser.SignedInAsync(stage.World.Adviser));
        await adviser.OpenAsync(fulfilment);

        await adviser.AskForChangesAsync(reason: 1);

        adviser.Actions.ShouldBeLessThanOrEqualTo(3);
        (await stage.FindAsync<Core.Fulfilments.Fulfilment>(fulfilment)).Status.ShouldBe(Core.Fulfilments.FulfilmentStatus.ChangesRequested);
    }

    [TimedFact]
    public async Task Contractor_WithoutScripts_RegistersAndProposes()
    {
        var stage = await browser.StageAsync();
        var page = await browser.SignedInAsync(stage.World.Owner, javaScript: false);
        var owner = new ContractorPages(page);
        await owner.OpenRegistrationAsync();
        await owner.FillRegistrationAsync("Zonder script", stage.World.TheHague.Id);
        var tender = await owner.SubmitForIdAsync("aanbestedingen");
        await new AdviserPages(await browser.SignedInAsync(stage.World.HaaglandenAdviser, javaScript: false)).ConfirmTenderAsync(tender);

        await owner.OpenPlacementAsync(tender);
        await owner.FillPlacementAsync("Ozde");
        await owner.SubmitForIdAsync("invullingen");

        await Expect(page.Locator("main")).ToContainTextAsync(Placement);
    }

    private static async Task<Guid> RegisterAsync(ContractorPages owner, Guid authorityId, string title)
    {
        await owner.OpenRegistrationAsync();
        (await owner.CountRequiredAsync()).ShouldBeLessThanOrEqualTo(6, "title, authority, contact, contract sum, start and end");
        await owner.FillRegistrationAsync(title, authorityId);
        await Expect(owner.Obligation).ToContainTextAsync("€ 20.000");
        return await owner.SubmitForIdAsync("aanbestedingen");
    }

    private static async Task<Guid> ProposePlacementAsync(ContractorPages owner, Guid tender)
    {
        await owner.OpenPlacementAsync(tender);
        (await owner.CountRequiredAsync()).ShouldBeLessThanOrEqualTo(8);
        await owner.FillPlacementAsync("Yild");
        await Expect(owner.Value).ToContainTextAsync(Placement);
        return await owner.SubmitForIdAsync("invullingen");
    }

    private static async Task<Guid> ProposePurchaseAsync(ContractorPages owner, Guid tender, Guid supplier, string value, bool material = true)
    {
        await owner.OpenPurchaseAsync(tender);
        await owner.FillPurchaseAsync(supplier, material);
        await Expect(owner.Value).ToContainTextAsync(value);
        return await owner.SubmitForIdAsync("invullingen");
    }
}
