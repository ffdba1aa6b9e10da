namespace SocialReturn.Core.Storage;

/// <summary>Where files live outside the database: a folder now, object storage later. Addressed by our own ids only.</summary>
public interface IFileStore
{
    /// <summary>Stores a file whole or not at all; when it returns, the file survives a power cut.</summary>
    /// <exception cref="FileTooLongException">More than <paramref name="maxLength"/> bytes came; nothing is kept.</exception>
    /// <exception cref="StorageUnavailableException">The disk is full or the folder is not there; nothing is kept.</exception>
    Task<StoredFile> WriteAsync(FileArea area, Guid regionId, Guid id, Stream content, long maxLength, CancellationToken cancellationToken);

    /// <summary>Opens a file for reading from any position.</summary>
    /// <exception cref="StoredFileMissingException">There is no such file.</exception>
    Task<Stream> OpenAsync(FileArea area, Guid regionId, Guid id, CancellationToken cancellationToken);

    /// <summary>Removes a file; one that is already gone is fine.</summary>
    Task DeleteAsync(FileArea area, Guid regionId, Guid id, CancellationToken cancellationToken);

    /// <summary>The files that were complete before a moment, in no particular order.</summary>
    IAsyncEnumerable<StoredEntry> ListAsync(FileArea area, DateTime writtenBefore, CancellationToken cancellationToken);

    /// <summary>Removes what writes left half-way before a moment, as after a power cut. Returns how many.</summary>
    Task<int> DeleteUnfinishedAsync(FileArea area, DateTime writtenBefore, CancellationToken cancellationToken);
}
