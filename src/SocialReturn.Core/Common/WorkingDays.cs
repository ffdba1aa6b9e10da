namespace SocialReturn.Core.Common;

/// <summary>Working days in the Netherlands: Monday to Friday, without the public holidays on which government desks are closed.</summary>
public static class WorkingDays
{
    /// <summary>The day on which <paramref name="count"/> working days after <paramref name="day"/> have passed.</summary>
    public static DateOnly Add(DateOnly day, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        for (var left = count; left > 0; left -= IsWorkingDay(day) ? 1 : 0)
        {
            day = day.AddDays(1);
        }

        return day;
    }

    /// <summary>How many working days have passed on <paramref name="day"/> since <paramref name="start"/>; the start itself does not count.</summary>
    public static int Passed(DateOnly start, DateOnly day)
    {
        var passed = 0;
        for (var next = start.AddDays(1); next <= day; next = next.AddDays(1))
        {
            passed += IsWorkingDay(next) ? 1 : 0;
        }

        return passed;
    }

    public static bool IsWorkingDay(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !IsHoliday(day);

    private static bool IsHoliday(DateOnly day)
    {
        var fromEaster = day.DayNumber - EasterSunday(day.Year).DayNumber;
        return (day.Month, day.Day) is (1, 1) or (12, 25) or (12, 26)
            || day == KingsDay(day.Year)
            || (day is { Month: 5, Day: 5 } && day.Year % 5 == 0)
            || fromEaster is -2 or 1 or 39 or 50;
    }

    /// <summary>27 April, or the day before when that is a Sunday.</summary>
    private static DateOnly KingsDay(int year)
    {
        var day = new DateOnly(year, 4, 27);
        return day.DayOfWeek == DayOfWeek.Sunday ? day.AddDays(-1) : day;
    }

    /// <summary>The Gregorian computus in Gauss's form as corrected by Lichtenberg; good for every Gregorian year.</summary>
    private static DateOnly EasterSunday(int year)
    {
        var century = year / 100;
        var moon = 15 + (((3 * century) + 3) / 4) - (((8 * century) + 13) / 25);
        var sun = 2 - (((3 * century) + 3) / 4);
        var golden = year % 19;
        var seed = ((19 * golden) + moon) % 30;
        var correction = (seed + (golden / 11)) / 29;
        var fullMoon = 21 + seed - correction;
        var firstSunday = 7 - ((year + (year / 4) + sun) % 7);
        var distance = 7 - ((fullMoon - firstSunday) % 7);
        return new DateOnly(year, 3, 1).AddDays(fullMoon + distance - 1);
    }
}
