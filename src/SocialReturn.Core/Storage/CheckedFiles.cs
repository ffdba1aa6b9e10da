using System.Security.Cryptography;

namespace SocialReturn.Core.Storage;

/// <summary>
/// Opens files for whoever reads them, and gives out nothing but what was stored. A file that is gone or has another content is named
/// to who runs the portal, and refused.
/// </summary>
/// <param name="checkedWhole">Up to this length a file is read through before its first byte leaves; a longer one is checked on the way out.</param>
public sealed class CheckedFiles(IFileStore store, FileAlarm alarm, long checkedWhole = CheckedFiles.UsuallyCheckedWhole)
{
    public const long UsuallyCheckedWhole = 32L * 1024 * 1024;

    /// <param name="said">What the row says was stored.</param>
    /// <returns>A file to read from any position; a long one from its begin only, and it breaks off before its end when it is not the one stored.</returns>
    /// <exception cref="FileDamagedException">It is gone, or another one.</exception>
    public async Task<Stream> OpenAsync(FileArea area, Guid regionId, Guid id, StoredFile said, CancellationToken cancellationToken)
    {
        Stream content;
        try
        {
            content = await store.OpenAsync(area, regionId, id, cancellationToken);
        }
        catch (StoredFileMissingException)
        {
            throw await RaiseAsync(FileFindingKind.Missing, area, regionId, id);
        }

        try
        {
            if (content.Length == said.Length && said.Length > checkedWhole)
            {
                return new CheckedStream(content, said.Sha256, () => RaiseAsync(FileFindingKind.Damaged, area, regionId, id));
            }

            if (content.Length == said.Length && Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellationToken)) == said.Sha256)
            {
                content.Position = 0;
                return content;
            }
        }
        catch
        {
            await content.DisposeAsync();
            throw;
        }

        await content.DisposeAsync();
        throw await RaiseAsync(FileFindingKind.Damaged, area, regionId, id);
    }

    private async Task<FileDamagedException> RaiseAsync(FileFindingKind kind, FileArea area, Guid regionId, Guid id)
    {
        await alarm.RaiseAsync(kind, area, regionId, id);
        return new FileDamagedException(kind, area, id);
    }
}
