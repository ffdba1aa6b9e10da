using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace SocialReturn.Core.Data;

/// <summary>
/// Somebody else's save in between made a row with the same unique key. Never a fault of the program: a service that makes rows
/// looks again and says what it finds, and what is left answers 409 in words.
/// </summary>
public sealed class UniqueKeyTakenException(DbUpdateException fault) : DbUpdateException(fault.Message, fault)
{
    private const int SqliteUnique = 2067;
    private const int SqlitePrimaryKey = 1555;
    private const int SqlServerUniqueIndex = 2601;
    private const int SqlServerConstraint = 2627;

    internal static bool IsCauseOf(DbUpdateException fault) =>
        fault.InnerException switch
        {
            SqliteException sqlite => sqlite.SqliteExtendedErrorCode is SqliteUnique or SqlitePrimaryKey,
            SqlException server => server.Number is SqlServerUniqueIndex or SqlServerConstraint,
            _ => false,
        };
}
