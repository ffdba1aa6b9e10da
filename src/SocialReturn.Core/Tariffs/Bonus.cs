using System.Collections.Immutable;
using SocialReturn.Core.Common;

namespace SocialReturn.Core.Tariffs;

/// <summary>An amount on top of a building block, for a participant who meets a condition.</summary>
public sealed record Bonus
{
    public required string Code { get; init; }

    public required string Name { get; init; }

    public required Euro Amount { get; init; }

    public required BonusFrequency Frequency { get; init; }

    public required ProRata ProRata { get; init; }

    public required BonusCondition Condition { get; init; }

    /// <summary>The kinds of fulfilment the bonus belongs to.</summary>
    public required ImmutableArray<FulfilmentKind> Kinds { get; init; }

    /// <summary>The blocks the bonus belongs to; empty means every block of its kinds.</summary>
    public ImmutableArray<string> Blocks { get; init; } = [];

    public string? Source { get; init; }

    public string? Note { get; init; }

    public bool BelongsTo(BuildingBlock block) =>
        Kinds.Contains(block.Kind) && (Blocks.IsEmpty || Blocks.Contains(block.Code, StringComparer.Ordinal));
}

public enum BonusFrequency
{
    /// <summary>Once per participant and tender, in full as soon as the placement counts at all.</summary>
    Once,

    /// <summary>Per year, within what counts of the block.</summary>
    PerYear,
}

public enum ProRata
{
    None,
    Months,
    MonthsAndHours,
}

/// <summary>Every part that is given has to be met; <see cref="AnyOf"/> is met by any one of its facts.</summary>
public sealed record BonusCondition
{
    public int? AgeFrom { get; init; }

    /// <summary>The last age of the band, inclusive.</summary>
    public int? AgeTo { get; init; }

    public ImmutableArray<ConditionFact> AnyOf { get; init; } = [];

    public bool IsAgeBand => AgeFrom is not null || AgeTo is not null;
}

public enum ConditionFact
{
    PermanentContract,
    StatusHolder,
    LanguageGap,
    WorkDisability,
}
