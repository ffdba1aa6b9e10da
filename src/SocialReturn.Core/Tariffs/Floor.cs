using SocialReturn.Core.Common;

namespace SocialReturn.Core.Tariffs;

/// <summary>
/// The least that a set of fulfilments has to count for, before an obligation is met: a share of the obligation after discount or a fixed
/// amount, with both the higher (docs/adr/0060). It cuts nothing: what is worth more elsewhere counts all the same.
/// </summary>
public sealed record Floor : FulfilmentSet
{
    public required string Code { get; init; }

    public required string Name { get; init; }

    /// <summary>More than 0 to 100, of the obligation; null when only the amount holds.</summary>
    public decimal? Percentage { get; init; }

    /// <summary>In euro; null when only the percentage holds.</summary>
    public Euro? Amount { get; init; }

    public string? Note { get; init; }

    /// <summary>The share in whole cents, rounded down: so that floors of together 100% fit into an obligation that does not divide.</summary>
    public Euro ShareOf(Euro obligation) => new((long)decimal.Floor(obligation.Cents * (Percentage ?? 0) / 100));

    /// <summary>Never more than the obligation, and nothing of one that is zero or less.</summary>
    public Euro AmountOf(Euro obligation) => Euro.Max(Euro.Zero, Euro.Min(obligation, Euro.Max(Amount ?? Euro.Zero, ShareOf(obligation))));
}
