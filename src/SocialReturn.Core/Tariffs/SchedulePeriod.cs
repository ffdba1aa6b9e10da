namespace SocialReturn.Core.Tariffs;

/// <summary>When a published schedule holds: this day of a tender lies between these two, both inclusive.</summary>
/// <param name="To">Null without an end.</param>
public sealed record SchedulePeriod(Guid RegionId, SelectingDay SelectedBy, DateOnly From, DateOnly? To)
{
    public bool Covers(TenderDates dates) => dates.Of(SelectedBy) is { } day && day >= From && (To is null || day <= To);
}
