using System.Diagnostics;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace SocialReturn.Core.Data;

/// <summary>
/// Copies a database while people work in it, by the engine's own way. A transaction that only reads holds the copy to one moment;
/// in write-ahead mode it keeps no writer waiting, so the copy may take its time in parts, and can be stopped between two.
/// </summary>
public static class SqliteBackup
{
    /// <summary>About four megabytes at a time.</summary>
    private const int PagesInAPart = 1000;

    /// <exception cref="TimeoutException">It took longer than <paramref name="patience"/>.</exception>
    /// <exception cref="SqliteException">The database cannot be read, or the copy not be written.</exception>
    public static async Task CopyAsync(DatabaseOptions database, string copy, TimeSpan patience, CancellationToken cancellationToken)
    {
        var there = new SqliteConnectionStringBuilder(database.ConnectionString) { Pooling = false };
        await using (var source = new SqliteConnection(there.ToString()))
        await using (var target = new SqliteConnection(ConnectionTo(copy, SqliteOpenMode.ReadWriteCreate)))
        {
            await source.OpenAsync(cancellationToken);
            await target.OpenAsync(cancellationToken);

            // The first reading is what holds the moment.
            await ExecuteAsync(source, "BEGIN; SELECT COUNT(*) FROM sqlite_master;", cancellationToken);
            Copy(source, target, patience, cancellationToken);
        }

        // One file, that whoever reads it needs nothing beside: a start sets write-ahead mode again.
        await using var made = new SqliteConnection(ConnectionTo(copy));
        await made.OpenAsync(cancellationToken);
        await ExecuteAsync(made, "PRAGMA journal_mode = DELETE;", cancellationToken);
    }

    /// <returns>What the engine finds wrong in the file, the first line; null when it is whole.</returns>
    public static async Task<string?> FaultAsync(string file, CancellationToken cancellationToken)
    {
        await using var connection = new SqliteConnection(ConnectionTo(file));
        await connection.OpenAsync(cancellationToken);
        foreach (var check in new[] { "PRAGMA integrity_check(1);", "PRAGMA foreign_key_check;" })
        {
            if (await ExecuteAsync(connection, check, cancellationToken) is { } said && said as string != "ok")
            {
                return $"{check} says: {said}";
            }
        }

        return null;
    }

    public static string ConnectionTo(string file, SqliteOpenMode mode = SqliteOpenMode.ReadWrite) =>
        new SqliteConnectionStringBuilder
        {
            DataSource = file,
            Mode = mode,
            ForeignKeys = true,
            Pooling = false,
        }.ToString();

    private static void Copy(SqliteConnection source, SqliteConnection target, TimeSpan patience, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        using var backup = raw.sqlite3_backup_init(target.Handle, "main", source.Handle, "main");
        if (backup.IsInvalid)
        {
            SqliteException.ThrowExceptionForRC(raw.sqlite3_errcode(target.Handle), target.Handle);
        }

        int answer;
        do
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (watch.Elapsed >= patience)
            {
                throw new TimeoutException($"The copy of the database took longer than {patience.TotalSeconds:0} seconds.");
            }

            answer = raw.sqlite3_backup_step(backup, PagesInAPart);
            if (answer != raw.SQLITE_DONE)
            {
                SqliteException.ThrowExceptionForRC(answer, target.Handle);
            }
        } while (answer != raw.SQLITE_DONE);
    }

    private static async Task<object?> ExecuteAsync(SqliteConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync(cancellationToken);
    }
}
