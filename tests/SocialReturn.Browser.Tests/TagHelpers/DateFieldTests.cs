using Microsoft.Playwright;
using Shouldly;
using SocialReturn.Browser.Tests.Support;
using Xunit;

namespace SocialReturn.Browser.Tests.TagHelpers;

/// <summary>A date is typed; the calendar beside it is a help that fills in the same field.</summary>
public sealed class DateFieldTests(PatternSite site) : IClassFixture<PatternSite>
{
    private const string Button = "button[data-calendar=From]";

    [TimedFact]
    public async Task Calendar_DayChosen_StandsInTheFieldAsTyped()
    {
        await using var context = await site.Chromium.NewContextAsync();
        var page = await OpenAsync(context);
        await page.FillAsync("#From", "3/4/2026");

        await page.ClickAsync(Button);
        var picker = page.Locator($"{Button} + input");
        (await picker.InputValueAsync()).ShouldBe("2026-04-03", "the calendar opens at the month that was typed");
        await picker.EvaluateAsync("e => { e.value = '2026-11-09'; e.dispatchEvent(new Event('change', { bubbles: true })); }");

        (await page.InputValueAsync("#From")).ShouldBe("9-11-2026");
        (await page.EvaluateAsync<string>("document.activeElement.id")).ShouldBe("From");
        (await page.EvaluateAsync<string>("new FormData(document.querySelector('main form')).getAll('From').join()")).ShouldBe("9-11-2026");
        (await picker.GetAttributeAsync("name")).ShouldBeNull("it is not sent");
    }

    [TimedFact]
    public async Task Calendar_ByKeyboard_IsReachedAfterItsField()
    {
        await using var context = await site.Chromium.NewContextAsync();
        var page = await OpenAsync(context);

        await page.FocusAsync("#From");
        await page.Keyboard.PressAsync("Tab");

        (await page.EvaluateAsync<string>("document.activeElement.getAttribute('aria-label')")).ShouldStartWith("Kalender: ");
    }

    [TimedFact]
    public async Task Field_InAnEnglishBrowser_IsStillDayMonthYear()
    {
        await using var context = await site.Chromium.NewContextAsync(locale: "en-US");
        var page = await OpenAsync(context);

        await page.FillAsync("#From", "3 april 2026");
        await page.ClickAsync("main form [type=submit]");

        (await page.InputValueAsync("#From")).ShouldBe("3-4-2026");
        (await page.GetAttributeAsync("#From", "type")).ShouldBe("text");
    }

    [TimedFact]
    public async Task Calendar_WithoutScript_IsNotThere()
    {
        await using var context = await site.Chromium.NewContextAsync(javaScript: false);
        var page = await OpenAsync(context);

        (await page.IsVisibleAsync("#From")).ShouldBeTrue();
        (await page.IsVisibleAsync(Button)).ShouldBeFalse();
    }

    private async Task<IPage> OpenAsync(IBrowserContext context)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.Address + "/demo/bouwstenen");
        return page;
    }
}
