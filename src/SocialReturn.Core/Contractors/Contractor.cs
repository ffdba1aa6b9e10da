using SocialReturn.Core.Common;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Contractors;

/// <summary>A company that carries tenders. One contractor exists once, whatever the number of its regions.</summary>
public sealed class Contractor : Entity, IReadByOwnRule, IVersioned, ISharedRow
{
    public const int MaxName = 120;

    private Contractor() => KvkNumber = Name = "";

    public Contractor(string kvkNumber, string name)
    {
        KvkNumber = kvkNumber;
        Name = name;
    }

    /// <summary>Eight digits; it has no check digit.</summary>
    public string KvkNumber { get; private set; }

    public string Name { get; private set; }

    /// <summary>The region whose adviser brought it into the portal: while nobody works there, that region may invite the first owner.</summary>
    public Guid? BroughtInByRegionId { get; internal set; }

    public Guid Version { get; private set; }

    public void Rename(string name) => Name = name;

    /// <summary>A region brings it in.</summary>
    public bool MayBeAddedBy(AccessScope scope) => scope.IsDesk;

    /// <summary>Its own people say what it is called, and as long as nobody works there the region that typed its name.</summary>
    public bool MayBeChangedBy(AccessScope scope) => scope.ContractorId == Id || (scope.Desk is { } desk && desk == BroughtInByRegionId);
}
