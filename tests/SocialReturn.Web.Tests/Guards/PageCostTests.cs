using Shouldly;
using SocialReturn.Core.Fulfilments;
using SocialReturn.TestKit;
using SocialReturn.TestKit.Given;
using SocialReturn.TestKit.Web;
using Xunit;
using Xunit.Abstractions;

namespace SocialReturn.Web.Tests.Guards;

/// <summary>
/// What a page asks of the database: as many questions whatever was ever entered, and no more rows than it shows. Counted, not timed.
/// </summary>
public sealed class PageCostTests(PortalFactory portal, ITestOutputHelper output) : IClassFixture<PortalFactory>, IDisposable
{
    private const int Times = 5;

    /// <summary>A page of tasks; of the work list it is 25, and one to see whether there are more.</summary>
    private const int PageSize = 50;

    private readonly QueryCount queries = portal.CountQueries();

    [Fact]
    public async Task Page_MuchIsEntered_AsksNoMoreThanItShows()
    {
        var stage = await Stage.SetAsync(portal);
        var (tender, second) = (await stage.TenderAsync(), await stage.TenderAsync(title: "Bermen maaien"));
        var foreign = await stage.TenderAsync(contractor: stage.World.Groen, title: "Plantsoenen");
        var fulfilment = await EntriesAsync(stage, tender);
        var proposal = await stage.ParticipationAsync(tender, FulfilmentStatus.Proposed);
        // Something always waits after it: the page of a proposal looks for the next.
        portal.Clock.Advance(TimeSpan.FromSeconds(1));
        await stage.ParticipationAsync(tender, FulfilmentStatus.Proposed);
        using var owner = await portal.SignedInAsync(stage.World.Owner);
        using var adviser = await portal.SignedInAsync(stage.World.Adviser);
        Asked[] pages =
        [
            new(owner, "/hulp/begrippen", 0),
            new(owner, "/overzicht", 0),
            new(owner, "/aanbestedingen", 0),
            new(owner, "/taken", PageSize),
            new(owner, $"/aanbestedingen/{tender}", null),
            new(owner, $"/invullingen/{fulfilment}", 0),
            new(owner, $"/invullingen/{fulfilment}/uitleg", 0),
            new(adviser, "/hulp/begrippen", 0),
            new(adviser, "/advies", PageSize),
            new(adviser, "/advies/taken", PageSize),
            new(adviser, $"/advies/aanbestedingen/{tender}", null),
            new(adviser, $"/advies/invullingen/{proposal}", PageSize),
        ];
        await CostsAsync(pages);
        var few = await CostsAsync(pages);
        await RepeatAsync(stage, foreign);
        var others = await CostsAsync(pages);
        await RepeatAsync(stage, second);
        var own = await CostsAsync(pages);
        await RepeatAsync(stage, tender);
        var same = await CostsAsync(pages);

        for (var index = 0; index < pages.Length; index++)
        {
            var (page, first) = (pages[index], few[index]);
            QueryCost[] later = [others[index], own[index], same[index]];
            output.WriteLine($"{page.Address}: {first}; of others {later[0]}; of another tender {later[1]}; of the tender {later[2]}");
            later[..2].ShouldAllBe(cost => cost.Queries == first.Queries, page.Address);
            // One more counts the lines of a long history that are not shown.
            later[2].Queries.ShouldBeLessThanOrEqualTo(first.Queries + (page.Shows is null ? 1 : 0), page.Address);
            later[..2].ShouldAllBe(cost => cost.Rows <= first.Rows + (page.Shows ?? 0), page.Address);
            // The page of a tender shows all of that tender.
            (page.Shows is null || later[2].Rows <= first.Rows + page.Shows).ShouldBeTrue(page.Address);
        }
    }

    public void Dispose() => queries.Dispose();

    private static async Task RepeatAsync(Stage stage, Guid tender)
    {
        for (var time = 0; time < Times; time++)
        {
            await EntriesAsync(stage, tender);
        }
    }

    /// <summary>One of everything that can be entered on a tender.</summary>
    private static async Task<Guid> EntriesAsync(Stage stage, Guid tender)
    {
        foreach (var status in Enum.GetValues<FulfilmentStatus>().Where(status => status != FulfilmentStatus.Completed))
        {
            await stage.ParticipationAsync(tender, status);
        }

        foreach (var status in Enum.GetValues<DeliveryStatus>())
        {
            await stage.DeliveryAsync(await stage.ParticipationAsync(tender), status);
        }

        await stage.PurchaseAsync(tender);
        await stage.DeliveryAsync(await stage.PurchaseAsync(tender), DeliveryStatus.Verified);
        return await stage.ParticipationAsync(tender);
    }

    private async Task<QueryCost[]> CostsAsync(Asked[] pages)
    {
        var costs = new List<QueryCost>();
        foreach (var (client, address, _) in pages)
        {
            costs.Add(await queries.OfAsync(async () => ((int)(await client.GetPageAsync(address)).Status).ShouldBe(200, address)));
        }

        return [.. costs];
    }

    /// <param name="Shows">How many rows it shows of what may be many; null for a page that shows all of one tender.</param>
    private sealed record Asked(PortalClient Client, string Address, int? Shows);
}
