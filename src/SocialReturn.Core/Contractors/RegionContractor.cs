using SocialReturn.Core.Common;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Contractors;

/// <summary>A region knows a contractor: made with the contractor's first tender there.</summary>
public sealed class RegionContractor : CaseEntity, IReadByContractorAndDesk, IVersioned
{
    private RegionContractor() { }

    public RegionContractor(Guid regionId, Guid contractorId)
        : base(regionId, contractorId) { }

    /// <summary>From then on the contractor sends nothing in in this region; null while it may. Other regions are not touched.</summary>
    public DateTime? BlockedAt { get; private set; }

    public Guid? BlockedById { get; private set; }

    public string? BlockedByName { get; private set; }

    public string? BlockReason { get; private set; }

    public Guid Version { get; private set; }

    internal void Block(Actor by, string reason, DateTime at) => (BlockedAt, BlockedById, BlockedByName, BlockReason) = (at, by.UserId, by.Name, reason);

    internal void Unblock() => (BlockedAt, BlockedById, BlockedByName, BlockReason) = (null, null, null, null);
}
