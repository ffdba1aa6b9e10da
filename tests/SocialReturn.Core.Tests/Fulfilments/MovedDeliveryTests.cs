using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Fulfilments.ByContractor;
using SocialReturn.Core.Fulfilments.ByDesk;
using SocialReturn.Core.Progress;
using SocialReturn.Core.Rounds;
using SocialReturn.Core.Tenders;
using SocialReturn.TestKit.Given;
using SocialReturn.TestKit.Web;
using Xunit;

namespace SocialReturn.Core.Tests.Fulfilments;

/// <summary>
/// A delivery that waits is taken back, or brought to another tender of the same contractor: what stood on the one is gone, what stands on
/// the other is worth what that one says. At 18 hours a week a month of a placement under the Participatiewet is € 1.666,67.
/// </summary>
public sealed class MovedDeliveryTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task TakenBack_NothingStands_AndItIsSentInAgainAsItWas()
    {
        var (_, here, _) = await StartAsync();
        var january = await here.ClaimAsync(1);

        await here.TakeBackAsync(january);

        (await here.FulfilmentAsync()).ClaimedValue.ShouldBe(Euro.Zero);
        (await LastRoundAsync(january)).Outcome.ShouldBe(RoundOutcome.Withdrawn);
        NextPeriod.Of(await here.FulfilmentAsync(), await here.DeliveriesAsync())!.From.ShouldBe(new DateOnly(2026, 1, 1), "its days are free again");
        await here.ShouldHoldAsync();

        await here.ClaimAsync(1, january);

        (await here.AmountsAsync()).ShouldBe([1_666.67m]);
        (await LastRoundAsync(january)).Number.ShouldBe(2);
        await here.ShouldHoldAsync();
    }

    [Fact]
    public async Task TakenBack_AndChanged_SaysWhatWasSentIn_UntilItIsSentInAgain()
    {
        var (stage, here, _) = await StartAsync();
        var january = await here.ClaimAsync(1);
        await here.TakeBackAsync(january);
        var less = PlacementDriver.InputOf(await stage.FindAsync<Delivery>(january), hours: 9);
        async Task<Euro> SendAsync(bool submit)
        {
            var row = await stage.FindAsync<Delivery>(january);
            await here.DoneAsync(here.Owner, services =>
                services
                    .GetRequiredService<DeliveryService>()
                    .SubmitAsync(here.Id, less, new Submission(january, row.Version, submit, Ids.New()), CancellationToken.None)
            );
            return (await stage.FindAsync<Delivery>(january)).Value;
        }

        (await SendAsync(submit: false)).ShouldBe(Euro.Round(1_666.67m), "the desk reads the row, and not what is being tried");
        (await SendAsync(submit: true)).ShouldBe(Euro.Round(833.33m));
        await here.ShouldAddUpAsync();
        await here.ShouldHoldAsync();
    }

    [Fact]
    public async Task TakenBack_ThenItsDaysAreDeliveredAnew_CannotBeSentInBesideThem()
    {
        var (stage, here, _) = await StartAsync();
        var january = await here.ClaimAsync(1);
        await here.TakeBackAsync(january);
        await here.ClaimAsync(1);
        var row = await stage.FindAsync<Delivery>(january);

        var outcome = await portal.InScopeAsync(here.Owner, services =>
            services
                .GetRequiredService<DeliveryService>()
                .SubmitAsync(here.Id, DeliveryInput.Of(row), new Submission(january, row.Version, true, Ids.New()), CancellationToken.None)
        );

        outcome.Kind.ShouldBe(OutcomeKind.Invalid);
        (await here.AmountsAsync()).ShouldBe([1_666.67m]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Moved_GoesWithItsProof_AndCountsThereOnly(bool askedBack)
    {
        var (stage, here, there) = await StartAsync();
        var january = await here.ClaimAsync(1);
        if (askedBack)
        {
            await here.AskBackAsync(january);
        }
        else
        {
            await here.TakeBackAsync(january);
        }

        var proof = await stage.EvidenceAsync(here.Id, january);
        await here.ClaimAsync(1, january);
        var moved = await here.MoveAsync(january, there);

        (await here.AmountsAsync()).ShouldBeEmpty();
        (await there.AmountsAsync()).ShouldBe([1_666.67m]);
        var was = await stage.FindAsync<Delivery>(january);
        (was.Status, was.MovedToId).ShouldBe((DeliveryStatus.Moved, (Guid?)moved));
        var file = await stage.FindAsync<Core.Evidence.EvidenceFile>(proof);
        var target = await there.FulfilmentAsync();
        (file.TenderId, file.FulfilmentId, file.DeliveryId).ShouldBe((target.TenderId, target.Id, (Guid?)moved));
        (await ProgressAsync(stage, here)).Claimed.ShouldBe(Euro.Zero);
        (await ProgressAsync(stage, there)).Claimed.ShouldBe(Euro.Round(1_666.67m));
        await here.ShouldHoldAsync();

        await there.VerifyAsync(moved);
        await there.ShouldAddUpAsync();
        await there.ShouldHoldAsync();
    }

    [Fact]
    public async Task Moved_AfterChangesWereAsked_IsSentInThere()
    {
        var (stage, here, there) = await StartAsync();
        var january = await here.ClaimAsync(1);
        await here.AskBackAsync(january);

        var moved = await here.MoveAsync(january, there);

        (await stage.FindAsync<Delivery>(moved)).Status.ShouldBe(DeliveryStatus.Claimed);
        (await LastRoundAsync(january)).Outcome.ShouldBe(RoundOutcome.ChangesRequested, "it was decided before");
        await here.ShouldHoldAsync();
    }

    [Fact]
    public async Task Moved_WhatItCarriedForAll_GoesToTheFirstThatStands()
    {
        var (_, here, there) = await StartAsync(permanent: true);
        var january = await here.ClaimAsync(1);
        await here.ClaimAsync(2);
        (await here.AmountsAsync()).ShouldBe([11_666.67m, 1_666.66m]);

        await here.MoveAsync(january, there);

        (await here.AmountsAsync()).ShouldBe([11_666.67m]);
        await here.ShouldAddUpAsync();
        await there.ShouldAddUpAsync();
        await here.ShouldHoldAsync();
    }

    [Fact]
    public async Task Draft_Moved_StaysADraftThatTheDeskDoesNotSee()
    {
        var (stage, here, there) = await StartAsync();
        var draft = await stage.DeliveryAsync(here.Id, DeliveryStatus.Draft);

        var moved = await here.MoveAsync(draft, there);

        (await stage.FindAsync<Delivery>(moved)).Status.ShouldBe(DeliveryStatus.Draft);
        var seen = await portal.InScopeAsync(here.Desk, services =>
            services.GetRequiredService<Core.Data.PortalDbContext>().Deliveries.CountAsync(row => row.Id == draft || row.Id == moved)
        );
        seen.ShouldBe(0);
        await here.ShouldHoldAsync();
    }

    [Fact]
    public async Task LastThingOpen_MovedAfterAllWasVerified_CompletesTheItem()
    {
        var stage = await Stage.SetAsync(portal);
        var here = new PlacementDriver(portal, stage, await stage.PurchaseAsync(await stage.TenderAsync()));
        var there = new PlacementDriver(portal, stage, await stage.PurchaseAsync(await stage.TenderAsync(title: "Plantsoen Oost")));
        var draft = await stage.DeliveryAsync(here.Id, DeliveryStatus.Draft);
        await stage.DeliveryAsync(here.Id, DeliveryStatus.Verified);
        (await here.FulfilmentAsync()).Status.ShouldBe(FulfilmentStatus.Agreed, "the draft keeps it open");

        await here.MoveAsync(draft, there);

        (await here.FulfilmentAsync()).Status.ShouldBe(FulfilmentStatus.Completed);
        (await there.DeliveriesAsync()).ShouldHaveSingleItem().IsLast.ShouldBeFalse("that was said of the agreement here");
        await here.ShouldHoldAsync();
    }

    [Fact]
    public async Task AfterTheDecision_MinusHereAndPlusThere_CountsThereOnly()
    {
        var (stage, here, there) = await StartAsync();
        var january = await here.ClaimAsync(1);
        await here.VerifyAsync(january);
        await here.AskCorrectionAsync(january, hours: null, here.Owner);
        await here.AgreeCorrectionAsync(january, here.Desk);

        await there.VerifyAsync(await there.ClaimAsync(1));

        (await here.FulfilmentAsync()).RealisedValue.ShouldBe(Euro.Zero);
        (await there.FulfilmentAsync()).RealisedValue.ShouldBe(Euro.Round(1_666.67m));
        (await stage.FindAsync<Delivery>(january)).Status.ShouldBe(DeliveryStatus.Reversed);
        await here.ShouldHoldAsync();
    }

    [Fact]
    public async Task Target_ThatCannotTakeIt_IsToldAndNothingChanges()
    {
        var (stage, here, there) = await StartAsync();
        var january = await here.ClaimAsync(1);
        await there.ClaimAsync(1);
        var row = await stage.FindAsync<Delivery>(january);
        var purchase = await stage.PurchaseAsync((await there.FulfilmentAsync()).TenderId);
        var somebodyElse = await stage.ParticipationAsync((await there.FulfilmentAsync()).TenderId);
        var others = await stage.ParticipationAsync(await stage.TenderAsync(contractor: stage.World.Groen));

        foreach (var target in new Guid?[] { null, Ids.New(), here.Id, purchase, somebodyElse, others, there.Id })
        {
            var outcome = await portal.InScopeAsync(here.Owner, services =>
                services
                    .GetRequiredService<DeliveryMoveService>()
                    .MoveAsync(here.Id, january, row.Version, new DeliveryMove(target, Ids.New()), CancellationToken.None)
            );
            outcome.Kind.ShouldBe(OutcomeKind.Invalid, $"{target}");
            outcome.Errors.ShouldAllBe(error => error.Field == DeliveryMoveService.TargetField);
        }

        (await here.AmountsAsync()).ShouldBe([1_666.67m]);
        (await there.AmountsAsync()).ShouldBe([1_666.67m]);
        await here.ShouldHoldAsync();
    }

    [Fact]
    public async Task Moved_Twice_ByTheSameForm_IsOnce()
    {
        var (stage, here, there) = await StartAsync();
        var january = await here.ClaimAsync(1);
        var row = await stage.FindAsync<Delivery>(january);
        var key = Ids.New();
        Task<Outcome<Guid>> MoveAsync(Guid form) =>
            portal.InScopeAsync(here.Owner, services =>
                services
                    .GetRequiredService<DeliveryMoveService>()
                    .MoveAsync(here.Id, january, row.Version, new DeliveryMove(there.Id, form), CancellationToken.None)
            );

        var first = await MoveAsync(key);
        var again = await MoveAsync(key);
        var other = await MoveAsync(Ids.New());

        again.Value.ShouldBe(first.Value);
        other.Kind.ShouldBe(OutcomeKind.Conflict);
        (await there.AmountsAsync()).ShouldBe([1_666.67m]);
    }

    [Fact]
    public async Task MovedAndVerifiedAtOnce_OneWins_TheOtherIsAConflict()
    {
        var (stage, here, there) = await StartAsync();
        for (var month = 1; month <= 6; month++)
        {
            var delivery = await here.ClaimAsync(month);
            var row = await stage.FindAsync<Delivery>(delivery);
            var outcomes = await Task.WhenAll(
                portal.InScopeAsync(here.Owner, services =>
                    services
                        .GetRequiredService<DeliveryMoveService>()
                        .MoveAsync(here.Id, delivery, row.Version, new DeliveryMove(there.Id, Ids.New()), CancellationToken.None)
                ),
                portal.InScopeAsync(here.Desk, services =>
                    services.GetRequiredService<ReviewService>().VerifyAsync(delivery, row.Version, row.Value, CancellationToken.None)
                )
            );

            outcomes.Select(outcome => outcome.Kind).ShouldBe([OutcomeKind.Done, OutcomeKind.Conflict], ignoreOrder: true);
            await here.ShouldAddUpAsync();
            await there.ShouldAddUpAsync();
        }

        await here.ShouldHoldAsync();
    }

    /// <summary>A placement of January to June on one tender, and the same for the same person on another.</summary>
    private async Task<(Stage Stage, PlacementDriver Here, PlacementDriver There)> StartAsync(bool permanent = false)
    {
        var stage = await Stage.SetAsync(portal);
        var here = await stage.ParticipationAsync(await stage.TenderAsync(), hours: 18, permanent: permanent);
        var there = await stage.SameElsewhereAsync(here, await stage.TenderAsync(title: "Groenonderhoud Oost"));
        return (stage, new PlacementDriver(portal, stage, here), new PlacementDriver(portal, stage, there));
    }

    private async Task<ProgressAmounts> ProgressAsync(Stage stage, PlacementDriver driver) =>
        (await stage.FindAsync<Tender>((await driver.FulfilmentAsync()).TenderId)).Progress;

    private Task<Round> LastRoundAsync(Guid deliveryId) =>
        portal.ReadAsync(db => db.Rounds.AsNoTracking().Where(round => round.SubjectId == deliveryId).OrderByDescending(round => round.Number).FirstAsync());
}
