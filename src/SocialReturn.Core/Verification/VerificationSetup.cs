using Microsoft.Extensions.DependencyInjection;

namespace SocialReturn.Core.Verification;

public static class VerificationSetup
{
    public static IServiceCollection AddVerification(this IServiceCollection services) =>
        services
            .AddScoped<FileVerification>()
            .AddScoped<EvidenceVerification>()
            .AddScoped<IInvariant, ProgressInvariant>()
            .AddScoped<IInvariant, EvidenceInvariant>()
            .AddScoped<IInvariant, ReportFileInvariant>()
            .AddScoped<IInvariant, ProtocolFileInvariant>()
            .AddScoped<IInvariant, MatchKeyInvariant>()
            .AddScoped<IInvariant, DecisionInvariant>()
            .AddScoped<IInvariant, ReportInvariant>()
            .AddScoped<IInvariant, OwnershipInvariant>()
            .AddScoped<IInvariant, DatabaseInvariant>();
}
