using Microsoft.Extensions.DependencyInjection;

namespace SocialReturn.Core.Backup;

public static class BackupSetup
{
    public static IServiceCollection AddBackup(this IServiceCollection services) =>
        services.AddScoped<BackupService>().AddScoped<RestorePlace>().AddScoped<RestoreService>().AddScoped<HeldJobsReader>().AddScoped<JobReleaseService>();
}
