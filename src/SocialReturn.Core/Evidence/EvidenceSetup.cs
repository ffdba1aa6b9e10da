using Microsoft.Extensions.DependencyInjection;
using SocialReturn.Core.Evidence.Inspection;

namespace SocialReturn.Core.Evidence;

public static class EvidenceSetup
{
    public static IServiceCollection AddEvidence(this IServiceCollection services)
    {
        services.AddOptions<EvidenceOptions>().BindConfiguration(EvidenceOptions.Section);
        return services
            .AddSingleton<PdfText>()
            .AddSingleton<UnpackingRoom>()
            .AddSingleton<EvidenceInspector>()
            .AddSingleton<EvidenceVault>()
            .AddScoped<EvidenceMatchReader>()
            .AddScoped<EvidenceRequirementService>()
            .AddScoped<AskedProofReader>();
    }
}
