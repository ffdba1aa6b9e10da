namespace SocialReturn.Benchmarks;

/// <summary>Something that the portal answered with success.</summary>
/// <param name="Id">Of the row.</param>
/// <param name="At">When the answer was there.</param>
internal sealed record Acknowledged(AcknowledgedKind Kind, Guid Id, DateTime Asked, DateTime At)
{
    public double Milliseconds => (At - Asked).TotalMilliseconds;
}

internal enum AcknowledgedKind
{
    Proposal,
    Upload,
    Removal,
}
