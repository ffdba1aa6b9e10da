using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SocialReturn.Core.Accounts;
using SocialReturn.Core.Auditing;
using SocialReturn.Core.Mail;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core;

/// <summary>The services of the domain: every feature adds its line.</summary>
public static class CoreSetup
{
    public static IServiceCollection AddCore(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddScoped<CurrentScope>();
        services.AddScoped<AuditTrail>();
        services.AddMail();
        services.AddScoped<SessionReader>();
        return services;
    }
}
