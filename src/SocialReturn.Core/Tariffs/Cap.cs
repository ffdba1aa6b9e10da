using System.Collections.Immutable;
using SocialReturn.Core.Common;

namespace SocialReturn.Core.Tariffs;

/// <summary>The most that a set of fulfilments counts for: a share of the obligation after discount, or <see cref="Minimum"/> when that is more.</summary>
public sealed record Cap
{
    public required string Code { get; init; }

    public required string Name { get; init; }

    /// <summary>0 to 100, of the obligation.</summary>
    public required decimal Percentage { get; init; }

    public Euro Minimum { get; init; }

    public ImmutableArray<FulfilmentKind> Kinds { get; init; } = [];

    public ImmutableArray<string> Blocks { get; init; } = [];

    /// <summary>Only purchases by these recognitions; empty means whatever the recognition.</summary>
    public ImmutableArray<string> Recognitions { get; init; } = [];

    public string? Note { get; init; }

    public bool Covers(FulfilmentKind kind, string? block, string? recognition) =>
        (Kinds.Contains(kind) || (block is not null && Blocks.Contains(block, StringComparer.Ordinal)))
        && (Recognitions.IsEmpty || (recognition is not null && Recognitions.Contains(recognition, StringComparer.Ordinal)));

    public Euro AmountOf(Euro obligation) => Euro.Max(Minimum, (Rational.From(obligation) * Rational.From(Percentage) * Rational.Of(1, 100)).ToEuro());
}
