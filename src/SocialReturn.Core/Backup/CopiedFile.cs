using System.Buffers;
using System.Security.Cryptography;
using SocialReturn.Core.Storage;

namespace SocialReturn.Core.Backup;

/// <summary>Writes a file that was not there, and tells what was written. Whoever copies many flushes their disk once.</summary>
internal static class CopiedFile
{
    private const int BufferSize = 128 * 1024;

    public static async Task<BackupFile> MakeAsync(Stream content, string folder, string name, CancellationToken cancellationToken)
    {
        var path = PathOf(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, useAsync: true);
            int read;
            while ((read = await content.ReadAsync(buffer, cancellationToken)) > 0)
            {
                hash.AppendData(buffer, 0, read);
                await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            }

            file.Flush(flushToDisk: !DirectoryFlush.FlushesDisks);
            return new BackupFile(name, file.Length, Convert.ToHexStringLower(hash.GetHashAndReset()));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    public static async Task<BackupFile> MakeAsync(string from, string folder, string name, CancellationToken cancellationToken)
    {
        await using var content = Open(from);
        return await MakeAsync(content, folder, name, cancellationToken);
    }

    /// <summary>What stands there.</summary>
    public static async Task<BackupFile> ReadAsync(string folder, string name, CancellationToken cancellationToken)
    {
        await using var content = Open(PathOf(folder, name));
        return new BackupFile(name, content.Length, Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellationToken)));
    }

    /// <summary>Within the folder, whatever a list says that somebody changed.</summary>
    /// <exception cref="BackupRefusedException">The name leads out of it.</exception>
    public static string PathOf(string folder, string name)
    {
        var root = Path.GetFullPath(folder) + Path.DirectorySeparatorChar;
        var path = Path.GetFullPath(Path.Combine(root, name));
        return path.StartsWith(root, StringComparison.Ordinal)
            ? path
            : throw new BackupRefusedException($"The list names '{name}', which no backup holds: name another backup.");
    }

    private static FileStream Open(string path) => new(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, BufferSize, useAsync: true);
}
