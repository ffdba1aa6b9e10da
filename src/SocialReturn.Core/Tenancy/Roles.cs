namespace SocialReturn.Core.Tenancy;

public static class Roles
{
    /// <summary>Invites and removes people: of these somebody is always left.</summary>
    public static bool IsInCharge(this Role role) => role is Role.ContractorOwner or Role.RegionAdministrator or Role.PlatformAdministrator;

    /// <summary>The other role of the same place, that somebody can be given instead; null when there is none.</summary>
    public static Role? Other(this Role role) =>
        role switch
        {
            Role.ContractorMember => Role.ContractorOwner,
            Role.ContractorOwner => Role.ContractorMember,
            Role.Adviser => Role.RegionAdministrator,
            Role.RegionAdministrator => Role.Adviser,
            _ => null,
        };
}
