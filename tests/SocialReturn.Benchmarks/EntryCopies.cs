using Microsoft.Data.Sqlite;
using SocialReturn.Core.Common;

namespace SocialReturn.Benchmarks;

/// <summary>
/// Makes a portal as full as it would be after many years: copies of entries with all that belongs to them, in the same tenders and of
/// the same people. Of no use for anything but reading: totals stay as they were.
/// </summary>
internal static class EntryCopies
{
    /// <summary>What belongs to the fulfilments that are copied, in this order, as one refers to those before it.</summary>
    private static readonly (string Table, string Where)[] Parts =
    [
        ("Participants", "Id in (select ParticipantId from Fulfilments where Id in (select Old from CopiedIds))"),
        ("Deliveries", "FulfilmentId in (select Old from CopiedIds)"),
        ("Rounds", "FulfilmentId in (select Old from CopiedIds)"),
        ("AmountLines", "FulfilmentId in (select Old from CopiedIds)"),
        ("EvidenceFiles", "FulfilmentId in (select Old from CopiedIds)"),
        ("AuditEvents", "SubjectId in (select Old from CopiedIds)"),
        ("Notifications", "AuditEventId in (select Old from CopiedIds)"),
    ];

    /// <summary>The fulfilments of which nobody has to do anything any more.</summary>
    private const string Done = "Status in ('Completed', 'Rejected', 'Withdrawn')";

    /// <summary>Fulfilments and deliveries.</summary>
    public static async Task<int> CountAsync(PortalData data, CancellationToken cancellationToken)
    {
        await using var connection = await OpenAsync(data, cancellationToken);
        return await CountAsync(connection, cancellationToken);
    }

    /// <param name="wanted">Fulfilments and deliveries together; what is there by then is at least as many.</param>
    /// <param name="isOnlyDone">As in life: what waits is worked off, and what is done stays. Otherwise what waits grows by the same factor.</param>
    /// <returns>How many there are.</returns>
    public static async Task<int> MakeAsync(PortalData data, int wanted, bool isOnlyDone, CancellationToken cancellationToken)
    {
        await using var connection = await OpenAsync(data, cancellationToken);
        connection.CreateFunction("new_id", () => Ids.New().ToString().ToUpperInvariant());
        var had = await CountAsync(connection, cancellationToken);
        (string Table, string Where)[] tables = [("Fulfilments", isOnlyDone ? Done : "true"), .. Parts];
        await RunAsync(connection, Begin(tables), cancellationToken);
        var commands = new List<string>();
        foreach (var (table, _) in tables)
        {
            commands.Add(await CopyAsync(connection, table, cancellationToken));
        }

        var each = await NumberAsync(
            connection,
            "select (select count(*) from Fulfilments where Id in (select Old from CopiedIds)) + (select count(*) from Deliveries where Id in (select Old from CopiedIds))",
            cancellationToken
        );
        var copies = (wanted - had + each - 1) / each;
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
    private static string Begin(IEnumerable<(string Table, string Where)> tables) =>
        "begin; create temp table CopiedIds (Old text primary key, New text) without rowid;"
        + string.Concat(tables.Select(part => $"insert into CopiedIds select Id, null from {part.Table} where {part.Where};"));

    /// <summary>Everything as it is, but for the ids of what is copied itself.</summary>
    private static async Task<string> CopyAsync(SqliteConnection connection, string table, CancellationToken cancellationToken)
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
            + "where Id in (select Old from CopiedIds);";
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

    private static Task<int> CountAsync(SqliteConnection connection, CancellationToken cancellationToken) =>
        NumberAsync(connection, "select (select count(*) from Fulfilments) + (select count(*) from Deliveries)", cancellationToken);

    private static async Task<int> NumberAsync(SqliteConnection connection, string question, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = question;
        return Convert.ToInt32(await command.ExecuteScalarAsync(cancellationToken), null);
    }

    private static async Task RunAsync(SqliteConnection connection, string commands, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = commands;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
