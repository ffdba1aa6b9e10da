using System.Collections.Immutable;
using SocialReturn.Core.Tariffs;

namespace SocialReturn.Core.Publishing;

/// <summary>
/// What publishing a schedule does to the others. On one day one schedule holds: an earlier one ends on the day
/// before, and a schedule that would reach into a later one is refused until it has an end of its own. Each end is a day of the
/// kind by which that schedule is selected: schedules by different days of a tender stand in one row all the same.
/// </summary>
/// <param name="From">The first day; without one the schedule is never selected by itself and touches no other.</param>
/// <param name="Ends">The published schedules that get an end.</param>
/// <param name="InTheWay">The published schedule that begins within these dates; nothing is published then.</param>
public sealed record PublicationPlan(DateOnly? From, DateOnly? To, ImmutableArray<TariffScheduleVersion> Ends, TariffScheduleVersion? InTheWay)
{
    /// <param name="others">The region's other schedules; only the published ones with dates count.</param>
    public static PublicationPlan Make(DateOnly? from, DateOnly? to, IEnumerable<TariffScheduleVersion> others)
    {
        var met = others
            .Where(other =>
                from is not null
                && other.Status == TariffStatus.Published
                && other.ValidFrom is not null
                && (to is null || other.ValidFrom <= to)
                && (other.ValidTo is null || other.ValidTo >= from)
            )
            .OrderBy(other => other.ValidFrom)
            .ToList();
        return new PublicationPlan(from, to, [.. met.Where(other => other.ValidFrom < from)], met.Find(other => other.ValidFrom >= from));
    }

    /// <summary>The last day of the schedules that get an end.</summary>
    public DateOnly? LastDayOfOthers => From?.AddDays(-1);
}
