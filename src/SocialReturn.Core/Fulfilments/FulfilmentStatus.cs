namespace SocialReturn.Core.Fulfilments;

public enum FulfilmentStatus
{
    /// <summary>Only the contractor works on it; it counts nowhere.</summary>
    Draft,
    Proposed,

    /// <summary>The adviser asked for changes to the proposal; its value still stands as proposed.</summary>
    ChangesRequested,

    /// <summary>The adviser answered with an offer, which waits for the contractor.</summary>
    Offered,
    Agreed,
    Rejected,
    Withdrawn,

    /// <summary>Delivered and verified; nothing more is expected.</summary>
    Completed,
}
