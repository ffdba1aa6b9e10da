using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Fulfilments.ByContractor;
using SocialReturn.Core.Fulfilments.ByDesk;
using SocialReturn.Core.Rounds;
using SocialReturn.TestKit.Given;
using SocialReturn.TestKit.Web;
using Xunit;

namespace SocialReturn.Core.Tests.Fulfilments;

/// <summary>The rows of an activity are kept with it and in its rounds, and are what an offer changes.</summary>
public sealed class HoursSpecificationTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private static readonly HoursRow Lesson = new()
    {
        What = "De \"beste\" les, é & 😀",
        Counted = CountedParties.OwnStaff,
        Number = 2,
        HoursEach = 7.5m,
        Events = 3,
        Value = Euro.FromWhole(300),
    };

    [Fact]
    public void Terms_WithRows_AreReadBackEqual()
    {
        var terms = new Terms("activiteit", new DateOnly(2026, 1, 1), null, new Measures { Specification = new HoursSpecification([Lesson, new HoursRow()]) });

        var read = Terms.Read(terms.Write());

        read.ShouldBe(terms);
        (read.GetHashCode() == terms.GetHashCode()).ShouldBeTrue();
        read.ShouldNotBe(terms with { Measures = new Measures { Specification = new HoursSpecification([Lesson]) } });
        read.ShouldNotBe(terms with { Measures = new Measures() });
    }

    [Fact]
    public void Rows_InWhichNothingWasFilledIn_AreNone() => HoursSpecification.Of([new HoursRow(), new HoursRow()]).ShouldBeNull();

    [Fact]
    public async Task Proposal_WithAsManyRowsAsFit_IsKeptInItsRound()
    {
        var stage = await Stage.SetAsync(portal);
        var tender = await stage.TenderAsync();
        var rows = Enumerable
            .Range(1, HoursSpecification.MostRows)
            .Select(number => Lesson with { What = new string('é', HoursRow.MaxWhat - 2) + number.ToString("00"), Events = null, Value = null })
            .ToList();

        var id = await stage.ActivityAsync(tender, FulfilmentStatus.Proposed, rows);

        // 20 × 2 × 7,5 × 100.
        var fulfilment = await stage.FindAsync<Fulfilment>(id);
        fulfilment.ProposedValue.ShouldBe(Euro.FromWhole(30_000));
        fulfilment.Measures.Specification!.Rows.ShouldBe(rows);
        var round = await portal.ReadAsync(db => db.Rounds.SingleAsync(row => row.SubjectId == id));
        Terms.Read(round.Facts!).ShouldBe(Terms.Of(fulfilment));
    }

    [Fact]
    public async Task Offer_OfAnotherValueForOneRow_IsAgreedRowByRow_AndOfTheSameRows_IsRefused()
    {
        var stage = await Stage.SetAsync(portal);
        var id = await stage.ActivityAsync(
            await stage.TenderAsync(),
            FulfilmentStatus.Proposed,
            [Lesson with { Events = null, Value = null }, Lesson with { What = "Materiaal", Events = null }]
        );
        var proposed = await stage.FindAsync<Fulfilment>(id);
        var terms = Terms.Of(proposed);
        var rows = terms.Measures.Specification!.Rows;
        proposed.ProposedValue.ShouldBe(Euro.FromWhole(1_800)); // 2 × 7,5 × 100 + 300
        Terms With(params HoursRow[] changed) => terms with { Measures = terms.Measures with { Specification = new HoursSpecification([.. changed]) } };
        Task<Outcome<Guid>> Offer(Terms offered) =>
            portal.InScopeAsync(stage.World.At(stage.World.Av, stage.World.Adviser), services =>
                services.GetRequiredService<OfferService>().OfferAsync(id, proposed.Version, offered, "Zo is het begroot.", CancellationToken.None)
            );

        (await Offer(With([.. rows]))).Errors.ShouldHaveSingleItem().Message.ShouldStartWith("Verander iets aan het voorstel.");
        (await Offer(With([.. rows, new HoursRow()]))).Errors.ShouldHaveSingleItem().Message.ShouldStartWith("Verander iets aan het voorstel.");
        (await Offer(With(rows[0], rows[1] with { What = "" }))).Errors.ShouldContain(error => error.Field == "Rows[1].What");
        (await Offer(With(rows[0], rows[1] with { Value = Euro.FromWhole(250) }))).Kind.ShouldBe(OutcomeKind.Done);
        var waiting = await stage.FindAsync<Fulfilment>(id);
        var taken = await portal.InScopeAsync(stage.World.At(stage.World.Merwedal, stage.World.Owner), services =>
            services.GetRequiredService<OfferAnswerService>().AcceptAsync(id, waiting.Version, Euro.FromWhole(1_750), CancellationToken.None)
        );

        taken.Kind.ShouldBe(OutcomeKind.Done);
        var agreed = await stage.FindAsync<Fulfilment>(id);
        agreed.AgreedValue.ShouldBe(Euro.FromWhole(1_750));
        agreed.Measures.Specification!.Rows.ShouldBe([rows[0], rows[1] with { Value = Euro.FromWhole(250) }]);
        var rounds = await portal.ReadAsync(db => db.Rounds.Where(row => row.SubjectId == id).OrderBy(row => row.Number).ToListAsync());
        rounds.Select(round => round.Subject).ShouldBe([RoundSubject.Proposal, RoundSubject.Offer]);
        Terms.Read(rounds[0].Facts!).Measures.Specification!.Rows.ShouldBe(rows, "what was asked stays as it was");
    }
}
