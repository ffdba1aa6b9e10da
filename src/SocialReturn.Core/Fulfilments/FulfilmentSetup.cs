using Microsoft.Extensions.DependencyInjection;
using SocialReturn.Core.Fulfilments.ByContractor;
using SocialReturn.Core.Fulfilments.ByDesk;
using SocialReturn.Core.Happenings;

namespace SocialReturn.Core.Fulfilments;

public static class FulfilmentSetup
{
    public static IServiceCollection AddFulfilments(this IServiceCollection services) =>
        services
            .AddScoped<ProgressUpdater>()
            .AddScoped<CountingReader>()
            .AddScoped<LedgerWriter>()
            .AddScoped<StandingWriter>()
            .AddScoped<StandingReader>()
            .AddScoped<ProposedReader>()
            .AddScoped<FactsReader>()
            .AddScoped<FulfilmentValuation>()
            .AddMails<FulfilmentMails>()
            .AddScoped<EvidenceChecklist>()
            .AddScoped<RequirementRemovalService>()
            .AddScoped<EvidenceOpeningService>()
            .AddScoped<EvidenceService>()
            .AddScoped<EvidenceReplacementService>()
            .AddScoped<FulfilmentTools>()
            .AddScoped<ProposalService>()
            .AddScoped<DeliveryService>()
            .AddScoped<DeliveryWriter>()
            .AddScoped<DeliveryRemovalService>()
            .AddScoped<DeliveryWithdrawalService>()
            .AddScoped<DeliveryTargetReader>()
            .AddScoped<DeliveryMoveService>()
            .AddScoped<ReviewService>()
            .AddScoped<OfferService>()
            .AddScoped<OfferAnswerService>()
            .AddScoped<WaitingCorrectionReader>()
            .AddScoped<CorrectionProofService>()
            .AddScoped<CorrectionService>()
            .AddScoped<TenderCorrectionService>()
            .AddScoped<RepinService>();
}
