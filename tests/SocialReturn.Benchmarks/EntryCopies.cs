using Microsoft.Data.Sqlite;
using SocialReturn.Core.Common;

namespace SocialReturn.Benchmarks;

/// <summary>
/// Makes a portal as full as it would be after many years: copies of every entry with all that belongs to it, in the same tenders and of
/// the same people, so that what is waiting grows as much as what is done. Of no use for anything but reading: totals stay as they were.
/// </summary>
internal static class EntryCopies
{
    /// <summary>In this order, as one refers to those before it.</summary>
    private static readonly (string Table, string Where)[] Tables =
    [
        ("Participants", "true"),
        ("Fulfilments", "true"),
        ("Deliveries", "true"),
        ("Rounds", "FulfilmentId is not null"),
        ("AmountLines", "true"),
        ("EvidenceFiles", "true"),
        ("AuditEvents", "SubjectId in (select Old from CopiedIds)"),
        ("Notifications", "AuditEventId in (select Old from CopiedIds)"),
    ];

    /// <summary>Fulfilments and deliveries.</summary>
    public static async Task<int> CountAsync(PortalData data, CancellationToken cancellationToken)
    {
        await using var connection = await OpenAsync(data, cancellationToken);
        return await CountAsync(connection, cancellationToken);
    }

    /// <param name="wanted">Fulfilments and deliveries together; what is there by then is at least as many.</param>
    /// <returns>How many there are.</returns>
    public static async Task<int> MakeAsync(PortalData data, int wanted, CancellationToken cancellationToken)
    {
        await using var connection = await OpenAsync(data, cancellationToken);
        connection.CreateFunction("new_id", () => Ids.New().ToString().ToUpperInvariant());
        var had = await CountAsync(connection, cancellationToken);
        await RunAsync(connection, Begin(), cancellationToken);
        var commands = new List<string>();
        foreach (var (table, where) in Tables)
        {
            commands.Add(await CopyAsync(connection, table, where, cancellationToken));
        }

        var copies = ((wanted - had) + had - 1) / had;
        for (var copy = 1; copy <= copies; copy++)
        {
            await RunAsync(connection, "update CopiedIds set New = new_id();", cancellationToken);
            foreach (var command in commands)
            {
                await RunAsync(connection, command.Replace("$copy", copy.ToString(), StringComparison.Ordinal), cancellationToken);
            }
        }

        await RunAsync(connection, "commit; pragma wal_checkpoint(truncate);", cancellationToken);
        return await CountAsync(connection, cancellationToken);
    }

    /// <summary>Which rows are copied, once: a copy is never copied again.</summary>
    private static string Begin() =>
        "begin; create temp table CopiedIds (Old text primary key, New text) without rowid;"
        + string.Concat(Tables.Select(part => $"insert into CopiedIds select Id, null from {part.Table} where {part.Where};"));

    /// <summary>Everything as it is, but for the ids of what is copied itself.</summary>
    private static async Task<string> CopyAsync(SqliteConnection connection, string table, string where, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = $"select name from pragma_table_info('{table}')";
        var columns = new List<string>();
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            columns.Add(reader.GetString(0));
        }

        var values = columns.Select(column =>
            (table, column) == ("Participants", "Reference") ? "Reference || '-' || $copy"
            : column.EndsWith("Id", StringComparison.Ordinal) ? $"coalesce((select New from CopiedIds where Old = \"{column}\"), \"{column}\")"
            : $"\"{column}\""
        );
        return $"insert into {table} ({string.Join(", ", columns.Select(column => $"\"{column}\""))}) select {string.Join(", ", values)} from {table} "
            + $"where Id in (select Old from CopiedIds) and {where};";
    }

    private static async Task<SqliteConnection> OpenAsync(PortalData data, CancellationToken cancellationToken)
    {
        var address = new SqliteConnectionStringBuilder
        {
            DataSource = data.Database,
            ForeignKeys = false,
            Pooling = false,
        };
        var connection = new SqliteConnection(address.ToString());
        await connection.OpenAsync(cancellationToken);
        return connection;
    }

    private static async Task<int> CountAsync(SqliteConnection connection, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "select (select count(*) from Fulfilments) + (select count(*) from Deliveries)";
        return Convert.ToInt32(await command.ExecuteScalarAsync(cancellationToken), null);
    }

    private static async Task RunAsync(SqliteConnection connection, string commands, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = commands;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
