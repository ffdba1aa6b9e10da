using Microsoft.Extensions.DependencyInjection;
using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Fulfilments.ByContractor;
using SocialReturn.Core.Fulfilments.ByDesk;
using SocialReturn.TestKit.Evidence;

namespace SocialReturn.TestKit.Given;

/// <summary>What people do with what is there.</summary>
public sealed partial class Stage
{
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
}
