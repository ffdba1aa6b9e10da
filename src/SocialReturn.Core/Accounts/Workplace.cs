using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Accounts;

/// <summary>A membership with the name of its place, as a person picks it and as the page header shows it.</summary>
/// <param name="Name">The contractor, region or authority; empty for the platform.</param>
/// <param name="RegionSlug">Names the theme; null for contractors and the platform, whose shell is neutral.</param>
public sealed record Workplace(Guid MembershipId, Role Role, Guid? RegionId, Guid? ContractorId, Guid? AuthorityId, string Name, string? RegionSlug);
