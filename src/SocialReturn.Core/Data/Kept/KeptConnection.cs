using System.Data;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace SocialReturn.Core.Data.Kept;

/// <summary>A connection that stays open when it is closed, and goes back to where it came from when it is thrown away.</summary>
internal sealed class KeptConnection(string connectionString, KeptConnections home) : SqliteConnection(connectionString)
{
    /// <summary>SQLITE_DBCONFIG_ENABLE_QPSG.</summary>
    private const int StablePlans = 1007;

    private bool isEnded;

    public KeptStatements Statements { get; } = new();

    /// <summary>Something failed on it: what it says from now on is not leant on.</summary>
    public bool HasFailed { get; set; }

    /// <summary>Open, outside a transaction, and nothing went wrong on it.</summary>
    public bool IsSound => State == ConnectionState.Open && raw.sqlite3_get_autocommit(Handle) != 0 && !HasFailed;

    /// <summary>
    /// The engine would plan a statement anew at each value that might make a filtered index fit; none of ours depends on a value, so that a plan
    /// holds.
    /// </summary>
    public override void Open()
    {
        if (State != ConnectionState.Open)
        {
            base.Open();
            SqliteException.ThrowExceptionForRC(raw.sqlite3_db_config(Handle, StablePlans, 1, out _), Handle);
        }
    }

    public override void Close()
    {
        if (isEnded)
        {
            base.Close();
        }
    }

    public void End()
    {
        isEnded = true;
        Statements.End();
        Dispose();
    }

    protected override void Dispose(bool disposing)
    {
        if (isEnded || !disposing)
        {
            base.Dispose(disposing);
        }
        else if (!home.TakeBack(this))
        {
            End();
        }
    }
}
