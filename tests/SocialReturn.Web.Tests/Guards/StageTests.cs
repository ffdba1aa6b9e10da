using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Tenders;
using SocialReturn.TestKit.Given;
using SocialReturn.TestKit.Web;
using Xunit;

namespace SocialReturn.Web.Tests.Guards;

/// <summary>The job from registration to realised, through the services alone: what the screens' tests start from.</summary>
public sealed class StageTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Theory]
    [InlineData(FulfilmentStatus.Draft)]
    [InlineData(FulfilmentStatus.Proposed)]
    [InlineData(FulfilmentStatus.ChangesRequested)]
    [InlineData(FulfilmentStatus.Agreed)]
    [InlineData(FulfilmentStatus.Rejected)]
    [InlineData(FulfilmentStatus.Withdrawn)]
    public async Task Fulfilments_EveryState_CanBeStaged(FulfilmentStatus status)
    {
        var stage = await Stage.SetAsync(portal);
        var tender = await stage.TenderAsync();

        var placement = await stage.FindAsync<Fulfilment>(await stage.ParticipationAsync(tender, status));
        var purchase = await stage.FindAsync<Fulfilment>(await stage.PurchaseAsync(tender, status));

        placement.Status.ShouldBe(status);
        purchase.Status.ShouldBe(status);
    }

    [Theory]
    [InlineData(DeliveryStatus.Draft)]
    [InlineData(DeliveryStatus.Claimed)]
    [InlineData(DeliveryStatus.ChangesRequested)]
    [InlineData(DeliveryStatus.Verified)]
    [InlineData(DeliveryStatus.Rejected)]
    public async Task Deliveries_EveryState_CanBeStaged(DeliveryStatus status)
    {
        var stage = await Stage.SetAsync(portal);
        var placement = await stage.ParticipationAsync(await stage.TenderAsync());

        var delivery = await stage.FindAsync<Delivery>(await stage.DeliveryAsync(placement, status));

        delivery.Status.ShouldBe(status);
    }

    [Fact]
    public async Task Tender_OfHaaglanden_IsFulfilledAsItsTableSays()
    {
        var stage = await Stage.SetAsync(portal);
        var tender = await stage.TenderAsync(stage.World.TheHague, title: "Schoonmaak stadhuis");
        var placement = await stage.ParticipationAsync(tender);
        var purchase = await stage.PurchaseAsync(tender);
        await stage.DeliveryAsync(purchase, DeliveryStatus.Verified);

        (await stage.FindAsync<Fulfilment>(placement)).AgreedValue.ShouldBe(Euro.Round(13_333.33m));
        (await stage.FindAsync<Fulfilment>(purchase)).RealisedValue.ShouldBe(Euro.FromWhole(10_000));
        var stored = await stage.FindAsync<Tender>(tender);
        stored.Obligation.ShouldBe(Euro.FromWhole(20_000));
        stored.Progress.Realised.ShouldBe(Euro.FromWhole(10_000));
        stored.Progress.Agreed.ShouldBe(Euro.Round(13_333.33m));
    }

    [Fact]
    public async Task Purchase_OfAvRegio_CountsWithoutMaterial()
    {
        var stage = await Stage.SetAsync(portal);

        var purchase = await stage.PurchaseAsync(await stage.TenderAsync());

        (await stage.FindAsync<Fulfilment>(purchase)).AgreedValue.ShouldBe(Euro.FromWhole(7_000));
    }

    [Fact]
    public async Task Tender_RegisteredByTheContractor_WaitsForTheAdviser()
    {
        var stage = await Stage.SetAsync(portal);

        var tender = await stage.FindAsync<Tender>(await stage.AwaitingTenderAsync());

        tender.Status.ShouldBe(TenderStatus.AwaitingConfirmation);
    }
}
