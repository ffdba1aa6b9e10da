using SocialReturn.Core.Common;

namespace SocialReturn.Core.Tariffs;

/// <summary>What is unusual about bonuses: larger than what they belong to, or out of reach.</summary>
internal static class BonusRemarks
{
    /// <summary>As much again.</summary>
    private const int HighestPercentage = 100;

    public static IEnumerable<ScheduleRemark> Of(TariffSchedule schedule) =>
        schedule.Bonuses.Index().SelectMany(bonus => Of(schedule, bonus.Index, bonus.Item));

    private static IEnumerable<ScheduleRemark> Of(TariffSchedule schedule, int row, Bonus bonus)
    {
        var blocks = schedule.Blocks.Where(bonus.BelongsTo).ToList();
        return blocks.Count == 0
            ? [At(row, "", RemarkTexts.BonusOfNothing, bonus.Name)]
            :
            [
                .. NeverMet(schedule, row, bonus, blocks),
                .. Zeros(row, bonus),
                .. ScheduleRemarks.FractionOf(SchedulePart.Bonuses, row, bonus.Name, bonus.Percentage),
                .. TooHigh(row, bonus),
                .. OverBlocks(schedule, row, bonus, blocks),
                .. ScheduleRemarks.HourlyRateOf(SchedulePart.Bonuses, row, bonus.Name, bonus.HourlyRate, bonus.Amount?.Amount / schedule.NormHoursPerYear),
            ];
    }

    private static IEnumerable<ScheduleRemark> NeverMet(TariffSchedule schedule, int row, Bonus bonus, List<BuildingBlock> blocks)
    {
        BonusCondition[] conditions = [.. AllOf(schedule, bonus.Condition)];
        if (!blocks.Exists(block => CanBeMet(conditions, block.Kind.Describe())))
        {
            yield return At(row, "condition", RemarkTexts.BonusNeverMet, bonus.Name);
        }
    }

    /// <summary>Its own condition and those of the bonuses that it builds on; the reader refuses circles.</summary>
    private static IEnumerable<BonusCondition> AllOf(TariffSchedule schedule, BonusCondition condition) =>
        [condition, .. condition.Bonuses.SelectMany(code => AllOf(schedule, schedule.FindBonus(code)!.Condition))];

    /// <summary>Of a work place everything is asked but whether it is language training; of an effort nothing else, for it has no person.</summary>
    private static bool CanBeMet(BonusCondition[] conditions, KindDescription kind)
    {
        return Array.TrueForAll(conditions, IsAsked) && (conditions.Max(each => each.AgeFrom) ?? 0) <= (conditions.Min(each => each.AgeTo) ?? int.MaxValue);

        bool IsAsked(BonusCondition condition) =>
            (kind.IsPlacement || !condition.IsAgeBand) && (condition.AnyOf.IsEmpty || condition.AnyOf.Any(IsFact)) && condition.AllOf.All(IsFact);

        bool IsFact(ConditionFact fact) => kind.IsPlacement != (fact == ConditionFact.LanguageTraining);
    }

    private static IEnumerable<ScheduleRemark> Zeros(int row, Bonus bonus)
    {
        (string Field, decimal? Value)[] all = [("amount", bonus.Amount?.Amount), ("percentage", bonus.Percentage), ("max", bonus.Max?.Amount)];
        return all.Where(each => each.Value == 0).Select(each => At(row, each.Field, RemarkTexts.Zero, bonus.Name));
    }

    private static IEnumerable<ScheduleRemark> TooHigh(int row, Bonus bonus)
    {
        if (bonus.Percentage > HighestPercentage)
        {
            yield return At(row, "percentage", RemarkTexts.PercentageHigh, bonus.Name, bonus.Percentage, HighestPercentage);
        }
    }

    /// <summary>More than most of the blocks. Than the lowest of them is usual: regions give the same for age whatever the group.</summary>
    private static IEnumerable<ScheduleRemark> OverBlocks(TariffSchedule schedule, int row, Bonus bonus, List<BuildingBlock> blocks)
    {
        decimal[] amounts = [.. blocks.Select(block => AmountBeside(schedule, bonus.Frequency, block)).OfType<decimal>()];
        if (bonus.Amount is { } amount && amounts.Length > 0 && ScheduleRemarks.MedianOf(amounts) is var middle && amount.Amount > middle)
        {
            yield return At(row, "amount", RemarkTexts.BonusOverBlocks, bonus.Name, amount, Euro.Round(middle));
        }
    }

    /// <summary>What of a block stands for the same as the bonus; null where the two cannot be compared.</summary>
    private static decimal? AmountBeside(TariffSchedule schedule, BonusFrequency frequency, BuildingBlock block) =>
        (frequency, block.Unit) switch
        {
            (BonusFrequency.Once, BlockUnit.Once or BlockUnit.Stage or BlockUnit.FullTimeYear or BlockUnit.LearningYear) => block.Amount?.Amount,
            (BonusFrequency.PerYear, BlockUnit.FullTimeYear or BlockUnit.LearningYear) => block.Amount?.Amount,
            (BonusFrequency.PerHour, BlockUnit.Hour) => block.Amount?.Amount,
            (BonusFrequency.PerHour, BlockUnit.FullTimeYear) => block.HourlyRate?.Amount ?? block.Amount?.Amount / schedule.NormHoursPerYear,
            _ => null,
        };

    private static ScheduleRemark At(int row, string field, string text, params ReadOnlySpan<object?> values) =>
        ScheduleRemark.At(SchedulePart.Bonuses, row, field, text, values);
}
