using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SocialReturn.Core.Data.Kept;
using SocialReturn.Core.Storage;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Data;

public static class DatabaseSetup
{
    private static readonly SqlitePragmas Pragmas = new();
    private static readonly KeepStatements Statements = new();

    /// <summary>The database that the settings Database:Provider and Database:ConnectionString choose.</summary>
    /// <exception cref="DatabaseSettingException">A setting is missing or wrong: the portal does not start.</exception>
    public static IServiceCollection AddPortalDatabase(this IServiceCollection services, IConfiguration configuration)
    {
        var database = DatabaseOptions.Read(configuration);
        services.AddSingleton(database);
        services.AddDbContext<KeyDbContext>(options => options.UseEngine(database));

        // The tables of accounts have room for passkeys; the model asks this option when it is built.
        services.Configure<IdentityOptions>(identity => identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3);
        return database.Provider switch
        {
            DatabaseProvider.Sqlite => services
                .AddSingleton<WriteGate>()
                .AddSingleton(provider => new KeptConnections(database.ConnectionString, provider.GetService<TimeProvider>() ?? TimeProvider.System))
                .AddDbContext<PortalDbContext, SqlitePortalDbContext>(
                    (provider, options) =>
                        options.UsePortalSqlite(database.ConnectionString).AddInterceptors(provider.GetRequiredService<KeptConnections>(), Statements),
                    ServiceLifetime.Scoped,
                    ServiceLifetime.Singleton
                ),
            DatabaseProvider.SqlServer => services.AddDbContext<PortalDbContext, SqlServerPortalDbContext>(
                options => options.UsePortalSqlServer(database.ConnectionString),
                ServiceLifetime.Scoped,
                ServiceLifetime.Singleton
            ),
            _ => throw new InvalidOperationException($"No set-up for {database.Provider}."),
        };
    }

    /// <summary>A database in memory that lives as long as its open connection: for data that is made whole and then copied to a file.</summary>
    public static IServiceCollection AddPortalDatabaseInMemory(
        this IServiceCollection services,
        SqliteConnection connection,
        params IInterceptor[] interceptors
    )
    {
        services.Configure<IdentityOptions>(identity => identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3);
        return services
            .AddSingleton<WriteGate>()
            .AddDbContext<PortalDbContext, SqlitePortalDbContext>(
                options => options.UseSqlite(connection).AddInterceptors(interceptors).UsePortalWarnings(),
                ServiceLifetime.Scoped,
                ServiceLifetime.Singleton
            );
    }

    /// <summary>Brings the database to this release: makes it when it is not there, applies what is new. Sets its mode in any case.</summary>
    /// <param name="services">The services of the portal.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <param name="tell">Hears a line when it has to wait for another one.</param>
    /// <exception cref="DatabaseFaultException">The database belongs to another release, is damaged, empty, locked or cannot be written.</exception>
    public static async Task MigratePortalDatabaseAsync(this IServiceProvider services, CancellationToken cancellationToken, Action<string>? tell = null)
    {
        var database = services.GetRequiredService<DatabaseOptions>();
        var found = await services.InspectPortalDatabaseAsync(cancellationToken);
        switch (found.Readiness)
        {
            case DatabaseReadiness.Unusable:
                throw new DatabaseFaultException(found.Line);
            case DatabaseReadiness.Ready:
                await services.RequireWritablePortalDatabaseAsync(cancellationToken);
                return;
        }

        await using var scope = services.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        await database.ExplainingAsync(() =>
            database.File is null
                ? context.Database.MigrateAsync(cancellationToken)
                : SqliteMigration.RunAsync(context.Database, database, tell, cancellationToken)
        );
    }

    /// <summary>What the database says of itself; asking makes and changes nothing.</summary>
    public static async Task<DatabaseInspection> InspectPortalDatabaseAsync(this IServiceProvider services, CancellationToken cancellationToken)
    {
        var database = services.GetRequiredService<DatabaseOptions>();
        if (services.GetService<FolderFileStore>() is { IsHalfRestored: true } store)
        {
            return DatabaseInspection.Unusable(HalfRestored(store.Root));
        }

        if (database.File is not null)
        {
            return await SqliteFile.InspectAsync(database, cancellationToken);
        }

        await using var scope = services.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<PortalDbContext>().Database;
        var applied = (await context.GetAppliedMigrationsAsync(cancellationToken)).ToHashSet(StringComparer.Ordinal);
        var known = context.GetMigrations().ToHashSet(StringComparer.Ordinal);
        return DatabaseInspection.Compare("The database", isUnknown: !applied.IsSubsetOf(known), isBehind: !known.IsSubsetOf(applied));
    }

    /// <summary>What a restore that was cut off left stands there, and nothing that people wrote.</summary>
    public static string HalfRestored(string root) =>
        $"The restore into '{root}' was cut off, and nothing works with half of it: remove what it put there (that folder, the database and "
        + "the keys), and run restore again.";

    /// <summary>A context on a copy of the embedded engine's file, which no portal works on.</summary>
    public static PortalDbContext OpenPortalCopy(this IServiceProvider services, string file, CurrentScope scope)
    {
        var options = new DbContextOptionsBuilder<SqlitePortalDbContext>();
        options.UseApplicationServiceProvider(services).UsePortalSqlite(SqliteBackup.ConnectionTo(file));
        return new SqlitePortalDbContext(options.Options, scope, services.GetRequiredService<WriteGate>());
    }

    /// <summary>Nothing, when the database is there and of this release.</summary>
    /// <exception cref="DatabaseFaultException">It is not.</exception>
    public static async Task RequirePortalDatabaseAsync(this IServiceProvider services, CancellationToken cancellationToken)
    {
        var found = await services.InspectPortalDatabaseAsync(cancellationToken);
        if (found.Readiness != DatabaseReadiness.Ready)
        {
            throw new DatabaseFaultException(found.Line);
        }
    }

    /// <summary>As <see cref="RequirePortalDatabaseAsync"/>, and nobody keeps a writer out. Puts it in write-ahead mode where it is not.</summary>
    /// <exception cref="DatabaseFaultException">It is not, or cannot be written.</exception>
    public static async Task RequireWritablePortalDatabaseAsync(this IServiceProvider services, CancellationToken cancellationToken)
    {
        await services.RequirePortalDatabaseAsync(cancellationToken);
        if (services.GetRequiredService<DatabaseOptions>() is { File: not null } database)
        {
            await database.ExplainingAsync(() => SqliteFile.MakeWritableAsync(database, cancellationToken));
        }
    }

    /// <summary>Whether the database knows nobody and no region; it is brought to this release first when it is there.</summary>
    /// <exception cref="DatabaseFaultException">The database belongs to another release, or cannot be used.</exception>
    public static async Task<bool> IsEmptyPortalDatabaseAsync(this IServiceProvider services, CancellationToken cancellationToken)
    {
        var database = services.GetRequiredService<DatabaseOptions>();
        if (database.File is { } file && !File.Exists(file))
        {
            return true;
        }

        await services.MigratePortalDatabaseAsync(cancellationToken);
        if (database.File is not null)
        {
            return await SqliteFile.IsEmptyAsync(database, cancellationToken);
        }

        await using var scope = services.CreateAsyncScope();
        using var entered = scope.ServiceProvider.GetRequiredService<CurrentScope>().Enter(AccessScope.ForSystem(nameof(DatabaseSetup)));
        return await scope.ServiceProvider.GetRequiredService<PortalDbContext>().IsEmptyAsync(cancellationToken);
    }

    /// <summary>Whether it knows nobody and no region.</summary>
    public static async Task<bool> IsEmptyAsync(this PortalDbContext db, CancellationToken cancellationToken) =>
        !await db.Users.AnyAsync(cancellationToken) && !await db.Regions.AnyAsync(cancellationToken);

    /// <summary>Runs the work; what the engine complains about becomes one line that names the database.</summary>
    public static async Task ExplainingAsync(this DatabaseOptions database, Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception fault) when (DatabaseFaults.Explain(fault, database) is { } line)
        {
            throw new DatabaseFaultException(line, fault);
        }
    }

    private static void UseEngine(this DbContextOptionsBuilder options, DatabaseOptions database) =>
        _ =
            database.Provider == DatabaseProvider.Sqlite
                ? options.UsePortalSqlite(database.ConnectionString)
                : options.UsePortalSqlServer(database.ConnectionString);

    private static DbContextOptionsBuilder UsePortalSqlite(this DbContextOptionsBuilder options, string connectionString) =>
        options.UseSqlite(connectionString).AddInterceptors(Pragmas).UsePortalWarnings();

    private static DbContextOptionsBuilder UsePortalSqlServer(this DbContextOptionsBuilder options, string connectionString) =>
        options.UseSqlServer(connectionString, server => server.EnableRetryOnFailure()).UsePortalWarnings();

    /// <summary>
    /// A page of rows in no order differs from engine to engine, and from day to day. A fault is told by whoever answers for it, once:
    /// the same exception goes there, and EF telling it as well would make three stack traces of one.
    /// </summary>
    private static DbContextOptionsBuilder UsePortalWarnings(this DbContextOptionsBuilder options) =>
        options.ConfigureWarnings(warnings =>
            warnings
                .Throw(
                    CoreEventId.RowLimitingOperationWithoutOrderByWarning,
                    CoreEventId.FirstWithoutOrderByAndFilterWarning,
                    RelationalEventId.MultipleCollectionIncludeWarning
                )
                .Log(
                    (CoreEventId.SaveChangesFailed, LogLevel.Debug),
                    (CoreEventId.QueryIterationFailed, LogLevel.Debug),
                    (RelationalEventId.CommandError, LogLevel.Debug),
                    (RelationalEventId.ConnectionError, LogLevel.Debug),
                    (RelationalEventId.TransactionError, LogLevel.Debug)
                )
        );
}
