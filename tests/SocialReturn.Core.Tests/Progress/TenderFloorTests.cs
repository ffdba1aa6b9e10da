using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Progress;
using SocialReturn.Core.Tenancy;
using SocialReturn.Core.Tenders;
using SocialReturn.Core.Verification;
using SocialReturn.TestKit.Given;
using SocialReturn.TestKit.Web;
using Xunit;

namespace SocialReturn.Core.Tests.Progress;

/// <summary>Floors through the services: work is at least half of € 20.000; what it still asks is stored in the save that changes it.</summary>
public sealed class TenderFloorTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Register_UnderAFloor_StoresAllOfIt()
    {
        var stage = await FlooredAsync();

        await ShouldAskAsync(stage, await stage.TenderAsync(), 10_000, 10_000);
        await ShouldAskAsync(stage, await stage.AwaitingTenderAsync(), 10_000, 10_000);
    }

    [Fact]
    public async Task Verify_PurchasesOfTheWholeObligation_CountAndDoNotMeetIt()
    {
        var stage = await FlooredAsync();
        var tender = await stage.TenderAsync();

        await BuyAsync(stage, tender, 3);

        await ShouldAskAsync(stage, tender, 10_000, 10_000);
        var stored = await stage.FindAsync<Tender>(tender);
        (stored.Progress.Counted, stored.Progress.Realised).ShouldBe((Euro.FromWhole(21_000), Euro.FromWhole(21_000)));
        ProgressRules.CountedPercent(stored.Progress.Counted, stored.Obligation).ShouldBe(105);
        ProgressRules.Open(stored.Progress, stored.Obligation).ShouldBe(Euro.FromWhole(10_000));
        ProgressRules.IsShortOfFloorsOnly(stored.Progress, stored.Obligation).ShouldBeTrue();
    }

    [Fact]
    public async Task Agree_Work_IsEnoughInTheForecastUntilItIsDelivered()
    {
        var stage = await FlooredAsync();
        var tender = await stage.TenderAsync();

        // 40,000 x 24/36 x 6/12 = 13,333.33 is agreed; 2 months of it, 4,444.44, are delivered and verified.
        var work = await stage.ParticipationAsync(tender);
        await ShouldAskAsync(stage, tender, 10_000, 0);
        await stage.DeliveryAsync(work, DeliveryStatus.Verified);
        await ShouldAskAsync(stage, tender, 5_555.56m, 0);
    }

    [Fact]
    public async Task Repin_ToATableWithAFloor_AsksFromThenOn()
    {
        var stage = await Stage.SetAsync(portal);
        var tender = await stage.TenderAsync();
        await stage.RepinAsync(tender, table => table with { Floors = [] });
        await BuyAsync(stage, tender, 3);
        await ShouldAskAsync(stage, tender, 0, 0);

        await stage.RepinAsync(tender, table => table with { Floors = [Stage.WorkFloor with { Percentage = 25 }] });

        await ShouldAskAsync(stage, tender, 5_000, 5_000);
    }

    private async Task<Stage> FlooredAsync()
    {
        var stage = await Stage.SetAsync(portal);
        await stage.FlooredTableAsync();
        return stage;
    }

    private static async Task BuyAsync(Stage stage, Guid tender, int times)
    {
        for (var time = 0; time < times; time++)
        {
            await stage.DeliveryAsync(await stage.PurchaseAsync(tender), DeliveryStatus.Verified);
        }
    }

    private async Task ShouldAskAsync(Stage stage, Guid tender, decimal gap, decimal forecast)
    {
        var progress = (await stage.FindAsync<Tender>(tender)).Progress;
        (progress.FloorGap, progress.FloorGapForecast).ShouldBe((Euro.Round(gap), Euro.Round(forecast)));
        var result = await portal.InScopeAsync(AccessScope.ForSystem("verify"), services =>
            services.GetServices<IInvariant>().OfType<ProgressInvariant>().Single().CheckAsync(CancellationToken.None)
        );
        result.Breaches.ShouldBeEmpty();
    }
}
