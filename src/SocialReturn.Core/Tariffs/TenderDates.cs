namespace SocialReturn.Core.Tariffs;

/// <summary>The days of a tender by which a schedule may be selected.</summary>
/// <param name="Publication">The first day on which anybody could read the tender; null when nobody filled it in.</param>
public readonly record struct TenderDates(DateOnly Award, DateOnly? Publication, DateOnly Start)
{
    public DateOnly? Of(SelectingDay day) =>
        day switch
        {
            SelectingDay.Publication => Publication,
            SelectingDay.Start => Start,
            _ => Award,
        };

    /// <summary>A tender that is published, awarded and started on one day.</summary>
    public static TenderDates On(DateOnly day) => new(day, day, day);
}
