namespace SocialReturn.Core.Storage;

/// <summary>
/// Where files live outside the database: a folder now, object storage later. Addressed by our own ids only. A file is written,
/// its row is saved, and then it is confirmed; only what was never confirmed is ever moved aside by itself.
/// </summary>
public interface IFileStore
{
    /// <summary>Stores a file whole or not at all, without a row as yet; when it returns, the file survives a power cut.</summary>
    /// <exception cref="FileTooLongException">More than <paramref name="maxLength"/> bytes came; nothing is kept.</exception>
    /// <exception cref="StorageUnavailableException">The disk is full or the folder is not there; nothing is kept.</exception>
    Task<StoredFile> WriteAsync(FileArea area, Guid regionId, Guid id, Stream content, long maxLength, CancellationToken cancellationToken);

    /// <summary>
    /// Says that the row of a file is saved, and brings it back if it was moved aside before. Never a reason to fail: a file that cannot be
    /// confirmed now is opened all the same, and confirmed by its first reader or by the sweep.
    /// </summary>
    /// <returns>Whether it is confirmed, now or before.</returns>
    Task<bool> ConfirmAsync(FileArea area, Guid regionId, Guid id, CancellationToken cancellationToken);

    /// <summary>Opens the file of a row for reading from any position.</summary>
    /// <exception cref="StoredFileMissingException">There is no such file.</exception>
    Task<Stream> OpenAsync(FileArea area, Guid regionId, Guid id, CancellationToken cancellationToken);

    /// <summary>Opens a file that has no row yet, and confirms nothing.</summary>
    /// <exception cref="StoredFileMissingException">There is no such file.</exception>
    Task<Stream> OpenPendingAsync(FileArea area, Guid regionId, Guid id, CancellationToken cancellationToken);

    /// <summary>Removes a file that was not confirmed, for which there will be no row.</summary>
    Task DiscardAsync(FileArea area, Guid regionId, Guid id, CancellationToken cancellationToken);

    /// <summary>Removes a file because somebody removed its row; one that is already gone is fine.</summary>
    Task DeleteAsync(FileArea area, Guid regionId, Guid id, CancellationToken cancellationToken);

    /// <summary>The confirmed files that were written before a moment, in no particular order.</summary>
    IAsyncEnumerable<StoredEntry> ListAsync(FileArea area, DateTime writtenBefore, CancellationToken cancellationToken);

    /// <summary>The files that wait for their row, in no particular order.</summary>
    IAsyncEnumerable<StoredEntry> ListPendingAsync(FileArea area, CancellationToken cancellationToken);

    /// <summary>Whether a confirmed file stands here.</summary>
    Task<bool> HasAsync(FileArea area, Guid regionId, Guid id, CancellationToken cancellationToken);

    /// <summary>Moves a file to where it is kept until <see cref="DeleteSweptAsync"/> takes that day. Returns whether it was there.</summary>
    Task<bool> MoveAsideAsync(FileArea area, Guid regionId, Guid id, DateOnly day, CancellationToken cancellationToken);

    /// <summary>Moves aside what writes left half-way before a moment, as after a power cut. Returns how many.</summary>
    Task<int> MoveUnfinishedAsideAsync(FileArea area, DateTime writtenBefore, DateOnly day, CancellationToken cancellationToken);

    /// <summary>Removes what was moved aside before a day. Returns how many files.</summary>
    Task<int> DeleteSweptAsync(DateOnly before, CancellationToken cancellationToken);
}
