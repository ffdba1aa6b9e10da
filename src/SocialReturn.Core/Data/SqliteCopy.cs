using System.Globalization;
using Microsoft.Data.Sqlite;
using SocialReturn.Core.Common;

namespace SocialReturn.Core.Data;

/// <summary>Copies of a database in memory, to each of which other rows are added; at the end they are one again.</summary>
public static class SqliteCopy
{
    public static async Task<SqliteConnection> OpenAsync(CancellationToken cancellationToken)
    {
        var memory = new SqliteConnection("Data Source=:memory:;Foreign Keys=True");
        await memory.OpenAsync(cancellationToken);
        return memory;
    }

    public static async Task<SqliteConnection> OfAsync(SqliteConnection database, CancellationToken cancellationToken)
    {
        var copy = await OpenAsync(cancellationToken);
        database.BackupDatabase(copy);
        return copy;
    }

    /// <summary>Adds the rows that a copy has more.</summary>
    /// <exception cref="InvalidOperationException">A row of both is not the same any more, or rows of both claim one key.</exception>
    public static async Task AddAsync(SqliteConnection database, SqliteConnection copy, CancellationToken cancellationToken)
    {
        var file = Path.Combine(Path.GetTempPath(), $"socialreturn-{Ids.New():N}.db");
        try
        {
            await using (var stored = new SqliteConnection($"Data Source={file};Pooling=False"))
            {
                copy.BackupDatabase(stored);
            }

            await ExecuteAsync(database, $"PRAGMA foreign_keys = OFF; ATTACH DATABASE '{file}' AS part;", cancellationToken);
            foreach (var table in await TablesAsync(database, cancellationToken))
            {
                await ExecuteAsync(database, $"INSERT OR IGNORE INTO main.\"{table}\" SELECT * FROM part.\"{table}\";", cancellationToken);
                await ShouldBeNoneAsync(database, $"SELECT * FROM part.\"{table}\" EXCEPT SELECT * FROM main.\"{table}\"", table, cancellationToken);
            }

            await ExecuteAsync(database, "DETACH DATABASE part; PRAGMA foreign_keys = ON;", cancellationToken);
            await ShouldBeNoneAsync(database, "SELECT * FROM pragma_foreign_key_check", "foreign keys", cancellationToken);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static async Task<List<string>> TablesAsync(SqliteConnection database, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand();
        command.CommandText = "SELECT name FROM main.sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%';";
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var tables = new List<string>();
        while (await rows.ReadAsync(cancellationToken))
        {
            tables.Add(rows.GetString(0));
        }

        return tables;
    }

    private static async Task ShouldBeNoneAsync(SqliteConnection database, string rows, string table, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand();
        command.CommandText = $"SELECT COUNT(*) FROM ({rows});";
        if (Convert.ToInt64(await command.ExecuteScalarAsync(cancellationToken), CultureInfo.InvariantCulture) is not 0 and var count)
        {
            throw new InvalidOperationException($"The copies do not fit together: {count} rows of {table}.");
        }
    }

    private static async Task ExecuteAsync(SqliteConnection database, string sql, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
