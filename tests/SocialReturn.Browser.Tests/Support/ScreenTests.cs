using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace SocialReturn.Browser.Tests.Support;

/// <summary>The measures themselves: each is seen to find what it should, and to leave alone what is fine.</summary>
public sealed class ScreenTests(Chromium chromium) : IClassFixture<Chromium>, IAsyncLifetime
{
    private const string Fine = "<!DOCTYPE html><html lang=nl><title>Proef</title><body style='margin:0 16px'><main><h1>Goed</h1>{0}</main>";

    private IPage? page;

    public async Task InitializeAsync()
    {
        page = await (await chromium.NewContextAsync(width: 390)).NewPageAsync();
    }

    public async Task DisposeAsync() => await page!.Context.CloseAsync();

    [TimedTheory]
    [InlineData("<p style='width:900px'>Een zin die veel en veel te breed staat</p>", "wide on a screen")]
    [InlineData("<p style='position:relative;left:380px;white-space:nowrap'>Naar rechts geschoven tekst</p>", "beyond the screen")]
    [InlineData("<p style='margin-left:-16px'>Zonder ruimte ernaast</p>", "against the edge")]
    [InlineData("<p style='width:60px;overflow:hidden;white-space:nowrap'>Afgeknipte tekst op een regel</p>", "cut off")]
    [InlineData("<p>Eerste regel</p><p style='margin-top:-34px'>Tweede regel</p>", "over each other")]
    [InlineData("<button>Knop zonder opmaak</button>", "unstyled")]
    [InlineData("<a href='#x'>Link zonder opmaak</a>", "unstyled")]
    [InlineData("<input type='file'>", "unstyled")]
    [InlineData("<textarea style='border:2px solid #b3261e'></textarea>", "looks refused")]
    public async Task LayoutFaults_Broken_AreFound(string html, string fault)
    {
        await page!.SetContentAsync(string.Format(Fine, html));

        (await Screen.LayoutFaultsAsync(page)).ShouldContain(found => found.Contains(fault, StringComparison.Ordinal));
    }

    [TimedTheory]
    [InlineData("<p>Eerste regel</p><p>Tweede regel</p>")]
    [InlineData("<div style='overflow-x:auto'><table style='width:900px'><tr><td>Schuift in zijn eigen vak</td></tr></table></div>")]
    [InlineData("<span style='position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)'>Alleen voor wie luistert</span>")]
    [InlineData("<p style='line-height:1.1'>Een zin met <strong>nadruk</strong> en <em>nog meer nadruk</em> over twee regels</p>")]
    public async Task LayoutFaults_Fine_AreNone(string html)
    {
        await page!.SetContentAsync(string.Format(Fine, html));

        (await Screen.LayoutFaultsAsync(page)).ShouldBeEmpty();
    }

    [TimedTheory]
    [InlineData("<button style='outline:none'>Opslaan</button>", 1)]
    [InlineData("<button style='outline:0 solid'>Opslaan</button>", 1)]
    [InlineData("<button style='outline:3px solid'>Opslaan</button>", 0)]
    [InlineData("<label style='outline:3px solid'><input style='outline:none'> Naam</label>", 0)]
    [InlineData("<button style='outline:none' disabled>Opslaan</button>", 0)]
    [InlineData("<button style='outline:none' tabindex='-1'>Opslaan</button>", 0)]
    public async Task FocusFaults_ControlsWithoutASign_AreFound(string html, int faults)
    {
        await page!.SetContentAsync(string.Format(Fine, html));

        (await Screen.FocusFaultsAsync(page)).Count.ShouldBe(faults);
    }

    [TimedFact]
    public async Task AxeFaults_ImageWithoutText_IsFound()
    {
        await page!.SetContentAsync(string.Format(Fine, "<img src='data:image/gif;base64,R0lGODlhAQABAAAAACw='>"));

        (await Screen.AxeFaultsAsync(page)).ShouldContain(found => found.StartsWith("image-alt:", StringComparison.Ordinal));
    }

    [TimedFact]
    public async Task AxeFaults_Fine_AreNone()
    {
        await page!.SetContentAsync(string.Format(Fine, "<p>Niets aan de hand.</p>"));

        (await Screen.AxeFaultsAsync(page)).ShouldBeEmpty();
    }

    [TimedFact]
    public async Task AxeFaults_PageWithoutScripts_RefusesInsteadOfWaiting()
    {
        var silent = await (await chromium.NewContextAsync(javaScript: false)).NewPageAsync();

        await Should.ThrowAsync<InvalidOperationException>(() => Screen.AxeFaultsAsync(silent));
    }
}
