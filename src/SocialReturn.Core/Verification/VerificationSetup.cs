using Microsoft.Extensions.DependencyInjection;
using SocialReturn.Core.Jobs;

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
            .AddJob<SweepFilesJob>("sweep-files", TimeSpan.FromHours(6))
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
