using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using SocialReturn.Core.Accounts;
using SocialReturn.Core.Accounts.ByDesk;
using SocialReturn.Core.Common;
using SocialReturn.Core.Contractors;
using SocialReturn.Core.Evidence;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Fulfilments.ByContractor;
using SocialReturn.Core.Fulfilments.ByDesk;
using SocialReturn.Core.Obligations;
using SocialReturn.Core.Obligations.ByContractor;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Tenancy;
using SocialReturn.Core.Tenders;
using SocialReturn.Core.Tenders.ByContractor;
using SocialReturn.TestKit;
using SocialReturn.TestKit.Evidence;
using SocialReturn.TestKit.Given;
using SocialReturn.TestKit.Web;
using Xunit;
using Xunit.Abstractions;

namespace SocialReturn.Core.Tests.Accounts;

/// <summary>A blocked contractor sends nothing in there. All that a contractor can write is tried; the list is held against the services.</summary>
public sealed class ContractorBlockTests(ITestOutputHelper output) : IAsyncLifetime
{
    private const string Reason = "Facturen die niet kloppen.";

    /// <summary>Changes nothing of the case.</summary>
    private static readonly HashSet<string> Reading = ["EvidenceOpeningService.OpenAsync", "TurnoverService.PreviewAsync"];

    private readonly PortalFactory portal = new();
    private Stage stage = null!;
    private World world = null!;

    public async Task InitializeAsync()
    {
        await portal.InitializeAsync();
        stage = await Stage.SetAsync(portal);
        world = stage.World;
    }

    public Task DisposeAsync() => ((IAsyncLifetime)portal).DisposeAsync();

    [Fact]
    public async Task EverythingAContractorWrites_InTheRegionThatBlockedIt_IsRefusedInWords()
    {
        var acts = await ActsAsync();
        ServicesOfCases().Except(acts.Keys.Select(Method)).ShouldBeEmpty("each service that a contractor writes by is tried here");
        await BlockAsync();

        await Sweep.OverAsync(output, "writes of a blocked contractor", acts, async act =>
        {
            var outcome = await portal.InScopeAsync(world.At(world.Merwedal, world.Owner), act.Value);
            return
                outcome.Kind == OutcomeKind.Invalid
                && outcome.Errors.Any(error => error.Message.StartsWith("Adviespunt AV-regio heeft uw organisatie", StringComparison.Ordinal))
                ? []
                : [$"{act.Key}: {outcome.Kind} {string.Join(' ', outcome.Errors)}"];
        });
    }

    [Fact]
    public async Task Blocked_InOneRegion_WorksOnInAnother_AndTheDeskDecidesWhatIsOpen()
    {
        var proposal = await stage.PurchaseAsync(await stage.TenderAsync(), FulfilmentStatus.Proposed);
        await BlockAsync();

        (await stage.PurchaseAsync(await stage.TenderAsync(world.TheHague), FulfilmentStatus.Proposed)).ShouldNotBe(Guid.Empty);
        var fulfilment = await stage.FindAsync<Fulfilment>(proposal);
        var agreed = await portal.InScopeAsync(world.At(world.Av, world.Adviser), services =>
            services.GetRequiredService<ReviewService>().AgreeAsync(proposal, fulfilment.Version, fulfilment.Value, CancellationToken.None)
        );

        agreed.Kind.ShouldBe(OutcomeKind.Done);
    }

    [Fact]
    public async Task Register_ByTheDesk_ForABlockedContractor_IsRefusedAtTheNumber()
    {
        await BlockAsync();

        var outcome = await portal.InScopeAsync(world.At(world.Av, world.Adviser), services =>
            services.GetRequiredService<TenderService>().RegisterAsync(Registration(world.Merwedal), CancellationToken.None)
        );

        outcome.Errors.ShouldContain(new FieldError("KvkNumber", BlockTexts.BlockedForDesk));
    }

    [Fact]
    public async Task Block_ByNoAdministratorsHand_IsRefused()
    {
        await portal.SaveAsync(new Membership(world.Administrator.Id, MembershipPlace.Contractor(world.Merwedal.Id, owner: false)));
        var version = await VersionAsync();

        (await TryAsync(world.At(world.Av, world.Administrator), version)).Kind.ShouldBe(OutcomeKind.Forbidden, "one of the contractor's people");
        (await TryAsync(world.At(world.Merwedal, world.Owner), version)).Kind.ShouldBe(OutcomeKind.Forbidden, "the contractor itself");
        (await TryAsync(world.At(world.Av, world.Adviser), Ids.New())).Kind.ShouldBe(OutcomeKind.Conflict, "a screen that was opened before");
    }

    private static string Method(string act) => act.Split(' ')[0];

    private static IEnumerable<string> ServicesOfCases()
    {
        string[] folders = ["Tenders", "Fulfilments", "Obligations"];
        return from type in typeof(TenderService).Assembly.GetTypes()
            let place = (type.Namespace ?? "").Split('.')
            where
                type.IsPublic
                && type.Name.EndsWith("Service", StringComparison.Ordinal)
                && folders.Contains(place.ElementAtOrDefault(2))
                && place[^1] != "ByDesk"
            from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            let name = $"{type.Name}.{method.Name}"
            where method.ReturnType.ToString().Contains("Outcome`1[", StringComparison.Ordinal) && !Reading.Contains(name)
            select name;
    }

    private async Task<Dictionary<string, Func<IServiceProvider, Task<Outcome<Guid>>>>> ActsAsync()
    {
        var running = await stage.TenderAsync();
        var tender = await stage.FindAsync<Tender>(running);
        var refused = await stage.FindAsync<Tender>(await stage.RefusedTenderAsync("Anders."));
        var turnover = await stage.TenderAsync(title: "Met omzet");
        await stage.OnTurnoverAsync(turnover);
        var agreed = await stage.PurchaseAsync(running);
        var proposal = await stage.FindAsync<Fulfilment>(await stage.PurchaseAsync(running, FulfilmentStatus.Proposed));
        var offered = await stage.FindAsync<Fulfilment>(await stage.ParticipationAsync(running, FulfilmentStatus.Offered));
        var evidence = await stage.EvidenceAsync(agreed);
        var draft = await stage.FindAsync<Delivery>(await stage.DeliveryAsync(agreed, DeliveryStatus.Draft));
        var verified = await stage.FindAsync<Delivery>(await stage.DeliveryAsync(await stage.PurchaseAsync(running), DeliveryStatus.Verified));
        var corrected = await stage.CorrectionAsync(await stage.DeliveryAsync(await stage.PurchaseAsync(running), DeliveryStatus.Verified));
        var (waiting, proof) = (await stage.CorrectionRoundAsync(corrected), await stage.CorrectionProofAsync(corrected));
        var nothing = new CorrectionInput(new DeliveryInput(), Reverses: true, "Anders.");
        var person = new PlacedParticipant
        {
            Reference = "D-900",
            BirthDate = new DateOnly(1981, 1, 1),
            Initial = "B",
            SurnameLetters = "PIET",
        };
        var work = new PlacementInput
        {
            Kind = FulfilmentKind.Participation,
            Participant = person,
            BlockCode = "participatiewet",
            Title = "Hovenier",
            From = new DateOnly(2026, 1, 1),
            To = new DateOnly(2026, 6, 30),
            Measures = new Measures { HoursPerWeek = 24 },
        };
        var purchase = new EffortInput
        {
            Relation = "Voor het werk van deze opdracht.",
            Kind = FulfilmentKind.SocialPurchase,
            SupplierId = world.Avres.Id,
            Title = "Plantgoed",
            From = new DateOnly(2026, 2, 10),
            Measures = new Measures { InvoiceInclVat = Euro.FromWhole(121), Vat = Euro.FromWhole(21) },
        };
        var invoice = new DeliveryInput
        {
            From = new DateOnly(2026, 2, 10),
            InvoiceNumber = "2026-0042",
            IsLast = true,
            Measures = new Measures { InvoiceInclVat = Euro.FromWhole(121), Vat = Euro.FromWhole(21) },
        };
        var month = new TurnoverInput(new DateOnly(2026, 1, 1), new DateOnly(2026, 1, 31), Euro.FromWhole(125_000));
        return new(StringComparer.Ordinal)
        {
            ["CorrectionService.SubmitAsync"] = With<CorrectionService>((service, token) => service.SubmitAsync(verified.Id, verified.Version, nothing, token)),
            ["CorrectionService.AgreeAsync"] = With<CorrectionService>((service, token) => service.AgreeAsync(verified.Id, verified.Version, Euro.Zero, token)),
            ["CorrectionService.RefuseAsync"] = With<CorrectionService>((service, token) => service.RefuseAsync(verified.Id, verified.Version, "Nee.", token)),
            ["CorrectionService.WithdrawAsync"] = With<CorrectionService>((service, token) => service.WithdrawAsync(verified.Id, verified.Version, token)),
            ["DeliveryRemovalService.RemoveAsync"] = With<DeliveryRemovalService>(
                (service, token) => service.RemoveAsync(agreed, draft.Id, draft.Version, token)
            ),
            ["DeliveryWithdrawalService.WithdrawAsync"] = With<DeliveryWithdrawalService>(
                (service, token) => service.WithdrawAsync(agreed, draft.Id, draft.Version, token)
            ),
            ["DeliveryMoveService.MoveAsync"] = With<DeliveryMoveService>(
                (service, token) => service.MoveAsync(agreed, draft.Id, draft.Version, new DeliveryMove(agreed, Ids.New()), token)
            ),
            ["OfferAnswerService.AcceptAsync"] = With<OfferAnswerService>(
                (service, token) => service.AcceptAsync(offered.Id, offered.Version, Euro.Zero, token)
            ),
            ["OfferAnswerService.ObjectAsync"] = With<OfferAnswerService>(
                (service, token) => service.ObjectAsync(offered.Id, offered.Version, "Anders.", token)
            ),
            ["TenderService.RegisterAsync"] = With<TenderService>((service, token) => service.RegisterAsync(Registration(null), token)),
            ["RefusedTenderService.RegisterAgainAsync"] = With<RefusedTenderService>(
                (service, token) => service.RegisterAgainAsync(refused.Id, refused.Version, Registration(null), token)
            ),
            ["TenderCorrectionService.CorrectAsync"] = With<TenderCorrectionService>(
                (service, token) => service.CorrectAsync(running, tender.Version, CorrectionOf(tender), token)
            ),
            ["ProposalService.SubmitAsync a placement"] = With<ProposalService>(
                (service, token) => service.SubmitAsync(running, work, new Submission(null, null, true, Ids.New()), token)
            ),
            ["ProposalService.SubmitAsync a purchase"] = With<ProposalService>(
                (service, token) => service.SubmitAsync(running, purchase, new Submission(null, null, true, Ids.New()), token)
            ),
            ["ProposalService.SubmitAsync a draft"] = With<ProposalService>(
                (service, token) => service.SubmitAsync(running, purchase, new Submission(null, null, false, Ids.New()), token)
            ),
            ["ProposalService.DraftAllAsync"] = With<ProposalService>((service, token) => service.DraftAllAsync(running, [purchase], Ids.New(), token)),
            ["ProposalService.WithdrawAsync"] = With<ProposalService>((service, token) => service.WithdrawAsync(proposal.Id, proposal.Version, token)),
            ["DeliveryService.SubmitAsync a claim"] = With<DeliveryService>(
                (service, token) => service.SubmitAsync(agreed, invoice, new Submission(null, null, true, Ids.New()), token)
            ),
            ["DeliveryService.SubmitAsync a draft"] = With<DeliveryService>(
                (service, token) => service.SubmitAsync(agreed, invoice, new Submission(null, null, false, Ids.New()), token)
            ),
            ["EvidenceService.UploadAsync"] = WithFile<EvidenceService, EvidenceFile>(
                (service, content) => service.UploadAsync(new EvidenceUpload(agreed, null, null, "bewijs.pdf"), content, CancellationToken.None)
            ),
            ["EvidenceService.RemoveAsync"] = WithFile<EvidenceService, EvidenceFile>((service, _) => service.RemoveAsync(evidence, CancellationToken.None)),
            ["EvidenceReplacementService.ReplaceAsync"] = WithFile<EvidenceReplacementService, EvidenceFile>(
                (service, content) =>
                    service.ReplaceAsync(new EvidenceReplacement(evidence, "Verkeerd.", Erase: false, "bewijs.pdf"), content, CancellationToken.None)
            ),
            ["CorrectionProofService.KeepAsync"] = WithFile<CorrectionProofService, KeptFile>(
                (service, content) => service.KeepAsync(verified.Id, "bewijs.pdf", [], content, CancellationToken.None)
            ),
            ["CorrectionProofService.MayAddAsync"] = With<CorrectionProofService>((service, token) => service.MayAddAsync(waiting, token)),
            ["CorrectionProofService.AddAsync"] = WithFile<CorrectionProofService, EvidenceFile>(
                (service, content) => service.AddAsync(waiting, "bewijs.pdf", content, CancellationToken.None)
            ),
            ["CorrectionProofService.RemoveAsync"] = WithFile<CorrectionProofService, EvidenceFile>(
                (service, _) => service.RemoveAsync(proof, CancellationToken.None)
            ),
            ["TurnoverService.ReportAsync"] = With<TurnoverService>((service, token) => service.ReportAsync(turnover, month, Ids.New(), token)),
        };
    }

    private TenderRegistration Registration(Contractor? byDeskFor) =>
        new()
        {
            Title = "Bermonderhoud",
            AuthorityId = world.Gorinchem.Id,
            KvkNumber = byDeskFor?.KvkNumber,
            ContractorName = byDeskFor?.Name,
            ContactMail = "iemand@merwedal.example",
            ContractSum = Euro.FromWhole(100_000),
            Percentage = 5,
            AwardDate = new DateOnly(2026, 1, 1),
            StartDate = new DateOnly(2026, 2, 1),
            EndDate = new DateOnly(2026, 12, 31),
            StakeholderMails = [],
            Key = Ids.New(),
        };

    private static TenderCorrection CorrectionOf(Tender tender) =>
        new()
        {
            Title = tender.Title,
            Reference = null,
            ContactMail = "ander@merwedal.example",
            StakeholderMails = [],
            AwardDate = tender.AwardDate,
            PublicationDate = tender.PublicationDate,
            StartDate = tender.StartDate,
            EndDate = tender.EndDate,
        };

    private Task<Guid> VersionAsync() =>
        portal.ReadAsync(db =>
            db.RegionContractors.Where(row => row.RegionId == world.Av.Id && row.ContractorId == world.Merwedal.Id).Select(row => row.Version).SingleAsync()
        );

    private async Task BlockAsync() => (await TryAsync(world.At(world.Av, world.Administrator), await VersionAsync())).Kind.ShouldBe(OutcomeKind.Done);

    private Task<Outcome<Guid>> TryAsync(AccessScope scope, Guid version) =>
        portal.InScopeAsync(scope, services =>
            services.GetRequiredService<ContractorBlockService>().BlockAsync(world.Merwedal.Id, version, Reason, CancellationToken.None)
        );

    private static Func<IServiceProvider, Task<Outcome<Guid>>> With<T>(Func<T, CancellationToken, Task<Outcome<Guid>>> act)
        where T : notnull => services => act(services.GetRequiredService<T>(), CancellationToken.None);

    private static Func<IServiceProvider, Task<Outcome<Guid>>> WithFile<T, TValue>(Func<T, Stream, Task<Outcome<TValue>>> act)
        where T : notnull =>
        async services =>
        {
            using var content = new MemoryStream(SampleFiles.Pdf("Proef"));
            var outcome = await act(services.GetRequiredService<T>(), content);
            return new Outcome<Guid>(outcome.Kind, Guid.Empty, outcome.Errors);
        };
}
