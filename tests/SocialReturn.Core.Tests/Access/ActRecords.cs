using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Accounts;
using SocialReturn.Core.Common;
using SocialReturn.Core.Evidence;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Mail;
using SocialReturn.Core.Notes;
using SocialReturn.Core.Protocols;
using SocialReturn.Core.Reports;
using SocialReturn.Core.Storage;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Tenancy;
using SocialReturn.TestKit.Given;
using SocialReturn.TestKit.Web;

namespace SocialReturn.Core.Tests.Access;

/// <summary>A record of everything that an act names: of AV-regio, of Groen that works there only, tendered by Gorinchem.</summary>
internal sealed class ActRecords
{
    private static readonly DateTime Now = PortalFactory.Now.UtcDateTime;

    /// <summary>By the parameter or the member of a form that names it; the service before it where the name alone does not say enough.</summary>
    private readonly Dictionary<string, Guid> ids = new(StringComparer.Ordinal);

    private readonly Dictionary<(string Name, ActPlace Place), Guid> atPlaces = [];

    private ActRecords(World world) => Slug = world.Av.Slug;

    public string Slug { get; }

    public static async Task<ActRecords> MakeAsync(PortalFactory portal)
    {
        var stage = await Stage.SetAsync(portal);
        var records = new ActRecords(stage.World);
        await records.AddCaseAsync(portal, stage);
        await records.AddListsAsync(portal, stage.World);
        await records.AddPeopleAsync(portal, stage.World);
        return records;
    }

    /// <returns>Null when no record has to be named there.</returns>
    public Guid? Find(ServiceAct act, string name) =>
        act.Place is { } place && atPlaces.TryGetValue((name, place), out var there) ? there
        : ids.TryGetValue($"{act.Service.Name}.{name}", out var ofService) ? ofService
        : ids.TryGetValue(name, out var id) ? id
        : null;

    /// <summary>Whom the place lets in; for somebody who works there the other role.</summary>
    public Role RoleAt(ActPlace place) =>
        place switch
        {
            ActPlace.Contractor => Role.ContractorMember,
            ActPlace.Desk => Role.RegionAdministrator,
            ActPlace.Authority => Role.AuthorityReader,
            _ => Role.PlatformAdministrator,
        };

    private async Task AddCaseAsync(PortalFactory portal, Stage stage)
    {
        var (av, groen) = (stage.World.Av, stage.World.Groen);
        ids["CertificateService.id"] = await stage.CertificateAsync(av, groen, RecognitionCodes.PsoStep1, new DateOnly(2025, 1, 1), new DateOnly(2028, 1, 1));
        var tender = ids["tenderId"] = await stage.TenderAsync(contractor: groen);
        var reported = await stage.TenderAsync(contractor: groen, title: "Met omzet");
        var purchase = await stage.PurchaseAsync(tender);
        var discount = await portal.ReadAsync(db => db.ObligationDiscounts.Where(row => row.TenderId == tender).Select(row => row.Id).FirstAsync());
        ids["contractorId"] = ids["ContractorNameService.id"] = groen.Id;
        ids["RefusedTenderService.id"] = ids["TenderCorrectionService.id"] = tender;
        ids["TenderDecisionService.id"] = await stage.AwaitingTenderAsync(contractor: groen);
        ids["discountId"] = ids["DiscountEndInput.DiscountId"] = discount;
        ids["reportId"] = await stage.TurnoverAsync(reported);
        ids["TurnoverService.tenderId"] = ids["TurnoverDecisionService.tenderId"] = reported;
        ids["fulfilmentId"] = ids["EvidenceUpload.FulfilmentId"] = purchase;
        ids["deliveryId"] = await stage.DeliveryAsync(purchase);
        ids["EvidenceService.id"] = ids["EvidenceOpeningService.id"] = ids["EvidenceReplacement.FileId"] = await stage.EvidenceAsync(purchase);
        var corrected = await stage.DeliveryAsync(await stage.PurchaseAsync(tender), DeliveryStatus.Verified);
        await stage.CorrectionAsync(corrected);
        ids["roundId"] = await stage.CorrectionRoundAsync(corrected);
        ids["CorrectionProofService.id"] = await stage.CorrectionProofAsync(corrected);
        ids["ProposalService.Submission.Id"] = await stage.ParticipationAsync(tender, FulfilmentStatus.Draft);
        ids["DeliveryService.Submission.Id"] = ids["deliveryId"];
        foreach (var service in new[] { "ProposalService", "OfferService", "OfferAnswerService", "ReviewService" })
        {
            ids[$"{service}.id"] = purchase;
        }

        ids["noteId"] = await SavedAsync(portal, new Note(av.Id, groen.Id, tender, "Bel eerst.") { WrittenAt = Now, WrittenById = Ids.New() });
        ids["failureId"] = await SavedAsync(portal, new ReportFailure(av.Id, groen.Id, tender, new DateOnly(2026, 2, 1), Now));
    }

    private async Task AddListsAsync(PortalFactory portal, World world)
    {
        var requirement = new EvidenceRequirement(world.Av.Id, FulfilmentKind.JobToJob, null, Ids.New().ToString("N"), "Betaalbewijs");
        ids["EvidenceRequirementService.id"] = ids["RequirementRemovalService.id"] = await SavedAsync(portal, requirement);
        ids["SupplierService.id"] = ids["supplierId"] = world.Avres.Id;
        ids["RecognitionService.id"] = await portal.ReadAsync(db =>
            db.SupplierRecognitions.Where(row => row.SupplierId == world.Avres.Id).Select(row => row.Id).SingleAsync()
        );
        ids["AuthorityService.id"] = atPlaces[("authorityId", ActPlace.Authority)] = world.Gorinchem.Id;
        ids["RegionEndService.id"] = ids["regionId"] = world.Av.Id;
        ids["TariffService.id"] = ids["scheduleId"] = world.AvTable.Id;
        ids["ids"] = await SavedAsync(
            portal,
            new FileFinding(FileFindingKind.Stray, FileArea.Evidence, world.Av.Id, Ids.New(), Now) { WrittenAt = Now, Length = 1 }
        );
        ids["FailedMailService.id"] = await SavedAsync(
            portal,
            new OutgoingMail("iemand@example.nl", "Onderwerp", "Tekst", Ids.New().ToString("N"), Now) { RegionId = world.Av.Id }
        );
        foreach (var region in new[] { world.Av, world.Haaglanden })
        {
            var file = new ProtocolFile(new StoredFile(1, new string('0', 64)), TextCheck.Clear);
            await portal.SaveAsync(new RegionProtocol(region.Id, Ids.New(), file, Now));
        }
    }

    private async Task AddPeopleAsync(PortalFactory portal, World world)
    {
        var request = new OwnerRequest(world.Av.Id, world.Groen.Id, "Iemand Anders", "iemand@anders.example");
        var identity = new IdentityInput(IdentityDocument.Passport, new DateOnly(2026, 3, 10), new DateOnly(2026, 3, 1));
        request.Sign(new Actor(world.SecondAdviser.Id, "Iemand", "", ""), OwnerRequestRules.CheckOf(identity), Now);
        ids["OwnerRequestService.id"] = ids["OwnerObjectionService.id"] = await SavedAsync(portal, request);
        ids["requestId"] = await SavedAsync(portal, new SecondFactorReset(world.SecondAdviser.Id, Now));
        ids["userId"] = world.SecondAdviser.Id;
        await AddPlaceAsync(portal, ActPlace.Contractor, world.OtherOwner, MembershipPlace.Contractor(world.Groen.Id, owner: false));
        await AddPlaceAsync(portal, ActPlace.Desk, world.SecondAdviser, MembershipPlace.Region(world.Av.Id, administrator: false));
        await AddPlaceAsync(portal, ActPlace.Authority, world.Reader, MembershipPlace.Authority(world.Av.Id, world.Gorinchem.Id));
        await AddPlaceAsync(portal, ActPlace.Platform, world.Platform, MembershipPlace.Platform());
    }

    private async Task AddPlaceAsync(PortalFactory portal, ActPlace where, User person, MembershipPlace place)
    {
        var invitation = new Invitation($"{where}@nieuw.example", place, "Iemand", Now);
        invitation.Renew(Ids.New().ToString("N"), Now.AddDays(2));
        atPlaces[("invitationId", where)] = await SavedAsync(portal, invitation);
        atPlaces[("membershipId", where)] = await portal.ReadAsync(db =>
            db.Memberships.Where(row => row.UserId == person.Id).Select(row => row.Id).SingleAsync()
        );
    }

    private static async Task<Guid> SavedAsync(PortalFactory portal, Entity row)
    {
        await portal.SaveAsync(row);
        return row.Id;
    }
}
