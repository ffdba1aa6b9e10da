using SocialReturn.Core.Common;

namespace SocialReturn.Demo.Data;

/// <summary>Days of the demo, all relative to today's Dutch date, and moments in office hours.</summary>
internal sealed class DemoCalendar(DateTime now)
{
    private const int FirstHourUtc = 8;
    private const int OfficeMinutes = 7 * 60;

    public DateTime Now => now;

    public DateOnly Today { get; } = DutchTime.DutchDate(now);

    private DateOnly ThisMonth => new(Today.Year, Today.Month, 1);

    /// <summary>The first day of a month: 0 is this one, −1 the last one.</summary>
    public DateOnly Month(int offset) => ThisMonth.AddMonths(offset);

    /// <summary>The last day of a month.</summary>
    public DateOnly MonthEnd(int offset) => ThisMonth.AddMonths(offset + 1).AddDays(-1);

    /// <summary>The working day from which <paramref name="count"/> working days have passed until today.</summary>
    public DateOnly WorkingDaysAgo(int count)
    {
        var day = Today;
        while (count > 0 || !WorkingDays.IsWorkingDay(day))
        {
            day = day.AddDays(-1);
            count -= WorkingDays.IsWorkingDay(day) ? 1 : 0;
        }

        return day;
    }

    /// <summary>A moment in office hours on a day, or on the first working day after it.</summary>
    public static DateTime Moment(DateOnly day, Random chance)
    {
        var working = WorkingDays.IsWorkingDay(day) ? day : WorkingDays.Add(day, 1);
        return working.ToDateTime(new TimeOnly(FirstHourUtc, 0), DateTimeKind.Utc).AddMinutes(chance.Next(OfficeMinutes));
    }

    /// <summary>The moment since which something waits for so many working days; minutes ago when that is today.</summary>
    public DateTime WaitingSince(int workingDays, Random chance)
    {
        var moment = Moment(WorkingDaysAgo(workingDays), chance);
        return moment < now ? moment : now.AddMinutes(-20 - chance.Next(30));
    }

    /// <summary>A moment so many working days after another.</summary>
    public static DateTime After(DateTime moment, int workingDays, Random chance)
    {
        var later = Moment(WorkingDays.Add(DutchTime.DutchDate(moment), workingDays), chance);
        return later > moment ? later : moment.AddMinutes(5);
    }
}
