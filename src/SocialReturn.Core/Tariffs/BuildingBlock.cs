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

    /// <summary>What the rate of an effort is multiplied by, beside what the unit counts.</summary>
    public Multiplied Multiplied { get; init; }

    /// <summary>Blocks of one family share a participant's counting clock; by default a block is its own family.</summary>
    public required string Family { get; init; }

    /// <summary>Codes of blocks that one person cannot have for the same days; it holds both ways.</summary>
    public ImmutableArray<string> Excludes { get; init; } = [];

    public BlockLimits Limits { get; init; } = BlockLimits.None;

    /// <summary>Where the numbers come from, when that differs from the schedule's own source.</summary>
    public string? Source { get; init; }

    /// <summary>How an ambiguous published rule was read.</summary>
    public string? Note { get; init; }

    /// <summary>
    /// Whether the effort may be told in rows. Not where something is limited over all rows together: how they are split would change the value.
    /// </summary>
    public bool TakesRows =>
        RowUnit is not null
        && Limits is { HoursPerWeek: null, Times: null, Hours: null }
        && (Limits.MostUnit is null || (Limits.MostUnit == RowUnit && !Allows(BlockUnit.Invoice)));

    /// <summary>What a row counts: its own unit, or of an agreed value what its most is for. Null where it cannot be told in rows.</summary>
    public BlockUnit? RowUnit =>
        Unit is BlockUnit.Hour or BlockUnit.HalfDay or BlockUnit.Day ? Unit
        : Unit != BlockUnit.Agreed ? null
        : Limits.MostUnit is BlockUnit.Hour or BlockUnit.HalfDay or BlockUnit.Day ? Limits.MostUnit
        : BlockUnit.Agreed;

    /// <summary>Whether facts have to tell how many of these there were: to multiply the rate by, or for a most per unit.</summary>
    public bool CountsBy(BlockUnit unit) => Unit == unit || Limits.MostUnit == unit;

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

    /// <summary>The least unbroken weeks that an eligible placement lasts.</summary>
    public int? MinWeeks { get; init; }

    /// <summary>Months on benefit from which someone belongs to this block.</summary>
    public int? BenefitMonthsFrom { get; init; }

    /// <summary>Months on benefit from which someone no longer belongs to this block.</summary>
    public int? BenefitMonthsBelow { get; init; }

    /// <summary>The age under which <see cref="YoungBenefitMonthsFrom"/> holds instead of <see cref="BenefitMonthsFrom"/>.</summary>
    public int? YoungBelow { get; init; }

    /// <summary>Months on benefit from which somebody under <see cref="YoungBelow"/> belongs to this block.</summary>
    public int? YoungBenefitMonthsFrom { get; init; }

    /// <summary>Not eligible who was employed by the same employer in this many months before the start.</summary>
    public int? SameEmployerMonths { get; init; }

    /// <summary>Weeks that count, from the first day within the tender's term.</summary>
    public int? Weeks { get; init; }

    /// <summary>Times that count of one fulfilment: days, half days, events or stages.</summary>
    public int? Times { get; init; }

    /// <summary>Hours that count of one fulfilment.</summary>
    public decimal? Hours { get; init; }

    /// <summary>Hours that count of one event.</summary>
    public decimal? HoursPerEvent { get; init; }

    /// <summary>Hours that count of one week.</summary>
    public decimal? HoursPerWeek { get; init; }

    /// <summary>The most that one fulfilment is worth, without bonuses, in euro.</summary>
    public Euro? Most { get; init; }

    /// <summary>The most that one participant brings on one tender by this block, without bonuses, in euro.</summary>
    public Euro? MostPerParticipant { get; init; }

    /// <summary>The most for each <see cref="MostUnit"/>, whatever the number of persons, without bonuses, in euro.</summary>
    public Euro? MostPerUnit { get; init; }

    /// <summary>One of <see cref="MostUnits"/>.</summary>
    public BlockUnit? MostUnit { get; init; }

    /// <summary>What a most can be for.</summary>
    public static ImmutableArray<BlockUnit> MostUnits { get; } =
    [BlockUnit.Hour, BlockUnit.HalfDay, BlockUnit.Day, BlockUnit.Week, BlockUnit.Month, BlockUnit.Event, BlockUnit.Stage];

    /// <summary>Whether a participant's counting clock can run out on this block.</summary>
    public bool HasClock => Months is not null || YearsAfterBenefit is not null;

    public bool HasBenefitMonths => BenefitMonthsFrom is not null || BenefitMonthsBelow is not null || YoungBenefitMonthsFrom is not null;

    public bool HasHours => Hours is not null || HoursPerWeek is not null || HoursPerEvent is not null;

    /// <summary>Whether what counts follows from the dates, whatever the unit.</summary>
    public bool FollowsDates => Weeks is not null || HoursPerWeek is not null || MostUnit is BlockUnit.Week or BlockUnit.Month;

    /// <summary>Whether so many months on benefit belong to this block.</summary>
    /// <param name="isYoung">Under <see cref="YoungBelow"/>; null when that is not certain: then they belong to it at either age, or not at all.</param>
    public bool CoversBenefitMonths(int months, bool? isYoung) =>
        months < (BenefitMonthsBelow ?? int.MaxValue)
        && (isYoung == true || months >= (BenefitMonthsFrom ?? 0))
        && (isYoung == false || months >= (YoungBenefitMonthsFrom ?? BenefitMonthsFrom ?? 0));
}

/// <summary>What the rate of an effort is multiplied by, beside its hours, days or times.</summary>
public enum Multiplied
{
    /// <summary>People, whoever they are.</summary>
    Persons,

    /// <summary>Those for whom it is done.</summary>
    Attendees,

    /// <summary>Those of the contractor who do it.</summary>
    Staff,

    /// <summary>Things that are delivered.</summary>
    Pieces,

    /// <summary>Nothing: the rate is for the effort itself, whoever takes part.</summary>
    Nothing,
}
