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
    /// <param name="block">Null while none is chosen: then a full-time year is assumed, as most blocks are.</param>
    public static PlacementNeeds Of(BuildingBlock? block) =>
        new(
            block is null or { Unit: BlockUnit.FullTimeYear } or { Unit: not BlockUnit.Hour, Limits.MinHoursPerWeek: not null },
            block is { Unit: BlockUnit.Hour },
            block is { Unit: BlockUnit.WageCost },
            block is { Unit: BlockUnit.Stage },
            block is { Limits.HasBenefitMonths: true }
        );
}
