using SocialReturn.Browser.Tests.Support;
using SocialReturn.Core.Accounts;
using SocialReturn.TestKit;
using SocialReturn.TestKit.Given;
using Xunit;
using Xunit.Abstractions;

namespace SocialReturn.Browser.Tests.Screens;

/// <summary>
/// Every screen a person can reach: it answers, axe finds nothing, and nothing overflows, is cut off, overlaps or lacks
/// style; neither as it opens nor after its form came back with messages.
/// </summary>
public sealed class EveryScreenTests(BrowserPortal browser, ITestOutputHelper output) : IClassFixture<BrowserPortal>
{
    private const int Limit = 600_000;

    [TimedTheory(Timeout = Limit)]
    [InlineData("visitor")]
    [InlineData("contractor")]
    [InlineData("adviser")]
    [InlineData("administrator")]
    [InlineData("reader")]
    [InlineData("platform administrator")]
    public async Task Screens_OfAPerson_HaveNoFaults(string person)
    {
        var world = await FilledStage.SetAsync(browser);
        var page = PersonOf(world, person) is { } user ? await browser.SignedInAsync(user) : await browser.VisitorAsync();
        var screens = await new ScreenFinder(page.Context.APIRequest).FindAsync(ScreenFinder.AddressesOf(browser.Portal.Services));
        var inspection = new ScreenInspection(page);

        await Sweep.OverAsync(output, $"screens of the {person}, at 1280, 390 and 320", screens, inspection.FaultsAsync);

        await page.Context.CloseAsync();
    }

    private static User? PersonOf(World world, string person) => person switch
    {
        "contractor" => world.Owner,
        "adviser" => world.Adviser,
        "administrator" => world.Administrator,
        "reader" => world.Reader,
        "platform administrator" => world.Platform,
        _ => null,
    };
}
