using Microsoft.Extensions.DependencyInjection;

namespace SocialReturn.Core.Verification;

public static class VerificationSetup
{
    public static IServiceCollection AddVerification(this IServiceCollection services) =>
        services
            .AddScoped<StoredRowReader>()
            .AddScoped<StoreIdentityService>()
            .AddScoped<StrayFileService>()
            .AddScoped<FileSweep>()
            .AddScoped<DamagedFileService>()
            .AddScoped<FileVerification>()
            .AddScoped<EvidenceVerification>()
            .AddScoped<IInvariant, LedgerInvariant>()
            .AddScoped<IInvariant, ProgressInvariant>()
            .AddScoped<IInvariant, StoreFolderInvariant>()
            .AddScoped<IInvariant, EvidenceInvariant>()
            .AddScoped<IInvariant, ReportFileInvariant>()
            .AddScoped<IInvariant, ProtocolFileInvariant>()
            .AddScoped<IInvariant, MatchKeyInvariant>()
            .AddScoped<IInvariant, SecondFactorInvariant>()
            .AddScoped<IInvariant, DecisionInvariant>()
            .AddScoped<IInvariant, ReportInvariant>()
            .AddScoped<IInvariant, ReportGapInvariant>()
            .AddScoped<IInvariant, OwnershipInvariant>()
            .AddScoped<IInvariant, DatabaseInvariant>();
}
