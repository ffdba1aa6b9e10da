using System.Globalization;
using System.Runtime.CompilerServices;
using SocialReturn.Core.Common;

namespace SocialReturn.Core.Storage;

/// <summary>What keeps the folder in order: what stands there, what is moved aside, and whose store it is.</summary>
public sealed partial class FolderFileStore
{
    private const string SweptFolder = "swept";
    private const string DayFormat = "yyyy-MM-dd";

    /// <summary>Says whose files these are; copied and put back with them.</summary>
    public const string MarkFile = "store.id";

    private const string HalfRestoredFile = "restore.unfinished";

    /// <summary>The folder of the store.</summary>
    public string Root => root;

    /// <summary>Whether anything stands in the store that somebody may miss.</summary>
    public bool HoldsFiles => Enum.GetValues<FileArea>().Any(area => FilesIn(AreaFolder(area)).Any());

    public bool Exists => Directory.Exists(root);

    /// <summary>Whether files were being put back here from a backup, and not all of them came.</summary>
    public bool IsHalfRestored => File.Exists(Path.Combine(root, HalfRestoredFile));

    /// <summary>Before the first file is put back.</summary>
    public void BeginRestore()
    {
        using var mark = new FileStream(Path.Combine(root, HalfRestoredFile), FileMode.CreateNew, FileAccess.Write);
        mark.Flush(flushToDisk: true);
        DirectoryFlush.Flush(root);
    }

    /// <summary>When all are back, and their database as well.</summary>
    public void EndRestore()
    {
        DirectoryFlush.FlushDisk(root);
        File.Delete(Path.Combine(root, HalfRestoredFile));
        DirectoryFlush.Flush(root);
    }

    /// <summary>Where a file stands under the root, with its own name.</summary>
    public string NameOf(FileArea area, Guid regionId, Guid id) => Path.GetRelativePath(root, PathOf(area, regionId, id)).Replace('\\', '/');

    /// <summary>The id of the database that these files belong to; null when none was written, empty when it cannot be read.</summary>
    public Guid? ReadMark()
    {
        var path = Path.Combine(root, MarkFile);
        return !File.Exists(path) ? null
            : Guid.TryParse(File.ReadAllText(path).Trim(), out var id) ? id
            : Guid.Empty;
    }

    public void WriteMark(Guid id)
    {
        var unfinished = Path.Combine(root, $"{MarkFile}.{Ids.New():N}");
        File.WriteAllText(unfinished, id.ToString("N") + '\n');
        File.Move(unfinished, Path.Combine(root, MarkFile), overwrite: true);
        DirectoryFlush.Flush(root);
    }

    /// <summary>Takes a small file, gives it back and removes it. One that a power cut leaves lies with the unfinished ones, which are swept.</summary>
    /// <exception cref="StorageUnavailableException">It cannot.</exception>
    public async Task ProveAsync(CancellationToken cancellationToken)
    {
        var sent = Ids.New().ToByteArray();
        var path = Path.Combine(AreaFolder(FileArea.Evidence), UnfinishedFolder, $"probe-{Ids.New():N}");
        try
        {
            CreateFolders(path);
            using var content = new MemoryStream(sent);
            await CopyAsync(content, path, sent.Length, cancellationToken);
            var given = await File.ReadAllBytesAsync(path, cancellationToken);
            if (!given.SequenceEqual(sent))
            {
                throw new StorageUnavailableException(StorageFault.Other, root, inner: null);
            }
        }
        catch (Exception exception) when (DiskFault(exception) is { } fault)
        {
            throw new StorageUnavailableException(fault, root, exception);
        }
        finally
        {
            DeleteQuietly(path);
        }
    }

    public async IAsyncEnumerable<StoredEntry> ListAsync(FileArea area, DateTime writtenBefore, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        foreach (var entry in Entries(AreaFolder(area), file => file.Directory!.Parent!.Name))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (entry.WrittenAt < writtenBefore)
            {
                yield return entry;
            }
        }
    }

    public async IAsyncEnumerable<StoredEntry> ListPendingAsync(FileArea area, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        foreach (var entry in Entries(Path.Combine(AreaFolder(area), PendingFolder), file => file.Directory!.Name))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return entry;
        }
    }

    public Task<bool> HasAsync(FileArea area, Guid regionId, Guid id, CancellationToken cancellationToken) =>
        Task.FromResult(File.Exists(PathOf(area, regionId, id)));

    public Task<bool> MoveAsideAsync(FileArea area, Guid regionId, Guid id, DateOnly day, CancellationToken cancellationToken)
    {
        var aside = SweptPathOf(area, day, regionId, id);
        return Task.FromResult(Move(PathOf(area, regionId, id), aside) || Move(PendingPathOf(area, regionId, id), aside));
    }

    public Task<int> MoveUnfinishedAsideAsync(FileArea area, DateTime writtenBefore, DateOnly day, CancellationToken cancellationToken)
    {
        var old = FilesIn(Path.Combine(AreaFolder(area), UnfinishedFolder)).Where(file => file.LastWriteTimeUtc < writtenBefore).ToList();
        return Task.FromResult(old.Count(file => Move(file.FullName, Path.Combine(SweptPathOf(area, day), UnfinishedFolder, file.Name))));
    }

    public Task<int> DeleteSweptAsync(DateOnly before, CancellationToken cancellationToken)
    {
        var old = SweptDays().Where(folder => DayOf(folder) < before).ToList();
        var count = old.Sum(folder => FilesIn(folder.FullName).Count());
        old.ForEach(folder => folder.Delete(recursive: true));
        return Task.FromResult(count);
    }

    private static bool Move(string from, string to)
    {
        if (!File.Exists(from))
        {
            return false;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        File.Move(from, to, overwrite: false);
        return true;
    }

    /// <returns>Null for a folder that is not one of ours: it stays.</returns>
    private static DateOnly? DayOf(DirectoryInfo folder) =>
        DateOnly.TryParseExact(folder.Name, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static IEnumerable<StoredEntry> Entries(string folder, Func<FileInfo, string> regionOf)
    {
        foreach (var file in FilesIn(folder))
        {
            if (Guid.TryParseExact(file.Name, "N", out var id) && Guid.TryParseExact(regionOf(file), "N", out var regionId))
            {
                yield return new StoredEntry(regionId, id, file.Length, file.LastWriteTimeUtc);
            }
        }
    }

    private static IEnumerable<FileInfo> FilesIn(string folder)
    {
        var info = new DirectoryInfo(folder);
        return info.Exists ? info.EnumerateFiles("*", SearchOption.AllDirectories) : [];
    }

    private IEnumerable<DirectoryInfo> SweptDays()
    {
        var swept = new DirectoryInfo(Path.Combine(root, SweptFolder));
        return swept.Exists ? swept.EnumerateDirectories() : [];
    }

    private IEnumerable<string> SweptPathsOf(FileArea area, Guid regionId, Guid id) =>
        SweptDays().Select(DayOf).OfType<DateOnly>().Select(day => SweptPathOf(area, day, regionId, id));

    private string SweptPathOf(FileArea area, DateOnly day, Guid regionId, Guid id) =>
        Path.Combine(SweptPathOf(area, day), regionId.ToString("N"), id.ToString("N"));

    private string SweptPathOf(FileArea area, DateOnly day) =>
        Path.Combine(root, SweptFolder, day.ToString(DayFormat, CultureInfo.InvariantCulture), Path.GetFileName(AreaFolder(area)));
}
