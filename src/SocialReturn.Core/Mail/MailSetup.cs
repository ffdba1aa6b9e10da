using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace SocialReturn.Core.Mail;

public static class MailSetup
{
    public static IServiceCollection AddMail(this IServiceCollection services) =>
        services
            .AddSingleton<PortalAddress>()
            .AddSingleton<MailComposer>()
            .AddSingleton(provider => MailOptions.Read(provider.GetRequiredService<IConfiguration>()))
            .AddSingleton<IMailTransport>(provider =>
                provider.GetRequiredService<MailOptions>().Smtp is null
                    ? ActivatorUtilities.CreateInstance<PickupFolderTransport>(provider)
                    : ActivatorUtilities.CreateInstance<SmtpTransport>(provider)
            )
            .AddScoped<Outbox>()
            .AddScoped<MailClaims>()
            .AddScoped<MailMessageFactory>()
            .AddScoped<MailQueueReader>()
            .AddScoped<MailSender>()
            .AddScoped<FailedMailService>();
}
