using Shouldly;
using SocialReturn.Browser.Tests.Support;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace SocialReturn.Browser.Tests.Journeys;

/// <summary>A table like none of the published ones, entered through the screens, published, and used.</summary>
public sealed class InventedScheduleTests(BrowserPortal browser) : IClassFixture<BrowserPortal>
{
    [TimedFact]
    public async Task InventedSchedule_EnteredAndPublished_ValuesAProposal()
    {
        var stage = await browser.StageAsync();
        var administrator = new AdministratorPages(await browser.SignedInAsync(stage.World.Administrator));
        await EnterAsync(administrator);
        (await administrator.CountFaultsAsync()).ShouldBe(0);
        await administrator.PublishAsync("2026-03-01", "Publiceren vanaf 1 maart 2026");

        var ownersPage = await browser.SignedInAsync(stage.World.Owner);
        var owner = new ContractorPages(ownersPage);
        await owner.OpenRegistrationAsync();
        await owner.FillRegistrationAsync("Verzonnen opdracht", stage.World.Gorinchem.Id);
        await owner.FillAsync(("AwardDate", "2026-03-10"), ("StartDate", "2026-04-01"), ("EndDate", "2026-12-31"));
        var tender = await owner.SubmitForIdAsync("aanbestedingen");
        await new AdviserPages(await browser.SignedInAsync(stage.World.Adviser)).ConfirmTenderAsync(tender);

        // 32.000 × 16/32 × 6/12 = 8.000,00, and 1,25 × 16 × 52 × 6/12 = 520,00 for who is over 30.
        await ProposeAsync(owner, tender, "werkplek", "Verz", "€ 8.520,00");

        // One stage of 1.250,00, and the same bonus for the same hours.
        await ProposeAsync(owner, tender, "traject", "Bedt", "€ 1.770,00");
    }

    private static async Task EnterAsync(AdministratorPages administrator)
    {
        await administrator.StartScheduleAsync("Verzonnen 2026", "32");
        await administrator.FillAsync(("source", "Bedacht voor een proef."));
        await administrator.SaveAsync();

        await administrator.OpenPartAsync("Bouwblokken");
        await administrator.FillAsync(
            ("blocks[0].name", "Werkplek"),
            ("blocks[0].kind", "participation"),
            ("blocks[0].unit", "fullTimeYear"),
            ("blocks[0].amount", "32.000")
        );
        await administrator.AddRowAsync();
        await administrator.FillAsync(
            ("blocks[1].name", "Traject"),
            ("blocks[1].kind", "participation"),
            ("blocks[1].unit", "stage"),
            ("blocks[1].amount", "1.250")
        );
        await administrator.AddRowAsync();
        await administrator.FillAsync(("blocks[2].name", "Inkoop"), ("blocks[2].kind", "socialPurchase"), ("blocks[2].unit", "invoice"));
        await administrator.SaveByEnterAsync("blocks[2].name");

        await administrator.OpenPartAsync("Toeslagen");
        await administrator.FillAsync(
            ("bonuses[0].name", "Dertigplus"),
            ("bonuses[0].amount", "1,25"),
            ("bonuses[0].frequency", "perHour"),
            ("bonuses[0].condition.ageFrom", "30")
        );
        await administrator.SaveAsync();

        await administrator.OpenPartAsync("Maxima");
        await administrator.FillAsync(("caps[0].name", "Inkoop"), ("caps[0].percentage", "50"));
        await administrator.TickAsync("caps[0].kinds", "socialPurchase");
        await administrator.AddRowAsync();
        await administrator.FillAsync(("caps[1].name", "Trajecten"), ("caps[1].percentage", "12,5"), ("caps[1].minimum", "5.000"));
        await administrator.TickAsync("caps[1].blocks", "traject");
        await administrator.SaveAsync();
    }

    private static async Task ProposeAsync(ContractorPages owner, Guid tender, string block, string surname, string value)
    {
        await owner.OpenPlacementAsync(tender);
        await owner.FillPlacementAsync(surname, block);
        await owner.FillAsync(("HoursPerWeek", "16"), ("From", "2026-04-01"), ("To", "2026-09-30"));
        await Expect(owner.Value).ToContainTextAsync(value);
        await owner.SubmitForIdAsync("invullingen");
    }
}
