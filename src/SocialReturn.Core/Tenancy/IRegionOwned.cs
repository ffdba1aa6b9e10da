namespace SocialReturn.Core.Tenancy;

/// <summary>A row of one region (tenant). Its region never changes.</summary>
public interface IRegionOwned
{
    Guid RegionId { get; }
}
