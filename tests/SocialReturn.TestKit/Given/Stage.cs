using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Contractors;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Fulfilments.ByContractor;
using SocialReturn.Core.Fulfilments.ByDesk;
using SocialReturn.Core.Obligations;
using SocialReturn.Core.Obligations.ByContractor;
using SocialReturn.Core.Obligations.ByDesk;
using SocialReturn.Core.Regions;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Tenancy;
using SocialReturn.Core.Tenders;
using SocialReturn.Core.Tenders.ByDesk;
using SocialReturn.TestKit.Web;

namespace SocialReturn.TestKit.Given;

/// <summary>Brings tenders and fulfilments into any state the way people do: through the services, each in their own scope.</summary>
public sealed partial class Stage(PortalFactory portal, World world)
{
    private static int participants;

    public World World => world;

    public static async Task<Stage> SetAsync(PortalFactory portal) => new(portal, await portal.WorldAsync());

    /// <summary>A running tender of 2026, registered by the region's adviser: € 400.000 at 5%, so an obligation of € 20.000.</summary>
    public Task<Guid> TenderAsync(ContractingAuthority? authority = null, Contractor? contractor = null, string title = "Groenonderhoud Noord") =>
        RegisterAsync(authority ?? world.Gorinchem, contractor ?? world.Merwedal, title, byAdviser: true);

    /// <summary>The same, 5% over half of the sum: € 10.000.</summary>
    public Task<Guid> HalfTenderAsync() => RegisterAsync(world.Gorinchem, world.Merwedal, "Schoonmaak over de loonsom", byAdviser: true, basePercentage: 50);

    /// <summary>The same, awarded on 1 June 2019: before every table, so that it has none.</summary>
    public Task<Guid> GapTenderAsync(Contractor? contractor = null, string title = "Brug zonder tabel") =>
        RegisterAsync(world.Gorinchem, contractor ?? world.Merwedal, title, byAdviser: true, award: new DateOnly(2019, 6, 1));

    /// <summary>The same, registered by the contractor and not confirmed yet.</summary>
    public Task<Guid> AwaitingTenderAsync(ContractingAuthority? authority = null, Contractor? contractor = null, string title = "Groenonderhoud Zuid") =>
        RegisterAsync(authority ?? world.Gorinchem, contractor ?? world.Merwedal, title, byAdviser: false);

    /// <summary>The same, not confirmed by the region's adviser.</summary>
    public async Task<Guid> RefusedTenderAsync(string reason)
    {
        var id = await AwaitingTenderAsync();
        var tender = await FindAsync<Tender>(id);
        return await AsAdviserAsync(tender, services =>
            services.GetRequiredService<TenderDecisionService>().RefuseAsync(id, tender.Version, reason, CancellationToken.None)
        );
    }

    /// <summary>A placement under the Participatiewet, 24 hours a week from 1 January to 30 June 2026: € 13.333,33 in both regions.</summary>
    public Task<Guid> ParticipationAsync(Guid tenderId, FulfilmentStatus until = FulfilmentStatus.Agreed, decimal hours = 24, bool permanent = false) =>
        PlacementAsync(tenderId, until, person => new PlacementInput
        {
            Kind = FulfilmentKind.Participation,
            Participant = person,
            BlockCode = "participatiewet",
            Title = "Hovenier",
            From = new DateOnly(2026, 1, 1),
            To = new DateOnly(2026, 6, 30),
            PermanentContract = permanent,
            Measures = new Measures { HoursPerWeek = hours },
        });

    /// <summary>A placement of the same half year at € 12.000 wage costs, of which 130% counts: € 15.600 by <see cref="MixedTableAsync"/>.</summary>
    public Task<Guid> WagesAsync(Guid tenderId, FulfilmentStatus until = FulfilmentStatus.Agreed) =>
        PlacementAsync(tenderId, until, person => new PlacementInput
        {
            Kind = FulfilmentKind.Participation,
            Participant = person,
            BlockCode = "loonkosten",
            Title = "Hovenier",
            From = new DateOnly(2026, 1, 1),
            To = new DateOnly(2026, 6, 30),
            Measures = new Measures { WageCosts = Euro.FromWhole(12_000) },
        });

    /// <summary>An invoice of € 12.100 with € 2.100 btw and € 3.000 material from sheltered work: € 7.000 in AV-regio, € 10.000 in Haaglanden.</summary>
    public async Task<Guid> PurchaseAsync(Guid tenderId, FulfilmentStatus until = FulfilmentStatus.Agreed)
    {
        var tender = await FindAsync<Tender>(tenderId);
        var supplier = tender.RegionId == world.Av.Id ? world.Avres : world.HagaWerk;
        var input = new EffortInput
        {
            Relation = Relation,
            Kind = FulfilmentKind.SocialPurchase,
            SupplierId = supplier.Id,
            Title = "Plantgoed",
            From = new DateOnly(2026, 2, 10),
            Measures = new Measures
            {
                InvoiceInclVat = Euro.FromWhole(12_100),
                Vat = Euro.FromWhole(2_100),
                MaterialCosts = Euro.FromWhole(3_000),
            },
        };
        return await ToAsync(until, tenderId, (proposals, submission) => proposals.SubmitAsync(tenderId, input, submission, CancellationToken.None));
    }

    /// <summary>The first delivery of an agreed fulfilment: January and February of a placement, or the invoice of a purchase.</summary>
    public async Task<Guid> DeliveryAsync(Guid fulfilmentId, DeliveryStatus until = DeliveryStatus.Claimed)
    {
        var fulfilment = await FindAsync<Fulfilment>(fulfilmentId);
        var input =
            fulfilment.Description.IsPlacement ? Period(fulfilment.Measures)
            : fulfilment.Description.DeliveredBy == DeliveredBy.Performance ? Performance(fulfilment)
            : new DeliveryInput
            {
                From = new DateOnly(2026, 2, 10),
                InvoiceNumber = "2026-0042",
                IsLast = true,
                Measures = new Measures
                {
                    InvoiceInclVat = Euro.FromWhole(12_100),
                    Vat = Euro.FromWhole(2_100),
                    MaterialCosts = Euro.FromWhole(3_000),
                },
            };
        var submission = new Submission(null, null, until != DeliveryStatus.Draft, Ids.New());
        var id = await AsContractorAsync(fulfilment, services =>
            services.GetRequiredService<DeliveryService>().SubmitAsync(fulfilmentId, input, submission, CancellationToken.None)
        );
        if (until is DeliveryStatus.Draft or DeliveryStatus.Claimed)
        {
            return id;
        }

        if (until is DeliveryStatus.Withdrawn or DeliveryStatus.Moved)
        {
            return until == DeliveryStatus.Withdrawn ? await TakeBackAsync(id) : await MoveAsync(id);
        }

        var delivery = await FindAsync<Delivery>(id);
        await AsAdviserAsync(fulfilment, services =>
        {
            var review = services.GetRequiredService<ReviewService>();
            return until switch
            {
                DeliveryStatus.ChangesRequested => review.RequestClaimChangesAsync(id, delivery.Version, "De urenstaat ontbreekt.", CancellationToken.None),
                DeliveryStatus.Rejected => review.RejectClaimAsync(id, delivery.Version, "Deze periode is niet gewerkt.", CancellationToken.None),
                _ => review.VerifyAsync(id, delivery.Version, delivery.Value, CancellationToken.None),
            };
        });
        return until == DeliveryStatus.Reversed ? await ReverseAsync(id) : id;
    }

    /// <summary>From now on 2% of the invoiced turnover joins the obligation of a tender of <see cref="TenderAsync"/>.</summary>
    public async Task<Guid> OnTurnoverAsync(Guid tenderId)
    {
        var tender = await FindAsync<Tender>(tenderId);
        return await AsAdviserAsync(tender, services =>
            services
                .GetRequiredService<ObligationService>()
                .SetTermsAsync(
                    tenderId,
                    tender.Version,
                    new ObligationTermsInput(2, null, "De verplichting volgt ook de omzet."),
                    tender.Obligation,
                    CancellationToken.None
                )
        );
    }

    /// <summary>The contractor reports € 125.000 turnover of January 2026, which waits for an adviser.</summary>
    public async Task<Guid> TurnoverAsync(Guid tenderId)
    {
        await OnTurnoverAsync(tenderId);
        var input = new TurnoverInput(new DateOnly(2026, 1, 1), new DateOnly(2026, 1, 31), Euro.FromWhole(125_000));
        return await AsContractorAsync(await FindAsync<Tender>(tenderId), services =>
            services.GetRequiredService<TurnoverService>().ReportAsync(tenderId, input, Ids.New(), CancellationToken.None)
        );
    }

    public Task<T> FindAsync<T>(Guid id)
        where T : Entity => portal.ReadAsync(db => db.Set<T>().AsNoTracking().SingleAsync(row => row.Id == id));

    private Task<Guid> RegisterAsync(
        ContractingAuthority authority,
        Contractor contractor,
        string title,
        bool byAdviser,
        DateOnly? award = null,
        decimal? basePercentage = null
    )
    {
        var registration = new TenderRegistration
        {
            Title = title,
            AuthorityId = authority.Id,
            KvkNumber = contractor.KvkNumber,
            ContractorName = contractor.Name,
            ContactMail = contractor == world.Groen ? world.OtherOwner.Email! : world.Member.Email!,
            ContractSum = Euro.FromWhole(400_000),
            BasePercentage = basePercentage,
            Percentage = 5m,
            AwardDate = award ?? new DateOnly(2025, 12, 1),
            StartDate = new DateOnly(2026, 1, 1),
            EndDate = new DateOnly(2026, 12, 31),
            StakeholderMails = [],
            Key = Ids.New(),
        };
        return DoneAsync(byAdviser ? AdviserOf(authority.RegionId) : ContractorOf(contractor.Id), async services =>
        {
            var tenders = services.GetRequiredService<TenderService>();
            var outcome = await tenders.RegisterAsync(registration, CancellationToken.None);
            // Tests share titles: whoever registers says that it is another tender.
            return outcome.Kind == OutcomeKind.Invalid && outcome.Errors.All(error => error.Question is not null)
                ? await tenders.RegisterAsync(
                    registration with
                    {
                        Confirmed = new Confirmed(outcome.Errors.Select(error => error.Question!)),
                    },
                    CancellationToken.None
                )
                : outcome;
        });
    }

    /// <summary>By the method that was agreed: the same hours a week, or a third of the wages.</summary>
    private static DeliveryInput Period(Measures agreed) =>
        new()
        {
            From = new DateOnly(2026, 1, 1),
            To = new DateOnly(2026, 2, 28),
            Measures = new Measures { HoursPerWeek = agreed.HoursPerWeek, WageCosts = agreed.WageCosts is { } wages ? Euro.Round(wages.Amount / 3) : null },
        };

    /// <summary>A placement as the test fills it in, for somebody new or for who the test names instead.</summary>
    public async Task<Guid> PlacementAsync(Guid tenderId, FulfilmentStatus until, Func<PlacedParticipant, PlacementInput> placement)
    {
        var number = Interlocked.Increment(ref participants);
        var input = placement(
            new PlacedParticipant
            {
                // Not "D-": the portal suggests those itself, to whoever fills in a form.
                Reference = $"S-{number:000}",
                BirthDate = new DateOnly(1980, 1, 1).AddDays(number),
                Initial = "A",
                SurnameLetters = "JANS",
            }
        );
        return await ToAsync(until, tenderId, (proposals, submission) => proposals.SubmitAsync(tenderId, input, submission, CancellationToken.None));
    }

    private async Task<Guid> ToAsync(FulfilmentStatus until, Guid tenderId, Func<ProposalService, Submission, Task<Outcome<Guid>>> submit)
    {
        var tender = await FindAsync<Tender>(tenderId);
        var submission = new Submission(null, null, until != FulfilmentStatus.Draft, Ids.New());
        var id = await AsContractorAsync(tender, services => submit(services.GetRequiredService<ProposalService>(), submission));
        if (until is FulfilmentStatus.Draft or FulfilmentStatus.Proposed)
        {
            return id;
        }

        var fulfilment = await FindAsync<Fulfilment>(id);
        if (until == FulfilmentStatus.Withdrawn)
        {
            return await WithdrawAsync(id);
        }

        if (until == FulfilmentStatus.Offered)
        {
            return await OfferAsync(id, Terms.Of(fulfilment) with { To = fulfilment.To?.AddMonths(-1) });
        }

        return await AsAdviserAsync(tender, services =>
        {
            var review = services.GetRequiredService<ReviewService>();
            return until switch
            {
                FulfilmentStatus.ChangesRequested => review.RequestChangesAsync(id, fulfilment.Version, "Welke taken zijn het?", CancellationToken.None),
                FulfilmentStatus.Rejected => review.RejectAsync(id, fulfilment.Version, "Geen relatie met de opdracht.", CancellationToken.None),
                _ => review.AgreeAsync(id, fulfilment.Version, fulfilment.Value, CancellationToken.None),
            };
        });
    }

    private Task<Guid> AsContractorAsync(IContractorOwned row, Func<IServiceProvider, Task<Outcome<Guid>>> act) =>
        DoneAsync(ContractorOf(row.ContractorId), act);

    private Task<Guid> AsAdviserAsync(IRegionOwned row, Func<IServiceProvider, Task<Outcome<Guid>>> act) => DoneAsync(AdviserOf(row.RegionId), act);

    private AccessScope AdviserOf(Guid regionId) =>
        regionId == world.Av.Id ? world.At(world.Av, world.Adviser) : world.At(world.Haaglanden, world.HaaglandenAdviser);

    private AccessScope ContractorOf(Guid contractorId) =>
        contractorId == world.Merwedal.Id ? world.At(world.Merwedal, world.Owner) : world.At(world.Groen, world.OtherOwner);

    private async Task<Guid> DoneAsync(AccessScope scope, Func<IServiceProvider, Task<Outcome<Guid>>> act)
    {
        var outcome = await portal.InScopeAsync(scope, act);
        outcome.Kind.ShouldBe(OutcomeKind.Done, string.Join(' ', outcome.Errors));
        return outcome.Value;
    }
}
