using Shouldly;
using SocialReturn.Browser.Tests.Support;
using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments;
using SocialReturn.TestKit.Given;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace SocialReturn.Browser.Tests.Journeys;

/// <summary>A whole way of each side by Tab, Shift+Tab, Enter, the space bar and letters: no click, and no field that is only found with a mouse.</summary>
public sealed class KeyboardJourneyTests(BrowserPortal browser) : IClassFixture<BrowserPortal>
{
    [TimedFact]
    public async Task Activity_WithItsRows_IsProposedAndApprovedWithoutAMouse()
    {
        var stage = await browser.StageAsync();
        var tender = await stage.TenderAsync();

        var item = await ProposeAsync(stage, tender);

        var proposed = await stage.FindAsync<Fulfilment>(item);
        proposed.ShouldSatisfyAllConditions(
            () => proposed.Status.ShouldBe(FulfilmentStatus.Proposed),
            () => proposed.Title.ShouldBe("Gastles over water"),
            () => proposed.From.ShouldBe(new DateOnly(2026, 4, 3)),
            () => proposed.Value.ShouldBe(Euro.Round(2_050))
        );

        await ApproveAsync(stage, item);

        var agreed = await stage.FindAsync<Fulfilment>(item);
        (agreed.Status, agreed.AgreedValue).ShouldBe((FulfilmentStatus.Agreed, Euro.Round(2_050)));
    }

    /// <summary>Enter in a field does what the filled button does, also on a form whose proof has a button before it.</summary>
    [TimedFact]
    public async Task Enter_InAFieldOfAProposal_SendsIt()
    {
        var stage = await browser.StageAsync();
        var page = await browser.SignedInAsync(stage.World.Owner);
        var form = new ContractorPages(page);
        await form.OpenPlacementAsync(await stage.TenderAsync());
        await form.FillPlacementAsync("Ente");
        await form.FillAsync(("From", "1-2-2026"), ("To", "30-6-2026"));

        await page.LeaveAsync(() => page.Locator("[name=HoursPerWeek]").PressAsync("Enter"));

        await Expect(page.Locator("main")).ToContainTextAsync("De adviseur beoordeelt uw voorstel");
    }

    private async Task<Guid> ProposeAsync(Stage stage, Guid tender)
    {
        var page = await browser.SignedInAsync(stage.World.Owner);
        var person = new KeyboardPerson(page);
        await page.GotoAsync($"/aanbestedingen/{tender}");
        await person.PressAsync("main a[href$='/invullingen/nieuw']");
        await person.PressAsync("main a[href$='/invullingen/nieuw/activiteit']");

        await person.ChooseAsync("ActivityType", "Gastles");
        await person.TypeAsync("Title", "Gastles over groen");
        await person.TypeAsync("Goal", "Leerlingen van het vmbo kiezen een vak waarin werk is.");
        await person.TypeAsync("Relation", "Het groen hoort bij deze opdracht.");
        await person.TypeAsync("From", "3-4-2026");
        await person.TypeAsync("To", "30-4-2026");
        await RowAsync(person, 0, "De les voorbereiden", "1", "4,5");
        await person.PressAsync("button[name=AddRow]", "Space");
        // The page puts the cursor in the new row; nobody walks back to it from the top.
        await person.ShouldBeAtAsync("[name='Rows[1].What']");
        await person.ReachAsync("[name='Rows[0].HoursEach']", back: true);
        await RowAsync(person, 1, "De les geven", "2", "8");
        // 100 an hour: 4,5 × 100 + 2 × 8 × 100.
        await Expect(person.Value).ToContainTextAsync("€ 2.050,00");
        // A word was wrong: back to it and on again.
        await person.TypeAsync("Title", "Gastles over water", back: true);
        await person.PressAsync("main button.utrecht-button--primary-action");

        await Expect(person.Main).ToContainTextAsync("De adviseur beoordeelt uw voorstel");
        return Guid.Parse(new Uri(page.Url).Segments[^1]);
    }

    private static async Task RowAsync(KeyboardPerson person, int row, string what, string number, string each)
    {
        await person.TypeAsync($"Rows[{row}].What", what);
        await person.ChooseAsync($"Rows[{row}].Counted", "Eigen");
        await person.TypeAsync($"Rows[{row}].Number", number);
        await person.TypeAsync($"Rows[{row}].HoursEach", each);
    }

    private async Task ApproveAsync(Stage stage, Guid item)
    {
        var page = await browser.SignedInAsync(stage.World.Adviser);
        var person = new KeyboardPerson(page);
        await page.GotoAsync("/advies");
        await person.PressAsync($"main a[href='/advies/invullingen/{item}']");
        await Expect(page.Locator("#goedkeuren")).ToContainTextAsync("€ 2.050,00");
        await person.PressAsync("#goedkeuren button[type=submit]", "Space");

        await Expect(person.Main).ToContainTextAsync("€ 2.050,00 goedgekeurd");
    }
}
