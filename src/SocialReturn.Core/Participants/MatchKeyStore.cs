using System.Collections.Concurrent;
using System.Security.Cryptography;
using SocialReturn.Core.Common;
using SocialReturn.Core.Storage;

namespace SocialReturn.Core.Participants;

/// <summary>
/// The secret of each region, in a file of its own that only the portal's user may read: a copy of the database alone
/// must not allow anyone to try out birth dates. It is never made on the way, since a second key would hide every match.
/// </summary>
public sealed class MatchKeyStore(string folder, bool createOnFirstUse)
{
    private const int KeyLength = 32;
    private const string Extension = ".key";

    private static readonly byte[] FingerprintOf = "SocialReturn.MatchKey"u8.ToArray();

    private readonly ConcurrentDictionary<Guid, byte[]> keys = [];

    /// <exception cref="MatchKeyMissingException">The region has no key here, or the file does not hold one.</exception>
    public async Task<byte[]> KeyAsync(Guid regionId, CancellationToken cancellationToken)
    {
        if (keys.TryGetValue(regionId, out var known))
        {
            return known;
        }

        if (createOnFirstUse)
        {
            await CreateAsync(regionId, cancellationToken);
        }

        return keys[regionId] = await ReadAsync(regionId, cancellationToken);
    }

    /// <summary>Makes the key of a region that has none, and has it on the disk before it answers. Returns whether it was made.</summary>
    /// <exception cref="MatchKeyUnavailableException">The key cannot be written; nothing was made.</exception>
    public async Task<bool> CreateAsync(Guid regionId, CancellationToken cancellationToken)
    {
        try
        {
            return await WriteNewAsync(PathOf(regionId), cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new MatchKeyUnavailableException(folder, exception);
        }
    }

    /// <summary>What a key is recognised by; it tells nothing of the key. Null when the region has none that can be used.</summary>
    public async Task<string?> FingerprintAsync(Guid regionId, CancellationToken cancellationToken)
    {
        try
        {
            return Convert.ToHexStringLower(HMACSHA256.HashData(await ReadAsync(regionId, cancellationToken), FingerprintOf));
        }
        catch (MatchKeyMissingException)
        {
            return null;
        }
    }

    /// <summary>The regions that a key was made for, whether they exist or not.</summary>
    public IReadOnlyList<Guid> KeyedRegions() =>
        !Directory.Exists(folder)
            ? []
            :
            [
                .. Directory
                    .EnumerateFiles(folder, "*" + Extension)
                    .Select(path => Guid.TryParseExact(Path.GetFileNameWithoutExtension(path), "N", out var id) ? id : Guid.Empty)
                    .Where(id => id != Guid.Empty),
            ];

    private async Task<bool> WriteNewAsync(string path, CancellationToken cancellationToken)
    {
        if (File.Exists(path))
        {
            return false;
        }

        CreateFolder();
        var unfinished = $"{path}.{Ids.New():N}";
        await WriteAsync(unfinished, Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyLength)), cancellationToken);
        try
        {
            File.Move(unfinished, path, overwrite: false);
            DirectoryFlush.Flush(folder);
            return true;
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another process made it a moment earlier: that one holds.
            File.Delete(unfinished);
            return false;
        }
    }

    private static async Task WriteAsync(string path, string text, CancellationToken cancellationToken)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        await using var file = new FileStream(path, options);
        await file.WriteAsync(System.Text.Encoding.ASCII.GetBytes(text), cancellationToken);
        file.Flush(flushToDisk: true);
    }

    private async Task<byte[]> ReadAsync(Guid regionId, CancellationToken cancellationToken)
    {
        try
        {
            var key = Convert.FromBase64String(await File.ReadAllTextAsync(PathOf(regionId), cancellationToken));
            return key.Length == KeyLength ? key : throw new MatchKeyMissingException(regionId, folder, inner: null);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or FormatException)
        {
            throw new MatchKeyMissingException(regionId, folder, exception);
        }
    }

    private void CreateFolder()
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private string PathOf(Guid regionId) => Path.Combine(folder, $"{regionId:N}{Extension}");
}
