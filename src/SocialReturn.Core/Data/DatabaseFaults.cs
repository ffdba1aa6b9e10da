using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;

namespace SocialReturn.Core.Data;

/// <summary>What an engine complains about, in one line that names the database and says what to do.</summary>
public static class DatabaseFaults
{
    private const int Error = 1;
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int DiskError = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;

    /// <summary>Null when the fault is not about the database.</summary>
    public static string? Explain(Exception fault, DatabaseOptions database)
    {
        for (var at = fault; at is not null; at = at.InnerException)
        {
            switch (at)
            {
                case DatabaseFaultException known:
                    return known.Message;
                case SqliteException sqlite:
                    return Explain(sqlite, $"The database '{database.File}'");
                case SqlException server:
                    return $"The database does not answer as it should: {FirstLine(server)}";
            }
        }

        return null;
    }

    public static string FirstLine(Exception error) => error.Message.ReplaceLineEndings("\n").Split('\n')[0];

    private static string Explain(SqliteException fault, string database) =>
        fault.SqliteErrorCode switch
        {
            Busy or Locked => $"{database} is held by another process: wait until that one is done, or stop it, and try again.",
            ReadOnly => $"{database} cannot be written: give the file and its folder to the account that runs the portal, on a disk that takes writes.",
            DiskError => $"{database} cannot be read or written, the disk gave an error: look at the disk and the log of the system, then run verify.",
            Corrupt => $"{database} is damaged: put it back from its backup.",
            Full => $"{database} cannot grow, its disk is full: free space there and try again.",
            CannotOpen => $"{database} cannot be opened: see that it is there, and that this account may read and write the file and its folder.",
            NotADatabase => $"{database} is no database: name the right file in {DatabaseOptions.ConnectionStringSetting}, or put it back from its backup.",
            Error when LacksPart(fault) =>
                $"{database} has other tables than its release, as after a migrate that was cut short: put it back from the backup before it. ({Said(fault)})",
            _ => $"{database} cannot be used: {Said(fault)}",
        };

    private static bool LacksPart(SqliteException fault) =>
        fault.Message.Contains("no such ", StringComparison.Ordinal) || fault.Message.Contains("already exists", StringComparison.Ordinal);

    private static string Said(SqliteException fault) => FirstLine(fault);
}
