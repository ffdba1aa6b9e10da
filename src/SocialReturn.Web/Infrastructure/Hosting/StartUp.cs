using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using SocialReturn.Core.Data;
using SocialReturn.Core.Mail;

namespace SocialReturn.Web.Infrastructure.Hosting;

public static partial class StartUp
{
    /// <summary>In Development the database follows the code by itself; elsewhere a command brings it up to date.</summary>
    public static async Task PrepareAsync(this WebApplication app)
    {
        var stopping = app.Lifetime.ApplicationStopping;
        if (app.Environment.IsDevelopment())
        {
            await (app.Services.GetService<IDemo>()?.FillAsync(app.Services, stopping) ?? app.Services.MigratePortalDatabaseAsync(stopping));
        }
        else
        {
            await app.Services.RefuseDemoDataAsync(stopping);
            LogNoScanner(app.Logger);
        }

        if (!app.Environment.IsDevelopment() && !DataProtectionSetup.HasCertificate(app.Configuration))
        {
            LogOwnCertificate(app.Logger);
        }

        if (!app.Environment.IsDevelopment() && app.Services.GetRequiredService<MailOptions>().Smtp is null)
        {
            LogMailFolder(app.Logger);
        }

        app.Lifetime.ApplicationStarted.Register(() => Announce(app));
    }

    [LoggerMessage(LogLevel.Warning, "DataProtection:CertificatePath is not set: the keys are encrypted with a certificate of this machine that stands beside them. Configure a certificate when there is more than one machine, or when backups hold both.")]
    private static partial void LogOwnCertificate(ILogger logger);

    [LoggerMessage(LogLevel.Warning, "Mail:Smtp:Host is not set: no mail leaves this machine, it is written to a folder.")]
    private static partial void LogMailFolder(ILogger logger);

    [LoggerMessage(LogLevel.Critical, "NO VIRUS SCANNER: evidence is stored and handed out unscanned; screens say \"niet gescand\". Scan the folder of Storage:Root by other means.")]
    private static partial void LogNoScanner(ILogger logger);

    /// <summary>Written to the console itself: it is for the person who just typed the command.</summary>
    private static void Announce(WebApplication app)
    {
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        Console.WriteLine($"SocialReturn listens on {string.Join(", ", addresses)}");
        Console.WriteLine($"Mail goes to {app.Services.GetRequiredService<IMailTransport>().Destination}");
    }
}
