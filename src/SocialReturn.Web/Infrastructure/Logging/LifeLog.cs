using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Jobs;
using SocialReturn.Core.Storage;
using SocialReturn.Web.Infrastructure.Commands;
using SocialReturn.Web.Infrastructure.Settings;

namespace SocialReturn.Web.Infrastructure.Logging;

/// <summary>What somebody who reads the log of last week wants to know first: which release ran here, on what, from when to when.</summary>
internal static partial class LifeLog
{
    private const string Hidden = "(set)";

    /// <summary>Release, engine, schema, folders and what was set; never a secret.</summary>
    public static void TellStart(this WebApplication app)
    {
        var database = app.Services.GetRequiredService<DatabaseOptions>();
        LogStarts(app.Logger, PortalCommands.Release, app.Environment.EnvironmentName, Environment.Version, Environment.ProcessId);
        LogDatabase(app.Logger, database.Provider, database.File ?? "on a server", SchemaOf(app.Services));
        LogFolders(app.Logger, DataFolder.Of(app.Configuration).Path, StorageSetup.Root(app.Configuration), app.Services.GetRequiredService<LogFile>().Folder);
        LogJobs(app.Logger, JobsOf(app));
        LogSettings(app.Logger, SettingsOf(app.Configuration));
    }

    public static void TellListening(this WebApplication app, IEnumerable<string> addresses, string mail) =>
        LogListens(app.Logger, string.Join(", ", addresses), mail);

    public static void TellStopping(this WebApplication app) => LogStops(app.Logger);

    public static void TellStopped(this WebApplication app, TimeSpan after) => LogStopped(app.Logger, after);

    /// <summary>A value that holds a secret is only said to be there.</summary>
    internal static string SettingsOf(IConfiguration configuration)
    {
        var set =
            from setting in PortalSettings.All
            let value = configuration[setting.Name]
            where !string.IsNullOrEmpty(value)
            select $"{setting.Name}={(setting.Kind == SettingKind.Secret ? Hidden : value)}";
        return string.Join("; ", set) is { Length: > 0 } told ? told : "none";
    }

    /// <summary>Of this release, which a start insists on.</summary>
    private static string SchemaOf(IServiceProvider services)
    {
        using var scope = services.CreateScope();
        return scope.ServiceProvider.GetRequiredService<PortalDbContext>().Database.GetMigrations().Last();
    }

    private static string JobsOf(WebApplication app) =>
        app.Configuration.GetValue(Jobs.JobRunnerSetup.Setting, defaultValue: true)
            ? string.Join(", ", app.Services.GetServices<JobSchedule>().Select(job => $"{job.Name} each {job.Every}"))
            : "none here";

    [LoggerMessage(LogLevel.Information, "SocialReturn {Release} starts, environment {Environment}, .NET {Runtime}, process {Process}")]
    private static partial void LogStarts(ILogger logger, string release, string environment, Version runtime, int process);

    [LoggerMessage(LogLevel.Information, "Database: {Engine}, {Place}, schema {Schema}")]
    private static partial void LogDatabase(ILogger logger, DatabaseProvider engine, string place, string schema);

    [LoggerMessage(LogLevel.Information, "Folders: data {Data}, files {Files}, log {Log}")]
    private static partial void LogFolders(ILogger logger, string data, string files, string log);

    [LoggerMessage(LogLevel.Information, "Jobs: {Jobs}")]
    private static partial void LogJobs(ILogger logger, string jobs);

    [LoggerMessage(LogLevel.Information, "Settings that are set: {Settings}")]
    private static partial void LogSettings(ILogger logger, string settings);

    [LoggerMessage(LogLevel.Information, "Listens on {Addresses}; mail goes to {Mail}")]
    private static partial void LogListens(ILogger logger, string addresses, string mail);

    [LoggerMessage(LogLevel.Information, "Asked to stop: requests and jobs that run may end")]
    private static partial void LogStops(ILogger logger);

    [LoggerMessage(LogLevel.Information, "Stopped after {Lived}")]
    private static partial void LogStopped(ILogger logger, TimeSpan lived);
}
