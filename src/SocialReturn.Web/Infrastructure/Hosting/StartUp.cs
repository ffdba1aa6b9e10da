using System.Diagnostics;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using SocialReturn.Core.Data;
using SocialReturn.Core.Mail;
using SocialReturn.Core.Storage;
using SocialReturn.Web.Infrastructure.Health;
using SocialReturn.Web.Infrastructure.Health.Checks;
using SocialReturn.Web.Infrastructure.Logging;

namespace SocialReturn.Web.Infrastructure.Hosting;

public static partial class StartUp
{
    /// <summary>In Development the database follows the code by itself; elsewhere a command brings it up to date.</summary>
    /// <exception cref="CannotStartException">The files or keys are not those of the database.</exception>
    /// <exception cref="DatabaseFaultException">The database is not of this release, or does not allow a start.</exception>
    public static async Task PrepareAsync(this WebApplication app, IReadOnlyList<StartFault> warnings)
    {
        var stopping = app.Lifetime.ApplicationStopping;
        app.TellStart();
        if (app.Environment.IsDevelopment())
        {
            await app.PrepareDevelopmentAsync(stopping);
        }
        else
        {
            await app.Services.RequireWritablePortalDatabaseAsync(stopping);
            await app.Services.RefuseDemoDataAsync(stopping);
            await app.HoldTogetherAsync(stopping);
            RefuseMissingStore(app.Configuration);
            LogNoScanner(app.Logger);
            if (PdfCheck.Told() is { } missing)
            {
                LogWarning(app.Logger, missing);
            }
        }

        foreach (var warning in warnings)
        {
            if (warning.IsLoud)
            {
                LogAlarm(app.Logger, warning.Message);
            }
            else
            {
                LogWarning(app.Logger, warning.Message);
            }
        }

        app.Lifetime.ApplicationStarted.Register(() => Announce(app));
        stopping.Register(app.TellStopping);
    }

    /// <summary>Runs until somebody stops it; also when that comes before it listens, which the server takes for a fault.</summary>
    public static async Task RunToTheEndAsync(this WebApplication app)
    {
        var started = Stopwatch.StartNew();
        try
        {
            await app.StartAsync();
            try
            {
                await app.Services.GetRequiredService<Preparation>().RunAsync(app.Lifetime.ApplicationStopping);
            }
            catch
            {
                await app.StopAsync();
                throw;
            }

            await app.WaitForShutdownAsync();
        }
        catch (OperationCanceledException) when (app.Lifetime.ApplicationStopping.IsCancellationRequested)
        {
            LogStoppedEarly(app.Logger);
        }
        finally
        {
            app.TellStopped(started.Elapsed);
            await app.DisposeAsync();
        }
    }

    /// <summary>What takes seconds is only planned here: the portal answers meanwhile, and says what it does.</summary>
    private static async Task PrepareDevelopmentAsync(this WebApplication app, CancellationToken cancellationToken)
    {
        app.Services.RefuseAbsentDatabase();
        if (app.Services.GetService<IDemo>() is not { } demo)
        {
            await app.Services.MigratePortalDatabaseAsync(cancellationToken, Console.WriteLine);
            await app.HoldTogetherAsync(cancellationToken);
        }
        else if (await demo.IsWantedAsync(app.Services, cancellationToken))
        {
            var progress = new DemoProgress(Console.Out);
            progress.Begin();
            app.Services.GetRequiredService<Preparation>()
                .Plan(
                    async (share, token) =>
                    {
                        await demo.FillAsync(app.Services, progress.And(share), token);
                        await app.HoldTogetherAsync(token);
                        progress.End();
                    }
                );
        }
        else
        {
            await app.HoldTogetherAsync(cancellationToken);
        }
    }

    /// <summary>The database, its keys and its files belong together.</summary>
    private static async Task HoldTogetherAsync(this WebApplication app, CancellationToken cancellationToken)
    {
        await app.PrepareKeysAsync(cancellationToken);
        await app.PrepareStoreAsync(cancellationToken);
    }

    /// <summary>A volume that is not mounted: made anew here it would take files that nobody finds back.</summary>
    private static void RefuseMissingStore(IConfiguration configuration)
    {
        if (StorageSetup.Root(configuration) is var root && !Directory.Exists(root))
        {
            throw new CannotStartException([
                $"Setting {StorageSetup.RootSetting} is '{root}', which is not there: mount it, or run the command migrate where it never was.",
            ]);
        }
    }

    [LoggerMessage(LogLevel.Information, "Stopped while starting")]
    private static partial void LogStoppedEarly(ILogger logger);

    [LoggerMessage(LogLevel.Critical, "WRONG FROM THE FIRST VISITOR ON: {Warning}")]
    private static partial void LogAlarm(ILogger logger, string warning);

    [LoggerMessage(LogLevel.Warning, "{Warning}")]
    private static partial void LogWarning(ILogger logger, string warning);

    [LoggerMessage(
        LogLevel.Critical,
        "NO VIRUS SCANNER: evidence is stored and handed out unscanned; screens say \"niet gescand\". Scan the folder of Storage:Root by other means."
    )]
    private static partial void LogNoScanner(ILogger logger);

    /// <summary>Written to the console itself: it is for the person who just typed the command.</summary>
    private static void Announce(WebApplication app)
    {
        var probes = HealthAddress.Of(app.Configuration);
        var all = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        var addresses = all.Where(address => probes is null || !address.Equals(probes.GetLeftPart(UriPartial.Authority), StringComparison.OrdinalIgnoreCase));
        var mail = app.Services.GetRequiredService<IMailTransport>().Destination;
        app.TellListening(addresses, mail);
        Console.WriteLine($"SocialReturn listens on {string.Join(", ", addresses)}");
        if (probes is not null)
        {
            Console.WriteLine($"Probes are answered on {probes}");
        }

        Console.WriteLine($"Mail goes to {mail}");
    }
}
