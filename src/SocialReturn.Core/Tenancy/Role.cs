namespace SocialReturn.Core.Tenancy;

/// <summary>What a person may do in one place (rules.md, section 7).</summary>
public enum Role
{
    ContractorMember,
    ContractorOwner,
    Adviser,
    RegionAdministrator,
    AuthorityReader,
    PlatformAdministrator,
}
