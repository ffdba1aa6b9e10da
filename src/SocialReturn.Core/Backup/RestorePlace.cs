using SocialReturn.Core.Data;
using SocialReturn.Core.Storage;

namespace SocialReturn.Core.Backup;

/// <summary>Where a backup is put back. It is empty: what stands there would be mixed with it, or be taken for a part of it.</summary>
public sealed class RestorePlace(DatabaseOptions database, FolderFileStore store, KeyPlaces keys)
{
    /// <summary>What the engine and the portal put beside a database, and take for a part of it.</summary>
    private static readonly string[] Besides = ["-wal", "-shm", "-journal", ".restoring", ".new"];

    public FolderFileStore Store => store;

    /// <summary>The file of the embedded engine; null when the engine's own tool has put the database back.</summary>
    public string? Database => database.File;

    /// <summary>Under this name the database is put back, until all of it is there.</summary>
    public string Unfinished => database.File + ".restoring";

    /// <exception cref="BackupRefusedException">Something stands there; one line each.</exception>
    public async Task RequireEmptyAsync(BackupManifest manifest, CancellationToken cancellationToken)
    {
        if (store.IsHalfRestored)
        {
            throw new BackupRefusedException(DatabaseSetup.HalfRestored(store.Root));
        }

        List<string> lines = [];
        if (File.Exists(database.File))
        {
            lines.Add($"'{database.File}' is there already: a backup goes to an empty place. Move that database away, or name another file.");
        }

        lines.AddRange(
            from ending in Besides
            where database.File is not null && File.Exists(database.File + ending)
            select $"'{database.File}{ending}' was left by another database and would be taken for a part of this one: move it away."
        );
        if (store.Exists && Directory.EnumerateFileSystemEntries(store.Root).Any())
        {
            lines.Add($"'{store.Root}' is not empty: a backup goes to an empty place. Move the files away, or name another folder.");
        }

        lines.AddRange(await OtherKeysAsync(manifest, cancellationToken));
        if (lines.Count > 0)
        {
            throw new BackupRefusedException(lines);
        }
    }

    /// <summary>Puts a key back, unless that very key is there already.</summary>
    public async Task PutKeyAsync(string from, BackupFile key, CancellationToken cancellationToken)
    {
        if (keys.PlaceOf(key.Name) is { } path && !File.Exists(path))
        {
            await CopiedFile.MakeAsync(from, Path.GetDirectoryName(path)!, Path.GetFileName(path), cancellationToken);
            DirectoryFlush.FlushDisk(Path.GetDirectoryName(path)!);
        }
    }

    /// <summary>Keys of another portal, which nobody may lose either.</summary>
    private async Task<List<string>> OtherKeysAsync(BackupManifest manifest, CancellationToken cancellationToken)
    {
        List<string> lines = [];
        foreach (var (name, path) in keys.There().Where(key => keys.PlaceOf(key.Name) is not null))
        {
            var there = await CopiedFile.ReadAsync(Path.GetDirectoryName(path)!, Path.GetFileName(path), cancellationToken);
            if (!manifest.Keys.Contains(there with { Name = name }))
            {
                lines.Add($"'{path}' is there already, and is not in the backup: move that key away, and keep it.");
            }
        }

        return lines;
    }
}
