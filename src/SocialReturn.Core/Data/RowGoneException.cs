using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace SocialReturn.Core.Data;

/// <summary>
/// Somebody else's save in between removed a row that this one belongs to, or hung something on a row that is removed here. Never a
/// fault of the program: it is answered as every other conflict.
/// </summary>
public sealed class RowGoneException(DbUpdateException fault) : DbUpdateException(fault.Message, fault)
{
    private const int SqliteForeignKey = 787;
    private const int SqlServerConstraint = 547;

    internal static bool IsCauseOf(DbUpdateException fault) =>
        fault.InnerException switch
        {
            SqliteException sqlite => sqlite.SqliteExtendedErrorCode == SqliteForeignKey,
            SqlException server => server.Number == SqlServerConstraint,
            _ => false,
        };
}
