using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Contractors;

/// <summary>A region knows a contractor: made with the contractor's first tender there.</summary>
public sealed class RegionContractor : CaseEntity
{
    private RegionContractor() { }

    public RegionContractor(Guid regionId, Guid contractorId)
        : base(regionId, contractorId) { }
}
