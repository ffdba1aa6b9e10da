using System.Globalization;
using Microsoft.Data.Sqlite;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Storage;

namespace SocialReturn.Demo.Data;

/// <summary>
/// Fills an empty database with the demo, on either engine. The history is played in memory, through the same services as any screen, and
/// stands in the database at once when it is complete: a first start that is killed leaves nothing half.
/// </summary>
public static class DemoSeeder
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary>Brings the database up to date; an empty one, or none, gets the demo data.</summary>
    /// <returns>Whether the demo data was made now.</returns>
    /// <exception cref="InvalidOperationException">Outside Development.</exception>
    public static async Task<bool> AddDemoDataAsync(this IServiceProvider portal, CancellationToken cancellationToken)
    {
        var isWanted = await portal.WantsDemoDataAsync(cancellationToken);
        if (isWanted)
        {
            await portal.MakeDemoDataAsync(new Progress<double>(), cancellationToken);
        }

        return isWanted;
    }

    /// <summary>Brings a database that is there up to date.</summary>
    /// <returns>Whether it is empty, or not there yet.</returns>
    /// <exception cref="InvalidOperationException">Outside Development.</exception>
    public static async Task<bool> WantsDemoDataAsync(this IServiceProvider portal, CancellationToken cancellationToken) =>
        portal.GetRequiredService<IHostEnvironment>().IsDevelopment()
            ? await portal.IsEmptyPortalDatabaseAsync(cancellationToken)
            : throw new InvalidOperationException("Demo data exists in Development only.");

    /// <param name="portal">The services of a portal whose database is empty.</param>
    /// <param name="progress">Hears which part of the work is done, from 0 to 1.</param>
    /// <param name="cancellationToken">Stops it; nothing is left half.</param>
    public static async Task MakeDemoDataAsync(this IServiceProvider portal, IProgress<double> progress, CancellationToken cancellationToken)
    {
        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = Dutch;
        try
        {
            await using var memory = await SqliteCopy.OpenAsync(cancellationToken);
            using var files = DemoFiles.Begin(StorageSetup.Root(portal.GetRequiredService<IConfiguration>()));
            var now = portal.GetRequiredService<TimeProvider>().GetUtcNow();
            var (clock, calendar) = (new DemoClock(now), new DemoCalendar(now.UtcDateTime));
            await using var host = DemoHost.Build(portal, memory, clock, calendar, files.Store);
            await host.MakeModelSchemaAsync(cancellationToken);
            var stage = new DemoStage(host, calendar, new DemoTimeline(clock, now.UtcDateTime));
            await DemoHistory.BeginAsync(stage, cancellationToken);
            await new DemoRun(portal, memory, stage, files.Store).PlayAsync(progress, cancellationToken);
            files.PutInPlace();
            await PutInPlaceAsync(portal, host, memory, cancellationToken);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    private static async Task PutInPlaceAsync(IServiceProvider portal, IServiceProvider host, SqliteConnection memory, CancellationToken cancellationToken)
    {
        if (portal.GetRequiredService<DatabaseOptions>().File is not { } file)
        {
            await DemoTransfer.CopyAsync(host, portal, cancellationToken);
            return;
        }

        await PutInPlaceAsync(memory, file, cancellationToken);
        await portal.MigratePortalDatabaseAsync(cancellationToken);
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
