using SocialReturn.Core.Common;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Suppliers;

/// <summary>A sheltered-work company or social enterprise from whom contractors buy. The region's advisers keep the list.</summary>
public sealed class Supplier : RegionEntity, IReadByEveryContractor, IVersioned
{
    private Supplier() => Name = "";

    public Supplier(Guid regionId, string name, string? kvkNumber)
        : base(regionId)
    {
        Name = name;
        KvkNumber = kvkNumber;
    }

    public string Name { get; private set; }

    public string? KvkNumber { get; private set; }

    /// <summary>From then on no new purchase can choose it; the purchases that it has keep it.</summary>
    public DateTime? EndedAt { get; private set; }

    public Guid Version { get; private set; }

    internal void Correct(string name, string? kvkNumber) => (Name, KvkNumber) = (name, kvkNumber);

    internal void End(DateTime at) => EndedAt = at;

    internal void Reopen() => EndedAt = null;
}
