using SocialReturn.Core.Common;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Regions;

/// <summary>A public body of the region that puts out tenders: a municipality, a water board.</summary>
public sealed class ContractingAuthority : RegionEntity, IReadByAuthoritiesToo, IVersioned
{
    private ContractingAuthority() => Name = "";

    public ContractingAuthority(Guid regionId, string name)
        : base(regionId) => Name = name;

    public string Name { get; private set; }

    /// <summary>From then on no new tender can be its own; what it has stays its own.</summary>
    public DateTime? EndedAt { get; private set; }

    public Guid Version { get; private set; }

    internal void Rename(string name) => Name = name;

    internal void End(DateTime at) => EndedAt = at;

    internal void Reopen() => EndedAt = null;
}
