using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Shouldly;
using SocialReturn.Browser.Tests.Support;
using Xunit;

namespace SocialReturn.Browser.Tests.TagHelpers;

/// <summary>Nothing overflows, nothing is too small to press, and axe finds nothing, on desktop, phone and at 400% zoom.</summary>
public sealed class PatternLookTests(PatternSite site) : IClassFixture<PatternSite>
{
    private const string Outside = """
        () => [...document.querySelectorAll('body *')]
          .filter(e => e.checkVisibility() && !e.closest('.sr-table-scroll, .sr-visually-hidden, .utrecht-skip-link'))
          .filter(e => { const r = e.getBoundingClientRect(); return r.width > 1 && (r.right > innerWidth + 1 || r.left < -1); })
          .map(e => `${e.tagName} ${e.className.baseVal ?? e.className} ${Math.round(e.getBoundingClientRect().right)}`)
        """;

    private const string TooSmall = """
        () => [...document.querySelectorAll('button, .utrecht-button, input:not([type=hidden]), select, textarea, summary, .sr-menu__link, .sr-nav__link')]
          .filter(e => e.checkVisibility() && !e.closest('.sr-upload, .sr-forecast__table'))
          .map(e => e.matches('.sr-choice__input') ? e.closest('.sr-choice') : e)
          .filter(e => e.getBoundingClientRect().height < 44)
          .map(e => `${e.tagName} ${e.className} ${e.getBoundingClientRect().height}`)
        """;

    public static TheoryData<string, int> PagesAndWidths()
    {
        var data = new TheoryData<string, int>();
        foreach (var page in (string[])["", "/onderdelen", "/overzicht", "/aanbesteding", "/voorstellen", "/beoordelen"])
        {
            foreach (var width in (int[])[1280, 390, 320])
                data.Add(page, width);
        }

        return data;
    }

    [TimedTheory]
    [MemberData(nameof(PagesAndWidths))]
    public async Task PatternPage_AtThisWidth_FitsAndIsAccessible(string path, int width)
    {
        await using var context = await site.Chromium.NewContextAsync(width);
        var page = await context.NewPageAsync();
        var complaints = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                complaints.Add(message.Text);
        };

        await page.GotoAsync($"{site.Address}/demo/bouwstenen{path}");

        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width);
        (await page.EvaluateAsync<string[]>(Outside)).ShouldBeEmpty();
        (await page.EvaluateAsync<string[]>(TooSmall)).ShouldBeEmpty();
        var axe = await page.RunAxe();
        axe.Violations.Select(violation => $"{violation.Id}: {string.Join(", ", violation.Nodes.Select(node => node.Html))}").ShouldBeEmpty();
        complaints.ShouldBeEmpty();
    }

    [TimedTheory]
    [InlineData("/overzicht")]
    [InlineData("/voorstellen")]
    public async Task PatternPage_PhoneMenuWithoutScript_Opens(string path)
    {
        await using var context = await site.Chromium.NewContextAsync(390, javaScript: false);
        var page = await context.NewPageAsync();
        await page.GotoAsync($"{site.Address}/demo/bouwstenen{path}");

        await page.ClickAsync(".sr-menu > summary");

        (await page.IsVisibleAsync(".sr-menu a[href='/aanbestedingen']")).ShouldBeTrue();
        (await page.IsVisibleAsync(".sr-menu form[action='/afmelden'] button")).ShouldBeTrue();
    }

    [TimedFact]
    public async Task PatternPage_SkipLink_ComesFirstAndLeadsToTheContent()
    {
        await using var context = await site.Chromium.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync($"{site.Address}/demo/bouwstenen/overzicht");

        await page.Keyboard.PressAsync("Tab");

        (await page.EvaluateAsync<string>("document.activeElement.className")).ShouldBe("utrecht-skip-link");
        await page.Keyboard.PressAsync("Enter");
        (await page.EvaluateAsync<string>("document.activeElement.id")).ShouldBe("inhoud");
    }

    [TimedFact]
    public async Task PatternPage_ForcedColors_KeepsTheBarReadable()
    {
        await using var context = await site.Chromium.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ForcedColors = ForcedColors.Active });
        await page.GotoAsync($"{site.Address}/demo/bouwstenen/overzicht");

        var realised = await page.EvalOnSelectorAsync<string>(".sr-bar__realised", "e => getComputedStyle(e).fill");
        var track = await page.EvalOnSelectorAsync<string>(".sr-bar__track", "e => getComputedStyle(e).fill");

        realised.ShouldNotBe(track);
    }
}
