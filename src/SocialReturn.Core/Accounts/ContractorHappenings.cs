using SocialReturn.Core.Contractors;
using SocialReturn.Core.Happenings;

namespace SocialReturn.Core.Accounts;

/// <summary>A region blocked a contractor, or took that back.</summary>
public sealed record BlockHappening(Act Act, RegionContractor Link) : EntityHappening(Act, Link);

/// <summary>A contractor has another name: each region that works with it reads of it in its own log.</summary>
/// <param name="Region">Null for a contractor without one.</param>
public sealed record ContractorRenamed(Contractor Contractor, Guid? Region) : EntityHappening(ContractorActs.Renamed, Contractor)
{
    public override Guid? RegionId => Region;

    public override Guid? ContractorId => Contractor.Id;
}

/// <summary>A region looks for a new owner of a contractor. The act only: who it is stands on the request, and not in the log.</summary>
public sealed record OwnerHappening(Act Act, OwnerRequest Request) : WatchedHappening(Act)
{
    public override string SubjectType => nameof(OwnerRequest);

    public override Guid SubjectId => Request.Id;

    public override Guid? RegionId => Request.RegionId;

    public override Guid? ContractorId => Request.ContractorId;
}
