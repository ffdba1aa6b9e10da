using System.Collections.Immutable;
using SocialReturn.Core.Common;
using SocialReturn.Core.Tariffs;

namespace SocialReturn.Core.Valuation;

/// <summary>A fulfilment that is valued together with the others of its tender.</summary>
/// <param name="Term">The days that count.</param>
public sealed record CombinedFulfilment(FulfilmentKind Kind, TenderTerm Term, FulfilmentFacts Facts)
{
    /// <summary>The same for fulfilments of one person; null is a person of their own.</summary>
    public string? Participant { get; init; }

    /// <summary>By block: what the participant had used of the counting clock before all of these.</summary>
    public ImmutableDictionary<string, MonthShare> EarlierCountedMonths { get; init; } = ImmutableDictionary<string, MonthShare>.Empty;

    internal string Block => Facts.Block;

    internal DateOnly? First => Facts.First;

    internal DateOnly? Last => Facts.Last;

    internal string? Recognition => Facts.RecognisedBy;
}

/// <summary>What one of them came to.</summary>
/// <param name="Result">Null when there are errors.</param>
/// <param name="Counted">What the caps leave; the value itself without an obligation.</param>
/// <param name="ReachedCaps">The caps that cut it.</param>
public sealed record CombinedValue(ValuationResult? Result, ImmutableArray<FactError> Errors, Euro Counted, ImmutableArray<Cap> ReachedCaps)
{
    public Euro Value => Result?.Value ?? Euro.Zero;

    public Euro NotCounted => Value - Counted;
}
