using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace SocialReturn.Core.Data;

/// <summary>
/// EF Core's own lock on SQLite is a row, which outlives a process that was killed and would stop every later start.
/// A lock of the operating system ends with its process: who holds it may clear that row.
/// </summary>
internal static class SqliteMigration
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <summary>Longer than any migration; who waits longer waits for something else.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Who waits longer wonders whether anything happens at all.</summary>
    private static readonly TimeSpan WithoutAWord = TimeSpan.FromSeconds(5);

    public static async Task RunAsync(DatabaseFacade database, DatabaseOptions options, Action<string>? tell, CancellationToken cancellationToken)
    {
        var file = options.File!;
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await using var held = await LockAsync(file + ".migrating", tell, cancellationToken);
        if (!File.Exists(file))
        {
            await SqliteFile.CreateAsync(options, cancellationToken);
        }

        await SqliteFile.MakeWritableAsync(options, cancellationToken);
        await ClearStaleLockAsync(database, cancellationToken);
        await database.MigrateAsync(cancellationToken);
    }

    private static async Task<FileStream> LockAsync(string path, Action<string>? tell, CancellationToken cancellationToken)
    {
        var waiting = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(path))
            {
                if (waiting.Elapsed > Patience)
                {
                    throw new DatabaseFaultException($"Another migrate holds '{path}': wait until that one is done, or stop it, and try again.");
                }

                if (waiting.Elapsed > WithoutAWord)
                {
                    tell?.Invoke($"Another migrate holds '{path}': this one waits for it, {Patience.TotalMinutes:0} minutes at most.");
                    tell = null;
                }

                await Task.Delay(Pause, cancellationToken);
            }
        }
    }

    private static async Task ClearStaleLockAsync(DatabaseFacade database, CancellationToken cancellationToken)
    {
        var tables = await database
            .SqlQuery<int>($"SELECT COUNT(*) AS Value FROM sqlite_master WHERE type = 'table' AND name = '__EFMigrationsLock'")
            .SingleAsync(cancellationToken);
        if (tables == 1)
        {
            await database.ExecuteSqlRawAsync("DELETE FROM __EFMigrationsLock;", cancellationToken);
        }
    }
}
