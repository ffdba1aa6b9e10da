using Microsoft.Extensions.DependencyInjection;

namespace SocialReturn.Core.Fulfilments;

public static class FulfilmentSetup
{
    public static IServiceCollection AddFulfilments(this IServiceCollection services) =>
        services
            .AddScoped<ProgressUpdater>()
            .AddScoped<CountingReader>()
            .AddScoped<FactsReader>()
            .AddScoped<FulfilmentValuation>()
            .AddScoped<FulfilmentMails>()
            .AddScoped<EvidenceChecklist>()
            .AddScoped<RequirementRemovalService>()
            .AddScoped<EvidenceService>()
            .AddScoped<FulfilmentTools>()
            .AddScoped<ProposalService>()
            .AddScoped<DeliveryService>()
            .AddScoped<ReviewService>()
            .AddScoped<TenderCorrectionService>()
            .AddScoped<RepinService>();
}
