using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Tenancy;
using Xunit;

namespace SocialReturn.TestKit;

/// <summary>
/// An empty database of its own for a test class, with the tables of the model: IClassFixture&lt;TestDatabase&gt;. A file of SQLite, or,
/// when SOCIALRETURN_TEST_SQLSERVER holds a connection string, a database on that SQL Server.
/// </summary>
public sealed class TestDatabase : IAsyncLifetime
{
    public const string SqlServerVariable = "SOCIALRETURN_TEST_SQLSERVER";

    private ServiceProvider? services;

    public static DatabaseProvider Provider { get; } =
        string.IsNullOrEmpty(Environment.GetEnvironmentVariable(SqlServerVariable)) ? DatabaseProvider.Sqlite : DatabaseProvider.SqlServer;

    public string ConnectionString { get; private set; } = "";

    /// <summary>The settings that make a host use this database.</summary>
    public IReadOnlyDictionary<string, string?> Settings => SettingsFor(Provider, ConnectionString);

    public async Task InitializeAsync()
    {
        if (Provider == DatabaseProvider.Sqlite)
        {
            ConnectionString = await SqliteTemplate.CopyAsync();
            services = Host(Provider, ConnectionString);
        }
        else
        {
            ConnectionString = SqlServerConnection();
            services = Host(Provider, ConnectionString);
            await services.MakeModelSchemaAsync(CancellationToken.None);
        }
    }

    public async Task DisposeAsync()
    {
        if (Provider == DatabaseProvider.SqlServer)
        {
            await using var context = Open(AccessScope.ForSystem("tests"));
            await context.Database.EnsureDeletedAsync();
        }

        await services!.DisposeAsync();
        if (Provider == DatabaseProvider.Sqlite)
        {
            SqliteTemplate.Delete(ConnectionString);
        }
    }

    /// <summary>For what makes a scope of its own.</summary>
    public IServiceScopeFactory Scopes => services!.GetRequiredService<IServiceScopeFactory>();

    /// <summary>Counts what is asked of this database from now on.</summary>
    public QueryCount CountQueries() => new(() => ConnectionString);

    /// <summary>A context of its own; without a scope it returns and accepts nothing.</summary>
    public PortalDbContext Open(AccessScope? scope)
    {
        var current = new CurrentScope();
        if (scope is not null)
        {
            current.Enter(scope);
        }

        return OpenIn(current);
    }

    /// <summary>A context whose scope is entered and left by what is tested.</summary>
    public PortalDbContext OpenIn(CurrentScope current) =>
        Provider == DatabaseProvider.Sqlite
            ? ActivatorUtilities.CreateInstance<SqlitePortalDbContext>(services!, current)
            : ActivatorUtilities.CreateInstance<SqlServerPortalDbContext>(services!, current);

    internal static ServiceProvider Host(DatabaseProvider provider, string connectionString) =>
        new ServiceCollection()
            .AddScoped<CurrentScope>()
            .AddPortalDatabase(new ConfigurationBuilder().AddInMemoryCollection(SettingsFor(provider, connectionString)).Build())
            .BuildServiceProvider();

    private static Dictionary<string, string?> SettingsFor(DatabaseProvider provider, string connectionString) =>
        new(StringComparer.Ordinal) { [DatabaseOptions.ProviderSetting] = provider.ToString(), [DatabaseOptions.ConnectionStringSetting] = connectionString };

    private static string SqlServerConnection() =>
        new SqlConnectionStringBuilder(Environment.GetEnvironmentVariable(SqlServerVariable)) { InitialCatalog = $"SocialReturnTest_{Ids.New():N}" }.ToString();

    /// <summary>The schema is made once per run; each class gets a copy of the file.</summary>
    private static class SqliteTemplate
    {
        private static readonly DirectoryInfo Folder = Directory.CreateTempSubdirectory("socialreturn-");
        private static readonly Lazy<Task<string>> File = new(MakeAsync);

        static SqliteTemplate() => AppDomain.CurrentDomain.ProcessExit += (_, _) => Folder.Delete(recursive: true);

        public static async Task<string> CopyAsync()
        {
            var copy = Path.Combine(Folder.FullName, $"{Ids.New():N}.db");
            System.IO.File.Copy(await File.Value, copy);
            return ConnectionTo(copy);
        }

        public static void Delete(string connectionString)
        {
            Close(connectionString);
            System.IO.File.Delete(new SqliteConnectionStringBuilder(connectionString).DataSource);
        }

        private static async Task<string> MakeAsync()
        {
            var file = Path.Combine(Folder.FullName, "template.db");
            string connectionString;
            await using (var host = Host(DatabaseProvider.Sqlite, ConnectionTo(file)))
            {
                await host.MakeModelSchemaAsync(CancellationToken.None);
                connectionString = host.GetRequiredService<DatabaseOptions>().ConnectionString;
            }

            Close(connectionString);
            return file;
        }

        private static string ConnectionTo(string file) => new SqliteConnectionStringBuilder { DataSource = file }.ToString();

        /// <summary>The last connection to close moves the write-ahead log into the file.</summary>
        private static void Close(string connectionString)
        {
            using var connection = new SqliteConnection(connectionString);
            SqliteConnection.ClearPool(connection);
        }
    }
}
