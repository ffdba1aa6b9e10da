using System.Collections.Immutable;
using SocialReturn.Core.Tariffs;

namespace SocialReturn.Core.Calculator;

/// <summary>One line of a plan that somebody tries out: as little as its block needs, and nothing of a person.</summary>
/// <param name="Block">The code of a building block.</param>
/// <param name="Quantity">What <see cref="PlanMeasure"/> says of the block: hours per week, an amount, a number of times.</param>
/// <param name="Months">How long, where that matters.</param>
public sealed record PlanRow(string Block, decimal? Quantity, int? Months)
{
    /// <summary>What <see cref="PlanFields.Second"/> says of the block: how many there are of what its most in euro is for.</summary>
    public decimal? Count { get; init; }

    /// <summary>Of a band: the first age is enough.</summary>
    public int? Age { get; init; }

    /// <summary>The conditions of bonuses that are met.</summary>
    public ImmutableArray<ConditionFact> Facts { get; init; } = [];

    public string? Recognition { get; init; }

    public int? BenefitMonths { get; init; }
}

/// <summary>What the quantity of a line counts.</summary>
public enum PlanMeasure
{
    None,
    HoursPerWeek,
    WorkedHours,
    Hours,
    Days,
    HalfDays,
    Events,
    Stages,

    /// <summary>In euro, without VAT.</summary>
    Amount,
}
