using Microsoft.Extensions.DependencyInjection;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Verification;

namespace SocialReturn.Core.Evidence;

public static class EvidenceSetup
{
    public static IServiceCollection AddEvidence(this IServiceCollection services)
    {
        services.AddOptions<EvidenceOptions>().BindConfiguration(EvidenceOptions.Section);
        return services
            .AddSingleton<PdfText>()
            .AddSingleton<EvidenceInspector>()
            .AddSingleton<EvidenceVault>()
            .AddScoped<EvidenceChecklist>()
            .AddScoped<EvidenceService>()
            .AddScoped<EvidenceFlags>()
            .AddScoped<EvidenceRequirementService>()
            .AddScoped<EvidenceSweep>()
            .AddScoped<EvidenceVerification>();
    }
}
