using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Fulfilments.ByDesk;
using SocialReturn.Core.Rounds;
using SocialReturn.Core.Tenancy;
using SocialReturn.TestKit.Given;
using SocialReturn.TestKit.Web;
using Xunit;

namespace SocialReturn.Core.Tests.Fulfilments;

/// <summary>What was verified is corrected by one side with the agreement of the other, and a claim can be verified in part.</summary>
public sealed class CorrectionTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Correction_AgreedByTheOtherSide_BooksTheDifferenceAndKeepsWhatWasClaimed(bool byDesk)
    {
        var (stage, delivery, driver) = await VerifiedAsync();
        var (by, other) = byDesk ? (driver.Desk, driver.Owner) : (driver.Owner, driver.Desk);

        await driver.AskCorrectionAsync(delivery, 18, by);
        (await stage.FindAsync<Delivery>(delivery)).Value.ShouldBe(Euro.Round(4_444.44m), "nothing changes before the other side agrees");
        await driver.AgreeCorrectionAsync(delivery, other);

        // 40.000 × 18/36 × 2/12.
        var (row, item) = (await stage.FindAsync<Delivery>(delivery), await driver.FulfilmentAsync());
        (row.Status, row.Value, row.Measures.HoursPerWeek, item.RealisedValue).ShouldBe(
            (DeliveryStatus.Verified, Euro.Round(3_333.33m), 18m, Euro.Round(3_333.33m))
        );
        var rounds = await RoundsAsync(delivery);
        Terms.Read(rounds[0].Facts!).Measures.HoursPerWeek.ShouldBe(24);
        rounds
            .Select(round => (round.Subject, round.Outcome))
            .ShouldBe([(RoundSubject.Claim, RoundOutcome.Approved), (RoundSubject.Correction, RoundOutcome.Approved)]);
        var last = await portal.ReadAsync(db => db.AmountLines.AsNoTracking().SingleAsync(line => line.RoundId == rounds[1].Id));
        (last.State, last.Amount).ShouldBe((AmountState.Realised, Euro.Round(-1_111.11m)));
        await driver.ShouldAddUpAsync();
        await driver.ShouldHoldAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Correction_IsNotForWhoAskedIt_AndNotAskedTwice(bool byDesk)
    {
        var (stage, delivery, driver) = await VerifiedAsync();
        var by = byDesk ? driver.Desk : driver.Owner;
        await driver.AskCorrectionAsync(delivery, 18, by);
        var row = await stage.FindAsync<Delivery>(delivery);

        (await ActAsync(by, service => service.AgreeAsync(delivery, row.Version, Euro.Round(3_333.33m), default))).Kind.ShouldBe(OutcomeKind.Forbidden);
        (await ActAsync(by, service => service.RefuseAsync(delivery, row.Version, "Nee.", default))).Kind.ShouldBe(OutcomeKind.Forbidden);
        var world = stage.World;
        var colleague = byDesk ? world.At(world.Av, world.SecondAdviser) : world.At(world.Merwedal, world.Member);
        var outcome = await ActAsync(colleague, service => service.AgreeAsync(delivery, row.Version, Euro.Round(3_333.33m), default));
        outcome.Kind.ShouldBe(OutcomeKind.Forbidden, "nor for a colleague");
        var again = new CorrectionInput(PlacementDriver.InputOf(row, 12), false, "Nog eens.");
        (await ActAsync(by, service => service.SubmitAsync(delivery, row.Version, again, default))).Kind.ShouldBe(OutcomeKind.Conflict);
    }

    [Theory]
    [InlineData(false, RoundOutcome.Rejected)]
    [InlineData(true, RoundOutcome.Objected)]
    public async Task Correction_RefusedOrTakenBack_ChangesNothing(bool byDesk, RoundOutcome outcome)
    {
        var (stage, delivery, driver) = await VerifiedAsync();
        var (by, other) = byDesk ? (driver.Desk, driver.Owner) : (driver.Owner, driver.Desk);
        await driver.AskCorrectionAsync(delivery, 18, by);
        var row = await stage.FindAsync<Delivery>(delivery);

        (await ActAsync(other, service => service.RefuseAsync(delivery, row.Version, " ", default))).Errors.ShouldContain(error =>
            error.Message == "Vul in waarom u het niet eens bent met de correctie."
        );
        await driver.DoneAsync(other, services => services.GetRequiredService<CorrectionService>().RefuseAsync(delivery, row.Version, "Klopt wel.", default));
        await driver.AskCorrectionAsync(delivery, 12, by);
        row = await stage.FindAsync<Delivery>(delivery);
        await driver.DoneAsync(by, services => services.GetRequiredService<CorrectionService>().WithdrawAsync(delivery, row.Version, default));

        (await stage.FindAsync<Delivery>(delivery)).Value.ShouldBe(Euro.Round(4_444.44m));
        (await RoundsAsync(delivery)).Select(round => round.Outcome).ShouldBe([RoundOutcome.Approved, outcome, RoundOutcome.Withdrawn]);
        await driver.ShouldHoldAsync();
    }

    [Fact]
    public async Task Reversal_OfTheLastPart_OpensTheItemAndItsDaysAgain()
    {
        var (stage, delivery, driver) = await VerifiedAsync();
        foreach (var month in Enumerable.Range(3, 4))
        {
            await driver.VerifyAsync(await driver.ClaimAsync(month));
        }

        (await driver.FulfilmentAsync()).Status.ShouldBe(FulfilmentStatus.Completed);
        await driver.AskCorrectionAsync(delivery, null, driver.Owner);
        await driver.AgreeCorrectionAsync(delivery, driver.Desk);

        var item = await driver.FulfilmentAsync();
        item.Status.ShouldBe(FulfilmentStatus.Agreed);
        (await stage.FindAsync<Delivery>(delivery)).Status.ShouldBe(DeliveryStatus.Reversed);
        NextPeriod.Of(item, await driver.DeliveriesAsync())!.From.ShouldBe(new DateOnly(2026, 1, 1));
        await driver.ShouldAddUpAsync();
        await driver.ShouldHoldAsync();
    }

    [Fact]
    public async Task Correction_OfDays_ThatLeavesAHole_OpensTheItem()
    {
        var (stage, delivery, driver) = await VerifiedAsync();
        foreach (var month in Enumerable.Range(3, 4))
        {
            await driver.VerifyAsync(await driver.ClaimAsync(month));
        }

        var row = await stage.FindAsync<Delivery>(delivery);
        var january = PlacementDriver.InputOf(row, 24) with { To = new DateOnly(2026, 1, 31) };
        await driver.DoneAsync(driver.Owner, services =>
            services
                .GetRequiredService<CorrectionService>()
                .SubmitAsync(row.Id, row.Version, new CorrectionInput(january, false, "Februari hoort elders."), default)
        );
        await driver.AgreeCorrectionAsync(delivery, driver.Desk);

        var item = await driver.FulfilmentAsync();
        item.Status.ShouldBe(FulfilmentStatus.Agreed);
        NextPeriod.Of(item, await driver.DeliveriesAsync())!.From.ShouldBe(new DateOnly(2026, 2, 1));
        await driver.ShouldAddUpAsync();
        await driver.ShouldHoldAsync();
    }

    [Fact]
    public async Task Part_IsWorthLessAndKeepsWhatWasClaimed()
    {
        var stage = await Stage.SetAsync(portal);
        var id = await stage.ParticipationAsync(await stage.TenderAsync());
        var claimed = await stage.FindAsync<Delivery>(await stage.DeliveryAsync(id));
        var driver = new PlacementDriver(portal, stage, id);
        Task<Outcome<Guid>> Verify(decimal hours, string reason) =>
            portal.InScopeAsync(driver.Desk, services =>
                services
                    .GetRequiredService<ReviewService>()
                    .VerifyPartAsync(claimed.Id, claimed.Version, PlacementDriver.InputOf(claimed, hours), reason, CancellationToken.None)
            );

        (await Verify(24, "Zo.")).Errors.ShouldContain(error => error.Message == string.Format(FulfilmentTexts.PartNotLower, Euro.Round(4_444.44m)));
        (await Verify(18, " ")).Errors.ShouldContain(error => error.Field == "Reason");
        (await Verify(18, "De urenstaat noemt 18 uur.")).IsDone.ShouldBeTrue();

        var (row, item) = (await stage.FindAsync<Delivery>(claimed.Id), await driver.FulfilmentAsync());
        (row.Status, row.Value, row.DecisionReason).ShouldBe((DeliveryStatus.Verified, Euro.Round(3_333.33m), "De urenstaat noemt 18 uur."));
        (item.ClaimedValue, item.RealisedValue).ShouldBe((Euro.Zero, Euro.Round(3_333.33m)));
        var round = (await RoundsAsync(claimed.Id)).ShouldHaveSingleItem();
        (round.Outcome, round.Value, Terms.Read(round.Facts!).Measures.HoursPerWeek).ShouldBe((RoundOutcome.ApprovedInPart, Euro.Round(4_444.44m), 24m));
        await driver.ShouldHoldAsync();
    }

    [Fact]
    public async Task Reopened_ItemIsDeliverableAgain()
    {
        var stage = await Stage.SetAsync(portal);
        var id = await stage.PurchaseAsync(await stage.TenderAsync());
        var (invoice, scope) = (await stage.DeliveryAsync(id, DeliveryStatus.Verified), new PlacementDriver(portal, stage, id));
        var item = await stage.FindAsync<Fulfilment>((await stage.FindAsync<Delivery>(invoice)).FulfilmentId);
        item.Status.ShouldBe(FulfilmentStatus.Completed);
        Task<Outcome<Guid>> Reopen(AccessScope by, string reason) =>
            portal.InScopeAsync(by, services =>
                services.GetRequiredService<ReviewService>().ReopenAsync(item.Id, item.Version, reason, CancellationToken.None)
            );

        (await Reopen(scope.Owner, "Er komt nog een factuur.")).Kind.ShouldBe(OutcomeKind.Forbidden);
        (await Reopen(scope.Desk, " ")).Kind.ShouldBe(OutcomeKind.Invalid);
        (await Reopen(scope.Desk, "Er komt nog een factuur.")).IsDone.ShouldBeTrue();

        (await stage.FindAsync<Fulfilment>(item.Id)).Status.ShouldBe(FulfilmentStatus.Agreed);
        await scope.ShouldHoldAsync();
    }

    [Fact]
    public async Task TwoAtOnce_OneWins()
    {
        for (var round = 0; round < 10; round++)
        {
            var (stage, delivery, driver) = await VerifiedAsync();
            await driver.AskCorrectionAsync(delivery, 18, driver.Owner);
            var row = await stage.FindAsync<Delivery>(delivery);
            var second = stage.World.At(stage.World.Av, stage.World.SecondAdviser);

            var outcomes = await Task.WhenAll(
                ActAsync(driver.Desk, service => service.AgreeAsync(delivery, row.Version, Euro.Round(3_333.33m), default)),
                ActAsync(second, service => service.RefuseAsync(delivery, row.Version, "Nee.", default)),
                ActAsync(driver.Owner, service => service.WithdrawAsync(delivery, row.Version, default))
            );

            outcomes.Count(outcome => outcome.IsDone).ShouldBe(1);
            outcomes.ShouldAllBe(outcome => outcome.IsDone || outcome.Kind == OutcomeKind.Conflict);
            await driver.ShouldAddUpAsync();
            await driver.ShouldHoldAsync();
        }
    }

    /// <summary>A placement of which January and February are verified at 24 hours a week: € 4.444,44.</summary>
    private async Task<(Stage Stage, Guid Delivery, PlacementDriver Driver)> VerifiedAsync()
    {
        var stage = await Stage.SetAsync(portal);
        var id = await stage.ParticipationAsync(await stage.TenderAsync());
        return (stage, await stage.DeliveryAsync(id, DeliveryStatus.Verified), new PlacementDriver(portal, stage, id));
    }

    private Task<Outcome<Guid>> ActAsync(AccessScope scope, Func<CorrectionService, Task<Outcome<Guid>>> act) =>
        portal.InScopeAsync(scope, services => act(services.GetRequiredService<CorrectionService>()));

    private Task<List<Round>> RoundsAsync(Guid deliveryId) =>
        portal.ReadAsync(db => db.Rounds.AsNoTracking().Where(round => round.SubjectId == deliveryId).OrderBy(round => round.Number).ToListAsync());
}
