using SocialReturn.Browser.Tests.Support;
using SocialReturn.Core.Tariffs;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace SocialReturn.Browser.Tests.Journeys;

/// <summary>The same journeys where no script runs, on both sides: the value comes by a button, before anything is sent.</summary>
public sealed class WithoutScriptsTests(BrowserPortal browser) : IClassFixture<BrowserPortal>
{
    public static TheoryData<string> Slugs => [.. FulfilmentKinds.InOrder.Select(kind => kind.Slug)];

    [TimedTheory]
    [MemberData(nameof(Slugs))]
    public async Task Kind_WithoutScripts_FromProposalToVerified(string slug)
    {
        var example = KindExample.All.Single(one => one.Slug == slug);
        var journey = await KindCase.StartAsync(browser, javaScript: false);

        await journey.FillInAsync(example);
        await journey.Contractor.GoAsync("main button[name=Calculate]");
        await Expect(journey.Contractor.Value).ToContainTextAsync(example.Asked);
        var item = await journey.SendAsync();
        await journey.ApproveAsync(item, example.Asked);
        foreach (var part in example.Parts)
        {
            await journey.DeliverAsync(item, part);
            await journey.ApproveAsync(item, part.Value);
        }

        await journey.ShouldEndAtAsync(item, example.Realised);
    }
}
