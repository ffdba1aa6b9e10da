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

/// <summary>Caps through the services: what is stored of a tender is after caps, in the save that realises.</summary>
public sealed class TenderCapTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Verify_OverTheCap_StoresWhatCounts()
    {
        var stage = await CappedAsync();
        var tender = await stage.TenderAsync();

        await VerifiedPurchaseAsync(stage, tender);
        await VerifiedPurchaseAsync(stage, tender);

        // 7,000 + 7,000 realised; purchases count for 40% of 20,000 = 8,000.
        var progress = (await stage.FindAsync<Tender>(tender)).Progress;
        progress.Realised.ShouldBe(Euro.FromWhole(14_000));
        progress.Counted.ShouldBe(Euro.FromWhole(8_000));
        await ShouldHoldAsync();
    }

    [Fact]
    public async Task Claim_OverTheCap_IsCutInTheForecastOnly()
    {
        var stage = await CappedAsync();
        var tender = await stage.TenderAsync();

        await VerifiedPurchaseAsync(stage, tender);
        await stage.DeliveryAsync(await stage.PurchaseAsync(tender));
        await stage.PurchaseAsync(tender);

        var progress = (await stage.FindAsync<Tender>(tender)).Progress;
        (progress.Counted, progress.Claimed, progress.CountableClaimed, progress.Agreed, progress.CountableAgreed).ShouldBe(
            (Euro.FromWhole(7_000), Euro.FromWhole(7_000), Euro.FromWhole(1_000), Euro.FromWhole(7_000), Euro.Zero)
        );
        ProgressRules.Forecast(progress).ShouldBe(Euro.FromWhole(8_000));
        await ShouldHoldAsync();
    }

    [Fact]
    public async Task Verify_PlacementBesideACappedPurchase_CountsInFull()
    {
        var stage = await CappedAsync();
        var tender = await stage.TenderAsync();

        await VerifiedPurchaseAsync(stage, tender);
        await VerifiedPurchaseAsync(stage, tender);
        await stage.DeliveryAsync(await stage.ParticipationAsync(tender), DeliveryStatus.Verified);

        // 8,000 of the purchases and 40,000 x 24/36 x 2/12 = 4,444.44 of the placement.
        (await stage.FindAsync<Tender>(tender)).Progress.Counted.ShouldBe(Euro.Round(12_444.44m));
    }

    [Fact]
    public async Task Claim_OfAPurchase_KeepsTheRecognitionItWasValuedBy()
    {
        var stage = await CappedAsync();
        var purchase = await stage.PurchaseAsync(await stage.TenderAsync());

        var delivery = await stage.DeliveryAsync(purchase);

        (await stage.FindAsync<Effort>(purchase)).RecognitionCode.ShouldBe("shelteredEmployer");
        (await stage.FindAsync<Delivery>(delivery)).RecognitionCode.ShouldBe("shelteredEmployer");
    }

    private async Task<Stage> CappedAsync()
    {
        var stage = await Stage.SetAsync(portal);
        await stage.CappedTableAsync();
        return stage;
    }

    private static async Task VerifiedPurchaseAsync(Stage stage, Guid tender) =>
        await stage.DeliveryAsync(await stage.PurchaseAsync(tender), DeliveryStatus.Verified);

    private async Task ShouldHoldAsync()
    {
        var result = await portal.InScopeAsync(AccessScope.ForSystem("verify"), services =>
            services.GetServices<IInvariant>().OfType<ProgressInvariant>().Single().CheckAsync(CancellationToken.None)
        );
        result.Breaches.ShouldBeEmpty();
    }
}
