using SocialReturn.Core.Evidence;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Protocols;

/// <summary>The region's rules for contractors as a PDF that everybody may read. A newer one takes its place; the older one is kept.</summary>
public sealed class RegionProtocol : RegionEntity, IReadByEveryContractor
{
    private RegionProtocol() => Sha256 = "";

    internal RegionProtocol(Guid regionId, Guid id, ProtocolFile file, DateTime addedAt)
        : base(regionId)
    {
        FileId = id;
        Length = file.Stored.Length;
        Sha256 = file.Stored.Sha256;
        TextCheck = file.TextCheck;
        AddedAt = addedAt;
    }

    /// <summary>The file's name in the store.</summary>
    public Guid FileId { get; private set; }

    public long Length { get; private set; }

    public string Sha256 { get; private set; }

    /// <summary>How far its text was searched for burgerservicenummers; everybody may read it.</summary>
    public TextCheck TextCheck { get; private set; }

    public DateTime AddedAt { get; private set; }

    /// <summary>When a newer one came or it was taken off the page; null while it is the region's protocol.</summary>
    public DateTime? EndedAt { get; private set; }

    internal void End(DateTime at) => EndedAt = at;
}
