using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Accounts;

/// <summary>A membership with the name of its place, as a person picks it and as the page header shows it.</summary>
public sealed record Workplace
{
    public required Guid MembershipId { get; init; }

    public required Role Role { get; init; }

    public required Guid? RegionId { get; init; }

    public required Guid? ContractorId { get; init; }

    public required Guid? AuthorityId { get; init; }

    /// <summary>The contractor, region or authority; empty for the platform.</summary>
    public required string Name { get; init; }

    /// <summary>Names the theme; null for contractors and the platform, whose shell is neutral.</summary>
    public required string? RegionSlug { get; init; }
}
