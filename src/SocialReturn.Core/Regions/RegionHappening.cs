using SocialReturn.Core.Happenings;

namespace SocialReturn.Core.Regions;

/// <summary>Something happened to a region itself: its own people read of it.</summary>
public sealed record RegionHappening(Act Act, Region Region) : EntityHappening(Act, Region)
{
    public override Guid? RegionId => Region.Id;
}

/// <summary>Something happened to a contracting authority of a region.</summary>
public sealed record AuthorityHappening(Act Act, ContractingAuthority Authority) : EntityHappening(Act, Authority);
