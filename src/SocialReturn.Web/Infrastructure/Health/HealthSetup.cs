using SocialReturn.Web.Infrastructure.Health.Checks;

namespace SocialReturn.Web.Infrastructure.Health;

public static class HealthSetup
{
    public static void AddPortalHealth(this WebApplicationBuilder builder)
    {
        // Before the framework's own, which refuses a host that it does not know.
        builder.Services.Insert(0, ServiceDescriptor.Transient<IStartupFilter, HealthAddress>());
        builder.Services.AddSingleton<Readiness>();
        builder
            .Services.AddCheck<DatabaseCheck>()
            .AddCheck<WriteCheck>()
            .AddCheck<StoreCheck>()
            .AddCheck<SpaceCheck>()
            .AddCheck<KeyRingCheck>()
            .AddCheck<MailCheck>()
            .AddCheck<JobCheck>()
            .AddCheck<JobHoldCheck>()
            .AddCheck<StoredFileCheck>()
            .AddCheck<LogCheck>()
            .AddCheck<PdfCheck>();
        if (!builder.Environment.IsDevelopment())
        {
            // There a key is made at its first use.
            builder.Services.AddCheck<MatchKeyCheck>();
        }
    }

    private static IServiceCollection AddCheck<T>(this IServiceCollection services)
        where T : class, IReadinessCheck => services.AddScoped<T>().AddSingleton(new ReadinessKind(typeof(T)));
}
