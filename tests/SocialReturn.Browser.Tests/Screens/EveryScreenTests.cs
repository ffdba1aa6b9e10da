using Microsoft.Playwright;
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

    /// <summary>What a person shares with the colleague is looked at with the colleague.</summary>
    [TimedTheory(Timeout = Limit)]
    [InlineData("visitor", null)]
    [InlineData("contractor", null)]
    [InlineData("adviser", "contractor")]
    [InlineData("administrator", "adviser")]
    [InlineData("reader", "contractor")]
    [InlineData("platform administrator", "contractor")]
    public async Task Screens_OfAPerson_HaveNoFaults(string person, string? colleague)
    {
        var world = await FilledStage.SetAsync(browser);
        var page = await PageOfAsync(world, person);
        var shared = colleague is null
            ? []
            : (await FindAsync(await PageOfAsync(world, colleague))).Select(screen => screen.Kind).ToHashSet(StringComparer.Ordinal);
        var screens = (await FindAsync(page)).Where(screen => !shared.Contains(screen.Kind));
        var inspection = new ScreenInspection(page);

        await Sweep.OverAsync(output, $"screens of the {person}, at 1280, 390 and 320", screens, inspection.FaultsAsync);

        await page.Context.CloseAsync();
    }

    private Task<IReadOnlyList<FoundScreen>> FindAsync(IPage page) =>
        new ScreenFinder(page.Context.APIRequest).FindAsync(ScreenFinder.AddressesOf(browser.Portal.Services));

    private Task<IPage> PageOfAsync(World world, string person) => PersonOf(world, person) is { } user ? browser.SignedInAsync(user) : browser.VisitorAsync();

    private static User? PersonOf(World world, string person) =>
        person switch
        {
            "contractor" => world.Owner,
            "adviser" => world.Adviser,
            "administrator" => world.Administrator,
            "reader" => world.Reader,
            "platform administrator" => world.Platform,
            _ => null,
        };
}
