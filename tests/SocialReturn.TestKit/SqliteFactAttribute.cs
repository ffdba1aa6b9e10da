using SocialReturn.Core.Data;
using Xunit;

namespace SocialReturn.TestKit;

/// <summary>A test of what only the embedded engine does; skipped in a run on SQL Server.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SqliteFactAttribute : FactAttribute
{
    /// <summary>Whether it migrates a database itself: that tells nothing while the model has no migration.</summary>
    public bool Migrates { get; set; }

    public override string? Skip => SqliteOnly.Skip ?? (Migrates ? Migrations.Missing : null);
}

/// <summary>As <see cref="SqliteFactAttribute"/>, with data.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SqliteTheoryAttribute : TheoryAttribute
{
    public override string? Skip => SqliteOnly.Skip;
}

internal static class SqliteOnly
{
    public static string? Skip => TestDatabase.Provider == DatabaseProvider.Sqlite ? null : "About SQLite only.";
}
