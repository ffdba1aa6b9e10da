using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Evidence;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Fulfilments.ByContractor;
using SocialReturn.Core.Fulfilments.ByDesk;
using SocialReturn.Core.Progress;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Tenders;
using SocialReturn.TestKit;
using SocialReturn.TestKit.Given;
using SocialReturn.TestKit.Web;
using Xunit;

namespace SocialReturn.Core.Tests.Fulfilments;

/// <summary>A fulfilment from proposal to completed, through the services, with the amounts of its tender after each step.</summary>
public sealed class FulfilmentLifeTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Participation_FromProposalToVerified_MovesThroughTheFourAmounts()
    {
        var stage = await Stage.SetAsync(portal);
        var tender = await stage.TenderAsync();

        var id = await stage.ParticipationAsync(tender, FulfilmentStatus.Proposed);
        await ShouldStandAsync(stage, tender, proposed: 13_333.33m);

        await AgreeAsync(stage, id);
        await ShouldStandAsync(stage, tender, agreed: 13_333.33m);

        // January and February: 40,000 x 24/36 x 2/12 = 4,444.44 (4,444.444...)
        var delivery = await stage.DeliveryAsync(id);
        await ShouldStandAsync(stage, tender, agreed: 8_888.89m, claimed: 4_444.44m);

        await VerifyAsync(stage, delivery);
        await ShouldStandAsync(stage, tender, agreed: 8_888.89m, realised: 4_444.44m);
    }

    [Fact]
    public async Task Decisions_AreMeasuredOnceTaken()
    {
        var stage = await Stage.SetAsync(portal);
        var id = await stage.ParticipationAsync(await stage.TenderAsync(), FulfilmentStatus.Proposed);
        using var measured = new Measurements();

        await AgreeAsync(stage, id);
        await VerifyAsync(stage, await stage.DeliveryAsync(id));

        measured
            .Lines.Where(line => line.StartsWith("socialreturn.decisions", StringComparison.Ordinal))
            .ShouldBe(["socialreturn.decisions act=Fulfilment.Agreed: 1", "socialreturn.decisions act=Delivery.Verified: 1"]);
        measured.Lines.ShouldContain("socialreturn.valuations: 1");
    }

    [Fact]
    public async Task RejectedClaim_GoesBackToAgreed()
    {
        var stage = await Stage.SetAsync(portal);
        var tender = await stage.TenderAsync();
        var id = await stage.ParticipationAsync(tender);

        await stage.DeliveryAsync(id, DeliveryStatus.Rejected);

        await ShouldStandAsync(stage, tender, agreed: 13_333.33m);
    }

    [Fact]
    public async Task ClaimWithChangesRequested_StaysClaimed()
    {
        var stage = await Stage.SetAsync(portal);
        var tender = await stage.TenderAsync();
        var id = await stage.ParticipationAsync(tender);

        await stage.DeliveryAsync(id, DeliveryStatus.ChangesRequested);

        await ShouldStandAsync(stage, tender, agreed: 8_888.89m, claimed: 4_444.44m);
    }

    [Theory]
    [InlineData("av", 7_000)] // 12,100 - 2,100 - 3,000: material is deducted
    [InlineData("haaglanden", 10_000)] // 12,100 - 2,100: the paid invoice without VAT
    public async Task Purchase_LastInvoiceVerified_IsCompletedAtTheRegionsValue(string region, decimal expected)
    {
        var stage = await Stage.SetAsync(portal);
        var tender = await stage.TenderAsync(region == "av" ? stage.World.Gorinchem : stage.World.TheHague);
        var id = await stage.PurchaseAsync(tender);

        await stage.DeliveryAsync(id, DeliveryStatus.Verified);

        (await stage.FindAsync<Fulfilment>(id)).Status.ShouldBe(FulfilmentStatus.Completed);
        await ShouldStandAsync(stage, tender, realised: expected);
    }

    [Fact]
    public async Task Agree_OwnProposal_IsForbidden()
    {
        var stage = await Stage.SetAsync(portal);
        var tender = await stage.TenderAsync();
        var adviser = stage.World.At(stage.World.Av, stage.World.Adviser);
        var input = new EffortInput
        {
            Relation = "Voor het werk van deze opdracht.",
            Kind = FulfilmentKind.SocialPurchase,
            SupplierId = stage.World.Avres.Id,
            Title = "Plantgoed",
            From = new DateOnly(2026, 2, 10),
            Measures = new Measures { InvoiceInclVat = Euro.FromWhole(1_210), Vat = Euro.FromWhole(210) },
        };
        // Entered at work for the contractor, by somebody whom it let go since.
        var proposed = await portal.InScopeAsync(stage.World.At(stage.World.Merwedal, stage.World.Adviser), services =>
            services.GetRequiredService<ProposalService>().SubmitAsync(tender, input, new Submission(null, null, true, Ids.New()), CancellationToken.None)
        );
        var fulfilment = await stage.FindAsync<Fulfilment>(proposed.Value);

        var own = await portal.InScopeAsync(adviser, services =>
            services.GetRequiredService<ReviewService>().AgreeAsync(fulfilment.Id, fulfilment.Version, fulfilment.Value, CancellationToken.None)
        );
        var colleague = await portal.InScopeAsync(stage.World.At(stage.World.Av, stage.World.SecondAdviser), services =>
            services.GetRequiredService<ReviewService>().AgreeAsync(fulfilment.Id, fulfilment.Version, fulfilment.Value, CancellationToken.None)
        );

        own.Kind.ShouldBe(OutcomeKind.Forbidden);
        colleague.Kind.ShouldBe(OutcomeKind.Done);
    }

    [Fact]
    public async Task Agree_AnotherAmountThanOnTheButton_IsAConflictAndChangesNothing()
    {
        var stage = await Stage.SetAsync(portal);
        var tender = await stage.TenderAsync();
        var id = await stage.ParticipationAsync(tender, FulfilmentStatus.Proposed);
        var fulfilment = await stage.FindAsync<Fulfilment>(id);

        var outcome = await portal.InScopeAsync(stage.World.At(stage.World.Av, stage.World.Adviser), services =>
            services.GetRequiredService<ReviewService>().AgreeAsync(id, fulfilment.Version, fulfilment.Value + new Euro(1), CancellationToken.None)
        );

        outcome.Kind.ShouldBe(OutcomeKind.Conflict);
        (await stage.FindAsync<Fulfilment>(id)).Version.ShouldBe(fulfilment.Version);
    }

    [Fact]
    public async Task EveryDecision_HasOneAuditEventAndOneNotification()
    {
        var stage = await Stage.SetAsync(portal);
        var tender = await stage.TenderAsync();
        var id = await stage.ParticipationAsync(tender);
        await stage.DeliveryAsync(id, DeliveryStatus.Verified);

        var actions = await portal.ReadAsync(db => db.AuditEvents.Where(row => row.FulfilmentId == id).Select(row => row.Action).ToListAsync());
        var notifications = await portal.ReadAsync(db => db.Notifications.Where(row => row.FulfilmentId == id).ToListAsync());

        actions.Count(action => action == "Fulfilment.Agreed").ShouldBe(1);
        actions.Count(action => action == "Delivery.Verified").ShouldBe(1);
        notifications.Count.ShouldBe(2);
        notifications.Select(row => row.AuditEventId).Distinct().Count().ShouldBe(2);
    }

    [Fact]
    public async Task Submit_TwentyTimesAtOnce_MakesOneRow()
    {
        var stage = await Stage.SetAsync(portal);
        var tender = await stage.TenderAsync();
        var input = new EffortInput
        {
            Relation = "Voor het werk van deze opdracht.",
            Kind = FulfilmentKind.SocialPurchase,
            SupplierId = stage.World.Avres.Id,
            Title = "Straatmeubilair",
            From = new DateOnly(2026, 2, 10),
            Measures = new Measures { InvoiceInclVat = Euro.FromWhole(1_210), Vat = Euro.FromWhole(210) },
        };
        var submission = new Submission(null, null, true, Ids.New());

        var outcomes = await Task.WhenAll(
            Enumerable
                .Range(0, 20)
                .Select(_ =>
                    portal.InScopeAsync(stage.World.At(stage.World.Merwedal, stage.World.Owner), services =>
                        services.GetRequiredService<ProposalService>().SubmitAsync(tender, input, submission, CancellationToken.None)
                    )
                )
        );

        outcomes.ShouldAllBe(outcome => outcome.IsDone);
        outcomes.Select(outcome => outcome.Value).Distinct().Count().ShouldBe(1);
        (await portal.ReadAsync(db => db.Fulfilments.CountAsync(row => row.TenderId == tender))).ShouldBe(1);
        await ShouldStandAsync(stage, tender, proposed: 1_000);
    }

    [Fact]
    public async Task Claim_WithoutRequiredProof_SaysWhatIsMissingAndSavesNothing()
    {
        var stage = await Stage.SetAsync(portal);
        await portal.SaveAsync(
            new EvidenceRequirement(stage.World.Haaglanden.Id, FulfilmentKind.SocialPurchase, null, "photo", "Foto van het werk") { EachDelivery = true }
        );
        var tender = await stage.TenderAsync(stage.World.TheHague);
        var id = await stage.PurchaseAsync(tender);
        var input = new DeliveryInput
        {
            From = new DateOnly(2026, 2, 10),
            InvoiceNumber = "2026-1",
            IsLast = true,
            Measures = new Measures { InvoiceInclVat = Euro.FromWhole(121), Vat = Euro.FromWhole(21) },
        };

        var outcome = await portal.InScopeAsync(stage.World.At(stage.World.Merwedal, stage.World.Owner), services =>
            services.GetRequiredService<DeliveryService>().SubmitAsync(id, input, new Submission(null, null, true, Ids.New()), CancellationToken.None)
        );

        outcome.Kind.ShouldBe(OutcomeKind.Invalid);
        outcome.Errors.ShouldContain(error => error.Field == DeliveryRules.EvidenceField && error.Message.Contains("Foto van het werk"));
        (await portal.ReadAsync(db => db.Deliveries.CountAsync(row => row.FulfilmentId == id))).ShouldBe(0);
    }

    private async Task AgreeAsync(Stage stage, Guid id)
    {
        var fulfilment = await stage.FindAsync<Fulfilment>(id);
        var outcome = await portal.InScopeAsync(stage.World.At(stage.World.Av, stage.World.Adviser), services =>
            services.GetRequiredService<ReviewService>().AgreeAsync(id, fulfilment.Version, fulfilment.Value, CancellationToken.None)
        );
        outcome.IsDone.ShouldBeTrue();
    }

    private async Task VerifyAsync(Stage stage, Guid id)
    {
        var delivery = await stage.FindAsync<Delivery>(id);
        var outcome = await portal.InScopeAsync(stage.World.At(stage.World.Av, stage.World.Adviser), services =>
            services.GetRequiredService<ReviewService>().VerifyAsync(id, delivery.Version, delivery.Value, CancellationToken.None)
        );
        outcome.IsDone.ShouldBeTrue();
    }

    private static async Task ShouldStandAsync(Stage stage, Guid tenderId, decimal proposed = 0, decimal agreed = 0, decimal claimed = 0, decimal realised = 0)
    {
        var tender = await stage.FindAsync<Tender>(tenderId);
        tender.Progress.ShouldBe(
            new ProgressAmounts
            {
                Proposed = Euro.Round(proposed),
                Agreed = Euro.Round(agreed),
                Claimed = Euro.Round(claimed),
                Realised = Euro.Round(realised),
                Counted = Euro.Round(realised),
                CountableClaimed = Euro.Round(claimed),
                CountableAgreed = Euro.Round(agreed),
            }
        );
    }
}
