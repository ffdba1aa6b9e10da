using System.Collections.Immutable;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Accounts;

/// <summary>A signed-in person as the database knows them at this request.</summary>
public sealed record Session
{
    /// <summary>Of the <see cref="UserSession"/> that the cookie names.</summary>
    public required Guid Id { get; init; }

    /// <summary>As far as it has been written down.</summary>
    public required DateTime LastSeenAt { get; init; }

    public required Guid UserId { get; init; }

    public required string DisplayName { get; init; }

    public required string Mail { get; init; }

    public required string SecurityStamp { get; init; }

    public required ImmutableArray<Workplace> Workplaces { get; init; }

    /// <summary>Where the person works now; null until one of several places is picked.</summary>
    public required Workplace? Active { get; init; }

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
