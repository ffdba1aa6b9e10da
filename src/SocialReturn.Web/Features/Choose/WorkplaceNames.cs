using SocialReturn.Core.Accounts;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Web.Features.Choose;

/// <summary>Places and roles in words.</summary>
public static class WorkplaceNames
{
    public static string DisplayName(this Workplace place) => place.Role == Role.PlatformAdministrator ? ChooseTexts.Platform : place.Name;

    public static string DisplayName(this Role role) =>
        role switch
        {
            Role.ContractorMember => ChooseTexts.ContractorMember,
            Role.ContractorOwner => ChooseTexts.ContractorOwner,
            Role.Adviser => ChooseTexts.Adviser,
            Role.RegionAdministrator => ChooseTexts.RegionAdministrator,
            Role.AuthorityReader => ChooseTexts.AuthorityReader,
            Role.PlatformAdministrator => ChooseTexts.PlatformAdministrator,
            _ => throw new InvalidOperationException($"No name for {role}."),
        };
}
