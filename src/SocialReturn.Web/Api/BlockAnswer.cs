using System.ComponentModel;
using SocialReturn.Core.Common;
using SocialReturn.Core.Tariffs;

namespace SocialReturn.Web.Api;

public sealed record BlockAnswer
{
    public required string Code { get; init; }

    public required FulfilmentKind Kind { get; init; }

    public required string Name { get; init; }

    [Description("What one amount stands for.")]
    public required BlockUnit Unit { get; init; }

    [Description("In euro per unit; null where the facts name the amount.")]
    public required Euro? Amount { get; init; }

    [Description("In euro: the published rate for worked hours. Null: the yearly amount divided by 52 times the norm.")]
    public required Euro? HourlyRate { get; init; }

    public required LimitsAnswer Limits { get; init; }

    [Description("Other ways to value the same effort: an agreed value goes before a cost, a cost before a rate.")]
    public required IReadOnlyList<BlockUnit> Alternatives { get; init; }

    [Description("Of wageCost: the percentage that counts, may be over 100.")]
    public required decimal Percentage { get; init; }

    [Description("Whether material costs come off an invoice.")]
    public required bool MaterialDeducted { get; init; }

    [Description("Blocks of one family share a participant's counting clock.")]
    public required string Family { get; init; }

    public required string? Source { get; init; }

    public required string? Note { get; init; }

    public static BlockAnswer Of(BuildingBlock block) =>
        new()
        {
            Code = block.Code,
            Kind = block.Kind,
            Name = block.Name,
            Unit = block.Unit,
            Amount = block.Amount,
            HourlyRate = block.HourlyRate,
            Limits = LimitsAnswer.Of(block.Limits),
            Alternatives = block.Alternatives,
            Percentage = block.Percentage,
            MaterialDeducted = block.MaterialDeducted,
            Family = block.Family,
            Source = block.Source,
            Note = block.Note,
        };
}

[Description("Up to where a block counts, and who is eligible. Null limits nothing.")]
public sealed record LimitsAnswer
{
    [Description("The counting clock: months at most per participant and family.")]
    public required int? Months { get; init; }

    [Description("The counting clock: until so many years after the last benefit.")]
    public required int? YearsAfterBenefit { get; init; }

    [Description("Days with a wage-cost subsidy count, also past the other limits.")]
    public required bool WhileWageCostSubsidy { get; init; }

    [Description("Months that someone may have started before the tender.")]
    public required int? StartMonthsBefore { get; init; }

    [Description("The least hours per week.")]
    public required decimal? MinHoursPerWeek { get; init; }

    [Description("The least months.")]
    public required int? MinMonths { get; init; }

    [Description("Months on benefit from which someone belongs to the block.")]
    public required int? BenefitMonthsFrom { get; init; }

    [Description("Months on benefit from which someone no longer does.")]
    public required int? BenefitMonthsBelow { get; init; }

    [Description("Months before the start without the same employer.")]
    public required int? SameEmployerMonths { get; init; }

    [Description("Hours that count of one event.")]
    public required decimal? HoursPerEvent { get; init; }

    [Description("Hours that count of one week.")]
    public required decimal? HoursPerWeek { get; init; }

    public static LimitsAnswer Of(BlockLimits limits) =>
        new()
        {
            Months = limits.Months,
            YearsAfterBenefit = limits.YearsAfterBenefit,
            WhileWageCostSubsidy = limits.WhileWageCostSubsidy,
            StartMonthsBefore = limits.StartMonthsBefore,
            MinHoursPerWeek = limits.MinHoursPerWeek,
            MinMonths = limits.MinMonths,
            BenefitMonthsFrom = limits.BenefitMonthsFrom,
            BenefitMonthsBelow = limits.BenefitMonthsBelow,
            SameEmployerMonths = limits.SameEmployerMonths,
            HoursPerEvent = limits.HoursPerEvent,
            HoursPerWeek = limits.HoursPerWeek,
        };
}

public sealed record BonusAnswer
{
    public required string Code { get; init; }

    public required string Name { get; init; }

    [Description("In euro; null where percentage is given.")]
    public required Euro? Amount { get; init; }

    [Description("Of the block's amount, or of the cost.")]
    public required decimal? Percentage { get; init; }

    [Description("In euro: the most per participant and tender.")]
    public required Euro? Max { get; init; }

    [Description("In euro: the published rate for worked hours.")]
    public required Euro? HourlyRate { get; init; }

    public required BonusFrequency Frequency { get; init; }

    public required ProRata ProRata { get; init; }

    public required BonusConditionAnswer Condition { get; init; }

    public required IReadOnlyList<FulfilmentKind> Kinds { get; init; }

    [Description("Codes of blocks; empty: every block of its kinds.")]
    public required IReadOnlyList<string> Blocks { get; init; }

    public required string? Source { get; init; }

    public required string? Note { get; init; }

    public static BonusAnswer Of(Bonus bonus) =>
        new()
        {
            Code = bonus.Code,
            Name = bonus.Name,
            Amount = bonus.Amount,
            Percentage = bonus.Percentage,
            Max = bonus.Max,
            HourlyRate = bonus.HourlyRate,
            Frequency = bonus.Frequency,
            ProRata = bonus.ProRata,
            Condition = new BonusConditionAnswer(
                bonus.Condition.AgeFrom,
                bonus.Condition.AgeTo,
                bonus.Condition.AnyOf,
                bonus.Condition.AllOf,
                bonus.Condition.Bonuses
            ),
            Kinds = bonus.Kinds,
            Blocks = bonus.Blocks,
            Source = bonus.Source,
            Note = bonus.Note,
        };
}

[Description("Every part that is given has to be met.")]
public sealed record BonusConditionAnswer(
    int? AgeFrom,
    [property: Description("The last age, inclusive.")] int? AgeTo,
    [property: Description("One of these is enough.")] IReadOnlyList<ConditionFact> AnyOf,
    [property: Description("All of these.")] IReadOnlyList<ConditionFact> AllOf,
    [property: Description("Codes of bonuses whose conditions have to be met as well.")] IReadOnlyList<string> Bonuses
);
