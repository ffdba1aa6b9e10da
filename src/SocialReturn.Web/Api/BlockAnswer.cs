using System.ComponentModel;
using SocialReturn.Core.Common;
using SocialReturn.Core.Tariffs;

namespace SocialReturn.Web.Api;

public sealed record BlockAnswer(
    string Code,
    FulfilmentKind Kind,
    string Name,
    [property: Description("What one amount stands for.")] BlockUnit Unit,
    [property: Description("In euro per unit; null where the facts name the amount.")] Euro? Amount,
    [property: Description("In euro: the published rate for worked hours. Null: the yearly amount divided by 52 times the norm.")] Euro? HourlyRate,
    LimitsAnswer Limits,
    [property: Description("Other ways to value the same effort: an agreed value goes before a cost, a cost before a rate.")]
        IReadOnlyList<BlockUnit> Alternatives,
    [property: Description("Of wageCost: the percentage that counts, may be over 100.")] decimal Percentage,
    [property: Description("Whether material costs come off an invoice.")] bool MaterialDeducted,
    [property: Description("Blocks of one family share a participant's counting clock.")] string Family,
    string? Source,
    string? Note
)
{
    public static BlockAnswer Of(BuildingBlock block) =>
        new(
            block.Code,
            block.Kind,
            block.Name,
            block.Unit,
            block.Amount,
            block.HourlyRate,
            LimitsAnswer.Of(block.Limits),
            block.Alternatives,
            block.Percentage,
            block.MaterialDeducted,
            block.Family,
            block.Source,
            block.Note
        );
}

[Description("Up to where a block counts, and who is eligible. Null limits nothing.")]
public sealed record LimitsAnswer(
    [property: Description("The counting clock: months at most per participant and family.")] int? Months,
    [property: Description("The counting clock: until so many years after the last benefit.")] int? YearsAfterBenefit,
    [property: Description("Days with a wage-cost subsidy count, also past the other limits.")] bool WhileWageCostSubsidy,
    [property: Description("Months that someone may have started before the tender.")] int? StartMonthsBefore,
    [property: Description("The least hours per week.")] decimal? MinHoursPerWeek,
    [property: Description("The least months.")] int? MinMonths,
    [property: Description("Months on benefit from which someone belongs to the block.")] int? BenefitMonthsFrom,
    [property: Description("Months on benefit from which someone no longer does.")] int? BenefitMonthsBelow,
    [property: Description("Months before the start without the same employer.")] int? SameEmployerMonths,
    [property: Description("Hours that count of one event.")] decimal? HoursPerEvent,
    [property: Description("Hours that count of one week.")] decimal? HoursPerWeek
)
{
    public static LimitsAnswer Of(BlockLimits limits) =>
        new(
            limits.Months,
            limits.YearsAfterBenefit,
            limits.WhileWageCostSubsidy,
            limits.StartMonthsBefore,
            limits.MinHoursPerWeek,
            limits.MinMonths,
            limits.BenefitMonthsFrom,
            limits.BenefitMonthsBelow,
            limits.SameEmployerMonths,
            limits.HoursPerEvent,
            limits.HoursPerWeek
        );
}

public sealed record BonusAnswer(
    string Code,
    string Name,
    [property: Description("In euro; null where percentage is given.")] Euro? Amount,
    [property: Description("Of the block's amount, or of the cost.")] decimal? Percentage,
    [property: Description("In euro: the most per participant and tender.")] Euro? Max,
    [property: Description("In euro: the published rate for worked hours.")] Euro? HourlyRate,
    BonusFrequency Frequency,
    ProRata ProRata,
    BonusConditionAnswer Condition,
    IReadOnlyList<FulfilmentKind> Kinds,
    [property: Description("Codes of blocks; empty: every block of its kinds.")] IReadOnlyList<string> Blocks,
    string? Source,
    string? Note
)
{
    public static BonusAnswer Of(Bonus bonus) =>
        new(
            bonus.Code,
            bonus.Name,
            bonus.Amount,
            bonus.Percentage,
            bonus.Max,
            bonus.HourlyRate,
            bonus.Frequency,
            bonus.ProRata,
            new BonusConditionAnswer(bonus.Condition.AgeFrom, bonus.Condition.AgeTo, bonus.Condition.AnyOf, bonus.Condition.AllOf, bonus.Condition.Bonuses),
            bonus.Kinds,
            bonus.Blocks,
            bonus.Source,
            bonus.Note
        );
}

[Description("Every part that is given has to be met.")]
public sealed record BonusConditionAnswer(
    int? AgeFrom,
    [property: Description("The last age, inclusive.")] int? AgeTo,
    [property: Description("One of these is enough.")] IReadOnlyList<ConditionFact> AnyOf,
    [property: Description("All of these.")] IReadOnlyList<ConditionFact> AllOf,
    [property: Description("Codes of bonuses whose conditions have to be met as well.")] IReadOnlyList<string> Bonuses
);
