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
/// <param name="HasAccount">The person accepts with one click after signing in.</param>
public sealed record InvitationOffer(Guid Id, string Mail, Role Role, string PlaceName, string InvitedByName, InvitationState State, bool HasAccount);
