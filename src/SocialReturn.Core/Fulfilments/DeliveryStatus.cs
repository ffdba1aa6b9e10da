namespace SocialReturn.Core.Fulfilments;

public enum DeliveryStatus
{
    Draft,
    Claimed,

    /// <summary>The adviser asked for changes; the value still stands as claimed.</summary>
    ChangesRequested,
    Verified,
    Rejected,

    /// <summary>It was verified, and a correction took all of it back.</summary>
    Reversed,

    /// <summary>The contractor took it back before it was decided on, and may send it in again.</summary>
    Withdrawn,

    /// <summary>It was of another tender: it goes on there as a delivery of its own.</summary>
    Moved,
}
