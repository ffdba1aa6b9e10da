namespace SocialReturn.Core.Storage;

/// <summary>The content is longer than the caller allows.</summary>
public sealed class FileTooLongException(long maxLength) : Exception($"The content is longer than {maxLength} bytes.")
{
    public long MaxLength { get; } = maxLength;
}

/// <summary>A row names a file that the store does not have.</summary>
public sealed class StoredFileMissingException(FileArea area, Guid regionId, Guid id) : Exception($"The store has no {area} file {id} of region {regionId}.");

/// <summary>A file is gone or another one than was stored. Who runs the portal has been told; nothing of it may be handed out.</summary>
public sealed class FileDamagedException(FileFindingKind kind, FileArea area, Guid id) : IOException($"The {area} file {id} is {kind}.");

public enum StorageFault
{
    /// <summary>The folder is absent, as when a volume is not mounted.</summary>
    FolderMissing,
    DiskFull,
    AccessDenied,
    Other,
}

/// <summary>The store cannot take or give files. An operator must act: it is logged as critical and shown to the administrator.</summary>
public sealed class StorageUnavailableException(StorageFault fault, string root, Exception? inner)
    : Exception($"The file store at '{root}' does not work: {fault}.", inner)
{
    public StorageFault Fault { get; } = fault;

    public string Root { get; } = root;
}
