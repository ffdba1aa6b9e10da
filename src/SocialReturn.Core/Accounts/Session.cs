using System.Collections.Immutable;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Accounts;

/// <summary>A signed-in person as the database knows them at this request.</summary>
/// <param name="Active">Where the person works now; null until one of several places is picked.</param>
public sealed record Session(Guid UserId, string DisplayName, string Mail, string SecurityStamp, ImmutableArray<Workplace> Workplaces, Workplace? Active)
{
    /// <summary>The scope that the active workplace gives, or null without one.</summary>
    public AccessScope? ScopeFrom(string address)
    {
        if (Active is null)
        {
            return null;
        }

        var actor = new Actor(UserId, DisplayName, Active.Role.ToString(), address);
        return Active.Role switch
        {
            Role.ContractorMember or Role.ContractorOwner => AccessScope.ForContractor(Active.ContractorId!.Value, actor),
            Role.Adviser or Role.RegionAdministrator => AccessScope.ForRegion(Active.RegionId!.Value, actor),
            Role.AuthorityReader => AccessScope.ForAuthority(Active.RegionId!.Value, Active.AuthorityId!.Value, actor),
            Role.PlatformAdministrator => AccessScope.ForPlatform(actor),
            _ => throw new InvalidOperationException($"No scope for {Active.Role}."),
        };
    }
}
