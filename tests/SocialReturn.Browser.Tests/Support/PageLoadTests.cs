using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace SocialReturn.Browser.Tests.Support;

/// <summary>A page that comes late is waited for, with scripts and without.</summary>
public sealed class PageLoadTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Site = "https://traag.example/";

    [TimedTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Loaded_WhileAnImageIsStillComing_Waits(bool javaScript)
    {
        var late = new TaskCompletionSource();
        var page = await PageAsync(javaScript, ("", "<h1>Traag</h1><img src=/laat.png alt=''>"));
        await page.RouteAsync(Site + "laat.png", async route =>
        {
            await late.Task;
            await route.FulfillAsync(new RouteFulfillOptions { Status = 204 });
        });
        await page.GotoAsync(Site, new PageGotoOptions { WaitUntil = WaitUntilState.Commit });

        var loaded = page.LoadedAsync();
        await page.Locator("h1").WaitForAsync();
        loaded.IsCompleted.ShouldBeFalse();
        late.SetResult();

        await loaded;
    }

    [TimedFact]
    public async Task Leave_ForAPageThatComesAfterAWhile_EndsThere()
    {
        var page = await PageAsync(javaScript: true, ("", "<h1>De vorige</h1>"), ("volgende", "<h1>De volgende</h1>"));
        await page.GotoAsync(Site);

        // The act is over before the browser is on its way, as it can be on a busy machine.
        await page.LeaveAsync(() => page.EvaluateAsync("() => { setTimeout(() => location.assign('/volgende'), 500); }"));

        page.Url.ShouldBe(Site + "volgende");
        (await page.InnerTextAsync("h1")).ShouldBe("De volgende");
    }

    private async Task<IPage> PageAsync(bool javaScript, params (string Path, string Html)[] pages)
    {
        var page = await (await chromium.NewContextAsync(javaScript: javaScript)).NewPageAsync();
        foreach (var (path, html) in pages)
        {
            await page.RouteAsync(Site + path, route =>
                route.FulfillAsync(new RouteFulfillOptions { ContentType = "text/html", Body = "<!DOCTYPE html><title>Proef</title>" + html })
            );
        }

        return page;
    }
}
