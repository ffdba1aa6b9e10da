using SocialReturn.Core.Common;

namespace SocialReturn.Core.Tenancy;

/// <summary>Base of rows that belong to a region: its settings and reference data.</summary>
public abstract class RegionEntity : Entity, IRegionOwned
{
    protected RegionEntity() { }

    protected RegionEntity(Guid regionId) => RegionId = regionId;

    public Guid RegionId { get; private set; }
}
