using SocialReturn.Core.Storage;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Protocols;

/// <summary>The region's rules for contractors as a PDF that everybody may read. A newer one takes its place; the older one is kept.</summary>
public sealed class RegionProtocol : RegionEntity
{
    private RegionProtocol() => Sha256 = "";

    public RegionProtocol(Guid regionId, Guid id, StoredFile file, DateTime addedAt)
        : base(regionId)
    {
        FileId = id;
        Length = file.Length;
        Sha256 = file.Sha256;
        AddedAt = addedAt;
    }

    /// <summary>The file's name in the store.</summary>
    public Guid FileId { get; private set; }

    public long Length { get; private set; }

    public string Sha256 { get; private set; }

    public DateTime AddedAt { get; private set; }

    /// <summary>When a newer one came or it was taken off the page; null while it is the region's protocol.</summary>
    public DateTime? EndedAt { get; private set; }

    internal void End(DateTime at) => EndedAt = at;
}
