using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Data;

namespace SocialReturn.TestKit;

/// <summary>Whether the model has its migrations. One test says so; those that migrate a database themselves are skipped then.</summary>
public static class Migrations
{
    private static readonly Lazy<string?> Message = new(Look);

    /// <summary>What is missing and what to do; null when nothing is.</summary>
    public static string? Missing => Message.Value;

    /// <summary>For what asks the model only: there is no database.</summary>
    public static PortalDbContext Open(DatabaseProvider provider) =>
        DesignTime.Open(provider, provider == DatabaseProvider.Sqlite ? "Data Source=none.db" : "Server=none;Database=none");

    private static string? Look()
    {
        List<DatabaseProvider> behind = [.. Enum.GetValues<DatabaseProvider>().Where(IsBehind)];
        return behind.Count == 0
            ? null
            : $"The model has changed and its migration for {string.Join(" and ", behind)} is missing. Run: "
                + $"bash src/SocialReturn.Core/Data/Migrations/regenerate.sh";
    }

    private static bool IsBehind(DatabaseProvider provider)
    {
        using var context = Open(provider);
        return !context.Database.GetMigrations().Any() || context.Database.HasPendingModelChanges();
    }
}
