using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace SocialReturn.Core.Data.Kept;

/// <summary>
/// Connections to the embedded engine that stay open from one piece of work to the next, with the statements made on them: a statement is
/// taken apart and planned once, not at each request. One on which something failed is closed, and so is one that nobody asked for lately.
/// </summary>
/// <param name="connectionString">Whoever opens the database in another way, as EF does to see whether it is there, is left alone.</param>
internal sealed class KeptConnections(string connectionString, TimeProvider clock) : DbConnectionInterceptor, IDisposable
{
    private static readonly int Most = Math.Max(16, Environment.ProcessorCount * 4);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    private readonly ConcurrentStack<(KeptConnection Connection, long Since)> idle = new();
    private volatile bool isEnded;

    public override InterceptionResult<DbConnection> ConnectionCreating(ConnectionCreatingEventData eventData, InterceptionResult<DbConnection> result) =>
        eventData.ConnectionString == connectionString ? InterceptionResult<DbConnection>.SuppressWithResult(Lend() ?? Make()) : result;

    /// <returns>False when there is no use for it: it is to be closed.</returns>
    public bool TakeBack(KeptConnection connection)
    {
        if (isEnded || idle.Count >= Most || !connection.IsSound)
        {
            return false;
        }

        idle.Push((connection, clock.GetTimestamp()));
        if (isEnded)
        {
            Dispose();
        }

        return true;
    }

    public void Dispose()
    {
        isEnded = true;
        while (idle.TryPop(out var kept))
        {
            kept.Connection.End();
        }
    }

    private KeptConnection? Lend()
    {
        while (idle.TryPop(out var kept))
        {
            if (clock.GetElapsedTime(kept.Since) < Longest)
            {
                return kept.Connection;
            }

            kept.Connection.End();
        }

        return null;
    }

    /// <summary>EF gives a connection of somebody else its functions when it first meets it, and those stay with it.</summary>
    private KeptConnection Make()
    {
        // Closed is closed: the provider would keep it open as well.
        var connection = new KeptConnection(new SqliteConnectionStringBuilder(connectionString) { Pooling = false }.ToString(), this);
        using var context = new DbContext(new DbContextOptionsBuilder().UseSqlite(connection).Options);
        context.Database.GetDbConnection();
        return connection;
    }
}
