using SocialReturn.Core.Common;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Happenings;

/// <summary>Happened to a row, which has its new values and is not saved yet: what changed of it becomes before and after in the log.</summary>
public abstract record EntityHappening(Act Act, Entity Entity) : Happening(Act)
{
    public override string SubjectType => Entity.GetType().Name;

    public override Guid SubjectId => Entity.Id;

    public override Guid? RegionId => (Entity as IRegionOwned)?.RegionId;

    public override Guid? ContractorId => (Entity as IContractorOwned)?.ContractorId;

    /// <summary>Set where the fields of the row would say it in other words than people do.</summary>
    public string? Changes
    {
        get;
        init => (field, HasOwnChanges) = (value, true);
    }

    public bool HasOwnChanges { get; private init; }

    public override bool IsOfDraft => (Entity as IDraftable)?.IsDraft ?? false;
}
