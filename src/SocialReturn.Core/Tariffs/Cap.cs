using SocialReturn.Core.Common;

namespace SocialReturn.Core.Tariffs;

/// <summary>The most that a set of fulfilments counts for: a share of the obligation after discount, or <see cref="Minimum"/> when that is more.</summary>
public sealed record Cap : FulfilmentSet
{
    public required string Code { get; init; }

    public required string Name { get; init; }

    /// <summary>0 to 100, of the obligation.</summary>
    public required decimal Percentage { get; init; }

    public Euro Minimum { get; init; }

    public string? Note { get; init; }

    public Euro AmountOf(Euro obligation) => Euro.Max(Minimum, (Rational.From(obligation) * Rational.From(Percentage) * Rational.Of(1, 100)).ToEuro());
}
