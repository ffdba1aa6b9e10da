using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Fulfilments.ByContractor;
using SocialReturn.Core.Fulfilments.ByDesk;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Tenders;
using SocialReturn.TestKit.Given;
using SocialReturn.TestKit.Web;
using Xunit;

namespace SocialReturn.Core.Tests.Fulfilments;

/// <summary>Acts that cross each other: something else changes between sending in and deciding, or two act at once.</summary>
public sealed class LedgerOrderTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Invoice_AfterTheSupplierLostItsRecognition_DoesNotPayForTheEarlierOne()
    {
        var stage = await Stage.SetAsync(portal);
        var id = await stage.PurchaseAsync(await stage.TenderAsync());
        var first = await ClaimInvoiceAsync(stage, id, "2026-1", new DateOnly(2026, 2, 10));
        await VerifyAsync(stage, first);
        await portal.ReadAsync(db =>
            db.SupplierRecognitions.Where(row => row.SupplierId == stage.World.Avres.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.ValidUntil, new DateOnly(2020, 12, 31)))
        );

        var second = await ClaimInvoiceAsync(stage, id, "2026-2", new DateOnly(2026, 3, 10));

        (await stage.FindAsync<Delivery>(second)).Value.ShouldBe(Euro.Zero, "not recognised on its own day, and what was verified stays");
        (await stage.FindAsync<Fulfilment>(id)).RealisedValue.ShouldBe(Euro.FromWhole(1_000));
    }

    [Fact]
    public async Task Withdrawn_AfterItWasValuedAnew_LeavesNoRoundOpen()
    {
        var stage = await Stage.SetAsync(portal);
        var tender = await stage.TenderAsync();
        var id = await stage.ParticipationAsync(tender, FulfilmentStatus.Proposed);
        await stage.RepinAsync(tender, YearlyAmount(48_000));

        await stage.WithdrawAsync(id);

        (await portal.ReadAsync(db => db.Rounds.CountAsync(round => round.SubjectId == id && round.DecidedAt == null))).ShouldBe(0);
        (await stage.FindAsync<Fulfilment>(id)).ProposedValue.ShouldBe(Euro.Zero);
    }

    [Fact]
    public async Task Offer_WhenAnotherTableIsPinnedMeanwhile_IsTakenAtWhatItIsWorthNow()
    {
        var stage = await Stage.SetAsync(portal);
        var tender = await stage.TenderAsync();
        var id = await stage.ParticipationAsync(tender, FulfilmentStatus.Offered);
        await stage.RepinAsync(tender, YearlyAmount(60_000));
        var fulfilment = await stage.FindAsync<Fulfilment>(id);

        // 60.000 × 24/36 × (4 + 30/31)/12.
        var shown = await AsOwnerAsync(stage, services => services.GetRequiredService<OfferAnswerService>().ValueAsync(id, CancellationToken.None));
        shown!.Value.ShouldBe(Euro.Round(16_559.14m));
        var taken = await AsOwnerAsync(stage, services =>
            services.GetRequiredService<OfferAnswerService>().AcceptAsync(id, fulfilment.Version, shown.Value, CancellationToken.None)
        );

        taken.Kind.ShouldBe(OutcomeKind.Done);
        (await stage.FindAsync<Fulfilment>(id)).AgreedValue.ShouldBe(shown.Value);
    }

    [Fact]
    public async Task Explanation_OfAMonthThatCameLate_AddsUpToWhatIsBooked()
    {
        var stage = await Stage.SetAsync(portal);
        var tender = await stage.TenderAsync();
        var id = await stage.ParticipationAsync(tender);
        await ClaimMonthAsync(stage, id, 3);
        var late = await stage.FindAsync<Delivery>(await ClaimMonthAsync(stage, id, 2));
        var valued = await AsDeskAsync(stage, async services =>
            await services
                .GetRequiredService<FulfilmentValuation>()
                .ValueAsync(await stage.FindAsync<Tender>(tender), await stage.FindAsync<Fulfilment>(id), late, CancellationToken.None)
        );

        valued.Value.ShouldBe(late.Value);
        Euro.Sum(valued.Result!.Lines.Select(line => line.Amount)).ShouldBe(late.Value);
    }

    [Fact]
    public async Task TwoClaimsAtOnce_BookNothingTwice()
    {
        var stage = await Stage.SetAsync(portal);
        for (var round = 0; round < 10; round++)
        {
            var id = await stage.ParticipationAsync(await stage.TenderAsync());

            var outcomes = await Task.WhenAll(TryClaimAsync(stage, id, 1), TryClaimAsync(stage, id, 2));

            outcomes.ShouldAllBe(outcome => outcome.IsDone || outcome.Kind == OutcomeKind.Conflict);
            outcomes.ShouldContain(outcome => outcome.IsDone);
            await new PlacementDriver(portal, stage, id).ShouldAddUpAsync();
        }
    }

    private static Func<TariffSchedule, TariffSchedule> YearlyAmount(int euro) =>
        table =>
            table with
            {
                Blocks = [.. table.Blocks.Select(block => block.Code == "participatiewet" ? block with { Amount = Euro.FromWhole(euro) } : block)],
            };

    private async Task<Guid> ClaimMonthAsync(Stage stage, Guid id, int month)
    {
        var outcome = await TryClaimAsync(stage, id, month);
        outcome.IsDone.ShouldBeTrue(string.Join(' ', outcome.Errors));
        return outcome.Value;
    }

    private Task<Outcome<Guid>> TryClaimAsync(Stage stage, Guid id, int month)
    {
        var from = new DateOnly(2026, month, 1);
        return ClaimAsync(
            stage,
            id,
            new DeliveryInput
            {
                From = from,
                To = from.AddMonths(1).AddDays(-1),
                Measures = new Measures { HoursPerWeek = 24 },
            }
        );
    }

    private async Task<Guid> ClaimInvoiceAsync(Stage stage, Guid id, string number, DateOnly day)
    {
        var outcome = await ClaimAsync(
            stage,
            id,
            new DeliveryInput
            {
                From = day,
                InvoiceNumber = number,
                Measures = new Measures { InvoiceInclVat = Euro.FromWhole(1_210), Vat = Euro.FromWhole(210) },
            }
        );
        outcome.IsDone.ShouldBeTrue(string.Join(' ', outcome.Errors));
        return outcome.Value;
    }

    private Task<Outcome<Guid>> ClaimAsync(Stage stage, Guid id, DeliveryInput input) =>
        AsOwnerAsync(stage, services =>
            services.GetRequiredService<DeliveryService>().SubmitAsync(id, input, new Submission(null, null, true, Ids.New()), CancellationToken.None)
        );

    private async Task VerifyAsync(Stage stage, Guid deliveryId)
    {
        var row = await stage.FindAsync<Delivery>(deliveryId);
        var outcome = await AsDeskAsync(stage, services =>
            services.GetRequiredService<ReviewService>().VerifyAsync(row.Id, row.Version, row.Value, CancellationToken.None)
        );
        outcome.IsDone.ShouldBeTrue();
    }

    private Task<T> AsOwnerAsync<T>(Stage stage, Func<IServiceProvider, Task<T>> act) =>
        portal.InScopeAsync(stage.World.At(stage.World.Merwedal, stage.World.Owner), act);

    private Task<T> AsDeskAsync<T>(Stage stage, Func<IServiceProvider, Task<T>> act) =>
        portal.InScopeAsync(stage.World.At(stage.World.Av, stage.World.Adviser), act);
}
