using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Fulfilments.ByDesk;
using SocialReturn.Core.Reports;
using SocialReturn.Core.Tenders;
using SocialReturn.TestKit.Web;
using Xunit;

namespace SocialReturn.Web.Tests.Reports;

public sealed class ReportReaderTests : IAsyncLifetime
{
    private static readonly DateOnly EndOfMarch = new(2026, 3, 31);
    private static readonly DateOnly April = new(2026, 4, 1);
    private static readonly DateOnly EndOfApril = new(2026, 4, 30);

    private readonly PortalFactory portal = new();
    private ReportStage reports = null!;

    public async Task InitializeAsync()
    {
        await portal.InitializeAsync();
        reports = await ReportStage.SetAsync(portal);
    }

    public Task DisposeAsync() => ((IAsyncLifetime)portal).DisposeAsync();

    [Fact]
    public async Task Read_TheSameMonth_EqualsTheStoredProgress()
    {
        var tender = await reports.TenderAsync();
        await reports.Stage.DeliveryAsync(await reports.Stage.PurchaseAsync(tender), DeliveryStatus.Verified);
        await reports.Stage.DeliveryAsync(await reports.Stage.ParticipationAsync(tender));
        await reports.Stage.ParticipationAsync(tender, FulfilmentStatus.Proposed);
        await reports.Stage.ParticipationAsync(tender, FulfilmentStatus.Draft);
        await reports.Stage.ParticipationAsync(tender, FulfilmentStatus.Rejected);

        var model = await reports.ReadAsync(tender, ReportStage.March, EndOfMarch);

        var stored = await reports.Stage.FindAsync<Tender>(tender);
        model.Progress.ShouldBe(stored.Progress);
        model.Obligation.ShouldBe(stored.Obligation);
        model.SumOf(ReportState.Realised).ShouldBe(stored.Progress.Realised);
        model.SumOf(ReportState.Claimed).ShouldBe(stored.Progress.Claimed);
        model.SumOf(ReportState.Agreed).ShouldBe(stored.Progress.Agreed);
        model.SumOf(ReportState.Proposed).ShouldBe(stored.Progress.Proposed);
        model.Changes.Realised.ShouldBe(new ReportChange(1, Euro.FromWhole(7_000)));
        model.Changes.Rejected.ShouldBe(1);
        model.IsScheduleVerified.ShouldBeFalse();
    }

    [Fact]
    public async Task Read_WhatCameLater_BelongsToTheNextMonth()
    {
        var tender = await reports.TenderAsync();
        var purchase = await reports.Stage.PurchaseAsync(tender, FulfilmentStatus.Proposed);
        reports.GoTo(4, 10);
        await AgreeAsync(purchase);
        await reports.Stage.DeliveryAsync(purchase, DeliveryStatus.Verified);
        await reports.Stage.ParticipationAsync(tender, FulfilmentStatus.Proposed);

        var march = await reports.ReadAsync(tender, ReportStage.March, EndOfMarch);
        var april = await reports.ReadAsync(tender, April, EndOfApril);

        march.Progress.Proposed.ShouldBe(Euro.FromWhole(7_000));
        march.Progress.Realised.ShouldBe(Euro.Zero);
        march.Changes.Proposed.ShouldBe(new ReportChange(1, Euro.FromWhole(7_000)));
        april.Progress.Realised.ShouldBe(Euro.FromWhole(7_000));
        april.Changes.Realised.ShouldBe(new ReportChange(1, Euro.FromWhole(7_000)));
        april.Changes.Agreed.Count.ShouldBe(1);
        april.Changes.Proposed.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Read_ClaimDecidedLater_IsClaimedAtTheEndOfTheMonth()
    {
        var tender = await reports.TenderAsync();
        var purchase = await reports.Stage.PurchaseAsync(tender);
        var delivery = await reports.Stage.DeliveryAsync(purchase);
        reports.GoTo(4, 1);
        await VerifyAsync(delivery);

        var march = await reports.ReadAsync(tender, ReportStage.March, EndOfMarch);

        march.Progress.Claimed.ShouldBe(Euro.FromWhole(7_000));
        march.Progress.Realised.ShouldBe(Euro.Zero);
        march.Progress.Agreed.ShouldBe(Euro.Zero);
    }

    [Fact]
    public async Task Read_NothingHappened_SaysSo()
    {
        var tender = await reports.TenderAsync();

        var model = await reports.ReadAsync(tender, ReportStage.March, EndOfMarch);

        model.Changes.IsNothing.ShouldBeTrue();
        ReportSentences.Of(model)[0].Text.ShouldBe("In deze maand is niets ingediend, afgesproken of beoordeeld.");
        model.Lines.ShouldBeEmpty();
        model.CountedPercent.ShouldBe(0);
    }

    private async Task AgreeAsync(Guid id)
    {
        var fulfilment = await reports.Stage.FindAsync<Fulfilment>(id);
        await ReviewAsync(review => review.AgreeAsync(id, fulfilment.Version, fulfilment.Value, CancellationToken.None));
    }

    private async Task VerifyAsync(Guid id)
    {
        var delivery = await reports.Stage.FindAsync<Delivery>(id);
        await ReviewAsync(review => review.VerifyAsync(id, delivery.Version, delivery.Value, CancellationToken.None));
    }

    private async Task ReviewAsync(Func<ReviewService, Task<Outcome<Guid>>> decide)
    {
        var world = reports.Stage.World;
        var outcome = await portal.InScopeAsync(world.At(world.Av, world.Adviser), services =>
            decide((ReviewService)services.GetService(typeof(ReviewService))!)
        );
        outcome.Kind.ShouldBe(OutcomeKind.Done);
    }
}
