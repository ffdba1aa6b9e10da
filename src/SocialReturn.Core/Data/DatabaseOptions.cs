using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using SocialReturn.Core.Common;

namespace SocialReturn.Core.Data;

public enum DatabaseProvider
{
    /// <summary>Embedded: one file, one machine.</summary>
    Sqlite,

    /// <summary>The production engine.</summary>
    SqlServer,
}

/// <summary>The settings Database:Provider and Database:ConnectionString, known to be usable.</summary>
public sealed record DatabaseOptions(DatabaseProvider Provider, string ConnectionString)
{
    public const string ProviderSetting = "Database:Provider";
    public const string ConnectionStringSetting = "Database:ConnectionString";
    private const string UsualFile = "socialreturn.db";

    /// <summary>The file of the embedded engine; null for a server.</summary>
    public string? File => Provider == DatabaseProvider.Sqlite ? new SqliteConnectionStringBuilder(ConnectionString).DataSource : null;

    /// <exception cref="DatabaseSettingException">A setting is missing or wrong.</exception>
    public static DatabaseOptions Read(IConfiguration configuration)
    {
        var provider = ReadProvider(configuration[ProviderSetting]);
        var connection = configuration[ConnectionStringSetting];
        return new DatabaseOptions(
            provider,
            provider == DatabaseProvider.Sqlite ? ForSqlite(connection, DataFolder.Of(configuration)) : ForSqlServer(connection)
        );
    }

    private static DatabaseProvider ReadProvider(string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            return DatabaseProvider.Sqlite;
        }

        // Enum.TryParse would take "1" as well.
        return Enum.GetValues<DatabaseProvider>()
            .Where(known => string.Equals(known.ToString(), value, StringComparison.OrdinalIgnoreCase))
            .Cast<DatabaseProvider?>()
            .SingleOrDefault()
            ?? throw new DatabaseSettingException($"Setting {ProviderSetting} is '{value}'. Allowed: {string.Join(", ", Enum.GetNames<DatabaseProvider>())}.");
    }

    private static string ForSqlite(string? value, DataFolder folder)
    {
        var given = string.IsNullOrWhiteSpace(value) ? $"Data Source={UsualFile}" : value;
        var builder = Parse(() => new SqliteConnectionStringBuilder(given), DatabaseProvider.Sqlite);
        if (builder.DataSource.Length == 0)
        {
            throw new DatabaseSettingException($"Setting {ConnectionStringSetting} names no file. Example for Sqlite: 'Data Source={UsualFile}'.");
        }

        builder.DataSource = folder.Resolve(builder.DataSource, UsualFile);
        builder.ForeignKeys = true;
        if (builder.Mode == SqliteOpenMode.ReadWriteCreate)
        {
            // Only the command migrate makes a database: anything else would leave an empty file where one is missing.
            builder.Mode = SqliteOpenMode.ReadWrite;
        }

        return builder.ToString();
    }

    private static string ForSqlServer(string? value)
    {
        const string example = "Example for SqlServer: 'Server=db.example.nl;Database=SocialReturn;User Id=...;Password=...'.";
        if (string.IsNullOrWhiteSpace(value))
        {
            throw new DatabaseSettingException($"Setting {ConnectionStringSetting} is empty. {example}");
        }

        var builder = Parse(() => new SqlConnectionStringBuilder(value), DatabaseProvider.SqlServer);
        if (builder.DataSource.Length == 0 || builder.InitialCatalog.Length == 0)
        {
            throw new DatabaseSettingException($"Setting {ConnectionStringSetting} must name a Server and a Database. {example}");
        }

        return builder.ToString();
    }

    /// <summary>The message names the fault but not the value: it may hold a password.</summary>
    private static T Parse<T>(Func<T> parse, DatabaseProvider provider)
        where T : DbConnectionStringBuilder
    {
        try
        {
            return parse();
        }
        catch (Exception error) when (error is ArgumentException or FormatException or KeyNotFoundException)
        {
            throw new DatabaseSettingException($"Setting {ConnectionStringSetting} is no connection string for {provider}: {error.Message}");
        }
    }
}

/// <summary>A setting of the database that the portal cannot start with; the message says which and what is allowed.</summary>
public sealed class DatabaseSettingException(string message) : SettingException(message);
