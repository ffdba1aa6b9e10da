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
}
