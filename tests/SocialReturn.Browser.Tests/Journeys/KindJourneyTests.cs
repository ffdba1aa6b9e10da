using Shouldly;
using SocialReturn.Browser.Tests.Screens;
using SocialReturn.Browser.Tests.Support;
using SocialReturn.Core.Tariffs;
using SocialReturn.TestKit;
using SocialReturn.TestKit.Sources;
using Xunit;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace SocialReturn.Browser.Tests.Journeys;

/// <summary>Each kind from its proposal to verified, with its proof, its sums and the actions it takes.</summary>
public sealed class KindJourneyTests(BrowserPortal browser, ITestOutputHelper output) : IClassFixture<BrowserPortal>
{
    public static TheoryData<string> Slugs => [.. FulfilmentKinds.InOrder.Select(kind => kind.Slug)];

    [TimedTheory]
    [MemberData(nameof(Slugs))]
    public async Task Kind_FromProposalToVerified_EndsAtItsSum(string slug)
    {
        var example = KindExample.All.Single(one => one.Slug == slug);
        var journey = await KindCase.StartAsync(browser);

        await journey.FillInAsync(example);
        await Expect(journey.Contractor.Value).ToContainTextAsync(example.Asked);
        var item = await journey.SendAsync();
        ActionBars.ShouldHold($"{slug}: propose", journey.Contractor.Take());
        await ApproveAsync(journey, item, example.Asked);
        foreach (var part in example.Parts)
        {
            await journey.DeliverAsync(item, part);
            ActionBars.ShouldHold(part.Task, journey.Contractor.Take());
            await ApproveAsync(journey, item, part.Value);
        }

        await journey.ShouldEndAtAsync(item, example.Realised);
    }

    /// <summary>What the sweep over screens cannot meet: it sends nothing that would be taken.</summary>
    [TimedFact]
    public async Task FilledInForm_WithItsValue_HasNoFaults()
    {
        var journey = await KindCase.StartAsync(browser);
        var example = KindExample.All.Single(one => one.Slug == "activiteit");

        await journey.FillInAsync(example);
        await Expect(journey.Contractor.Value).ToContainTextAsync(example.Asked);

        (await new ScreenInspection(journey.Contractor.Page).LookEverywhereAsync()).ShouldBeEmpty();
    }

    [TimedFact]
    public Task Book_SaysWhatTheJourneysTake()
    {
        var book = File.ReadAllLines(Path.Combine(SourceTree.Root, "docs", "quality.md"));

        Sweep.Over(output, "tasks of which the actions are counted", ActionBars.All, bar => book.Contains(bar.Row) ? [] : [bar.Row]);
        return Task.CompletedTask;
    }

    private static async Task ApproveAsync(KindCase journey, Guid item, string amount)
    {
        await journey.ApproveAsync(item, amount);
        ActionBars.ShouldHold("approve, from the queue", journey.Adviser.Take());
    }
}
