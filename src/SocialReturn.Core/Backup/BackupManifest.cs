using System.Collections.Immutable;

namespace SocialReturn.Core.Backup;

/// <summary>What a backup holds. It is written last: a folder without it is no backup.</summary>
public sealed record BackupManifest
{
    /// <summary>Of this very list; a later release may write another.</summary>
    public const int ThisFormat = 1;

    public required int Format { get; init; }

    /// <summary>Of the portal that made the backup.</summary>
    public required string Release { get; init; }

    public required string Provider { get; init; }

    /// <summary>The last migration of the database.</summary>
    public required string Schema { get; init; }

    /// <summary>The id that the database and its files share.</summary>
    public required Guid StoreId { get; init; }

    /// <summary>UTC. What was answered with success before it, is in the backup.</summary>
    public required DateTime Moment { get; init; }

    /// <summary>Null when the engine's own tool copies the database.</summary>
    public required BackupFile? Database { get; init; }

    /// <summary>How many rows each table has; empty without the database.</summary>
    public required ImmutableSortedDictionary<string, long> Rows { get; init; }

    /// <summary>The sum in cents of each column that holds amounts; empty without the database.</summary>
    public required ImmutableSortedDictionary<string, long> Cents { get; init; }

    public required ImmutableArray<BackupFile> Files { get; init; }

    /// <summary>They stand in a folder of their own, which may be kept elsewhere.</summary>
    public required ImmutableArray<BackupFile> Keys { get; init; }

    /// <summary>Files that the database names and the store had lost before.</summary>
    public required ImmutableArray<string> Missing { get; init; }

    /// <summary>Files that are in the backup, and are not what the database says was stored.</summary>
    public required ImmutableArray<string> Damaged { get; init; }
}

/// <param name="Name">With slashes, under the folder that it belongs to.</param>
/// <param name="Length">In bytes.</param>
/// <param name="Sha256">Lower-case hexadecimal.</param>
public sealed record BackupFile(string Name, long Length, string Sha256);
