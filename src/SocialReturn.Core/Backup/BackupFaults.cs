using Microsoft.Data.Sqlite;
using SocialReturn.Core.Data;

namespace SocialReturn.Core.Backup;

/// <summary>What stops a backup, in one line.</summary>
internal static class BackupFaults
{
    private const int NoSpace = 28;
    private const int NoSpaceOnWindows = unchecked((int)0x80070070);

    /// <returns>Null when the fault is not about the folder of the backup: others explain it.</returns>
    public static string? Explain(Exception fault, string folder) =>
        fault switch
        {
            BackupRefusedException => null,
            TimeoutException late => $"{late.Message} No backup was made: try again at a quieter hour, or give it longer with --timeout SECONDS.",
            IOException { HResult: NoSpace or NoSpaceOnWindows } or SqliteException { SqliteErrorCode: SQLitePCL.raw.SQLITE_FULL } =>
                $"The disk of '{folder}' is full: no backup was made, and what was written of it is removed. Free space there, or name another disk.",
            SqliteException { SqliteErrorCode: SQLitePCL.raw.SQLITE_READONLY or SQLitePCL.raw.SQLITE_IOERR or SQLitePCL.raw.SQLITE_CANTOPEN } =>
                $"The copy of the database in '{folder}' cannot be written: no backup was made. ({DatabaseFaults.FirstLine(fault)})",
            IOException or UnauthorizedAccessException => $"No backup was made in '{folder}': {DatabaseFaults.FirstLine(fault)}",
            _ => null,
        };
}
