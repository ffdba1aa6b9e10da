using System.Buffers;
using System.Security.Cryptography;
using SocialReturn.Core.Common;

namespace SocialReturn.Core.Storage;

/// <summary>
/// Files in a folder: root / area / region / two last digits of the id / id. A file is written in "unfinished", hashed on the
/// way, flushed to the disk and then renamed to "pending", so that it is whole or absent there. Its own name it gets when its
/// row is saved: what has that name is never removed because a row is missing. The root is never made on the way: a volume
/// that is not mounted must fail, not fill the disk under it.
/// </summary>
/// <param name="root">The folder of the store.</param>
/// <param name="isDurable">False for files that a power cut may take, as those of the demo: nothing waits for the disk.</param>
public sealed partial class FolderFileStore(string root, bool isDurable = true) : IFileStore
{
    private const int BufferSize = 64 * 1024;
    private const string UnfinishedFolder = "unfinished";
    private const string PendingFolder = "pending";

    private readonly string root = Path.GetFullPath(root);

    /// <summary>Makes the root folder: on installing, and at each start in Development.</summary>
    public void CreateRoot() => Directory.CreateDirectory(root);

    public async Task<StoredFile> WriteAsync(FileArea area, Guid regionId, Guid id, Stream content, long maxLength, CancellationToken cancellationToken)
    {
        var target = PathOf(area, regionId, id);
        var pending = PendingPathOf(area, regionId, id);
        var unfinished = Path.Combine(AreaFolder(area), UnfinishedFolder, $"{id:N}-{Ids.New():N}");
        try
        {
            // The place it goes to later is made now: then giving it its name is a rename, which a full disk does not stop.
            CreateFolders(target, pending, unfinished);
            if (File.Exists(target))
            {
                throw new IOException($"There is a file {id} already.");
            }

            var stored = await CopyAsync(content, unfinished, maxLength, cancellationToken);
            File.Move(unfinished, pending, overwrite: false);
            if (isDurable)
            {
                DirectoryFlush.Flush(Path.GetDirectoryName(pending)!);
            }

            return stored;
        }
        catch (Exception exception) when (DiskFault(exception) is { } fault)
        {
            throw new StorageUnavailableException(fault, root, exception);
        }
        finally
        {
            DeleteQuietly(unfinished);
        }
    }

    public Task<bool> ConfirmAsync(FileArea area, Guid regionId, Guid id, CancellationToken cancellationToken)
    {
        var target = PathOf(area, regionId, id);
        try
        {
            if (!File.Exists(target) && SweptOrPending(area, regionId, id) is { } waiting)
            {
                CreateFolders(target);
                File.Move(waiting, target, overwrite: false);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The row is saved, so the sender has been promised the file: it is read from where it is, and named later.
        }

        return Task.FromResult(File.Exists(target));
    }

    /// <summary>A clock that leapt makes a file that was written just now look old to the sweep: its row brings it back.</summary>
    private string? SweptOrPending(FileArea area, Guid regionId, Guid id) =>
        SweptPathsOf(area, regionId, id).Prepend(PendingPathOf(area, regionId, id)).FirstOrDefault(File.Exists);

    public async Task<Stream> OpenAsync(FileArea area, Guid regionId, Guid id, CancellationToken cancellationToken)
    {
        try
        {
            return Open(PathOf(area, regionId, id), area, regionId, id);
        }
        catch (StoredFileMissingException)
        {
            return await ConfirmAsync(area, regionId, id, cancellationToken)
                ? Open(PathOf(area, regionId, id), area, regionId, id)
                : Open(PendingPathOf(area, regionId, id), area, regionId, id);
        }
    }

    public Task<Stream> OpenPendingAsync(FileArea area, Guid regionId, Guid id, CancellationToken cancellationToken) =>
        Task.FromResult<Stream>(Open(PendingPathOf(area, regionId, id), area, regionId, id));

    public Task DiscardAsync(FileArea area, Guid regionId, Guid id, CancellationToken cancellationToken)
    {
        DeleteQuietly(PendingPathOf(area, regionId, id));
        return Task.CompletedTask;
    }

    public Task DeleteAsync(FileArea area, Guid regionId, Guid id, CancellationToken cancellationToken)
    {
        foreach (var path in new[] { PathOf(area, regionId, id), PendingPathOf(area, regionId, id) })
        {
            if (File.Exists(path))
            {
                File.Delete(path);
            }
        }

        return Task.CompletedTask;
    }

    private FileStream Open(string path, FileArea area, Guid regionId, Guid id)
    {
        try
        {
            return new FileStream(
                path,
                new FileStreamOptions
                {
                    Mode = FileMode.Open,
                    Access = FileAccess.Read,
                    Share = FileShare.Read | FileShare.Delete,
                    Options = FileOptions.Asynchronous,
                }
            );
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException && Directory.Exists(root))
        {
            throw new StoredFileMissingException(area, regionId, id);
        }
        catch (Exception exception) when (DiskFault(exception) is { } fault)
        {
            throw new StorageUnavailableException(fault, root, exception);
        }
    }

    private async Task<StoredFile> CopyAsync(Stream content, string path, long maxLength, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, useAsync: true);
            long length = 0;
            int read;
            while ((read = await content.ReadAsync(buffer.AsMemory(0, BufferSize), cancellationToken)) > 0)
            {
                length += read;
                if (length > maxLength)
                {
                    throw new FileTooLongException(maxLength);
                }

                hash.AppendData(buffer, 0, read);
                await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            }

            file.Flush(flushToDisk: isDurable);
            return new StoredFile(length, Convert.ToHexStringLower(hash.GetHashAndReset()));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static void DeleteQuietly(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // What stays behind has no name of its own and is swept; the fault that brought us here is the one to report.
        }
    }

    /// <summary>The faults an operator must repair; anything else (a broken upload, a cancelled request) is not the store's.</summary>
    private StorageFault? DiskFault(Exception exception)
    {
        const int linuxNoSpace = 28;
        const int windowsDiskFull = unchecked((int)0x80070070);
        return exception switch
        {
            UnauthorizedAccessException => StorageFault.AccessDenied,
            DirectoryNotFoundException => StorageFault.FolderMissing,
            IOException { HResult: linuxNoSpace or windowsDiskFull } => StorageFault.DiskFull,
            IOException when !Directory.Exists(root) => StorageFault.FolderMissing,
            _ => null,
        };
    }

    private void CreateFolders(params ReadOnlySpan<string> paths)
    {
        if (!Directory.Exists(root))
        {
            throw new DirectoryNotFoundException(root);
        }

        foreach (var path in paths)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        }
    }

    private string AreaFolder(FileArea area) =>
        Path.Combine(
            root,
            area switch
            {
                FileArea.Evidence => "evidence",
                FileArea.Reports => "reports",
                FileArea.Protocols => "protocols",
                _ => throw new ArgumentOutOfRangeException(nameof(area)),
            }
        );

    private string PathOf(FileArea area, Guid regionId, Guid id)
    {
        // The last digits: ids begin with the time, so their first digits are the same for years.
        var name = id.ToString("N");
        return Path.Combine(AreaFolder(area), regionId.ToString("N"), name[^2..], name);
    }

    private string PendingPathOf(FileArea area, Guid regionId, Guid id) =>
        Path.Combine(AreaFolder(area), PendingFolder, regionId.ToString("N"), id.ToString("N"));
}
