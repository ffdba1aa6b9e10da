using Shouldly;
using SocialReturn.Core.Fulfilments;
using SocialReturn.TestKit;
using SocialReturn.TestKit.Given;
using SocialReturn.TestKit.Web;
using Xunit;
using Xunit.Abstractions;

namespace SocialReturn.Web.Tests.Guards;

/// <summary>What a page asks of the database does not grow with what others entered, or with what was decided before.</summary>
public sealed class PageCostTests(PortalFactory portal, ITestOutputHelper output) : IClassFixture<PortalFactory>, IDisposable
{
    private const int Times = 10;

    private readonly QueryCount queries = portal.CountQueries();

    [Fact]
    public async Task Page_ManyEntries_Print()
    {
        var stage = await Stage.SetAsync(portal);
        var tender = await stage.TenderAsync();
        var fulfilment = await EntriesAsync(stage, tender);
        var proposal = await stage.ParticipationAsync(tender, FulfilmentStatus.Proposed);
        using var owner = await portal.SignedInAsync(stage.World.Owner);
        using var adviser = await portal.SignedInAsync(stage.World.Adviser);
        (PortalClient Client, string Address)[] pages =
        [
            (owner, "/hulp/begrippen"),
            (owner, "/overzicht"),
            (owner, "/aanbestedingen"),
            (owner, $"/aanbestedingen/{tender}"),
            (owner, "/taken"),
            (owner, $"/invullingen/{fulfilment}"),
            (owner, $"/invullingen/{fulfilment}/uitleg"),
            (adviser, "/hulp/begrippen"),
            (adviser, "/advies"),
            (adviser, "/advies/taken"),
            (adviser, $"/advies/aanbestedingen/{tender}"),
            (adviser, $"/advies/invullingen/{proposal}"),
        ];
        var few = await CostsAsync(pages);

        var foreign = await stage.TenderAsync(contractor: stage.World.Groen, title: "Bermen");
        for (var time = 0; time < Times; time++)
        {
            await EntriesAsync(stage, foreign);
        }

        var others = await CostsAsync(pages);
        var second = await stage.TenderAsync(title: "Bermen maaien");
        for (var time = 0; time < Times; time++)
        {
            await EntriesAsync(stage, second);
        }

        var own = await CostsAsync(pages);
        for (var time = 0; time < Times; time++)
        {
            await EntriesAsync(stage, tender);
        }

        var same = await CostsAsync(pages);
        for (var index = 0; index < pages.Length; index++)
        {
            output.WriteLine(
                $"{(pages[index].Client == owner ? "contractor" : "adviser")} {pages[index].Address}: {few[index]} | of others {others[index]} | own {own[index]} | on the tender {same[index]}"
            );
        }
    }

    public void Dispose() => queries.Dispose();

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

    private async Task<QueryCost[]> CostsAsync((PortalClient Client, string Address)[] pages)
    {
        var costs = new List<QueryCost>();
        foreach (var (client, address) in pages)
        {
            // The first time warms what is kept in memory.
            await client.GetPageAsync(address);
            costs.Add(await queries.OfAsync(async () => ((int)(await client.GetPageAsync(address)).Status).ShouldBe(200, address)));
        }

        return [.. costs];
    }
}
