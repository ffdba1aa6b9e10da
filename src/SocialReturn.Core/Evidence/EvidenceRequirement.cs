using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Evidence;

/// <summary>An item of proof that the region asks for a kind of fulfilment, or for one block of it.</summary>
public sealed class EvidenceRequirement : RegionEntity
{
    private EvidenceRequirement() => Code = Name = "";

    public EvidenceRequirement(Guid regionId, FulfilmentKind kind, string? blockCode, string code, string name)
        : base(regionId)
    {
        Kind = kind;
        BlockCode = blockCode;
        Code = code;
        Name = name;
    }

    public FulfilmentKind Kind { get; private set; }

    /// <summary>Null: for every block of the kind.</summary>
    public string? BlockCode { get; private set; }

    public string Code { get; private set; }

    /// <summary>As the contractor reads it.</summary>
    public string Name { get; private set; }

    public string? Hint { get; set; }

    /// <summary>Once for the whole fulfilment, or with each delivery.</summary>
    public bool EachDelivery { get; set; }

    public int Order { get; set; }
}
