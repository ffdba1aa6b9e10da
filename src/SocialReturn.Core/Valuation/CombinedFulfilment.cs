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

    internal string? Block =>
        Facts switch
        {
            PlacementFacts placement => placement.Block,
            EffortFacts effort => effort.Block,
            PurchaseFacts purchase => purchase.Block,
            _ => null,
        };

    internal DateOnly? First =>
        Facts switch
        {
            PlacementFacts placement => placement.From,
            EffortFacts effort => effort.From ?? effort.InvoiceDate,
            PurchaseFacts purchase => purchase.InvoiceDate,
            _ => null,
        };

    internal DateOnly? Last =>
        Facts switch
        {
            PlacementFacts placement => placement.To,
            EffortFacts effort => effort.To,
            _ => null,
        };

    internal string? Recognition =>
        Facts switch
        {
            EffortFacts effort => effort.Recognition,
            PurchaseFacts purchase => purchase.Recognition,
            _ => null,
        };
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
