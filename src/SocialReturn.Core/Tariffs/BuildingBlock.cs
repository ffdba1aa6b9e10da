using System.Collections.Immutable;
using SocialReturn.Core.Common;

namespace SocialReturn.Core.Tariffs;

/// <summary>One line of a tariff schedule: what a kind of effort is worth, and up to where it counts.</summary>
public sealed record BuildingBlock
{
    public required string Code { get; init; }

    public required FulfilmentKind Kind { get; init; }

    public required string Name { get; init; }

    public required BlockUnit Unit { get; init; }

    /// <summary>Other ways in which the same effort may be valued: an agreed value goes before a cost, a cost before a rate.</summary>
    public ImmutableArray<BlockUnit> Alternatives { get; init; } = [];

    /// <summary>The amount per unit; absent where the facts name the amount.</summary>
    public Euro? Amount { get; init; }

    /// <summary>The published rate for worked hours; without one the yearly value is divided by the hours of a year.</summary>
    public Euro? HourlyRate { get; init; }

    /// <summary>What part of an invoice, a labour cost or a wage cost counts; may be over 100.</summary>
    public decimal Percentage { get; init; } = 100;

    /// <summary>Whether the material costs (without VAT) come off an invoice.</summary>
    public bool MaterialDeducted { get; init; }

    /// <summary>Blocks of one family share a participant's counting clock; by default a block is its own family.</summary>
    public required string Family { get; init; }

    public BlockLimits Limits { get; init; } = BlockLimits.None;

    /// <summary>Where the numbers come from, when that differs from the schedule's own source.</summary>
    public string? Source { get; init; }

    /// <summary>How an ambiguous published rule was read.</summary>
    public string? Note { get; init; }

    /// <summary>
    /// Whether the effort may be told in rows. Not where something is limited over all rows together: how they are split would change the value.
    /// </summary>
    public bool TakesRows => Unit is BlockUnit.Hour or BlockUnit.HalfDay or BlockUnit.Day or BlockUnit.Agreed && Limits is { HoursPerWeek: null, Times: null };

    public bool Allows(BlockUnit unit) => Unit == unit || Alternatives.Contains(unit);
}

/// <summary>Up to where a block counts, and who is eligible. An absent limit limits nothing.</summary>
public sealed record BlockLimits
{
    public static readonly BlockLimits None = new();

    /// <summary>The counting clock: months at most per participant and block family.</summary>
    public int? Months { get; init; }

    /// <summary>The counting clock: until so many years after the last benefit, or after the start when its date is unknown.</summary>
    public int? YearsAfterBenefit { get; init; }

    /// <summary>Days on which a wage-cost subsidy runs count, also past the other limits.</summary>
    public bool WhileWageCostSubsidy { get; init; }

    /// <summary>Someone may have started at most this many months before the tender.</summary>
    public int? StartMonthsBefore { get; init; }

    /// <summary>The least hours per week of an eligible placement.</summary>
    public decimal? MinHoursPerWeek { get; init; }

    /// <summary>The least months that an eligible placement lasts.</summary>
    public int? MinMonths { get; init; }

    /// <summary>Months on benefit from which someone belongs to this block.</summary>
    public int? BenefitMonthsFrom { get; init; }

    /// <summary>Months on benefit from which someone no longer belongs to this block.</summary>
    public int? BenefitMonthsBelow { get; init; }

    /// <summary>Not eligible who was employed by the same employer in this many months before the start.</summary>
    public int? SameEmployerMonths { get; init; }

    /// <summary>Weeks that count, from the first day within the tender's term.</summary>
    public int? Weeks { get; init; }

    /// <summary>Times that count of one fulfilment: days, half days, events or stages.</summary>
    public int? Times { get; init; }

    /// <summary>Hours that count of one event.</summary>
    public decimal? HoursPerEvent { get; init; }

    /// <summary>Hours that count of one week, of training or supervision.</summary>
    public decimal? HoursPerWeek { get; init; }

    /// <summary>Whether a participant's counting clock can run out on this block.</summary>
    public bool HasClock => Months is not null || YearsAfterBenefit is not null;

    public bool HasBenefitMonths => BenefitMonthsFrom is not null || BenefitMonthsBelow is not null;

    public bool CoversBenefitMonths(int months) => months >= (BenefitMonthsFrom ?? 0) && months < (BenefitMonthsBelow ?? int.MaxValue);
}
