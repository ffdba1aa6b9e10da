using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using SocialReturn.Core.Accounts;
using SocialReturn.Core.Accounts.ByDesk;
using SocialReturn.Core.Common;
using SocialReturn.Core.Contractors;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Fulfilments.ByDesk;
using SocialReturn.Core.Happenings;
using SocialReturn.Core.Obligations;
using SocialReturn.Core.Obligations.ByDesk;
using SocialReturn.Core.Tenancy;
using SocialReturn.Core.Tenders;
using SocialReturn.Core.Tenders.ByDesk;
using SocialReturn.TestKit;
using SocialReturn.TestKit.Given;
using SocialReturn.TestKit.Web;
using Xunit;
using Xunit.Abstractions;

namespace SocialReturn.Core.Tests.Accounts;

/// <summary>An adviser who is one of the contractor's people decides nothing of that contractor.</summary>
public sealed class BothSidesTests(PortalFactory portal, ITestOutputHelper output) : IClassFixture<PortalFactory>
{
    private const string Reason = "Daarom.";

    /// <summary>What the contractor's people do against a region, and not the other way round.</summary>
    private static readonly string[] OfItsOwnPeople = ["Owner.Objected"];

    [Fact]
    public async Task EveryDecision_ByOneOfTheContractorsPeople_IsRefused()
    {
        var stage = await Stage.SetAsync(portal);
        var world = stage.World;
        var acts = await ActsAsync(portal, stage);
        // Whoever joins the contractor after all this was entered.
        await portal.SaveAsync(new Membership(world.Adviser.Id, MembershipPlace.Contractor(world.Merwedal.Id, owner: false)));
        var known = Acts.All.Where(act => act.Nature is ActNature.Decision or ActNature.Initiative).Select(act => act.Name);
        known.Except(acts.Keys).Except(OfItsOwnPeople, StringComparer.Ordinal).ShouldBeEmpty("every decision there is is tried here");

        await Sweep.OverAsync(output, "decisions by somebody of both sides", acts, async act =>
        {
            var outcome = await portal.InScopeAsync(world.At(world.Av, world.Adviser), act.Value);
            return outcome.Kind == OutcomeKind.Forbidden ? [] : [$"{act.Key}: {outcome.Kind} {string.Join(' ', outcome.Errors)}"];
        });

        // The same acts by a colleague are not refused for that.
        var colleague = await portal.InScopeAsync(world.At(world.Av, world.SecondAdviser), acts["Tender.Confirmed"]);
        colleague.Kind.ShouldBe(OutcomeKind.Done);
    }

    [Fact]
    public async Task Register_ByOneOfTheContractorsPeople_IsRefusedAtTheNumber()
    {
        var world = await portal.WorldAsync();
        await portal.SaveAsync(new Membership(world.SecondAdviser.Id, MembershipPlace.Contractor(world.Groen.Id, owner: false)));
        var registration = new TenderRegistration
        {
            Title = "Eigen werk",
            AuthorityId = world.Gorinchem.Id,
            KvkNumber = world.Groen.KvkNumber,
            ContractorName = world.Groen.Name,
            ContactMail = "iemand@groen.example",
            ContractSum = Euro.FromWhole(100_000),
            Percentage = 5,
            AwardDate = new DateOnly(2026, 1, 1),
            StartDate = new DateOnly(2026, 2, 1),
            EndDate = new DateOnly(2026, 12, 31),
            StakeholderMails = [],
            Key = Ids.New(),
        };

        var outcome = await portal.InScopeAsync(world.At(world.Av, world.SecondAdviser), services =>
            services.GetRequiredService<TenderService>().RegisterAsync(registration, CancellationToken.None)
        );

        outcome.Errors.ShouldHaveSingleItem().ShouldBe(new FieldError("KvkNumber", TenderTexts.OwnContractor));
    }

    [Theory]
    [InlineData("Tweede Account", "tweede@gmail.com", null)]
    [InlineData("henk VAN der Meer", "henk@prive.example", SidesSign.SameName)]
    [InlineData("Heel Iemand Anders", "iemand@OVERHEID.example", SidesSign.SameDomain)]
    public async Task Signs_OfTwoAccounts_AreFlagged(string name, string mail, SidesSign? expected)
    {
        var world = await portal.WorldAsync();
        var person = new User(mail, name)
        {
            NormalizedEmail = mail.ToUpperInvariant(),
            NormalizedUserName = mail.ToUpperInvariant(),
            SecurityStamp = Ids.New().ToString("N"),
        };
        await portal.SaveAsync(person, new Membership(person.Id, MembershipPlace.Contractor(world.Groen.Id, owner: false)));

        var flags = await portal.InScopeAsync(world.At(world.Av, world.Administrator), services =>
            services.GetRequiredService<SidesReader>().OfActorAsync(world.Groen.Id, CancellationToken.None)
        );

        flags.Where(flag => flag.OtherMail == mail).Select(flag => (SidesSign?)flag.Sign).FirstOrDefault().ShouldBe(expected);
        (
            await portal.InScopeAsync(world.At(world.Haaglanden, world.HaaglandenAdministrator), services =>
                services.GetRequiredService<SidesReader>().OfRegionAsync(CancellationToken.None)
            )
        ).ShouldAllBe(flag => flag.ContractorId != world.Groen.Id, "that region does not know the contractor");
    }

    private static async Task<Dictionary<string, Func<IServiceProvider, Task<Outcome<Guid>>>>> ActsAsync(PortalFactory portal, Stage stage)
    {
        var running = await stage.TenderAsync();
        var tender = await stage.FindAsync<Tender>(running);
        var awaiting = await stage.FindAsync<Tender>(await stage.AwaitingTenderAsync());
        var proposal = await stage.FindAsync<Fulfilment>(await stage.PurchaseAsync(running, FulfilmentStatus.Proposed));
        var claim = await stage.FindAsync<Delivery>(await stage.DeliveryAsync(await stage.PurchaseAsync(running)));
        var verified = await stage.FindAsync<Delivery>(await stage.DeliveryAsync(await stage.PurchaseAsync(running), DeliveryStatus.Verified));
        var asked = await stage.FindAsync<Delivery>(
            await stage.CorrectionAsync(await stage.DeliveryAsync(await stage.PurchaseAsync(running), DeliveryStatus.Verified))
        );
        var nothing = new CorrectionInput(new DeliveryInput(), Reverses: true, Reason);
        var reported = await stage.TenderAsync(title: "Met omzet");
        var turnover = await stage.FindAsync<TurnoverReport>(await stage.TurnoverAsync(reported));
        var certificate = await stage.FindAsync<ContractorCertificate>(
            await stage.CertificateAsync(stage.World.Av, stage.World.Merwedal, "psoStep1", new DateOnly(2025, 1, 1), new DateOnly(2026, 12, 31))
        );
        var identity = new IdentityInput(IdentityDocument.Passport, new DateOnly(2026, 3, 10), new DateOnly(2026, 3, 1));
        var owner = new OwnerRequest(stage.World.Av.Id, stage.World.Merwedal.Id, "Iemand Anders", "iemand@anders.example");
        owner.Sign(new Actor(stage.World.Administrator.Id, "Iemand", "", ""), OwnerRequestRules.CheckOf(identity), portal.Clock.UtcNow());
        await portal.SaveAsync(owner);
        var paper = new CertificateInput("psoStep2", new DateOnly(2027, 1, 1), new DateOnly(2028, 12, 31), null, null);
        var line = new ObligationLineInput
        {
            Kind = ObligationLineKind.Option,
            Date = new DateOnly(2026, 3, 1),
            Base = Euro.FromWhole(100_000),
            Percentage = 5,
            Reason = Reason,
        };
        return new(StringComparer.Ordinal)
        {
            ["Tender.Confirmed"] = With<TenderDecisionService>((service, token) => service.ConfirmAsync(awaiting.Id, awaiting.Version, token)),
            ["Tender.Refused"] = With<TenderDecisionService>((service, token) => service.RefuseAsync(awaiting.Id, awaiting.Version, Reason, token)),
            ["Tender.SchedulePinned"] = With<TenderDecisionService>(
                (service, token) => service.PinScheduleAsync(running, tender.Version, stage.World.AvTable.Id, Reason, token)
            ),
            ["Tender.Corrected"] = With<TenderCorrectionService>(
                (service, token) => service.CorrectAsync(running, tender.Version, CorrectionOf(tender), token)
            ),
            ["Tender.ObligationLineAdded"] = With<ObligationService>(
                (service, token) => service.AddAsync(running, tender.Version, line, Euro.FromWhole(25_000), Ids.New(), token)
            ),
            ["Tender.ObligationTermsChanged"] = With<ObligationService>(
                (service, token) => service.SetTermsAsync(running, tender.Version, new ObligationTermsInput(2, null, Reason), tender.Obligation, token)
            ),
            ["Tender.ScheduleRepinned"] = With<RepinService>(
                (service, token) => service.RepinAsync(running, tender.Version, stage.World.HaaglandenTable.Id, Reason, Euro.Zero, token)
            ),
            ["Fulfilment.Agreed"] = With<ReviewService>((service, token) => service.AgreeAsync(proposal.Id, proposal.Version, proposal.Value, token)),
            ["Fulfilment.ChangesRequested"] = With<ReviewService>(
                (service, token) => service.RequestChangesAsync(proposal.Id, proposal.Version, Reason, token)
            ),
            ["Fulfilment.Rejected"] = With<ReviewService>((service, token) => service.RejectAsync(proposal.Id, proposal.Version, Reason, token)),
            ["Fulfilment.Offered"] = With<OfferService>(
                (service, token) => service.OfferAsync(proposal.Id, proposal.Version, Terms.Of(proposal) with { To = proposal.To?.AddDays(-1) }, Reason, token)
            ),
            ["Fulfilment.SupplierLinked"] = With<ReviewService>(
                (service, token) => service.LinkSupplierAsync(proposal.Id, proposal.Version, stage.World.Avres.Id, token)
            ),
            ["Delivery.Verified"] = With<ReviewService>((service, token) => service.VerifyAsync(claim.Id, claim.Version, claim.Value, token)),
            ["Delivery.VerifiedInPart"] = With<ReviewService>(
                (service, token) => service.VerifyPartAsync(claim.Id, claim.Version, new DeliveryInput(), Reason, token)
            ),
            ["Fulfilment.Reopened"] = With<ReviewService>((service, token) => service.ReopenAsync(proposal.Id, proposal.Version, Reason, token)),
            ["Correction.Offered"] = With<CorrectionService>((service, token) => service.SubmitAsync(verified.Id, verified.Version, nothing, token)),
            ["Correction.Approved"] = With<CorrectionService>((service, token) => service.AgreeAsync(asked.Id, asked.Version, Euro.Zero, token)),
            ["Correction.Refused"] = With<CorrectionService>((service, token) => service.RefuseAsync(asked.Id, asked.Version, Reason, token)),
            ["Delivery.ChangesRequested"] = With<ReviewService>((service, token) => service.RequestClaimChangesAsync(claim.Id, claim.Version, Reason, token)),
            ["Delivery.Rejected"] = With<ReviewService>((service, token) => service.RejectClaimAsync(claim.Id, claim.Version, Reason, token)),
            ["Certificate.Confirmed"] = With<CertificateService>((service, token) => service.AddAsync(stage.World.Merwedal.Id, paper, Ids.New(), token)),
            ["Certificate.Corrected"] = With<CertificateService>(
                (service, token) => service.CorrectAsync(certificate.Id, certificate.Version, paper, Reason, token)
            ),
            ["Certificate.Withdrawn"] = With<CertificateService>(
                (service, token) => service.WithdrawAsync(certificate.Id, certificate.Version, new DateOnly(2026, 1, 1), Reason, token)
            ),
            ["Tender.DiscountGiven"] = With<ObligationService>(
                (service, token) => service.GiveDiscountAsync(running, tender.Version, Reason, tender.Obligation, Ids.New(), token)
            ),
            ["Tender.DiscountEnded"] = With<ObligationService>(
                (service, token) =>
                    service.EndDiscountAsync(
                        running,
                        tender.Version,
                        new DiscountEndInput(Ids.New(), new DateOnly(2026, 3, 1), Euro.FromWhole(1), Reason),
                        tender.Obligation,
                        Ids.New(),
                        token
                    )
            ),
            ["Tender.DiscountKept"] = With<ObligationService>((service, token) => service.KeepDiscountAsync(running, tender.Version, Ids.New(), Reason, token)),
            ["Contractor.Blocked"] = With<ContractorBlockService>((service, token) => service.BlockAsync(stage.World.Merwedal.Id, Guid.Empty, Reason, token)),
            ["Contractor.Unblocked"] = With<ContractorBlockService>(
                (service, token) => service.UnblockAsync(stage.World.Merwedal.Id, Guid.Empty, Reason, token)
            ),
            ["Owner.Requested"] = With<OwnerRequestService>(
                (service, token) =>
                    service.RequestAsync(stage.World.Merwedal.Id, new OwnerInput("Iemand", "iemand@merwedal.example", identity), Ids.New(), token)
            ),
            ["Owner.Confirmed"] = With<OwnerRequestService>((service, token) => service.ConfirmAsync(owner.Id, owner.Version, identity, token)),
            ["Owner.Refused"] = With<OwnerRequestService>((service, token) => service.RefuseAsync(owner.Id, owner.Version, Reason, token)),
            ["Turnover.Confirmed"] = With<TurnoverDecisionService>((service, token) => service.ConfirmAsync(reported, turnover.Id, turnover.Version, token)),
            ["Turnover.Refused"] = With<TurnoverDecisionService>(
                (service, token) => service.RefuseAsync(reported, turnover.Id, turnover.Version, Reason, token)
            ),
        };
    }

    private static TenderCorrection CorrectionOf(Tender tender) =>
        new()
        {
            Title = "Andere naam",
            Reference = null,
            ContactMail = tender.ContactMail,
            StakeholderMails = [],
            AwardDate = tender.AwardDate,
            PublicationDate = tender.PublicationDate,
            StartDate = tender.StartDate,
            EndDate = tender.EndDate,
        };

    private static Func<IServiceProvider, Task<Outcome<Guid>>> With<T>(Func<T, CancellationToken, Task<Outcome<Guid>>> act)
        where T : notnull => services => act(services.GetRequiredService<T>(), CancellationToken.None);
}
