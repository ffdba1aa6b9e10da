using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Fulfilments.ByContractor;
using SocialReturn.Core.Fulfilments.ByDesk;
using SocialReturn.Core.Rehearsal;
using SocialReturn.Core.Tariffs;
using SocialReturn.TestKit.Given;
using SocialReturn.TestKit.Web;
using Xunit;

namespace SocialReturn.Core.Tests.Rehearsal;

/// <summary>A portal of its own for each test, for a rehearsal sums over the region; with a running tender of € 20.000.</summary>
public abstract class RehearsalSetting : IAsyncLifetime
{
    protected static readonly TariffSchedule Av = TariffSchedules.Preset("av-regio-2020");

    /// <summary>Purchases count for 40% of the obligation at most: € 8.000 of € 20.000.</summary>
    protected static readonly Cap PurchaseCap = new()
    {
        Code = "inkoop",
        Name = "Inkoop",
        Percentage = 40,
        Kinds = [FulfilmentKind.SocialPurchase],
    };

    protected PortalFactory Portal { get; } = new();

    protected Stage Stage { get; private set; } = null!;

    protected Guid Tender { get; private set; }

    public async Task InitializeAsync()
    {
        await Portal.InitializeAsync();
        Stage = await Stage.SetAsync(Portal);
        await PrepareAsync();
        Tender = await Stage.TenderAsync();
    }

    public Task DisposeAsync() => ((IAsyncLifetime)Portal).DisposeAsync();

    /// <summary>What has to be there before the tender is registered.</summary>
    protected virtual Task PrepareAsync() => Task.CompletedTask;

    protected static Euro Cents(decimal amount) => Euro.Round(amount);

    protected static RehearsedAmounts Amounts(decimal agreed, decimal realised, decimal counted) => new(Cents(agreed), Cents(realised), Cents(counted));

    protected static TariffSchedule With(string code, Func<BuildingBlock, BuildingBlock> change, TariffSchedule schedule) =>
        schedule with
        {
            Blocks = [.. schedule.Blocks.Select(block => block.Code == code ? change(block) : block)],
        };

    protected Task<RehearsedYear> RunAsync(TariffSchedule schedule, int year = 2026) =>
        InRegionAsync(rehearsal => rehearsal.RunAsync(schedule, year, CancellationToken.None));

    protected Task<T> InRegionAsync<T>(Func<TariffRehearsal, Task<T>> act) =>
        Portal.InScopeAsync(Stage.World.At(Stage.World.Av, Stage.World.Administrator), services => act(services.GetRequiredService<TariffRehearsal>()));

    /// <summary>Agreed: 24 hours a week under the Participatiewet, of somebody who was placed before.</summary>
    protected Task<Guid> PlaceAsync(Guid? participantId, DateOnly from, DateOnly to, Guid? tender = null)
    {
        var participant = participantId is null
            ? new PlacedParticipant
            {
                Reference = "P-1",
                BirthDate = new DateOnly(1985, 6, 1),
                Initial = "P",
                SurnameLetters = "BOSM",
            }
            : new PlacedParticipant { ParticipantId = participantId };
        var input = new PlacementInput
        {
            Kind = FulfilmentKind.Participation,
            Participant = participant,
            BlockCode = "participatiewet",
            Title = "Hovenier",
            From = from,
            To = to,
            Measures = new Measures { HoursPerWeek = 24 },
        };
        return AgreeAsync((proposals, submission) => proposals.SubmitAsync(tender ?? Tender, input, submission, CancellationToken.None));
    }

    /// <summary>Agreed, delivered and verified: € 7.000 from the sheltered-work company on this day.</summary>
    /// <param name="block">Where the tender's schedule has more than one for purchases.</param>
    protected async Task<Guid> BuyAsync(DateOnly day, string? block = null)
    {
        var input = new EffortInput
        {
            Relation = "Voor het werk van deze opdracht.",
            Kind = FulfilmentKind.SocialPurchase,
            SupplierId = Stage.World.Avres.Id,
            Title = "Plantgoed",
            From = day,
            BlockCode = block,
            Measures = new Measures
            {
                InvoiceInclVat = Euro.FromWhole(12_100),
                Vat = Euro.FromWhole(2_100),
                MaterialCosts = Euro.FromWhole(3_000),
            },
        };
        var id = await AgreeAsync((proposals, submission) => proposals.SubmitAsync(Tender, input, submission, CancellationToken.None));
        await DeliverAsync(
            id,
            new DeliveryInput
            {
                From = day,
                InvoiceNumber = $"F-{day:MMdd}",
                IsLast = true,
                Measures = new Measures
                {
                    InvoiceInclVat = Euro.FromWhole(12_100),
                    Vat = Euro.FromWhole(2_100),
                    MaterialCosts = Euro.FromWhole(3_000),
                },
            }
        );
        return id;
    }

    /// <summary>Delivered and verified.</summary>
    protected async Task DeliverAsync(Guid fulfilmentId, DeliveryInput input)
    {
        var delivery = await Stage.FindAsync<Delivery>(
            await DoneAsync(Stage.World.At(Stage.World.Merwedal, Stage.World.Owner), services =>
                services
                    .GetRequiredService<DeliveryService>()
                    .SubmitAsync(fulfilmentId, input, new Submission(null, null, true, Ids.New()), CancellationToken.None)
            )
        );
        await DoneAsync(Stage.World.At(Stage.World.Av, Stage.World.Adviser), services =>
            services.GetRequiredService<ReviewService>().VerifyAsync(delivery.Id, delivery.Version, delivery.Value, CancellationToken.None)
        );
    }

    private async Task<Guid> AgreeAsync(Func<ProposalService, Submission, Task<Outcome<Guid>>> propose)
    {
        var id = await DoneAsync(Stage.World.At(Stage.World.Merwedal, Stage.World.Owner), services =>
            propose(services.GetRequiredService<ProposalService>(), new Submission(null, null, true, Ids.New()))
        );
        var fulfilment = await Stage.FindAsync<Fulfilment>(id);
        return await DoneAsync(Stage.World.At(Stage.World.Av, Stage.World.Adviser), services =>
            services.GetRequiredService<ReviewService>().AgreeAsync(id, fulfilment.Version, fulfilment.Value, CancellationToken.None)
        );
    }

    private async Task<Guid> DoneAsync(Core.Tenancy.AccessScope scope, Func<IServiceProvider, Task<Outcome<Guid>>> act)
    {
        var outcome = await Portal.InScopeAsync(scope, act);
        outcome.Kind.ShouldBe(OutcomeKind.Done, string.Join(' ', outcome.Errors));
        return outcome.Value;
    }
}
