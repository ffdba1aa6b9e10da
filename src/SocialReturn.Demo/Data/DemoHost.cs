using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using SocialReturn.Core;
using SocialReturn.Core.Auditing;
using SocialReturn.Core.Data;
using SocialReturn.Core.Participants;
using SocialReturn.Core.Storage;

namespace SocialReturn.Demo.Data;

/// <summary>The services of the domain over a database in memory, with a clock that can be set and mails that are not sent.</summary>
internal static class DemoHost
{
    public static ServiceProvider Build(IServiceProvider portal, SqliteConnection database, DemoClock clock, DemoCalendar calendar, IFileStore files)
    {
        var services = new ServiceCollection();
        services.AddSingleton(portal.GetRequiredService<IConfiguration>());
        services.AddSingleton(portal.GetRequiredService<IHostEnvironment>());
        services.AddSingleton(portal.GetRequiredService<ILoggerFactory>());
        services.AddLogging();
        services.AddSingleton<TimeProvider>(clock);
        services.AddCore();
        services.AddSingleton(files);
        // What is played here happened to nobody: it stands in no security log.
        services.AddSingleton(new SecurityLog(clock, NullLogger<SecurityLog>.Instance));
        services.AddSingleton(new MatchKeyStore(ParticipantSetup.KeyFolder(portal.GetRequiredService<IConfiguration>()), createOnFirstUse: true));
        services.AddPortalDatabaseInMemory(database, new DemoMailbox(calendar.WorkingDaysAgo(1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc)));
        return services.BuildServiceProvider();
    }
}
