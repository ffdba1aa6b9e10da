using SocialReturn.Core.Tariffs;

namespace SocialReturn.Core.Valuation;

/// <summary>What a placement has to say beside its dates, by the unit and the limits of its block.</summary>
/// <param name="Hours">Hours per week, or worked hours.</param>
/// <param name="WorkedHours">Worked hours and nothing else: the block has a rate per hour.</param>
/// <param name="WageCosts">The wage costs of which a percentage counts.</param>
/// <param name="Stages">A number of stages; one when it is left out.</param>
/// <param name="BenefitMonths">How long the participant was on benefit: without it the lower value counts, or none.</param>
public sealed record PlacementNeeds(bool Hours, bool WorkedHours, bool WageCosts, bool Stages, bool BenefitMonths)
{
    /// <summary>A number of days, of half days, of times.</summary>
    public bool Days { get; private init; }

    public bool HalfDays { get; private init; }

    public bool Events { get; private init; }

    public bool StatusHolder { get; private init; }

    public bool LanguageGap { get; private init; }

    public bool WorkDisability { get; private init; }

    public bool LastBenefitDate { get; private init; }

    /// <summary>When the participant last worked for the same employer.</summary>
    public bool SameEmployer { get; private init; }

    /// <param name="block">Null while none is chosen: then a full-time year is assumed, as most blocks are.</param>
    /// <param name="schedule">Whose bonuses may look at the participant's situation.</param>
    public static PlacementNeeds Of(BuildingBlock? block, TariffSchedule? schedule = null)
    {
        ConditionFact[] looked =
            block is null || schedule is null ? [] : [.. schedule.Bonuses.Where(bonus => bonus.BelongsTo(block)).SelectMany(bonus => FactsOf(bonus, schedule))];
        return ByBlock(block) with
        {
            StatusHolder = looked.Contains(ConditionFact.StatusHolder),
            LanguageGap = looked.Contains(ConditionFact.LanguageGap),
            WorkDisability = looked.Contains(ConditionFact.WorkDisability),
            LastBenefitDate = block is { Limits.YearsAfterBenefit: not null },
            SameEmployer = block is { Limits.SameEmployerMonths: not null },
        };
    }

    private static IEnumerable<ConditionFact> FactsOf(Bonus bonus, TariffSchedule schedule) =>
        bonus
            .Condition.AnyOf.Concat(bonus.Condition.AllOf)
            .Concat(schedule.Bonuses.Where(other => bonus.Condition.Bonuses.Contains(other.Code)).SelectMany(other => FactsOf(other, schedule)));

    private static PlacementNeeds ByBlock(BuildingBlock? block) =>
        new(
            block
                is null
                    or { Unit: BlockUnit.FullTimeYear }
                    or { Unit: not BlockUnit.Hour, Limits.MinHoursPerWeek: not null }
                    or { Unit: not BlockUnit.Hour, Limits.MostUnit: BlockUnit.Hour },
            block is { Unit: BlockUnit.Hour },
            block is { Unit: BlockUnit.WageCost },
            block?.CountsBy(BlockUnit.Stage) == true,
            block is { Limits.HasBenefitMonths: true }
        )
        {
            Days = block?.CountsBy(BlockUnit.Day) == true,
            HalfDays = block?.CountsBy(BlockUnit.HalfDay) == true,
            Events = block?.CountsBy(BlockUnit.Event) == true || block is { Limits.HoursPerEvent: not null },
        };
}
