using System.Collections.Immutable;
using SocialReturn.Core.Common;

namespace SocialReturn.Core.Valuation;

/// <summary>What a fulfilment, or one delivered period of it, is worth, and why.</summary>
/// <param name="Exact">The value before rounding, in euro.</param>
/// <param name="CountedMonths">What it uses of the participant's counting clock; days that other placements used already cost nothing.</param>
/// <param name="Lines">Add up to <paramref name="Value"/> to the cent.</param>
/// <param name="NotCounted">What is worth nothing, with the reason.</param>
/// <param name="Hints">What would be worth more, or is unknown.</param>
public sealed record ValuationResult(
    Euro Value,
    Rational Exact,
    MonthShare CountedMonths,
    ImmutableArray<ExplanationLine> Lines,
    ImmutableArray<ExplanationNote> NotCounted,
    ImmutableArray<ExplanationNote> Hints
)
{
    /// <summary>Codes of the "once" bonuses in this value, for <see cref="ParticipantFacts.EarlierBonuses"/> of the next.</summary>
    public ImmutableArray<string> OnceBonuses { get; init; } = [];

    /// <summary>The same as it is booked: with a line for what other parts of the whole have of it, or left to it.</summary>
    internal ValuationResult BookedAs(Euro booked) =>
        booked == Value ? this : this with { Value = booked, Lines = Lines.Add(new ExplanationLine(LineCode.OtherParts, "", booked - Value, [])) };

    /// <summary>
    /// What counts in this value towards a most per participant and tender, for the next: by code of the bonus, or by <see cref="Mosts.KeyOf"/> of
    /// the block.
    /// </summary>
    public ImmutableDictionary<string, Euro> BroughtAmounts { get; init; } = ImmutableDictionary<string, Euro>.Empty;
}
