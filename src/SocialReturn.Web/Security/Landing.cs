using SocialReturn.Core.Accounts;
using SocialReturn.Core.Common;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Web.Security;

/// <summary>The first page of each role.</summary>
public static class Landing
{
    public static string For(Role role) =>
        role switch
        {
            Role.ContractorMember or Role.ContractorOwner => PortalLinks.Overview,
            Role.Adviser or Role.RegionAdministrator => PortalLinks.WorkList,
            Role.AuthorityReader => PortalLinks.ReaderTenders,
            Role.PlatformAdministrator => PortalLinks.PlatformRegions,
            _ => throw new InvalidOperationException($"No first page for {role}."),
        };

    /// <summary>Where to go after sign-in: what was asked for, the only workplace, or the page to pick one.</summary>
    public static string After(IReadOnlyList<Workplace> places, string? returnUrl)
    {
        if (places.Count == 1)
        {
            return returnUrl ?? For(places[0].Role);
        }

        return returnUrl is null ? PortalLinks.Choose : PortalLinks.Choose + QueryString.Create("terug", returnUrl);
    }
}
