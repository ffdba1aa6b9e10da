using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Fulfilments.ByContractor;
using SocialReturn.Core.Fulfilments.ByDesk;
using SocialReturn.Core.Rounds;
using SocialReturn.Core.Tenancy;
using SocialReturn.TestKit.Given;
using SocialReturn.TestKit.Web;
using Xunit;

namespace SocialReturn.Core.Tests.Fulfilments;

/// <summary>A counter-offer: to 30 May instead of June, so 40.000 × 24/36 × (4 + 30/31)/12 instead of 6/12.</summary>
public sealed class OfferTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private static readonly Euro Asked = Euro.Round(13_333.33m);
    private static readonly Euro Offered = Euro.Round(11_039.43m);

    [Fact]
    public async Task Accepted_IsAgreedOnTheOfferedTerms()
    {
        var (stage, id, fulfilment) = await OfferedAsync();
        (await stage.FindAsync<Core.Tenders.Tender>(fulfilment.TenderId)).Progress.Proposed.ShouldBe(Asked, "it counts as proposed until it is answered");

        (await AcceptAsync(stage, fulfilment, Offered)).Kind.ShouldBe(OutcomeKind.Done);

        var agreed = await stage.FindAsync<Placement>(id);
        (agreed.Status, agreed.AgreedValue, agreed.ProposedValue, agreed.To).ShouldBe((FulfilmentStatus.Agreed, Offered, Euro.Zero, new DateOnly(2026, 5, 30)));
        (await RoundsAsync(id)).ShouldBe([(RoundSubject.Proposal, RoundOutcome.Countered), (RoundSubject.Offer, RoundOutcome.Approved)]);
    }

    [Fact]
    public async Task Objected_WaitsForTheDeskAgainAsItWasProposed()
    {
        var (stage, id, fulfilment) = await OfferedAsync();

        var outcome = await AsOwnerAsync(stage, services =>
            services.GetRequiredService<OfferAnswerService>().ObjectAsync(id, fulfilment.Version, "Het contract loopt tot juli.", CancellationToken.None)
        );

        outcome.Kind.ShouldBe(OutcomeKind.Done);
        var proposed = await stage.FindAsync<Placement>(id);
        (proposed.Status, proposed.ProposedValue, proposed.To).ShouldBe((FulfilmentStatus.Proposed, Asked, new DateOnly(2026, 6, 30)));
        (await RoundsAsync(id)).ShouldBe([
            (RoundSubject.Proposal, RoundOutcome.Countered),
            (RoundSubject.Offer, RoundOutcome.Objected),
            (RoundSubject.Proposal, null),
        ]);
    }

    [Fact]
    public async Task Accept_ByTheDesk_ByAnotherContractor_OrOfAnotherAmount_IsRefused()
    {
        var (stage, id, fulfilment) = await OfferedAsync();
        Task<Outcome<Guid>> As(AccessScope scope, Euro amount) =>
            portal.InScopeAsync(scope, services =>
                services.GetRequiredService<OfferAnswerService>().AcceptAsync(id, fulfilment.Version, amount, CancellationToken.None)
            );

        (await As(stage.World.At(stage.World.Av, stage.World.Adviser), Offered)).Kind.ShouldBe(OutcomeKind.Forbidden);
        (await As(stage.World.At(stage.World.Groen, stage.World.OtherOwner), Offered)).Kind.ShouldBe(OutcomeKind.NotFound);
        (await AcceptAsync(stage, fulfilment, Asked)).Kind.ShouldBe(OutcomeKind.Conflict);
        (await stage.FindAsync<Fulfilment>(id)).Status.ShouldBe(FulfilmentStatus.Offered);
    }

    [Fact]
    public async Task Offer_OfTheSameTerms_WithoutAReason_OrThatCannotBeValued_IsRefusedInWords()
    {
        var stage = await Stage.SetAsync(portal);
        var id = await stage.ParticipationAsync(await stage.TenderAsync(), FulfilmentStatus.Proposed);
        var fulfilment = await stage.FindAsync<Fulfilment>(id);
        Task<Outcome<Guid>> Offer(Terms terms, string? reason) =>
            portal.InScopeAsync(stage.World.At(stage.World.Av, stage.World.Adviser), services =>
                services.GetRequiredService<OfferService>().OfferAsync(id, fulfilment.Version, terms, reason, CancellationToken.None)
            );
        var terms = Terms.Of(fulfilment);

        (await Offer(terms, "Daarom.")).Errors.ShouldHaveSingleItem().Message.ShouldStartWith("Verander iets aan het voorstel.");
        (await Offer(terms with { To = terms.To!.Value.AddDays(-1) }, " ")).Errors.ShouldHaveSingleItem().Field.ShouldBe("Reason");
        (await Offer(terms with { BlockCode = "onbekend" }, "Daarom.")).Errors.ShouldHaveSingleItem().Field.ShouldBe("BlockCode");
        (await stage.FindAsync<Fulfilment>(id)).Status.ShouldBe(FulfilmentStatus.Proposed);
    }

    private async Task<(Stage Stage, Guid Id, Fulfilment Fulfilment)> OfferedAsync()
    {
        var stage = await Stage.SetAsync(portal);
        var id = await stage.ParticipationAsync(await stage.TenderAsync(), FulfilmentStatus.Offered);
        return (stage, id, await stage.FindAsync<Fulfilment>(id));
    }

    private Task<Outcome<Guid>> AcceptAsync(Stage stage, Fulfilment fulfilment, Euro amount) =>
        AsOwnerAsync(stage, services =>
            services.GetRequiredService<OfferAnswerService>().AcceptAsync(fulfilment.Id, fulfilment.Version, amount, CancellationToken.None)
        );

    private Task<Outcome<Guid>> AsOwnerAsync(Stage stage, Func<IServiceProvider, Task<Outcome<Guid>>> act) =>
        portal.InScopeAsync(stage.World.At(stage.World.Merwedal, stage.World.Owner), act);

    private Task<List<(RoundSubject Subject, RoundOutcome? Outcome)>> RoundsAsync(Guid id) =>
        portal.ReadAsync(async db =>
            (await db.Rounds.AsNoTracking().Where(round => round.SubjectId == id).OrderBy(round => round.Number).ToListAsync()).ConvertAll(round =>
                (round.Subject, round.Outcome)
            )
        );
}
