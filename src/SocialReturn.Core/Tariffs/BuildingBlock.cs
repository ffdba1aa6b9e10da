using SocialReturn.Core.Common;

namespace SocialReturn.Core.Tariffs;

/// <summary>One line of a tariff schedule: what a kind of effort is worth, and up to where it counts.</summary>
public sealed record BuildingBlock
{
    public required string Code { get; init; }

    public required FulfilmentKind Kind { get; init; }

    public required string Name { get; init; }

    public required BlockUnit Unit { get; init; }

    /// <summary>The amount per unit; absent for an invoice.</summary>
    public Euro? Amount { get; init; }

    /// <summary>The published rate for worked hours; without one the yearly value is divided by the hours of a year.</summary>
    public Euro? HourlyRate { get; init; }

    /// <summary>Whether the material costs (without VAT) come off an invoice.</summary>
    public bool MaterialDeducted { get; init; }

    /// <summary>Blocks of one family share a participant's counting clock; by default a block is its own family.</summary>
    public required string Family { get; init; }

    public BlockLimits Limits { get; init; } = BlockLimits.None;

    /// <summary>Where the numbers come from, when that differs from the schedule's own source.</summary>
    public string? Source { get; init; }

    /// <summary>How an ambiguous published rule was read.</summary>
    public string? Note { get; init; }
}

/// <summary>Up to where a block counts, and who is eligible. An absent limit limits nothing.</summary>
public sealed record BlockLimits
{
    public static readonly BlockLimits None = new();

    /// <summary>The counting clock: months at most per participant and block family.</summary>
    public int? Months { get; init; }

    /// <summary>Days on which a wage-cost subsidy runs count, also past <see cref="Months"/>.</summary>
    public bool WhileWageCostSubsidy { get; init; }

    /// <summary>Someone may have started at most this many months before the tender.</summary>
    public int? StartMonthsBefore { get; init; }

    /// <summary>Whether a participant's counting clock can run out on this block.</summary>
    public bool HasClock => Months is not null;
}
