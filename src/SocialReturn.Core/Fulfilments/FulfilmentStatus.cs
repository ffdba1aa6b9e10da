namespace SocialReturn.Core.Fulfilments;

public enum FulfilmentStatus
{
    /// <summary>Only the contractor works on it; it counts nowhere.</summary>
    Draft,
    Proposed,

    /// <summary>The adviser asked for changes to the proposal; its value still stands as proposed.</summary>
    ChangesRequested,
    Agreed,
    Rejected,
    Withdrawn,

    /// <summary>Delivered and verified; nothing more is expected.</summary>
    Completed,
}
