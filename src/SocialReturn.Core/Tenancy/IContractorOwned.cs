namespace SocialReturn.Core.Tenancy;

/// <summary>A row of one contractor in one region. Neither ever changes.</summary>
public interface IContractorOwned : IRegionOwned
{
    Guid ContractorId { get; }
}
