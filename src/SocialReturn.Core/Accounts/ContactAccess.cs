namespace SocialReturn.Core.Accounts;

/// <summary>Whether the contact of a tender comes into its contractor, and who decides about that.</summary>
public enum ContactAccess
{
    /// <summary>Works there already.</summary>
    WorksThere,

    /// <summary>Nobody works there yet, and an invitation to this address runs.</summary>
    Invited,

    /// <summary>Nobody works there yet, and an invitation to somebody else runs.</summary>
    AnotherInvited,

    /// <summary>Nobody works there, and no invitation runs: the region that brought it in may invite.</summary>
    MayBeInvited,

    /// <summary>People work there: they let people in, not a region.</summary>
    ForItsPeople,

    /// <summary>Nobody works there, and another region brought it in.</summary>
    ForAnotherRegion,
}
