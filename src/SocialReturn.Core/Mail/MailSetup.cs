using Microsoft.Extensions.DependencyInjection;

namespace SocialReturn.Core.Mail;

public static class MailSetup
{
    public static IServiceCollection AddMail(this IServiceCollection services) =>
        services
            .AddSingleton<PortalAddress>()
            .AddSingleton<MailComposer>()
            .AddScoped<Outbox>();
}
