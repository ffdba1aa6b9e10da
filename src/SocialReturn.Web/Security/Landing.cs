using SocialReturn.Core.Accounts;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Web.Security;

/// <summary>The first page of each role.</summary>
public static class Landing
{
    public static string For(Role role) =>
        role switch
        {
            Role.ContractorMember or Role.ContractorOwner => "/overzicht",
            Role.Adviser or Role.RegionAdministrator => "/advies",
            Role.AuthorityReader => "/inzage",
            Role.PlatformAdministrator => "/beheer/regios",
            _ => throw new InvalidOperationException($"No first page for {role}."),
        };

    /// <summary>Where to go after sign-in: what was asked for, the only workplace, or the page to pick one.</summary>
    public static string After(IReadOnlyList<Workplace> places, string? returnUrl)
    {
        if (places.Count == 1)
        {
            return returnUrl ?? For(places[0].Role);
        }

        return returnUrl is null ? "/kies" : "/kies" + QueryString.Create("terug", returnUrl);
    }
}
