using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Fulfilments.ByContractor;
using SocialReturn.Core.Fulfilments.ByDesk;
using SocialReturn.Core.Suppliers;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Valuation;
using SocialReturn.TestKit.Given;
using SocialReturn.TestKit.Web;
using Xunit;

namespace SocialReturn.Core.Tests.Fulfilments;

/// <summary>The facts that a stored fulfilment is valued by: what the supplier held, and what the participant used before.</summary>
public sealed class FulfilmentValuationTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Purchase_FromASupplierWithSeveralRecognitions_TakesTheHighestShare()
    {
        var stage = await Stage.SetAsync(portal);
        var tender = await stage.TenderAsync();

        // A later certificate that AV-regio's table does not list, beside the sheltered-work company's 100%.
        await portal.SaveAsync(new SupplierRecognition(stage.World.Avres, "psoStep1", new DateOnly(2025, 1, 1), null, hasIncomeFromSales: true));
        var id = await stage.PurchaseAsync(tender);

        // 12.100 − 2.100 − 3.000.
        (await stage.FindAsync<Fulfilment>(id)).Value.ShouldBe(Euro.FromWhole(7_000));
    }

    [Fact]
    public async Task Participation_TwiceOnTheSameDays_UsesTheClockOnce()
    {
        var stage = await Stage.SetAsync(portal);
        var first = await AgreedAsync(stage, NewPerson(1), new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31));

        var second = await AgreedAsync(stage, Known(first), new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31));

        // WW counts for 12 months: 20.000 × 18/36 each, over the same 12 months.
        new[] { first, second }.Select(placement => placement.Value).ShouldBe([Euro.FromWhole(10_000), Euro.FromWhole(10_000)]);
        first.CountedMonthUnits.ShouldBe(MonthShare.OfMonths(12).Units);
        second.CountedMonthUnits.ShouldBe(0);
    }

    [Fact]
    public async Task Participation_OnOtherDaysOfTheYear_AddsThoseMonths()
    {
        var stage = await Stage.SetAsync(portal);
        var first = await AgreedAsync(stage, NewPerson(2), new DateOnly(2026, 1, 1), new DateOnly(2026, 6, 30));

        // Earlier than the tender starts: those days are not on the clock. May and June are, July is new.
        var second = await AgreedAsync(stage, Known(first), new DateOnly(2025, 11, 1), new DateOnly(2026, 7, 31));
        var third = await AgreedAsync(stage, Known(first), new DateOnly(2026, 7, 1), new DateOnly(2026, 8, 31));

        new[] { first, second, third }
            .Select(placement => placement.CountedMonthUnits)
            .ShouldBe([MonthShare.OfMonths(6).Units, MonthShare.OfMonths(1).Units, MonthShare.OfMonths(1).Units]);
    }

    private static PlacedParticipant NewPerson(int number) =>
        new()
        {
            Reference = $"K-{number}",
            BirthDate = new DateOnly(1990, 1, number),
            Initial = "K",
            SurnameLetters = "LOKS",
        };

    private static PlacedParticipant Known(Placement placement) => new() { ParticipantId = placement.ParticipantId };

    /// <summary>An agreed half job under the WW on a tender of its own in Haaglanden.</summary>
    private async Task<Placement> AgreedAsync(Stage stage, PlacedParticipant participant, DateOnly from, DateOnly to)
    {
        var world = stage.World;
        var tender = await stage.TenderAsync(world.TheHague);
        var input = new PlacementInput
        {
            Kind = FulfilmentKind.Participation,
            Participant = participant,
            BlockCode = "ww",
            Title = "Hovenier",
            From = from,
            To = to,
            Measures = new Measures { HoursPerWeek = 18 },
        };
        var proposed = await portal.InScopeAsync(world.At(world.Merwedal, world.Owner), services =>
            services.GetRequiredService<ProposalService>().SubmitAsync(tender, input, new Submission(null, null, true, Ids.New()), CancellationToken.None)
        );
        proposed.Kind.ShouldBe(OutcomeKind.Done, string.Join(' ', proposed.Errors));
        var placement = await stage.FindAsync<Placement>(proposed.Value);
        var agreed = await portal.InScopeAsync(world.At(world.Haaglanden, world.HaaglandenAdviser), services =>
            services.GetRequiredService<ReviewService>().AgreeAsync(placement.Id, placement.Version, placement.Value, CancellationToken.None)
        );
        agreed.Kind.ShouldBe(OutcomeKind.Done, string.Join(' ', agreed.Errors));
        return await stage.FindAsync<Placement>(placement.Id);
    }
}
