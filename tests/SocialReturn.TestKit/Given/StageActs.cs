using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SocialReturn.Core.Common;
using SocialReturn.Core.Contractors;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Fulfilments.ByContractor;
using SocialReturn.Core.Fulfilments.ByDesk;
using SocialReturn.Core.Notes.ByDesk;
using SocialReturn.Core.Regions;
using SocialReturn.Core.Tenders;
using SocialReturn.Core.Tenders.ByDesk;
using SocialReturn.TestKit.Evidence;

namespace SocialReturn.TestKit.Given;

/// <summary>What people do with what is there.</summary>
public sealed partial class Stage
{
    /// <summary>The desk agrees to what was proposed, at what it is worth.</summary>
    public async Task<Guid> AgreeAsync(Guid fulfilmentId)
    {
        var fulfilment = await FindAsync<Fulfilment>(fulfilmentId);
        return await AsAdviserAsync(fulfilment, services =>
            services.GetRequiredService<ReviewService>().AgreeAsync(fulfilmentId, fulfilment.Version, fulfilment.Value, CancellationToken.None)
        );
    }

    /// <summary>A PDF as proof of a fulfilment as a whole, or of the item that the region asks for.</summary>
    public async Task<Guid> EvidenceAsync(Guid fulfilmentId, Guid? deliveryId = null, string? requirement = null)
    {
        var fulfilment = await FindAsync<Fulfilment>(fulfilmentId);
        var upload = new EvidenceUpload(fulfilmentId, deliveryId, requirement, "bewijs.pdf");
        return await AsContractorAsync(fulfilment, async services =>
        {
            using var content = new MemoryStream(SampleFiles.Pdf("Proef"));
            var outcome = await services.GetRequiredService<EvidenceService>().UploadAsync(upload, content, CancellationToken.None);
            return new Outcome<Guid>(outcome.Kind, outcome.Value?.Id ?? Guid.Empty, outcome.Errors);
        });
    }

    /// <summary>The adviser answers a proposal with other terms.</summary>
    public async Task<Guid> OfferAsync(Guid fulfilmentId, Terms terms)
    {
        var fulfilment = await FindAsync<Fulfilment>(fulfilmentId);
        return await AsAdviserAsync(fulfilment, services =>
            services
                .GetRequiredService<OfferService>()
                .OfferAsync(fulfilmentId, fulfilment.Version, terms, "In het contract staat een kortere periode.", CancellationToken.None)
        );
    }

    /// <summary>The contractor, or the desk, says that nothing of a verified delivery should count; it waits for the other side.</summary>
    /// <returns>The delivery.</returns>
    public async Task<Guid> CorrectionAsync(Guid deliveryId, bool byDesk = false)
    {
        var delivery = await FindAsync<Delivery>(deliveryId);
        var input = new CorrectionInput(new DeliveryInput(), Reverses: true, "Dit hoort bij een andere aanbesteding.");
        Task<Outcome<Guid>> Submit(IServiceProvider services) =>
            services.GetRequiredService<CorrectionService>().SubmitAsync(deliveryId, delivery.Version, input, CancellationToken.None);
        return await (byDesk ? AsAdviserAsync(delivery, Submit) : AsContractorAsync(delivery, Submit));
    }

    /// <summary>A PDF as proof of the correction that waits, by the side that asked it.</summary>
    public async Task<Guid> CorrectionProofAsync(Guid deliveryId, bool byDesk = false)
    {
        var delivery = await FindAsync<Delivery>(deliveryId);
        var round = await CorrectionRoundAsync(deliveryId);
        async Task<Outcome<Guid>> Add(IServiceProvider services)
        {
            using var content = new MemoryStream(SampleFiles.Pdf("Correctie"));
            var outcome = await services.GetRequiredService<CorrectionProofService>().AddAsync(round, "correctie.pdf", content, CancellationToken.None);
            return new Outcome<Guid>(outcome.Kind, outcome.Value?.Id ?? Guid.Empty, outcome.Errors);
        }

        return await (byDesk ? AsAdviserAsync(delivery, Add) : AsContractorAsync(delivery, Add));
    }

    /// <summary>The correction of a delivery that waits.</summary>
    public Task<Guid> CorrectionRoundAsync(Guid deliveryId) =>
        portal.ReadAsync(db => db.Rounds.Where(round => round.SubjectId == deliveryId && round.DecidedAt == null).Select(round => round.Id).SingleAsync());

    /// <summary>All of a verified delivery is taken back, with both sides agreeing.</summary>
    public async Task<Guid> ReverseAsync(Guid deliveryId)
    {
        await CorrectionAsync(deliveryId);
        var delivery = await FindAsync<Delivery>(deliveryId);
        return await AsAdviserAsync(delivery, services =>
            services.GetRequiredService<CorrectionService>().AgreeAsync(deliveryId, delivery.Version, Euro.Zero, CancellationToken.None)
        );
    }

    /// <summary>The contractor takes back a draft or a proposal.</summary>
    public async Task<Guid> WithdrawAsync(Guid fulfilmentId)
    {
        var fulfilment = await FindAsync<Fulfilment>(fulfilmentId);
        return await AsContractorAsync(fulfilment, services =>
            services.GetRequiredService<ProposalService>().WithdrawAsync(fulfilmentId, fulfilment.Version, CancellationToken.None)
        );
    }

    /// <summary>An adviser keeps something of a tender.</summary>
    public async Task<Guid> NoteAsync(Guid tenderId, string text = "Bel eerst met de uitvoerder.")
    {
        var tender = await FindAsync<Tender>(tenderId);
        return await AsAdviserAsync(tender, services =>
            services.GetRequiredService<NoteService>().AddAsync(tenderId, new NoteInput(text, Ids.New()), CancellationToken.None)
        );
    }

    /// <summary>The contractor takes back a delivery that waits.</summary>
    /// <returns>The delivery.</returns>
    public async Task<Guid> TakeBackAsync(Guid deliveryId)
    {
        var delivery = await FindAsync<Delivery>(deliveryId);
        return await AsContractorAsync(delivery, services =>
            services.GetRequiredService<DeliveryWithdrawalService>().WithdrawAsync(delivery.FulfilmentId, deliveryId, delivery.Version, CancellationToken.None)
        );
    }

    /// <summary>The adviser verifies what was claimed.</summary>
    public async Task<Guid> VerifyAsync(Guid deliveryId)
    {
        var delivery = await FindAsync<Delivery>(deliveryId);
        return await AsAdviserAsync(delivery, services =>
            services.GetRequiredService<ReviewService>().VerifyAsync(deliveryId, delivery.Version, delivery.Value, CancellationToken.None)
        );
    }

    /// <summary>The contractor brings a delivery to the same agreement on another tender, which is made when there is none.</summary>
    /// <returns>The delivery that was.</returns>
    public async Task<Guid> MoveAsync(Guid deliveryId)
    {
        var delivery = await FindAsync<Delivery>(deliveryId);
        var fulfilment = await FindAsync<Fulfilment>(delivery.FulfilmentId);
        var target = await portal.ReadAsync(db => db.Fulfilments.AsNoTracking().Where(DeliveryTargetReader.CouldTakeOf(fulfilment)).FirstOrDefaultAsync())
            ?? await FindAsync<Fulfilment>(await SameElsewhereAsync(fulfilment.Id, await OtherTenderAsync(fulfilment)));
        await AsContractorAsync(delivery, services =>
            services
                .GetRequiredService<DeliveryMoveService>()
                .MoveAsync(fulfilment.Id, deliveryId, delivery.Version, new DeliveryMove(target.Id, Ids.New()), CancellationToken.None)
        );
        return deliveryId;
    }

    /// <summary>One other tender of that contractor in that region, however often it is asked for.</summary>
    private async Task<Guid> OtherTenderAsync(Fulfilment fulfilment)
    {
        const string title = "Groenonderhoud West";
        return await portal.ReadAsync(db =>
            db.Tenders.Where(row => row.Title == title && row.ContractorId == fulfilment.ContractorId && row.RegionId == fulfilment.RegionId)
                .Select(row => (Guid?)row.Id)
                .FirstOrDefaultAsync()
        )
            ?? await TenderAsync(
                fulfilment.RegionId == world.Haaglanden.Id ? world.TheHague : null,
                fulfilment.ContractorId == world.Groen.Id ? world.Groen : null,
                title
            );
    }

    /// <summary>The same placement or purchase, agreed on another tender as well.</summary>
    public async Task<Guid> SameElsewhereAsync(Guid fulfilmentId, Guid tenderId)
    {
        var like = await FindAsync<Fulfilment>(fulfilmentId);
        if (!like.Description.IsPlacement)
        {
            return await PurchaseAsync(tenderId);
        }

        var input = new PlacementInput
        {
            Kind = like.Kind,
            Participant = new PlacedParticipant { ParticipantId = like.ParticipantId },
            BlockCode = like.BlockCode,
            Title = like.Title,
            From = like.From,
            To = like.To,
            PermanentContract = ((Placement)like).PermanentContract,
            Measures = like.Measures,
        };
        return await ToAsync(FulfilmentStatus.Agreed, tenderId, (proposals, submission) =>
            proposals.SubmitAsync(tenderId, input, submission, CancellationToken.None)
        );
    }

    /// <summary>A certificate that the region's adviser confirmed.</summary>
    /// <param name="covered">KvK numbers of daughter companies.</param>
    public Task<Guid> CertificateAsync(Region region, Contractor holder, string code, DateOnly from, DateOnly until, string? covered = null) =>
        DoneAsync(AdviserOf(region.Id), services =>
            services
                .GetRequiredService<CertificateService>()
                .AddAsync(holder.Id, new CertificateInput(code, from, until, null, covered), Ids.New(), CancellationToken.None)
        );
}
