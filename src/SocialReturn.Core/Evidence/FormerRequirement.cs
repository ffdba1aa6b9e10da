using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Evidence;

/// <summary>How an item of proof was asked in a time that is over. Fulfilments that began then keep it. It never changes.</summary>
public sealed class FormerRequirement : RegionEntity, IReadByEveryContractor
{
    private FormerRequirement() { }

    internal FormerRequirement(EvidenceRequirement requirement, DateTime until)
        : base(requirement.RegionId)
    {
        RequirementId = requirement.Id;
        Kind = requirement.Kind;
        IsRequired = requirement.IsRequired;
        EachDelivery = requirement.EachDelivery;
        AskedFrom = requirement.AskedFrom;
        AskedUntil = until;
    }

    public Guid RequirementId { get; private set; }

    public FulfilmentKind Kind { get; private set; }

    public bool IsRequired { get; private set; }

    public bool EachDelivery { get; private set; }

    public DateTime? AskedFrom { get; private set; }

    public DateTime AskedUntil { get; private set; }

    internal RequirementTerm Term => new(Kind, IsRequired, EachDelivery, AskedFrom, AskedUntil);
}
