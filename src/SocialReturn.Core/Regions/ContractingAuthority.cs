using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Regions;

/// <summary>A public body of the region that puts out tenders: a municipality, a water board.</summary>
public sealed class ContractingAuthority : RegionEntity
{
    private ContractingAuthority() => Name = "";

    public ContractingAuthority(Guid regionId, string name)
        : base(regionId) => Name = name;

    public string Name { get; private set; }
}
