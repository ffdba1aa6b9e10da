using Microsoft.EntityFrameworkCore.Design;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Data;

/// <summary>For the tool that writes migrations: it needs the model as a host builds it, never a database.</summary>
internal sealed class SqliteDesignTimeFactory : IDesignTimeDbContextFactory<SqlitePortalDbContext>
{
    public SqlitePortalDbContext CreateDbContext(string[] args) => (SqlitePortalDbContext)DesignTime.Open(DatabaseProvider.Sqlite, "Data Source=design.db");
}

/// <inheritdoc cref="SqliteDesignTimeFactory"/>
internal sealed class SqlServerDesignTimeFactory : IDesignTimeDbContextFactory<SqlServerPortalDbContext>
{
    public SqlServerPortalDbContext CreateDbContext(string[] args) =>
        (SqlServerPortalDbContext)DesignTime.Open(DatabaseProvider.SqlServer, "Server=design;Database=design");
}

internal static class DesignTime
{
    public static PortalDbContext Open(DatabaseProvider provider, string connectionString)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new(DatabaseOptions.ProviderSetting, provider.ToString()), new(DatabaseOptions.ConnectionStringSetting, connectionString)])
            .Build();
        return new ServiceCollection().AddScoped<CurrentScope>().AddPortalDatabase(configuration).BuildServiceProvider().GetRequiredService<PortalDbContext>();
    }
}
