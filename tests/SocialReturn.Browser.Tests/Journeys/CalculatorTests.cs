using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Shouldly;
using SocialReturn.Browser.Tests.Support;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace SocialReturn.Browser.Tests.Journeys;

/// <summary>Somebody without an account works out a plan, with and without scripts, on a desk and on a phone.</summary>
public sealed class CalculatorTests(BrowserPortal browser) : IClassFixture<BrowserPortal>
{
    private const string Plan =
        "/rekenhulp?Schedule=av-regio-2020&Start=2026-01-01&End=2026-12-31&ContractSum=1.500.000&Percentage=5"
        + "&Rows[0].Block=participatiewet&Rows[0].Quantity=24&Rows[0].Months=12&Rows[1].Block=inkoop&Rows[1].Quantity=15000&Rows[1].Recognition=shelteredEmployer";

    [TimedTheory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task Visitor_WithScripts_SeesTheValueWhileTyping(int width)
    {
        var page = await browser.VisitorAsync(width);
        await page.GotoAsync(Plan);
        var hours = page.Locator("[name='Rows[0].Quantity']");

        await hours.FillAsync("36");

        // 40.000 in full; the cursor stays in the field, and the address follows.
        await Expect(page.Locator("#regel-1-waarde")).ToContainTextAsync("40.000,00");
        await Expect(hours).ToBeFocusedAsync();
        await Expect(page.Locator("#stand p")).ToContainTextAsync("55.000,00");
        await Expect(page).ToHaveURLAsync(new Regex("Quantity=36"));
        await hours.FillAsync("400");
        await hours.PressAsync("Tab");
        await Expect(page.Locator("[name='Rows[0].Quantity']")).ToHaveAttributeAsync("aria-invalid", "true");
        (await page.EvaluateAsync<string>("document.activeElement.name")).ShouldBe("Rows[0].Months");
        (await Screen.LayoutFaultsAsync(page)).ShouldBeEmpty();
        (await Screen.AxeFaultsAsync(page)).ShouldBeEmpty();
    }

    [TimedTheory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task Visitor_AmountLink_OpensItsExplanation(int width)
    {
        var page = await browser.VisitorAsync(width);
        await page.GotoAsync(Plan);

        await page.Locator("#regel-1-waarde a").ClickAsync();

        await Expect(page.Locator("#uitleg-1")).ToBeVisibleAsync();
        (await Screen.LayoutFaultsAsync(page)).ShouldBeEmpty();
        (await Screen.AxeFaultsAsync(page)).ShouldBeEmpty();
    }

    [TimedTheory]
    [InlineData(1280, true)]
    [InlineData(390, true)]
    [InlineData(1280, false)]
    [InlineData(390, false)]
    public async Task Visitor_Suggestion_ClosesTheGapWithOneClick(int width, bool javaScript)
    {
        var page = await browser.VisitorAsync(width, javaScript);
        await page.GotoAsync(Plan);

        await page.Locator(".sr-additions__add").First.ClickAsync();

        await Expect(page.Locator(".sr-plan__line")).ToHaveCountAsync(3);
        await Expect(page.Locator("#stand p")).ToContainTextAsync("gevuld");
        await page.Locator("#regel-2 .sr-plan__remove").ClickAsync();
        await Expect(page.Locator(".sr-plan__line")).ToHaveCountAsync(2);
        (await Screen.LayoutFaultsAsync(page)).ShouldBeEmpty();
    }

    [TimedFact]
    public async Task Visitor_WithoutScripts_CalculatesByTheButton()
    {
        var page = await browser.VisitorAsync(javaScript: false);
        await page.GotoAsync("/rekenhulp");

        await page.Locator("[name=ContractSum]").FillAsync("1500000");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Bereken" }).ClickAsync();

        await Expect(page.Locator("#verplichting-bedrag")).ToContainTextAsync("75.000,00");
        (await page.Context.CookiesAsync()).ShouldBeEmpty();
    }
}
