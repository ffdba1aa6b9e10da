using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace SocialReturn.TestKit;

/// <summary>What something asked of its database.</summary>
/// <param name="Queries">Commands that were sent.</param>
/// <param name="Rows">How often a next row of an answer was asked for: one more than an answer has.</param>
public readonly record struct QueryCost(int Queries, int Rows)
{
    public static QueryCost operator -(QueryCost one, QueryCost other) => new(one.Queries - other.Queries, one.Rows - other.Rows);

    public override string ToString() => $"{Queries} queries, {Rows} rows";
}

/// <summary>A command as it was sent.</summary>
public sealed record AskedQuery(string Text, IReadOnlyList<(string Name, object? Value)> Parameters)
{
    internal static AskedQuery Of(DbCommand command) =>
        new(command.CommandText, [.. command.Parameters.Cast<DbParameter>().Select(parameter => (parameter.ParameterName, parameter.Value))]);
}

/// <summary>
/// Counts what is asked of one database, by whomever; not of those of tests that run beside it. Made before anything uses that
/// database: a context that nobody listens to tells nothing for a while.
/// </summary>
public sealed class QueryCount : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly List<IDisposable> subscriptions = [];
    private readonly ConcurrentQueue<AskedQuery> asked = [];
    private readonly Func<string> database;
    private int queries;
    private int rows;

    internal QueryCount(Func<string> connectionString)
    {
        database = () => NameOf(connectionString());
        subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    public QueryCost Sofar => new(queries, rows);

    /// <summary>What was sent, in order.</summary>
    public IReadOnlyCollection<AskedQuery> Asked => asked;

    public void Forget() => asked.Clear();

    public async Task<QueryCost> OfAsync(Func<Task> work)
    {
        var before = Sofar;
        await work();
        return Sofar - before;
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name)
        {
            subscriptions.Add(value.Subscribe(this));
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Key == RelationalEventId.CommandExecuted.Name && value.Value is CommandExecutedEventData executed && IsOurs(executed.Command))
        {
            Interlocked.Increment(ref queries);
            asked.Enqueue(AskedQuery.Of(executed.Command));
        }
        else if (value.Key == RelationalEventId.DataReaderDisposing.Name && value.Value is DataReaderDisposingEventData read && IsOurs(read.Command))
        {
            Interlocked.Add(ref rows, read.ReadCount);
        }
    }

    public void OnCompleted() { }

    public void OnError(Exception error) { }

    public void Dispose() => subscriptions.ForEach(subscription => subscription.Dispose());

    private bool IsOurs(DbCommand command) =>
        command.Connection is { } connection && (connection is SqliteConnection ? connection.DataSource : connection.Database) == database();

    private static string NameOf(string connectionString)
    {
        var parts = new DbConnectionStringBuilder { ConnectionString = connectionString };
        return (string)(parts.TryGetValue("Initial Catalog", out var catalog) ? catalog : parts["Data Source"]);
    }
}
