using Shouldly;
using Xunit;

namespace SocialReturn.Browser.Tests.Support;

public sealed class BrowserPortalTests(BrowserPortal browser) : IClassFixture<BrowserPortal>
{
    [TimedFact]
    public async Task Visitor_UnknownAddress_SeesAStyledPage()
    {
        var page = await browser.VisitorAsync();
        var lost = new List<string>();
        page.RequestFailed += (_, request) => lost.Add(request.Url);

        var response = await page.GotoAsync("/bestaat-niet");

        response!.Status.ShouldBe(404);
        lost.ShouldBeEmpty();
        (await page.EvaluateAsync<string>("getComputedStyle(document.body).fontFamily")).ShouldContain("Source Sans");
        (await Screen.LayoutFaultsAsync(page)).ShouldBeEmpty();
        (await Screen.AxeFaultsAsync(page)).ShouldBeEmpty();
    }

    [TimedFact]
    public async Task SignedIn_KeepsItsSession()
    {
        var stage = await browser.StageAsync();
        var page = await browser.SignedInAsync(stage.World.Owner);

        var response = await page.GotoAsync("/kies");

        response!.Status.ShouldBe(200);
        page.Url.ShouldEndWith("/kies");
    }
}
