using SocialReturn.Core.Common;

namespace SocialReturn.Core.Tenancy;

/// <summary>Base of rows of a case: one contractor's work in one region.</summary>
public abstract class CaseEntity : Entity, IContractorOwned
{
    protected CaseEntity() { }

    protected CaseEntity(Guid regionId, Guid contractorId)
    {
        RegionId = regionId;
        ContractorId = contractorId;
    }

    public Guid RegionId { get; private set; }

    public Guid ContractorId { get; private set; }
}
