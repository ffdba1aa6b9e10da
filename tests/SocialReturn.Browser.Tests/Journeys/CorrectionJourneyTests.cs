using Shouldly;
using SocialReturn.Browser.Tests.Screens;
using SocialReturn.Browser.Tests.Support;
using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Tenders;
using SocialReturn.TestKit.Evidence;
using SocialReturn.TestKit.Given;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace SocialReturn.Browser.Tests.Journeys;

/// <summary>What was verified turns out otherwise: the one side asks, the other agrees, and both read the difference.</summary>
public sealed class CorrectionJourneyTests(BrowserPortal browser) : IClassFixture<BrowserPortal>
{
    private const string Agree = "form[action$='/correctie/akkoord'] button[type=submit]";

    /// <summary>40.000 × 24/36 × 2/12: January and February.</summary>
    private const decimal Verified = 4_444.44m;

    [TimedFact]
    public async Task Contractor_AsksForACorrection_AndTheDeskAgrees()
    {
        var (stage, item, delivery) = await PlacementAsync();
        var (contractor, adviser) = (await PersonAsync(stage.World.Owner), await PersonAsync(stage.World.Adviser));
        await ShouldBeRealisedAsync(stage, item, Verified);
        await contractor.Page.GotoAsync($"/invullingen/{item}");

        await contractor.GoAsync($"main a[href$='/leveringen/{delivery}/correctie']");
        await contractor.TypeAsync(("HoursPerWeek", "18:30"), ("Reason", "De laatste week was er niet gewerkt."));
        await contractor.GoAsync("main button[name=Calculate]");
        // 40.000 × 18,5/36 × 2/12.
        await Expect(contractor.Main).ToContainTextAsync("Dit is € 3.425,93 waard. Nu is het € 4.444,44.");
        await contractor.SendAsync();
        ActionBars.ShouldHold("ask for a correction", contractor.Take());
        await Expect(contractor.Main).ToContainTextAsync("Uw correctie wacht op de adviseur");
        await ShouldBeRealisedAsync(stage, item, Verified);

        await adviser.OpenFromQueueAsync(delivery);
        await Expect(adviser.Main).ToContainTextAsync("De laatste week was er niet gewerkt.");
        await Expect(adviser.Page.Locator(Agree)).ToContainTextAsync("− € 1.018,51");
        (await new ScreenInspection(adviser.Page).LookEverywhereAsync()).ShouldBeEmpty();
        await adviser.GoAsync(Agree);
        ActionBars.ShouldHold("agree to a correction", adviser.Take());

        await ShouldBeRealisedAsync(stage, item, 3_425.93m);
        await contractor.Page.ReloadAsync();
        await Expect(contractor.Main).ToContainTextAsync("van € 4.444,44 naar € 3.425,93");
    }

    [TimedFact]
    public async Task Desk_OffersACorrection_AndTheContractorTakesItInOneAction()
    {
        var (stage, item, delivery) = await PlacementAsync();
        var (contractor, adviser) = (await PersonAsync(stage.World.Owner), await PersonAsync(stage.World.Adviser));
        await adviser.Page.GotoAsync($"/advies/invullingen/{item}?levering={delivery}");

        await adviser.GoAsync($"main a[href$='/leveringen/{delivery}/correctie']");
        await adviser.TypeAsync(("HoursPerWeek", "26,5"), ("Reason", "Op de urenstaat staat meer."));
        await adviser.GoAsync("main button[name=Calculate]");
        // 40.000 × 26,5/36 × 2/12.
        await Expect(adviser.Main).ToContainTextAsync("Dit is € 4.907,41 waard. Nu is het € 4.444,44.");
        await adviser.SendAsync();
        ActionBars.ShouldHold("offer a correction", adviser.Take());

        await contractor.Page.GotoAsync($"/invullingen/{item}");
        await Expect(contractor.Main).ToContainTextAsync("Een correctie wacht op u");
        await Expect(contractor.Page.Locator(Agree)).ToContainTextAsync("+ € 462,97");
        (await new ScreenInspection(contractor.Page).LookEverywhereAsync()).ShouldBeEmpty();
        await contractor.GoAsync(Agree);
        ActionBars.ShouldHold("agree to a correction", contractor.Take());

        await Expect(contractor.Main).ToContainTextAsync("van € 4.444,44 naar € 4.907,41");
        await ShouldBeRealisedAsync(stage, item, 4_907.41m);
    }

    /// <summary>Of 12.100 with 2.100 btw and 3.000 material, 7.000 counted: (12.100 − 1.210) − (2.100 − 210) − (3.000 − 100,50) is left.</summary>
    [TimedTheory]
    [InlineData("C-2026-7", "1.210,00", "210", "100,50")]
    [InlineData("C-2026-8", "-1.210,-", "- 210,00", "\u2212 € 100,50")]
    public async Task CreditNote_WithOrWithoutMinus_LowersItsInvoice(string number, string amount, string vat, string material)
    {
        var stage = await browser.StageAsync();
        var item = await stage.PurchaseAsync(await stage.TenderAsync());
        var invoice = await stage.DeliveryAsync(item, DeliveryStatus.Verified);
        await ShouldBeRealisedAsync(stage, item, 7_000);
        var (contractor, adviser) = (await PersonAsync(stage.World.Owner), await PersonAsync(stage.World.Adviser));
        await contractor.Page.GotoAsync($"/invullingen/{item}");

        await contractor.GoAsync($"main a[href$='/leveringen/{invoice}/creditfactuur']");
        await contractor.TypeAsync(("Number", number), ("Date", "2 mrt 2026"), ("InvoiceInclVat", amount), ("Vat", vat), ("MaterialCosts", material));
        await contractor.AddFileAsync("main form input[type=file]", "creditfactuur.pdf", SampleFiles.Pdf($"Creditfactuur {number}"));
        await contractor.GoAsync("main button[name=Calculate]");
        await Expect(contractor.Main).ToContainTextAsync("Dit is € 6.100,50 waard. Nu is het € 7.000,00.");
        // The file that came with the calculation is not chosen again.
        await Expect(contractor.Main).ToContainTextAsync("creditfactuur.pdf");
        await contractor.SendAsync();
        await Expect(contractor.Main).ToContainTextAsync("Creditfactuur ingediend.");
        await Expect(contractor.Main).ToContainTextAsync("creditfactuur.pdf");
        ActionBars.ShouldHold("send in a credit note", contractor.Take());
        (await new ScreenInspection(contractor.Page).LookEverywhereAsync()).ShouldBeEmpty();
        await ShouldBeRealisedAsync(stage, item, 7_000);

        await adviser.OpenFromQueueAsync(invoice);
        await Expect(adviser.Main).ToContainTextAsync($"Creditfactuur {number} van 2 maart 2026.");
        await Expect(adviser.Main).ToContainTextAsync("creditfactuur.pdf");
        await Expect(adviser.Page.Locator(Agree)).ToContainTextAsync("− € 899,50");
        await adviser.GoAsync(Agree);

        await ShouldBeRealisedAsync(stage, item, 6_100.50m);
    }

    private static async Task ShouldBeRealisedAsync(Stage stage, Guid item, decimal amount)
    {
        var stored = await stage.FindAsync<Fulfilment>(item);
        stored.RealisedValue.ShouldBe(Euro.Round(amount));
        (await stage.FindAsync<Tender>(stored.TenderId)).Progress.Realised.ShouldBe(Euro.Round(amount));
    }

    private async Task<(Stage Stage, Guid Item, Guid Delivery)> PlacementAsync()
    {
        var stage = await browser.StageAsync();
        var item = await stage.ParticipationAsync(await stage.TenderAsync());
        return (stage, item, await stage.DeliveryAsync(item, DeliveryStatus.Verified));
    }

    private async Task<CountedActions> PersonAsync(Core.Accounts.User user) => new(await browser.SignedInAsync(user));
}
