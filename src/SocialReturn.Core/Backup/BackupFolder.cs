using System.Text.Json;
using SocialReturn.Core.Storage;

namespace SocialReturn.Core.Backup;

/// <summary>
/// A folder with a backup: the database, the files, and the list of them. The list gets its name when everything is on the disk, so a folder
/// that a stopped backup left does not look whole.
/// </summary>
public sealed class BackupFolder
{
    public const string ManifestName = "manifest.json";
    public const string DatabaseName = "database.db";

    private const string Unfinished = ManifestName + ".unfinished";
    private const string FilesFolder = "files";
    private const string KeysFolder = "keys";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    private readonly List<string> made = [];
    private bool hasBegun;

    private BackupFolder(string path, string? keys)
    {
        Path = System.IO.Path.GetFullPath(path);
        Keys = keys is null ? System.IO.Path.Combine(Path, KeysFolder) : System.IO.Path.GetFullPath(keys);
        HoldsKeys = keys is null;
    }

    public string Path { get; }

    /// <summary>Where the keys stand.</summary>
    public string Keys { get; }

    /// <summary>Whether that is within the backup.</summary>
    public bool HoldsKeys { get; }

    public string Database => System.IO.Path.Combine(Path, DatabaseName);

    public string Files => System.IO.Path.Combine(Path, FilesFolder);

    /// <param name="path">Absent or empty, in a folder that is there: a disk that is not mounted must not fill the one under it.</param>
    /// <param name="keys">A folder of their own for the keys, on the same terms.</param>
    /// <exception cref="BackupRefusedException">It is neither.</exception>
    public static BackupFolder Begin(string path, string? keys)
    {
        var folder = new BackupFolder(path, keys);
        List<string> faults = [.. new[] { folder.Path, folder.Keys }.Take(folder.HoldsKeys ? 1 : 2).Select(Fault).OfType<string>()];
        if (faults.Count > 0)
        {
            throw new BackupRefusedException(faults);
        }

        try
        {
            folder.Make(folder.Path);
            using (new FileStream(folder.At(Unfinished), FileMode.CreateNew))
            {
                folder.hasBegun = true;
            }

            folder.Make(folder.Files);
            folder.Make(folder.Keys);
            return folder;
        }
        catch
        {
            folder.Abandon();
            throw;
        }
    }

    /// <summary>A backup that is to be put back.</summary>
    /// <param name="keys">Where its keys are now; null for the folder within.</param>
    public static BackupFolder Open(string path, string? keys) => new(path, keys);

    /// <summary>Writes the list, when all else is on the disk.</summary>
    public void Complete(BackupManifest manifest)
    {
        DirectoryFlush.FlushDisk(Keys);
        DirectoryFlush.FlushDisk(Path);
        using (var file = new FileStream(At(Unfinished), FileMode.Open, FileAccess.Write))
        {
            JsonSerializer.Serialize(file, manifest, Json);
            file.Flush(flushToDisk: true);
        }

        File.Move(At(Unfinished), At(ManifestName), overwrite: false);
        DirectoryFlush.Flush(Path);
    }

    /// <summary>Removes what was made of a backup that will not be whole.</summary>
    public void Abandon()
    {
        try
        {
            foreach (var path in made.AsEnumerable().Reverse().Where(Directory.Exists))
            {
                Directory.Delete(path, recursive: true);
            }

            if (hasBegun && Directory.Exists(Path))
            {
                File.Delete(Database);
                File.Delete(At(Unfinished));
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // It stays, and without its list it does not look whole; the fault that brought us here is the one to tell.
        }
    }

    /// <exception cref="BackupRefusedException">There is none, or it cannot be read.</exception>
    public BackupManifest Read()
    {
        try
        {
            using var file = File.OpenRead(At(ManifestName));
            return JsonSerializer.Deserialize<BackupManifest>(file, Json)!;
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new BackupRefusedException($"'{At(ManifestName)}' is not there: '{Path}' is no backup, or one that was cut off. Name another one.");
        }
        catch (JsonException fault)
        {
            throw new BackupRefusedException($"'{At(ManifestName)}' is damaged: name another backup. ({fault.Message})");
        }
    }

    private static string? Fault(string path) =>
        File.Exists(path) ? $"'{path}' is a file: name a folder that is empty, or not there yet."
        : File.Exists(System.IO.Path.Combine(path, Unfinished))
            ? $"'{path}' holds a backup that was cut off, or is being made now: name another folder, or remove it."
        : Directory.Exists(path) && Directory.EnumerateFileSystemEntries(path).Any()
            ? $"'{path}' is not empty: each backup has a folder of its own. Name one that is empty, or not there yet."
        : !Directory.Exists(System.IO.Path.GetDirectoryName(path)) ? $"'{System.IO.Path.GetDirectoryName(path)}' is not there: mount it, or make it first."
        : null;

    private void Make(string path)
    {
        if (!Directory.Exists(path))
        {
            Directory.CreateDirectory(path);
            made.Add(path);
        }
    }

    private string At(string name) => System.IO.Path.Combine(Path, name);
}
