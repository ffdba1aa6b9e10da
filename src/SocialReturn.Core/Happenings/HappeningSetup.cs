using Microsoft.Extensions.DependencyInjection;

namespace SocialReturn.Core.Happenings;

public static class HappeningSetup
{
    public static IServiceCollection AddHappenings(this IServiceCollection services) =>
        services
            .AddScoped<AuditPolicy>()
            .AddScoped<SecurityPolicy>()
            .AddScoped<NotificationPolicy>()
            .AddScoped<MetricsPolicy>()
            .AddScoped<Chronicle>()
            .AddScoped<SecurityRecorder>();

    /// <summary>The mails of a feature, beside its services.</summary>
    public static IServiceCollection AddMails<TMails>(this IServiceCollection services)
        where TMails : class, IMailPolicy => services.AddScoped<IMailPolicy, TMails>();
}
