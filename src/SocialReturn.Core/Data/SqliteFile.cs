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
    private const string HasRows = "SELECT EXISTS (SELECT 1 FROM AspNetUsers) OR EXISTS (SELECT 1 FROM Regions);";

    /// <returns>Whether exactly the migrations of this release were applied; false when there is no database yet.</returns>
    public static async Task<bool> IsUpToDateAsync(string connectionString, CancellationToken cancellationToken)
    {
        if (!File.Exists(new SqliteConnectionStringBuilder(connectionString).DataSource))
        {
            return false;
        }

        await using var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync(cancellationToken);
        return await IsTrueAsync(connection, HasHistory, cancellationToken) && (await ReadAppliedAsync(connection, cancellationToken)).SetEquals(Known());
    }

    /// <returns>Whether the database, which is up to date, knows nobody and no region.</returns>
    public static async Task<bool> IsEmptyAsync(string connectionString, CancellationToken cancellationToken)
    {
        await using var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync(cancellationToken);
        return !await IsTrueAsync(connection, HasRows, cancellationToken);
    }

    private static async Task<bool> IsTrueAsync(SqliteConnection connection, string query, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = query;
        return await command.ExecuteScalarAsync(cancellationToken) is 1L;
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

    private static IEnumerable<string> Known() =>
        from type in typeof(SqlitePortalDbContext).Assembly.GetTypes()
        where type.GetCustomAttribute<DbContextAttribute>()?.ContextType == typeof(SqlitePortalDbContext)
        let migration = type.GetCustomAttribute<MigrationAttribute>()
        where migration is not null
        select migration.Id;
}
