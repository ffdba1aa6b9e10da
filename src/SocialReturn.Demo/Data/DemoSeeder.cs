using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;

namespace SocialReturn.Demo.Data;

/// <summary>
/// Fills an empty database with the demo. The history is played in memory, through the same services as any screen, and
/// stands in the file at once when it is complete: a first start that is killed leaves nothing half.
/// </summary>
public static class DemoSeeder
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary>Brings the database up to date; an empty one, or none, gets the demo data.</summary>
    /// <returns>Whether the demo data was made now.</returns>
    /// <exception cref="InvalidOperationException">Outside Development.</exception>
    public static async Task<bool> AddDemoDataAsync(this IServiceProvider portal, CancellationToken cancellationToken)
    {
        if (!portal.GetRequiredService<IHostEnvironment>().IsDevelopment())
        {
            throw new InvalidOperationException("Demo data exists in Development only.");
        }

        var options = portal.GetRequiredService<DatabaseOptions>();
        var isFile = options.Provider == DatabaseProvider.Sqlite;
        var isEmpty = isFile && await portal.IsEmptyPortalDatabaseAsync(cancellationToken);
        if (isEmpty)
        {
            await MakeAsync(portal, FileOf(options), cancellationToken);
        }

        // A file that was there is up to date since it was looked at.
        if (isEmpty || !isFile)
        {
            await portal.MigratePortalDatabaseAsync(cancellationToken);
        }

        return isEmpty;
    }

    private static string FileOf(DatabaseOptions options) => new SqliteConnectionStringBuilder(options.ConnectionString).DataSource;

    private static async Task MakeAsync(IServiceProvider portal, string file, CancellationToken cancellationToken)
    {
        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = Dutch;
        try
        {
            var now = portal.GetRequiredService<TimeProvider>().GetUtcNow();
            await using var memory = new SqliteConnection("Data Source=:memory:;Foreign Keys=True");
            await memory.OpenAsync(cancellationToken);
            var (clock, calendar) = (new DemoClock(now), new DemoCalendar(now.UtcDateTime));
            await using (var host = DemoHost.Build(portal, memory, clock, calendar))
            {
                await MigrateAsync(host, cancellationToken);
                await new DemoHistory(new DemoStage(host, calendar, new DemoTimeline(clock, now.UtcDateTime))).PlayAsync(cancellationToken);
            }

            await PutInPlaceAsync(memory, file, cancellationToken);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    private static async Task MigrateAsync(IServiceProvider host, CancellationToken cancellationToken)
    {
        await using var scope = host.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PortalDbContext>().Database.MigrateAsync(cancellationToken);
    }

    private static async Task PutInPlaceAsync(SqliteConnection memory, string file, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var unfinished = $"{file}.{Ids.New():N}";
        await using (var copy = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = unfinished, Pooling = false }.ToString()))
        {
            await copy.OpenAsync(cancellationToken);
            memory.BackupDatabase(copy);
        }

        // An empty database that was there already has its log beside it, which belongs to no other file.
        SqliteConnection.ClearAllPools();
        File.Delete(file + "-wal");
        File.Delete(file + "-shm");
        File.Move(unfinished, file, overwrite: true);
    }
}
