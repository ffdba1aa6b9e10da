using Serilog;
using Serilog.Extensions.Logging;

namespace SocialReturn.Web.Infrastructure.Logging;

public static class LoggingSetup
{
    /// <summary>Serilog as the only log, to the console and a daily file, as the configuration says.</summary>
    public static void AddPortalLogging(this WebApplicationBuilder builder)
    {
        var logger = new LoggerConfiguration()
            .ReadFrom.Configuration(builder.Configuration)
            .Enrich.FromLogContext()
            .CreateLogger();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<ILoggerProvider>(_ => new SerilogLoggerProvider(logger, dispose: true));
    }
}
