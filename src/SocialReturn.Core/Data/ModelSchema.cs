using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;

namespace SocialReturn.Core.Data;

/// <summary>
/// The tables as the model has them now, whether somebody has written their migration or not: for databases that no release ever
/// brings up to date, those of the demo and of tests. A test holds that the migrations make the same.
/// </summary>
public static class ModelSchema
{
    /// <summary>Makes the tables in a database that has none yet, and the database where there is none.</summary>
    public static async Task MakeModelSchemaAsync(this IServiceProvider services, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        if (services.GetService<DatabaseOptions>() is { File: { } file } database && !File.Exists(file))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await SqliteFile.CreateAsync(database, cancellationToken);
        }

        await db.Database.EnsureCreatedAsync(cancellationToken);
        var history = db.GetService<IHistoryRepository>();
        await history.CreateIfNotExistsAsync(cancellationToken);
        foreach (var migration in db.Database.GetMigrations())
        {
            var row = history.GetInsertScript(new HistoryRow(migration, ProductInfo.GetVersion()));
            await db.Database.ExecuteSqlRawAsync(row, cancellationToken);
        }
    }
}
