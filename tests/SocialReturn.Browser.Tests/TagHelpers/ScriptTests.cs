using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Shouldly;
using SocialReturn.Browser.Tests.Support;
using Xunit;

namespace SocialReturn.Browser.Tests.TagHelpers;

/// <summary>What the script adds to pages that already work without it.</summary>
public sealed class ScriptTests(PatternSite site) : IClassFixture<PatternSite>, IAsyncLifetime
{
    private IBrowserContext context = null!;
    private IPage page = null!;

    public async Task InitializeAsync()
    {
        context = await site.Chromium.NewContextAsync();
        page = await context.NewPageAsync();
    }

    public Task DisposeAsync() => context.CloseAsync();

    [TimedFact]
    public async Task ErrorSummary_AfterARefusal_HasTheFocusAndLeadsToTheField()
    {
        await OpenAsync("/demo/bouwstenen/voorstellen");

        (await ActiveAsync("hasAttribute('data-error-summary')")).ShouldBe("true");
        await page.ClickAsync("[data-error-summary] a");
        (await ActiveAsync("id")).ShouldBe("Reference");
    }

    [TimedFact]
    public async Task Preview_WhileTyping_ReplacesTheValueAndItsCopy()
    {
        await OpenAsync("/demo/bouwstenen/voorstellen", ("data-unsaved", "data-preview-url=\"/proef/waarde\" data-preview-target=\"#waarde\""));

        await page.FillAsync("#HoursPerWeek", "30,5");

        await page.WaitForSelectorAsync("#waarde >> text=30,5 uur");
        (await page.TextContentAsync("[data-preview-copy]")).ShouldBe("30,5 uur");
    }

    [TimedFact]
    public async Task Preview_WithoutConnection_SaysSoUntilTheNextValueComes()
    {
        await OpenAsync(
            "/demo/bouwstenen/voorstellen",
            ("data-unsaved", "data-preview-url=\"/proef/waarde\" data-preview-target=\"#waarde\" data-preview-failed=\"Niet gelukt\"")
        );
        await page.RouteAsync("**/proef/waarde", route => route.AbortAsync());

        await page.FillAsync("#HoursPerWeek", "30,5");
        await page.WaitForSelectorAsync("#waarde [role=alert] >> text=Niet gelukt");

        await page.UnrouteAllAsync();
        await page.FillAsync("#HoursPerWeek", "28");
        await page.WaitForSelectorAsync("#waarde >> text=28 uur");
        (await page.Locator("[data-preview-warning]").CountAsync()).ShouldBe(0);
    }

    [TimedFact]
    public async Task Preview_WhenSignedOut_SaysSo()
    {
        await OpenAsync(
            "/demo/bouwstenen/voorstellen",
            ("data-unsaved", "data-preview-url=\"/proef/waarde\" data-preview-target=\"#waarde\" data-preview-failed=\"Niet gelukt\""),
            ("data-shortcuts=\"on\"", "data-shortcuts=\"on\" data-signed-out=\"U bent afgemeld\"")
        );
        await page.RouteAsync("**/proef/waarde", route => route.FulfillAsync(new RouteFulfillOptions { Status = 401 }));

        await page.FillAsync("#HoursPerWeek", "30,5");

        await page.WaitForSelectorAsync("#waarde [role=alert] >> text=U bent afgemeld");
    }

    [TimedFact]
    public async Task Uploads_SeveralFiles_TheFailedOneSaysWhyAndTheOthersStay()
    {
        await OpenAsync("/demo/bouwstenen/voorstellen", ("data-upload=\"\"", "data-upload=\"/proef/bestand\""), ("data-max=\"26214400\"", "data-max=\"2000\""));

        await page.SetInputFilesAsync("#Files", [Named("contract.pdf", 100), Named("plaatje.exe", 100), Named("groot.pdf", 5_000)]);

        await page.WaitForFunctionAsync("() => document.querySelectorAll('.sr-upload__list .sr-evidence__fault').length === 2");
        var items = await page.Locator(".sr-upload__list .sr-evidence__item").AllInnerTextsAsync();
        items[0].ShouldContain("opgeslagen");
        items[1].ShouldContain("Dit is geen pdf.");
        items[2].ShouldContain("groter dan 25 MB");
        (await page.EvalOnSelectorAsync<int>("#Files", "e => e.files.length")).ShouldBe(0);
    }

    [TimedFact]
    public async Task Uploads_WithoutAddress_GoWithTheForm()
    {
        await OpenAsync("/demo/bouwstenen/voorstellen");

        await page.SetInputFilesAsync("#Files", [Named("contract.pdf", 100)]);

        (await page.InnerTextAsync(".sr-upload__list")).ShouldContain("contract.pdf");
        (await page.EvalOnSelectorAsync<int>("#Files", "e => e.files.length")).ShouldBe(1);
    }

    [TimedFact]
    public async Task Form_ClickedTwice_IsSentOnce()
    {
        await OpenAsync("/demo/bouwstenen");

        var stopped = await page.EvaluateAsync<bool[]>(
            """
            () => {
              const stopped = [];
              document.addEventListener('submit', event => { stopped.push(event.defaultPrevented); event.preventDefault(); });
              const button = document.querySelector('main form [type=submit]');
              for (let click = 0; click < 3; click++) button.click();
              return stopped;
            }
            """
        );

        stopped.ShouldBe([false, true, true]);
    }

    [TimedFact]
    public async Task Form_ChangedAndLeft_WarnsFirst()
    {
        await OpenAsync("/demo/bouwstenen/voorstellen");
        var asked = false;
        page.Dialog += async (_, dialog) =>
        {
            asked = dialog.Type == "beforeunload";
            await dialog.AcceptAsync();
        };

        await page.FillAsync("#HoursPerWeek", "12");
        await page.GotoAsync(site.Address + "/demo/bouwstenen/overzicht");

        asked.ShouldBeTrue();
    }

    [TimedFact]
    public async Task Shortcut_Letter_PressesItsButtonButNotWhileTyping()
    {
        await OpenAsync("/demo/bouwstenen/beoordelen");

        await page.FocusAsync("#ContractSum");
        await page.Keyboard.PressAsync("g");
        page.Url.ShouldEndWith("/beoordelen");

        await page.FocusAsync("#inhoud");
        await page.Keyboard.PressAsync("g");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/demo/bouwstenen$"));
    }

    [TimedFact]
    public async Task Shortcut_SwitchedOff_DoesNothingAndShowsNoKeys()
    {
        await OpenAsync("/demo/bouwstenen/beoordelen", ("data-shortcuts=\"on\"", "data-shortcuts=\"off\""));

        await page.FocusAsync("#inhoud");
        await page.Keyboard.PressAsync("g");

        page.Url.ShouldEndWith("/beoordelen");
        (await page.IsVisibleAsync(".sr-key >> nth=0")).ShouldBeFalse();
    }

    [TimedTheory]
    [InlineData("1.500.000", "5", "€ 75.000,00")]
    [InlineData("€ 1.234,56", "2,5", "€ 30,86")]
    [InlineData("veel", "5", "")]
    [InlineData("1000", "101", "")]
    [InlineData("€ 40.000,-", "5%", "€ 2.000,00")]
    [InlineData("40.000,–", "5", "€ 2.000,00")]
    [InlineData("1 234 567", "2,1234", "€ 26.214,80")]
    [InlineData("1234.56", "2.5", "€ 30,86")]
    [InlineData("12 50", "5", "")]
    [InlineData("1,234.56", "5", "")]
    [InlineData("5 euro 10", "5", "")]
    public async Task Obligation_WhileTyping_IsSumTimesPercentage(string sum, string percentage, string shown)
    {
        await OpenAsync("/demo/bouwstenen", ("<hr>", "<output data-obligation=\"ContractSum HoursPerWeek\"></output>"));

        await page.FillAsync("#ContractSum", sum);
        await page.FillAsync("#HoursPerWeek", percentage);

        (await page.TextContentAsync("output"))!.Replace('\u00a0', ' ').ShouldBe(shown);
    }

    [TimedFact]
    public async Task Menu_Escape_ClosesAndGivesTheFocusBack()
    {
        await OpenAsync("/demo/bouwstenen");

        await page.ClickAsync(".sr-person-menu > summary");
        await page.Keyboard.PressAsync("Escape");

        (await page.EvalOnSelectorAsync<bool>(".sr-person-menu", "e => e.open")).ShouldBeFalse();
        (await ActiveAsync("tagName")).ShouldBe("SUMMARY");
    }

    /// <summary>Opens a page with some of its markup changed, as another screen would have it.</summary>
    private async Task OpenAsync(string path, params (string From, string To)[] changes)
    {
        if (changes.Length > 0)
        {
            await page.RouteAsync("**" + path, async route =>
            {
                var answer = await route.FetchAsync();
                var body = changes.Aggregate(await answer.TextAsync(), (text, change) => text.Replace(change.From, change.To, StringComparison.Ordinal));
                await route.FulfillAsync(new RouteFulfillOptions { Response = answer, Body = body });
            });
        }

        await page.GotoAsync(site.Address + path);
    }

    private async Task<string> ActiveAsync(string what) => await page.EvaluateAsync<string>($"String(document.activeElement.{what})");

    private static FilePayload Named(string name, int size) =>
        new()
        {
            Name = name,
            MimeType = "application/pdf",
            Buffer = Encoding.ASCII.GetBytes(new string('x', size)),
        };
}
