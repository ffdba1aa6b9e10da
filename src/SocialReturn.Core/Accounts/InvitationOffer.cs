using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Accounts;

public enum InvitationState
{
    Open,

    /// <summary>More than 48 hours old: the person can have a new link mailed.</summary>
    Expired,

    Accepted,
}

/// <summary>An invitation as its link shows it.</summary>
public sealed record InvitationOffer
{
    public required Guid Id { get; init; }

    public required string Mail { get; init; }

    public required Role Role { get; init; }

    public required string PlaceName { get; init; }

    public required string InvitedByName { get; init; }

    public required InvitationState State { get; init; }

    /// <summary>The person accepts with one click after signing in.</summary>
    public required bool HasAccount { get; init; }
}
