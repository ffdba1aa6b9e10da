namespace SocialReturn.Core.Fulfilments;

public enum DeliveryStatus
{
    Draft,
    Claimed,

    /// <summary>The adviser asked for changes; the value still stands as claimed.</summary>
    ChangesRequested,
    Verified,
    Rejected,
}
