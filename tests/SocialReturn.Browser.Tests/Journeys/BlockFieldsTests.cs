using Microsoft.Playwright;
using Shouldly;
using SocialReturn.Browser.Tests.Support;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace SocialReturn.Browser.Tests.Journeys;

/// <summary>The field for wage costs follows the choice of block; without a script it stands there with a hint.</summary>
public sealed class BlockFieldsTests(BrowserPortal browser) : IClassFixture<BrowserPortal>
{
    private const string Wages = "[name=WageCosts]";

    [TimedTheory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task WageCosts_FollowTheChosenBlock(int width)
    {
        var (page, form) = await OpenAsync(width, javaScript: true);
        await Expect(page.Locator(Wages)).ToBeHiddenAsync();

        await form.FillPlacementAsync(width == 390 ? "Loon" : "Kost", "loonkosten");
        await form.FillAsync(("HoursPerWeek", ""), ("From", "2026-01-01"), ("To", "2026-06-30"), ("WageCosts", "20.000"));
        await Expect(form.Value).ToContainTextAsync("26.000,00");
        (await Screen.LayoutFaultsAsync(page)).ShouldBeEmpty();
        (await Screen.AxeFaultsAsync(page)).ShouldBeEmpty();

        // Another block by hours: the wages are neither asked nor sent.
        await form.FillAsync(("BlockCode", "participatiewet"), ("HoursPerWeek", "24"));
        await Expect(page.Locator(Wages)).ToBeHiddenAsync();
        await Expect(page.Locator(Wages)).ToBeDisabledAsync();
        await Expect(form.Value).ToContainTextAsync("13.333,33");
    }

    [TimedFact]
    public async Task WageCosts_WithoutScripts_AreAskedByTheAnswer()
    {
        var (page, form) = await OpenAsync(1280, javaScript: false);
        await Expect(page.Locator(Wages)).ToBeVisibleAsync();

        await form.FillAsync(("BlockCode", "loonkosten"));
        await form.SubmitAsync();

        await Expect(page.Locator(Wages)).ToHaveAttributeAsync("aria-invalid", "true");
        (await page.InnerTextAsync(".utrecht-form-field--invalid:has([name=WageCosts])")).ShouldContain("Vul de loonkosten van de hele plaatsing in.");
    }

    private async Task<(IPage Page, ContractorPages Form)> OpenAsync(int width, bool javaScript)
    {
        var stage = await browser.StageAsync();
        await stage.MixedTableAsync();
        var page = await browser.SignedInAsync(stage.World.Owner, width, javaScript);
        var form = new ContractorPages(page);
        await form.OpenPlacementAsync(await stage.TenderAsync());
        return (page, form);
    }
}
