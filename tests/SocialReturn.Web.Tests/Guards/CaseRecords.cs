using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SocialReturn.Core.Accounts;
using SocialReturn.Core.Common;
using SocialReturn.Core.Contractors;
using SocialReturn.Core.Data;
using SocialReturn.Core.Evidence;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Mail;
using SocialReturn.Core.Publishing;
using SocialReturn.Core.Reports;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Tenancy;
using SocialReturn.TestKit.Given;
using SocialReturn.TestKit.Web;

namespace SocialReturn.Web.Tests.Guards;

/// <summary>Records of every kind that an address can name, of one contractor in one region, in the states that pages ask for.</summary>
internal sealed class CaseRecords(PortalFactory portal, Stage stage)
{
    /// <returns>For each case the ids by kind: the first part of the address, and the part before the id.</returns>
    public async Task<List<Dictionary<string, Guid>>> MakeAsync()
    {
        var (holder, other) = (stage.World.Merwedal, stage.World.Groen);
        await CertificateAsync(holder);
        var certificate = await CertificateAsync(other);
        var tender = await stage.TenderAsync();
        var delivered = await stage.ParticipationAsync(tender);
        var claimed = await stage.DeliveryAsync(delivered);
        var underWay = await stage.PurchaseAsync(tender);
        var begun = await stage.DeliveryAsync(underWay, DeliveryStatus.Draft);
        var others = await AccountRecordsAsync(stage.World);
        others["bewijsstukken/bewijsstukken"] = await stage.EvidenceAsync(delivered);
        others["correcties/correcties"] = await stage.CorrectionRoundAsync(await CorrectionAsync(tender));
        others["correcties/bewijs"] = await stage.CorrectionProofAsync(await CorrectionAsync(tender));
        others["advies/nu"] = tender;
        others["advies/omzet"] = await stage.TurnoverAsync(tender);
        others["inzage/rapporten"] = others["advies/rapporten"] = await ReportAsync(tender);
        others["aanbestedingen/rapport"] = others["advies/rapporten"];
        others["advies/niet-gemaakt"] = await FailedReportAsync(stage.World, tender);
        others["advies/opdrachtgevers"] = stage.World.Gorinchem.Id;
        others["beheer/regios"] = stage.World.Haaglanden.Id;
        others["advies/ondernemingen"] = stage.World.Avres.Id;
        others["advies/erkenningen"] = await portal.ReadAsync(db =>
            db.SupplierRecognitions.Where(row => row.SupplierId == stage.World.Avres.Id).Select(row => row.Id).FirstAsync()
        );
        others["advies/opdrachtnemers"] = stage.World.Groen.Id;
        others["advies/certificaten"] = certificate;
        others["advies/notities"] = await stage.NoteAsync(tender);
        others["advies/korting"] = await portal.ReadAsync(db =>
            db.ObligationDiscounts.Where(row => row.TenderId == tender).Select(row => row.Id).SingleAsync()
        );
        others["advies/tarieven"] = stage.World.AvTable.Id;
        others["advies/bewijs"] = await RequirementAsync(stage.World.Av.Id);
        others["advies/post"] = await MailAsync(stage.World.Av.Id);
        return
        [
            Case(tender, delivered, claimed, others),
            Case(tender, underWay, begun, new(others, StringComparer.Ordinal) { ["advies/tarieven"] = await TariffDraftAsync(stage.World) }),
            Case(await stage.AwaitingTenderAsync(), delivered, claimed, others),
            await VerifiedAsync(tender, others),
            await CorrectedAsync(tender, others, byDesk: false),
            await CorrectedAsync(tender, others, byDesk: true),
            Case(tender, await stage.ParticipationAsync(tender, FulfilmentStatus.Draft), claimed, others),
            Case(tender, await stage.PurchaseAsync(tender, FulfilmentStatus.Draft), claimed, others),
            Case(tender, await stage.ParticipationAsync(tender, FulfilmentStatus.Proposed), claimed, others),
            Case(tender, await stage.ParticipationAsync(tender, FulfilmentStatus.Offered), claimed, others),
            Case(await stage.AwaitingTenderAsync(), delivered, claimed, others),
            Case(await stage.RefusedTenderAsync("Deze opdracht is niet van ons."), delivered, claimed, others),
            Case(tender, delivered, claimed, new(others, StringComparer.Ordinal) { ["advies/opdrachtnemers"] = await DesertedAsync(stage.World.Av.Id) }),
        ];
    }

    /// <summary>The last invoice of an item, so that the item is complete.</summary>
    private async Task<Dictionary<string, Guid>> VerifiedAsync(Guid tender, Dictionary<string, Guid> others)
    {
        var purchase = await stage.PurchaseAsync(tender);
        return Case(tender, purchase, await stage.DeliveryAsync(purchase, DeliveryStatus.Verified), others);
    }

    /// <summary>With a correction that waits for the other side.</summary>
    private async Task<Dictionary<string, Guid>> CorrectedAsync(Guid tender, Dictionary<string, Guid> others, bool byDesk)
    {
        var records = await VerifiedAsync(tender, others);
        await stage.CorrectionAsync(records["invullingen/leveringen"], byDesk);
        return records;
    }

    /// <returns>The delivery of which a correction waits.</returns>
    private async Task<Guid> CorrectionAsync(Guid tender) =>
        await stage.CorrectionAsync(await stage.DeliveryAsync(await stage.PurchaseAsync(tender), DeliveryStatus.Verified));

    /// <summary>One for each holder: a second call on the same stage finds the first one's.</summary>
    private async Task<Guid> CertificateAsync(Contractor holder) =>
        await portal.ReadAsync(db => db.ContractorCertificates.Where(row => row.HolderId == holder.Id).Select(row => (Guid?)row.Id).FirstOrDefaultAsync())
        ?? await stage.CertificateAsync(stage.World.Av, holder, RecognitionCodes.PsoStep1, new DateOnly(2025, 1, 1), new DateOnly(2028, 1, 1));

    /// <summary>A contractor that the region brought in and that has nobody.</summary>
    private async Task<Guid> DesertedAsync(Guid regionId)
    {
        const string number = "30991122";
        if (await portal.ReadAsync(db => db.Contractors.SingleOrDefaultAsync(row => row.KvkNumber == number)) is { } known)
        {
            return known.Id;
        }

        var contractor = new Contractor(number, "Verlaten Bouw B.V.");
        await portal.SaveAsync(contractor, new RegionContractor(regionId, contractor.Id));
        await portal.ReadAsync(db => db.Database.ExecuteSqlAsync($"UPDATE Contractors SET BroughtInByRegionId = {regionId} WHERE KvkNumber = {number}"));
        return contractor.Id;
    }

    private static Dictionary<string, Guid> Case(Guid tender, Guid fulfilment, Guid delivery, Dictionary<string, Guid> others) =>
        new(others, StringComparer.Ordinal)
        {
            ["aanbestedingen/aanbestedingen"] = tender,
            ["aanbestedingen/waarde"] = fulfilment,
            ["invullingen/invullingen"] = fulfilment,
            ["advies/invullingen"] = fulfilment,
            ["advies/aanbestedingen"] = tender,
            ["inzage/aanbestedingen"] = tender,
            ["invullingen/leveringen"] = delivery,
            ["advies/leveringen"] = delivery,
            ["invullingen/waarde"] = delivery,
        };

    private async Task<Dictionary<string, Guid>> AccountRecordsAsync(World world)
    {
        var toContractor = Invitation("nieuw@merwedal.example", MembershipPlace.Contractor(world.Merwedal.Id, owner: false));
        var toRegion = Invitation("nieuw@avregio.example", MembershipPlace.Region(world.Av.Id, administrator: false));
        var session = new UserSession(
            world.Member,
            SecretToken.Hash(SecretToken.New()),
            null,
            new SessionOrigin("Firefox op Windows", ""),
            PortalFactory.Now.UtcDateTime
        );
        var toPlatform = Invitation("nieuw@portaal.example", MembershipPlace.Platform());
        await portal.SaveAsync(toContractor, toRegion, toPlatform, session);
        return new(StringComparer.Ordinal)
        {
            ["account/sessies"] = session.Id,
            ["organisatie/uitnodigingen"] = toContractor.Id,
            ["organisatie/mensen"] = await MembershipOfAsync(world.Member),
            ["beheer/uitnodigingen"] = toPlatform.Id,
            ["beheer/mensen"] = await MembershipOfAsync(world.Platform),
            ["advies/uitnodigingen"] = toRegion.Id,
            ["advies/mensen"] = await MembershipOfAsync(world.SecondAdviser),
            ["advies/accounts"] = world.SecondAdviser.Id,
        };
    }

    private static Invitation Invitation(string mail, MembershipPlace place)
    {
        var invitation = new Invitation(mail, place, "Sanne Verhoeven", PortalFactory.Now.UtcDateTime);
        invitation.Renew(Ids.New().ToString("N"), PortalFactory.Now.UtcDateTime.AddDays(2));
        return invitation;
    }

    private Task<Guid> MembershipOfAsync(User person) =>
        portal.ReadAsync(db => db.Memberships.Where(membership => membership.UserId == person.Id).Select(membership => membership.Id).SingleAsync());

    private async Task<Guid> RequirementAsync(Guid regionId)
    {
        var requirement = new EvidenceRequirement(regionId, FulfilmentKind.JobToJob, null, Ids.New().ToString("N"), $"Betaalbewijs {Ids.New():N}");
        await portal.SaveAsync(requirement);
        return requirement.Id;
    }

    private async Task<Guid> TariffDraftAsync(World world) =>
        (
            await portal.InScopeAsync(world.At(world.Av, world.Administrator), services =>
                services.GetRequiredService<TariffService>().CopyAsync(world.AvTable.Id, Ids.New(), CancellationToken.None)
            )
        ).Value;

    private async Task<Guid> FailedReportAsync(World world, Guid tender)
    {
        var failure = new ReportFailure(world.Av.Id, world.Merwedal.Id, tender, new DateOnly(2026, 2, 1), PortalFactory.Now.UtcDateTime);
        await portal.SaveAsync(failure);
        return failure.Id;
    }

    private Task<Guid> ReportAsync(Guid tender) => portal.InScopeAsync(AccessScope.ForSystem("tests"), async services =>
        {
            Directory.CreateDirectory(Path.Combine(portal.Folder, "files"));
            await services.GetRequiredService<ReportService>().RunAsync(new DateOnly(2026, 3, 1), null, CancellationToken.None);
            return await services
                .GetRequiredService<PortalDbContext>()
                .TenderReports.Where(report => report.TenderId == tender)
                .Select(report => report.Id)
                .SingleAsync();
        });

    private Task<Guid> MailAsync(Guid regionId) => portal.InScopeAsync(AccessScope.ForSystem("tests"), async services =>
        {
            var mail = services
                .GetRequiredService<Outbox>()
                .Add("iemand@example.nl", new ComposedMail("Onderwerp", "Tekst", "<p>Tekst</p>"), $"test/{Ids.New()}", regionId);
            await services.GetRequiredService<PortalDbContext>().SaveChangesAsync();
            return mail.Id;
        });
}
