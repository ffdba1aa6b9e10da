using SocialReturn.Core.Common;
using SocialReturn.Core.Tariffs;

namespace SocialReturn.Core.Tenders;

/// <summary>Why a tender has no schedule, in words: on which of its days none holds, or which day has to be known first.</summary>
public static class ScheduleGap
{
    /// <param name="periods">Of the region's published schedules.</param>
    public static string Describe(TenderDates dates, IReadOnlyCollection<SchedulePeriod> periods)
    {
        if (periods.Any(period => period.Covers(dates)))
        {
            return TenderTexts.TableNotChosen;
        }

        SelectingDay[] asked = [.. periods.Select(period => period.SelectedBy).DefaultIfEmpty(SelectingDay.Award).Distinct().OrderBy(Order)];
        var known = asked.Where(day => dates.Of(day) is not null).Select(day => string.Format(NameOf(day), dates.Of(day)!.Value.ToFullDate())).ToList();
        string[] said =
        [
            .. known.Count == 0 ? [] : (string[])[string.Format(TenderTexts.NoTableOn, string.Join(TenderTexts.NoTableOr, known))],
            .. known.Count == asked.Length ? [] : (string[])[TenderTexts.PublicationUnknown],
        ];
        return string.Join(' ', said);
    }

    /// <summary>As they come in the life of a tender.</summary>
    private static int Order(SelectingDay day) =>
        day switch
        {
            SelectingDay.Publication => 0,
            SelectingDay.Award => 1,
            _ => 2,
        };

    private static string NameOf(SelectingDay day) =>
        day switch
        {
            SelectingDay.Publication => TenderTexts.NoTablePublication,
            SelectingDay.Award => TenderTexts.NoTableAward,
            _ => TenderTexts.NoTableStart,
        };
}
