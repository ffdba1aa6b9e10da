using Microsoft.Data.Sqlite;

namespace SocialReturn.Core.Data.Kept;

/// <summary>The statements of one connection that wait to be asked again, by their words; what was not asked for longest goes first.</summary>
internal sealed class KeptStatements
{
    private const int Most = 100;

    private readonly Dictionary<string, KeptCommand> waiting = new(Most, StringComparer.Ordinal);
    private long turn;
    private bool isEnded;

    /// <summary>A command with the same words, values and transaction, whose statement may have been made before.</summary>
    public SqliteCommand InsteadOf(SqliteCommand made)
    {
        if (!waiting.Remove(made.CommandText, out var kept))
        {
            kept = new KeptCommand(this) { CommandText = made.CommandText, Connection = made.Connection };
        }

        kept.CommandTimeout = made.CommandTimeout;
        kept.Transaction = made.Transaction;
        foreach (SqliteParameter value in made.Parameters)
        {
            kept.Parameters.Add(value);
        }

        made.Dispose();
        return kept;
    }

    /// <returns>False when there is no use for it: it is to be let go.</returns>
    public bool TakeBack(KeptCommand command)
    {
        if (isEnded || waiting.ContainsKey(command.CommandText))
        {
            return false;
        }

        command.Parameters.Clear();
        command.Transaction = null;
        command.LastUsed = ++turn;
        if (waiting.Count == Most)
        {
            var oldest = waiting.Values.MinBy(kept => kept.LastUsed)!;
            waiting.Remove(oldest.CommandText);
            oldest.End();
        }

        waiting.Add(command.CommandText, command);
        return true;
    }

    /// <summary>Before the connection closes: none may be left on it.</summary>
    public void End()
    {
        isEnded = true;
        foreach (var command in waiting.Values)
        {
            command.End();
        }

        waiting.Clear();
    }
}
