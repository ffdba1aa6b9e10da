using System.Collections.Immutable;
using SocialReturn.Core.Tariffs;

namespace SocialReturn.Core.Calculator;

/// <summary>What a line of a plan asks, given its block.</summary>
/// <param name="NeedsMonths">Whether it matters how long.</param>
/// <param name="Conditions">The facts that a bonus of the block looks at.</param>
/// <param name="AgeSteps">The ages at which a bonus of the block begins or ends.</param>
public sealed record PlanFields(PlanMeasure Measure, bool NeedsMonths, ImmutableArray<ConditionFact> Conditions, ImmutableArray<int> AgeSteps)
{
    /// <summary>A second number, of what a most in euro or a limit of the block is for; none where the first one says it.</summary>
    public PlanMeasure Second { get; private init; }

    public bool NeedsRecognition { get; private init; }

    public bool NeedsBenefitMonths { get; private init; }

    public static PlanFields Of(TariffSchedule schedule, BuildingBlock block)
    {
        var isPlacement = block.Kind.Describe().IsPlacement;
        var measure = isPlacement ? MeasureOfPlacement(block) : MeasureOfEffort(block);
        var conditions = schedule.Bonuses.Where(bonus => bonus.BelongsTo(block)).SelectMany(bonus => WithOthers(schedule, bonus)).ToList();
        return new PlanFields(
            measure,
            NeedsTime(block, measure),
            [.. conditions.SelectMany(condition => condition.AnyOf.Concat(condition.AllOf)).Distinct().Order()],
            [.. conditions.SelectMany(condition => new[] { condition.AgeFrom, condition.AgeTo + 1 }).OfType<int>().Distinct().Order()]
        )
        {
            Second = SecondOf(block, measure, isPlacement),
            NeedsRecognition = block.Kind.Describe().Supplier == SupplierRole.Recognised,
            NeedsBenefitMonths = isPlacement && block.Limits.HasBenefitMonths,
        };
    }

    /// <summary>A condition may build on those of other bonuses.</summary>
    private static IEnumerable<BonusCondition> WithOthers(TariffSchedule schedule, Bonus bonus) =>
        bonus.Condition.Bonuses.Select(schedule.FindBonus).OfType<Bonus>().SelectMany(other => WithOthers(schedule, other)).Append(bonus.Condition);

    private static PlanMeasure MeasureOfPlacement(BuildingBlock block) =>
        block.Unit switch
        {
            BlockUnit.FullTimeYear => PlanMeasure.HoursPerWeek,
            BlockUnit.Hour => PlanMeasure.WorkedHours,
            BlockUnit.WageCost => PlanMeasure.Amount,
            BlockUnit.Day => PlanMeasure.Days,
            BlockUnit.HalfDay => PlanMeasure.HalfDays,
            BlockUnit.Event => PlanMeasure.Events,
            BlockUnit.Stage when block.Limits.MinHoursPerWeek is null => PlanMeasure.Stages,
            _ => block.Limits.MinHoursPerWeek is null ? PlanMeasure.None : PlanMeasure.HoursPerWeek,
        };

    private static PlanMeasure MeasureOfEffort(BuildingBlock block) =>
        block.Unit switch
        {
            BlockUnit.Hour when block.Limits.HoursPerWeek is not null => PlanMeasure.HoursPerWeek,
            BlockUnit.Hour => block.Limits.HoursPerEvent is null ? PlanMeasure.Hours : PlanMeasure.Events,
            BlockUnit.Day => PlanMeasure.Days,
            BlockUnit.HalfDay => PlanMeasure.HalfDays,
            BlockUnit.Event => PlanMeasure.Events,
            BlockUnit.Stage => PlanMeasure.Stages,
            BlockUnit.Once or BlockUnit.Month or BlockUnit.Week => PlanMeasure.None,
            _ => PlanMeasure.Amount,
        };

    private static PlanMeasure SecondOf(BuildingBlock block, PlanMeasure measure, bool isPlacement)
    {
        var second = block.Limits.MostUnit switch
        {
            BlockUnit.Hour when measure is PlanMeasure.HoursPerWeek or PlanMeasure.WorkedHours => PlanMeasure.None,
            BlockUnit.Hour => isPlacement ? PlanMeasure.HoursPerWeek : PlanMeasure.Hours,
            BlockUnit.Day => PlanMeasure.Days,
            BlockUnit.HalfDay => PlanMeasure.HalfDays,
            BlockUnit.Event => PlanMeasure.Events,
            BlockUnit.Stage => PlanMeasure.Stages,
            _ when isPlacement && block.Limits.HoursPerEvent is not null => PlanMeasure.Events,
            _ when isPlacement && block.Limits.MinHoursPerWeek is not null && block.Unit != BlockUnit.Hour => PlanMeasure.HoursPerWeek,
            _ => PlanMeasure.None,
        };
        return second == measure ? PlanMeasure.None : second;
    }

    private static bool NeedsTime(BuildingBlock block, PlanMeasure measure) =>
        measure is PlanMeasure.HoursPerWeek
        || block.Unit.NeedsDates()
        || block.Limits.HasClock
        || block.Limits.FollowsDates
        || block.Limits.MinHoursPerWeek is not null
        || block.Limits.MinMonths is not null
        || block.Limits.MinWeeks is not null;
}
