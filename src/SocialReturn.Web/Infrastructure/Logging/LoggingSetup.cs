using Microsoft.AspNetCore.Diagnostics;
using Serilog;
using Serilog.Configuration;
using Serilog.Events;
using Serilog.Formatting;
using Serilog.Formatting.Compact;
using Serilog.Formatting.Display;
using SocialReturn.Core.Common;
using SocialReturn.Web.Infrastructure.Commands;
using SocialReturn.Web.Infrastructure.Hosting;
using SocialReturn.Web.Infrastructure.Logging.Damping;

namespace SocialReturn.Web.Infrastructure.Logging;

public static class LoggingSetup
{
    public const string FolderSetting = "Log:Folder";
    public const string ConsoleSetting = "Log:Console";
    public const string FormatSetting = "Log:Format";
    public const string RequestsSetting = "Log:Requests";

    private const string LevelSection = "Serilog:MinimumLevel";
    private const string UsualFolder = "logs";
    private const string Template = "{Timestamp:HH:mm:ss} {Level:u3} {SourceContext}: {Message:lj}{NewLine}{Exception}";
    private const int DaysKept = 31;
    private const long LargestFile = 100 * 1024 * 1024;

    public static string Folder(IConfiguration configuration) => DataFolder.Of(configuration).Resolve(configuration[FolderSetting], UsualFolder);

    /// <summary>
    /// Serilog as the only log, to the console and a daily file: lines to read in Development, elsewhere JSON with the ids of trace and span,
    /// so that what belongs to one request can be found together.
    /// </summary>
    /// <param name="builder">The host.</param>
    /// <param name="use">A command keeps the console for its answer; one that only looks or explains leaves no file either.</param>
    public static void AddPortalLogging(this WebApplicationBuilder builder, PortalUse use)
    {
        var configuration = builder.Configuration;
        var (lines, security) = (new LogFile(Folder(configuration)), new LogFile(Folder(configuration)));
        var written = LoggerSinkConfiguration.CreateSink(write => WriteTo(write, Format(configuration, builder.Environment), lines, configuration, use));
        var logger = new LoggerConfiguration()
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            .MinimumLevel.Override("System", LogEventLevel.Warning)
            .ReadFrom.Configuration(Levels(configuration))
            .Enrich.FromLogContext()
            .Enrich.With<WithoutAddresses>()
            // What ends a start is told in one line, on the console itself.
            .Filter.ByExcluding(log => log.Exception is { } fault && OrderlyStart.IsAboutAnAddress(fault))
            .WriteTo.Conditional(SecurityLines.IsOther, write => write.Sink(new DampedSink(written, TimeProvider.System)));
        if (IsKept(use))
        {
            SecurityLines.AddTo(logger, security);
        }

        builder.Services.AddSingleton(lines).AddSingleton(security);
        builder.Services.AddSerilog(logger.CreateLogger(), dispose: true);
    }

    /// <summary>Who only looks or explains leaves no file.</summary>
    private static bool IsKept(PortalUse use) => use is PortalUse.Act or PortalUse.Serve;

    private static void WriteTo(LoggerSinkConfiguration write, ITextFormatter format, LogFile file, ConfigurationManager configuration, PortalUse use)
    {
        if (IsKept(use))
        {
            file.AddTo(write, day =>
                day.File(
                    format,
                    Path.Combine(file.Folder, "portal-.log"),
                    rollingInterval: RollingInterval.Day,
                    retainedFileCountLimit: DaysKept,
                    fileSizeLimitBytes: LargestFile,
                    rollOnFileSizeLimit: true,
                    shared: true
                )
            );
        }

        if (use == PortalUse.Serve && configuration.GetValue(ConsoleSetting, defaultValue: true))
        {
            write.Console(format);
        }
    }

    /// <summary>
    /// One line for a request that the portal could not answer, and when the setting asks for it for each: what was asked, what was
    /// answered, how long it took. The stack trace of a fault stands in the line of whoever caught it.
    /// </summary>
    public static void UsePortalRequestLog(this WebApplication app)
    {
        var usual = app.Configuration.GetValue(RequestsSetting, defaultValue: false) ? LogEventLevel.Information : LogEventLevel.Verbose;
        app.UseSerilogRequestLogging(options =>
        {
            options.Logger = app.Services.GetRequiredService<Serilog.ILogger>();
            options.MessageTemplate = "{RequestMethod} {Route} answered {StatusCode} in {Elapsed:0} ms";
            // Addresses hold ids and links that let people in: the log keeps the route instead.
            options.GetMessageTemplateProperties = (context, _, elapsed, status) =>
                [
                    new LogEventProperty("RequestMethod", new ScalarValue(context.Request.Method)),
                    new LogEventProperty("Route", new ScalarValue(RouteOf(context))),
                    new LogEventProperty("StatusCode", new ScalarValue(status)),
                    new LogEventProperty("Elapsed", new ScalarValue(elapsed)),
                ];
            options.GetLevel = (context, _, _) => context.Response.StatusCode >= StatusCodes.Status500InternalServerError ? LogEventLevel.Warning : usual;
        });
    }

    /// <summary>Where the log goes is said here; how much it keeps is a setting.</summary>
    private static IConfigurationRoot Levels(ConfigurationManager configuration) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(configuration.AsEnumerable().Where(setting => setting.Key.StartsWith(LevelSection, StringComparison.Ordinal)))
            .Build();

    /// <summary>What was asked for, also when a page about a fault answered.</summary>
    private static string RouteOf(HttpContext context)
    {
        var asked = context.Features.Get<IExceptionHandlerFeature>()?.Endpoint
            ?? context.Features.Get<IStatusCodeReExecuteFeature>()?.Endpoint
            ?? context.GetEndpoint();
        return (asked as RouteEndpoint)?.RoutePattern.RawText is { } route ? "/" + route.TrimStart('/') : "(none)";
    }

    private static ITextFormatter Format(ConfigurationManager configuration, IHostEnvironment environment) =>
        (configuration[FormatSetting] ?? (environment.IsDevelopment() ? "Text" : "Json")).Equals("Text", StringComparison.OrdinalIgnoreCase)
            ? new MessageTemplateTextFormatter(Template)
            : new CompactJsonFormatter();
}
