namespace SocialReturn.Core.Data;

public enum DatabaseReadiness
{
    /// <summary>There, readable and of this release.</summary>
    Ready,

    /// <summary>Not there yet, or of an earlier release: the command migrate goes on from here.</summary>
    ToMigrate,

    /// <summary>Somebody has to act before anything may touch it.</summary>
    Unusable,
}

/// <summary>What a database says of itself before anything is built on it. Asking makes and changes nothing.</summary>
/// <param name="Line">For who runs the portal: which file, and what to do; empty when it is ready.</param>
public sealed record DatabaseInspection(DatabaseReadiness Readiness, string Line)
{
    public static readonly DatabaseInspection Ready = new(DatabaseReadiness.Ready, "");

    internal static DatabaseInspection ToMigrate(string line) => new(DatabaseReadiness.ToMigrate, line);

    internal static DatabaseInspection Unusable(string line) => new(DatabaseReadiness.Unusable, line);

    /// <param name="isUnknown">Whether migrations were applied that this release does not know.</param>
    /// <param name="isBehind">Whether it knows migrations that were not applied.</param>
    internal static DatabaseInspection Compare(string database, bool isUnknown, bool isBehind) =>
        isUnknown
            ? Unusable(
                $"{database} was made by another release, a newer one or one from before the first: run that release or a later one, "
                    + $"or name another database in {DatabaseOptions.ConnectionStringSetting}."
            )
        : isBehind ? ToMigrate($"{database} is not of this release, or a migrate was cut short: run the command migrate first.")
        : Ready;
}

/// <summary>The database does not allow what was asked; the message is one line that names it and says what to do.</summary>
public sealed class DatabaseFaultException(string message, Exception? inner = null) : Exception(message, inner);
