using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Regions;
using SocialReturn.Core.Tenancy;
using SocialReturn.TestKit;
using Xunit;

namespace SocialReturn.Core.Tests.Data;

public sealed class DatabaseSetupTests : IDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("socialreturn-");

    public void Dispose() => root.Delete(recursive: true);

    [SqliteFact(Migrates = true)]
    public async Task Migrate_FirstStart_MakesTheFileInTheDataFolder()
    {
        await using var host = Host();

        await host.Services.MigratePortalDatabaseAsync(CancellationToken.None);

        File.Exists(DatabaseFile).ShouldBeTrue();
        await ShouldBeUpToDateAsync(host.Services);
    }

    [SqliteFact(Migrates = true)]
    public async Task Migrate_TwoProcessesAtOnce_BothFinish()
    {
        await using var one = Host();
        await using var other = Host();

        await Task.WhenAll(
            Task.Run(() => one.Services.MigratePortalDatabaseAsync(CancellationToken.None)),
            Task.Run(() => other.Services.MigratePortalDatabaseAsync(CancellationToken.None))
        );

        await ShouldBeUpToDateAsync(one.Services);
    }

    [SqliteFact(Migrates = true)]
    public async Task Migrate_FormerProcessWasKilled_DoesNotWaitForIt()
    {
        await using var host = Host();
        Directory.CreateDirectory(Path.GetDirectoryName(DatabaseFile)!);
        await using (var made = new SqliteConnection($"Data Source={DatabaseFile};Pooling=False"))
        {
            await made.OpenAsync();
        }

        await ExecuteAsync(host.Services, "CREATE TABLE __EFMigrationsLock (Id INTEGER PRIMARY KEY, Timestamp TEXT NOT NULL)");
        await ExecuteAsync(host.Services, "INSERT INTO __EFMigrationsLock (Id, Timestamp) VALUES (1, '2026-01-01')");

        // Without a lock that can be taken over this would wait for ever.
        await host.Services.MigratePortalDatabaseAsync(CancellationToken.None);

        await ShouldBeUpToDateAsync(host.Services);
    }

    [SqliteFact(Migrates = true)]
    public async Task IsEmpty_FromNothingToARegion_SaysSo()
    {
        await using var host = Host();
        (await host.Services.IsEmptyPortalDatabaseAsync(CancellationToken.None)).ShouldBeTrue();
        File.Exists(DatabaseFile).ShouldBeFalse("asking makes no database");

        await host.Services.MigratePortalDatabaseAsync(CancellationToken.None);
        (await host.Services.IsEmptyPortalDatabaseAsync(CancellationToken.None)).ShouldBeTrue();

        await using (var scope = host.Services.CreateAsyncScope())
        {
            using var entered = scope.ServiceProvider.GetRequiredService<CurrentScope>().Enter(AccessScope.ForSystem("tests"));
            var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
            db.Add(new Region("elders", "Elders", "Adviespunt Elders", "advies@elders.example"));
            await db.SaveChangesAsync();
        }

        (await host.Services.IsEmptyPortalDatabaseAsync(CancellationToken.None)).ShouldBeFalse();
    }

    [SqliteFact(Migrates = true)]
    public async Task Migrate_DatabaseOfAnotherRelease_SaysSo()
    {
        await using var host = Host();
        await host.Services.MigratePortalDatabaseAsync(CancellationToken.None);
        await ExecuteAsync(host.Services, "UPDATE __EFMigrationsHistory SET MigrationId = '20990101000000_Later'");

        var error = await Should.ThrowAsync<DatabaseFaultException>(() => host.Services.MigratePortalDatabaseAsync(CancellationToken.None));

        error.Message.ShouldContain(DatabaseFile);
        error.Message.ShouldContain("another release");
    }

    [Theory]
    [InlineData(null, typeof(SqlitePortalDbContext))]
    [InlineData("Sqlite", typeof(SqlitePortalDbContext))]
    [InlineData("SqlServer", typeof(SqlServerPortalDbContext))]
    public async Task Add_Provider_ChoosesTheContext(string? provider, Type context)
    {
        await using var host = Host(provider, provider == "SqlServer" ? "Server=none;Database=none" : null);
        await using var scope = host.Services.CreateAsyncScope();

        scope.ServiceProvider.GetRequiredService<PortalDbContext>().ShouldBeOfType(context);
    }

    [Fact]
    public void Add_UnknownProvider_StopsTheStart() => Should.Throw<DatabaseSettingException>(() => Host("Oracle")).Message.ShouldContain("Allowed");

    private string DatabaseFile => Path.Combine(root.FullName, "data", "socialreturn.db");

    private static async Task ShouldBeUpToDateAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<PortalDbContext>().Database;
        (await database.GetPendingMigrationsAsync()).ShouldBeEmpty();
        (await database.GetAppliedMigrationsAsync()).ShouldNotBeEmpty();
    }

    private static async Task ExecuteAsync(IServiceProvider services, string sql)
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PortalDbContext>().Database.ExecuteSqlRawAsync(sql);
    }

    private WebApplication Host(string? provider = null, string? connectionString = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = root.FullName });
        builder.Configuration[DataFolder.Setting] = "data";
        builder.Configuration[DatabaseOptions.ProviderSetting] = provider;
        builder.Configuration[DatabaseOptions.ConnectionStringSetting] = connectionString;
        builder.Services.AddScoped<CurrentScope>().AddPortalDatabase(builder.Configuration);
        return builder.Build();
    }
}
