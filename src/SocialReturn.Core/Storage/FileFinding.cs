using SocialReturn.Core.Common;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Storage;

public enum FileFindingKind
{
    /// <summary>A file that no row names.</summary>
    Stray,

    /// <summary>A row names it, and it is not there.</summary>
    Missing,

    /// <summary>It is there with another content than was stored.</summary>
    Damaged,
}

public enum FileDecision
{
    /// <summary>It stays where it is, and is not asked about again.</summary>
    Keep,

    /// <summary>It is moved aside, and removed after a month.</summary>
    MoveAside,
}

/// <summary>A file and its row do not belong to each other as they should. The administrator of the platform is told, and decides about strays.</summary>
public sealed class FileFinding : Entity, IReadByPlatform, ISharedRow
{
    private FileFinding() { }

    public FileFinding(FileFindingKind kind, FileArea area, Guid regionId, Guid fileId, DateTime foundAt)
    {
        Kind = kind;
        Area = area;
        RegionId = regionId;
        FileId = fileId;
        FoundAt = foundAt;
    }

    public FileFindingKind Kind { get; private set; }

    public FileArea Area { get; private set; }

    /// <summary>As the place of the file says; the region may be gone, or never have been in this database.</summary>
    public Guid RegionId { get; private set; }

    public Guid FileId { get; private set; }

    public DateTime FoundAt { get; private set; }

    /// <summary>When the file was written; null when it is not there.</summary>
    public DateTime? WrittenAt { get; init; }

    /// <summary>In bytes.</summary>
    public long Length { get; init; }

    /// <summary>Null while it waits for one.</summary>
    public FileDecision? Decision { get; private set; }

    internal void Decide(FileDecision decision) => Decision = decision;

    public bool MayBeAddedBy(AccessScope scope) => false;

    public bool MayBeChangedBy(AccessScope scope) => scope.IsPlatform;
}
