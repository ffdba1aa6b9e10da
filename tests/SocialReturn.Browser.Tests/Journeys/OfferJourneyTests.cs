using Shouldly;
using SocialReturn.Browser.Tests.Screens;
using SocialReturn.Browser.Tests.Support;
using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Tenders;
using SocialReturn.TestKit.Given;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace SocialReturn.Browser.Tests.Journeys;

/// <summary>An adviser offers less than was asked: it is taken, or objected to and then decided on, or proposed anew.</summary>
public sealed class OfferJourneyTests(BrowserPortal browser) : IClassFixture<BrowserPortal>
{
    /// <summary>40.000 × 24/36 × 6/12.</summary>
    private const decimal Asked = 13_333.33m;

    /// <summary>40.000 × 21,75/36 × 6/12.</summary>
    private const decimal Offered = 12_083.33m;

    private const string Objection = "Het contract is voor 24 uur, de opdrachtgever weet dat.";

    [TimedFact]
    public async Task Offer_Taken_IsAgreedAtWhatWasOffered()
    {
        var (stage, tender, item) = await StartAsync();
        var (contractor, adviser) = (await PersonAsync(stage.World.Owner), await PersonAsync(stage.World.Adviser));

        await OfferAsync(adviser, item);
        ActionBars.ShouldHold("offer other terms", adviser.Take());
        await OpenOfferAsync(contractor, item);
        (await new ScreenInspection(contractor.Page).LookEverywhereAsync()).ShouldBeEmpty();
        await contractor.GoAsync("#aannemen button[type=submit]");

        ActionBars.ShouldHold("take an offer", contractor.Take());
        await Expect(contractor.Main).ToContainTextAsync("Afgesproken voor € 12.083,33");
        var agreed = await stage.FindAsync<Fulfilment>(item);
        (agreed.Status, agreed.AgreedValue, agreed.Measures.HoursPerWeek).ShouldBe((FulfilmentStatus.Agreed, Euro.Round(Offered), 21.75m));
        await ShouldStandAtAsync(stage, tender, agreed: Offered);
    }

    [TimedFact]
    public async Task Offer_ObjectedTo_IsDecidedOnAsItWasAsked()
    {
        var (stage, tender, item) = await StartAsync();
        var (contractor, adviser) = (await PersonAsync(stage.World.Owner), await PersonAsync(stage.World.Adviser));
        await OfferAsync(adviser, item);

        await ObjectAsync(contractor, item);
        ActionBars.ShouldHold("object to an offer", contractor.Take());
        await ShouldStandAtAsync(stage, tender, proposed: Asked);
        await adviser.OpenFromQueueAsync(item);
        await Expect(adviser.Main).ToContainTextAsync(Objection);
        await Expect(adviser.Page.Locator("#goedkeuren")).ToContainTextAsync("€ 13.333,33");
        (await new ScreenInspection(adviser.Page).LookEverywhereAsync()).ShouldBeEmpty();
        await adviser.GoAsync("#goedkeuren button[type=submit]");

        ActionBars.ShouldHold("approve, from the queue", adviser.Take());
        var agreed = await stage.FindAsync<Fulfilment>(item);
        (agreed.Status, agreed.AgreedValue, agreed.Measures.HoursPerWeek).ShouldBe((FulfilmentStatus.Agreed, Euro.Round(Asked), 24m));
        await ShouldStandAtAsync(stage, tender, agreed: Asked);
    }

    [TimedFact]
    public async Task Offer_ObjectedToAndRejected_IsProposedAnewForLess()
    {
        var (stage, tender, item) = await StartAsync();
        var (contractor, adviser) = (await PersonAsync(stage.World.Owner), await PersonAsync(stage.World.Adviser));
        await OfferAsync(adviser, item);
        await ObjectAsync(contractor, item);
        await adviser.OpenFromQueueAsync(item);
        await adviser.GoAsync("a[href*='/afwijzen']");
        await adviser.ChooseAsync("#reden select", "anders");
        await adviser.TypeAsync(("Remark", "Meer dan 20 uur is er niet te doen."));
        await adviser.GoAsync("#reden button[type=submit]");
        ActionBars.ShouldHold("reject", adviser.Take());

        await contractor.Page.GotoAsync($"/invullingen/{item}");
        contractor.Take();
        await contractor.GoAsync($"main a[href*='{item}'][href*='nieuw']");
        await Expect(contractor.Main).ToContainTextAsync("Meer dan 20 uur is er niet te doen.");
        await contractor.TypeAsync(("HoursPerWeek", "20"));
        // 40.000 × 20/36 × 6/12.
        await Expect(contractor.Value).ToContainTextAsync("€ 11.111,11");
        await contractor.SendAsync();
        ActionBars.ShouldHold("propose again", contractor.Take());
        await Expect(contractor.Main).ToContainTextAsync("De adviseur beoordeelt uw voorstel");
        var again = Guid.Parse(new Uri(contractor.Page.Url).Segments[^1]);
        again.ShouldNotBe(item);
        await adviser.OpenFromQueueAsync(again);
        await adviser.GoAsync("#goedkeuren button[type=submit]");

        (await stage.FindAsync<Fulfilment>(again)).AgreedValue.ShouldBe(Euro.Round(11_111.11m));
        await ShouldStandAtAsync(stage, tender, agreed: 11_111.11m);
    }

    private static async Task OfferAsync(CountedActions adviser, Guid item)
    {
        await adviser.OpenFromQueueAsync(item);
        await adviser.GoAsync("main a[href$='/voorstel']");
        await adviser.TypeAsync(("HoursPerWeek", "21,75"), ("Reason", "In het contract staan minder uren."));
        await adviser.GoAsync("main button[name=Calculate]");
        await Expect(adviser.Main).ToContainTextAsync("Uw voorstel is € 12.083,33 waard. De opdrachtnemer vroeg € 13.333,33.");
        await adviser.SendAsync();
        await Expect(adviser.Main).ToContainTextAsync("Ander voorstel gedaan.");
    }

    private static async Task OpenOfferAsync(CountedActions contractor, Guid item)
    {
        await contractor.Page.GotoAsync($"/invullingen/{item}");
        await Expect(contractor.Main).ToContainTextAsync("De adviseur doet u een ander voorstel");
        await Expect(contractor.Main).ToContainTextAsync("In het contract staan minder uren.");
        contractor.Take();
    }

    private static async Task ObjectAsync(CountedActions contractor, Guid item)
    {
        await OpenOfferAsync(contractor, item);
        await contractor.GoAsync("main a[href$='/bezwaar']");
        await contractor.TypeAsync(("Reason", Objection));
        await contractor.SendAsync();
        await Expect(contractor.Main).ToContainTextAsync("Uw bezwaar is verstuurd.");
    }

    /// <summary>Each euro stands in one place.</summary>
    private static async Task ShouldStandAtAsync(Stage stage, Guid tender, decimal proposed = 0, decimal agreed = 0)
    {
        var progress = (await stage.FindAsync<Tender>(tender)).Progress;
        (progress.Proposed, progress.Agreed).ShouldBe((Euro.Round(proposed), Euro.Round(agreed)));
    }

    private async Task<(Stage Stage, Guid Tender, Guid Item)> StartAsync()
    {
        var stage = await browser.StageAsync();
        var tender = await stage.TenderAsync();
        return (stage, tender, await stage.ParticipationAsync(tender, FulfilmentStatus.Proposed));
    }

    private async Task<CountedActions> PersonAsync(Core.Accounts.User user) => new(await browser.SignedInAsync(user));
}
