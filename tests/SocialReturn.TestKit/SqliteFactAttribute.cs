using SocialReturn.Core.Data;
using Xunit;

namespace SocialReturn.TestKit;

/// <summary>A test of what only the embedded engine does; skipped in a run on SQL Server.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SqliteFactAttribute : FactAttribute
{
    public SqliteFactAttribute()
    {
        if (TestDatabase.Provider != DatabaseProvider.Sqlite)
        {
            Skip = "About SQLite only.";
        }
    }
}

/// <summary>As <see cref="SqliteFactAttribute"/>, with data.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SqliteTheoryAttribute : TheoryAttribute
{
    public SqliteTheoryAttribute()
    {
        if (TestDatabase.Provider != DatabaseProvider.Sqlite)
        {
            Skip = "About SQLite only.";
        }
    }
}
