using System.Buffers.Binary;
using System.Reflection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SocialReturn.Core.Data;

/// <summary>What a database file says of itself, asked without EF Core: building its model takes half of a start.</summary>
internal static class SqliteFile
{
    private const string Applied = "SELECT MigrationId FROM __EFMigrationsHistory;";
    private const string HasHistory = "SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE name = '__EFMigrationsHistory');";
    private const string HasTables = "SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_\\_EF%' ESCAPE '\\');";
    private const string HasRows = "SELECT EXISTS (SELECT 1 FROM AspNetUsers) OR EXISTS (SELECT 1 FROM Regions);";
    private const string Mode = "PRAGMA journal_mode;";
    private const string SetWriteAhead = "PRAGMA journal_mode = WAL;";
    private const string WriteAhead = "wal";
    private const string WriteAndTakeBack =
        "PRAGMA cache_size = 8; BEGIN IMMEDIATE; INSERT INTO __EFMigrationsHistory VALUES ('probe', hex(zeroblob(65536))); ROLLBACK;";
    private const int HeaderLength = 100;

    /// <summary>How long somebody else's work is waited for. The engine's own patience is half a minute, without a word.</summary>
    private const int PatienceSeconds = 5;

    /// <summary>The migrations of this release. Readiness asks every few seconds, and looking through all types takes a while.</summary>
    private static readonly Lazy<HashSet<string>> Known = new(ReadKnown);

    private static ReadOnlySpan<byte> Magic => "SQLite format 3\0"u8;

    /// <summary>Looks at the file, then into it; makes and changes nothing.</summary>
    public static async Task<DatabaseInspection> InspectAsync(DatabaseOptions database, CancellationToken cancellationToken)
    {
        var name = $"The database '{database.File}'";
        try
        {
            if (await LookAtFileAsync(database.File!, name, cancellationToken) is { } seen)
            {
                return seen;
            }

            await using var connection = await OpenAsync(database, cancellationToken);
            var hasHistory = await IsTrueAsync(connection, HasHistory, cancellationToken);
            var applied = hasHistory ? await ReadAppliedAsync(connection, cancellationToken) : [];
            if (!hasHistory && await IsTrueAsync(connection, HasTables, cancellationToken))
            {
                return DatabaseInspection.Unusable(
                    $"{name} holds other tables than the portal's: name another file in {DatabaseOptions.ConnectionStringSetting}, or "
                        + $"put the right one back from its backup."
                );
            }

            return DatabaseInspection.Compare(name, isUnknown: !applied.IsSubsetOf(Known.Value), isBehind: !Known.Value.IsSubsetOf(applied));
        }
        catch (Exception fault) when (fault is SqliteException or IOException or UnauthorizedAccessException)
        {
            return DatabaseInspection.Unusable(
                DatabaseFaults.Explain(fault, database) ?? $"{name} cannot be read: {DatabaseFaults.FirstLine(fault)} Give it to the account of the portal."
            );
        }
    }

    /// <summary>Puts the database in write-ahead mode, where it is not, and takes the place of a writer for a moment.</summary>
    /// <exception cref="DatabaseFaultException">The disk does not allow that mode.</exception>
    /// <exception cref="SqliteException">Somebody else holds it, or it cannot be written.</exception>
    public static async Task MakeWritableAsync(DatabaseOptions database, CancellationToken cancellationToken)
    {
        await using var connection = await OpenAsync(database, cancellationToken);
        if (
            await TextAsync(connection, Mode, cancellationToken) != WriteAhead
            && await TextAsync(connection, SetWriteAhead, cancellationToken) is not WriteAhead
        )
        {
            throw new DatabaseFaultException(
                $"The database '{database.File}' cannot be put in write-ahead mode, without which readers and backups wait for "
                    + $"writers: keep it on a local disk."
            );
        }

        await TextAsync(connection, "BEGIN IMMEDIATE; ROLLBACK;", cancellationToken);
    }

    /// <summary>
    /// Writes more than its cache holds, so that the engine goes to the disk, and takes it back: a full disk shows only then.
    /// </summary>
    /// <exception cref="SqliteException">It cannot be written now.</exception>
    public static async Task ProveWritingAsync(DatabaseOptions database, CancellationToken cancellationToken)
    {
        await using var connection = await OpenAsync(database, cancellationToken);
        await TextAsync(connection, WriteAndTakeBack, cancellationToken);
    }

    /// <summary>Makes a database without tables, in write-ahead mode. It is whole before it has its name: nobody finds an empty file.</summary>
    public static async Task CreateAsync(DatabaseOptions database, CancellationToken cancellationToken)
    {
        var unfinished = database.File + ".new";
        File.Delete(unfinished);
        var there = new SqliteConnectionStringBuilder { DataSource = unfinished, Pooling = false }.ToString();
        await using (var connection = new SqliteConnection(there))
        {
            await connection.OpenAsync(cancellationToken);
            await TextAsync(connection, SetWriteAhead, cancellationToken);
        }

        File.Move(unfinished, database.File!, overwrite: false);
    }

    /// <returns>Whether the database, which is up to date, knows nobody and no region.</returns>
    public static async Task<bool> IsEmptyAsync(DatabaseOptions database, CancellationToken cancellationToken)
    {
        await using var connection = await OpenAsync(database, cancellationToken);
        return !await IsTrueAsync(connection, HasRows, cancellationToken);
    }

    /// <returns>Null when its outside is that of a whole database.</returns>
    private static async Task<DatabaseInspection?> LookAtFileAsync(string file, string name, CancellationToken cancellationToken)
    {
        if (Directory.Exists(file))
        {
            return DatabaseInspection.Unusable($"{name} is a folder: name a file in {DatabaseOptions.ConnectionStringSetting}.");
        }

        if (!File.Exists(file))
        {
            return DatabaseInspection.ToMigrate($"{name} is not there: run the command migrate first, or put it back from its backup.");
        }

        var header = new byte[HeaderLength];
        await using var content = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var read = await content.ReadAtLeastAsync(header, HeaderLength, throwOnEndOfStream: false, cancellationToken);
        return content.Length == 0
                ? DatabaseInspection.Unusable(
                    $"{name} is an empty file, as a copy that failed leaves: put it back from its backup. Where there is none, remove "
                        + $"the file and run the command migrate."
                )
            : !header.AsSpan().StartsWith(Magic)
                ? DatabaseInspection.Unusable(
                    $"{name} is no database: name the right file in {DatabaseOptions.ConnectionStringSetting}, or put it back from its backup."
                )
            : read < HeaderLength || (!HasContent(file + "-wal") && content.Length < SaidLength(header))
                ? DatabaseInspection.Unusable($"{name} is cut off, its end is missing: put it back from its backup.")
            : null;
    }

    private static bool HasContent(string file) => new FileInfo(file) is { Exists: true, Length: > 0 };

    /// <summary>By the header of the file format; 0 when an old writer left its count of pages open.</summary>
    private static long SaidLength(ReadOnlySpan<byte> header)
    {
        const int largestPage = 65536;
        var page = BinaryPrimitives.ReadUInt16BigEndian(header[16..]) is var size and not 1 ? size : largestPage;
        var isCounted = header[24..28].SequenceEqual(header[92..96]);
        return isCounted ? page * (long)BinaryPrimitives.ReadUInt32BigEndian(header[28..]) : 0;
    }

    private static async Task<SqliteConnection> OpenAsync(DatabaseOptions database, CancellationToken cancellationToken)
    {
        var builder = new SqliteConnectionStringBuilder(database.ConnectionString) { DefaultTimeout = PatienceSeconds, Pooling = false };
        var connection = new SqliteConnection(builder.ToString());
        try
        {
            await connection.OpenAsync(cancellationToken);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private static async Task<bool> IsTrueAsync(SqliteConnection connection, string query, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = query;
        return await command.ExecuteScalarAsync(cancellationToken) is 1L;
    }

    private static async Task<string?> TextAsync(SqliteConnection connection, string query, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = query;
        return await command.ExecuteScalarAsync(cancellationToken) as string;
    }

    private static async Task<HashSet<string>> ReadAppliedAsync(SqliteConnection connection, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Applied;
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var applied = new HashSet<string>(StringComparer.Ordinal);
        while (await rows.ReadAsync(cancellationToken))
        {
            applied.Add(rows.GetString(0));
        }

        return applied;
    }

    private static HashSet<string> ReadKnown() =>
        (
            from type in typeof(SqlitePortalDbContext).Assembly.GetTypes()
            where type.GetCustomAttribute<DbContextAttribute>()?.ContextType == typeof(SqlitePortalDbContext)
            let migration = type.GetCustomAttribute<MigrationAttribute>()
            where migration is not null
            select migration.Id
        ).ToHashSet(StringComparer.Ordinal);
}
