using System.Collections.Immutable;
using SocialReturn.Core.Common;

namespace SocialReturn.Core.Tariffs;

/// <summary>An amount on top of a building block, when a condition is met.</summary>
public sealed record Bonus
{
    public required string Code { get; init; }

    public required string Name { get; init; }

    /// <summary>A fixed amount; absent when <see cref="Percentage"/> is given.</summary>
    public Euro? Amount { get; init; }

    /// <summary>A percentage of the block's amount, or of the cost where the block names none.</summary>
    public decimal? Percentage { get; init; }

    /// <summary>The most that the bonus brings per participant and tender.</summary>
    public Euro? Max { get; init; }

    /// <summary>The published rate of a yearly bonus for worked hours.</summary>
    public Euro? HourlyRate { get; init; }

    public required BonusFrequency Frequency { get; init; }

    public required ProRata ProRata { get; init; }

    public required BonusCondition Condition { get; init; }

    /// <summary>The kinds of fulfilment the bonus belongs to.</summary>
    public required ImmutableArray<FulfilmentKind> Kinds { get; init; }

    /// <summary>The blocks the bonus belongs to; empty means every block of its kinds.</summary>
    public ImmutableArray<string> Blocks { get; init; } = [];

    public string? Source { get; init; }

    public string? Note { get; init; }

    public bool BelongsTo(BuildingBlock block) => Kinds.Contains(block.Kind) && (Blocks.IsEmpty || Blocks.Contains(block.Code, StringComparer.Ordinal));

    /// <summary>The amount on this block, in euro; zero for a percentage of a cost.</summary>
    public Rational AmountOn(BuildingBlock block) =>
        Amount is { } amount ? Rational.From(amount) : Rational.From(block.Amount ?? Euro.Zero) * Rational.From(Percentage ?? 0) * Rational.Of(1, 100);
}

public enum BonusFrequency
{
    /// <summary>Once per participant and tender, in full as soon as the placement counts at all.</summary>
    Once,

    /// <summary>Per year, within what counts of the block.</summary>
    PerYear,

    /// <summary>Per hour that counts.</summary>
    PerHour,

    /// <summary>On the cost of each training, up to the most per participant and tender.</summary>
    PerCost,
}

public enum ProRata
{
    None,
    Months,
    MonthsAndHours,
}

/// <summary>Every part that is given has to be met; <see cref="AnyOf"/> is met by any one of its facts, <see cref="AllOf"/> by all of them.</summary>
public sealed record BonusCondition
{
    public int? AgeFrom { get; init; }

    /// <summary>The last age of the band, inclusive.</summary>
    public int? AgeTo { get; init; }

    public ImmutableArray<ConditionFact> AnyOf { get; init; } = [];

    public ImmutableArray<ConditionFact> AllOf { get; init; } = [];

    /// <summary>Codes of bonuses whose conditions have to be met as well. Never in a circle.</summary>
    public ImmutableArray<string> Bonuses { get; init; } = [];

    /// <summary>A bonus without a condition, on blocks of its own.</summary>
    public bool IsAlways => !IsAgeBand && AnyOf.IsEmpty && AllOf.IsEmpty && Bonuses.IsEmpty;

    public bool IsAgeBand => AgeFrom is not null || AgeTo is not null;
}

public enum ConditionFact
{
    PermanentContract,
    StatusHolder,
    LanguageGap,
    WorkDisability,
    LanguageTraining,
}
