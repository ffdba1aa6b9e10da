using System.Globalization;

namespace SocialReturn.Core.Common;

/// <summary>The calendar of the Netherlands: stored moments are UTC, days are Amsterdam's.</summary>
public static class DutchTime
{
    private static readonly TimeZoneInfo Amsterdam = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    public static DateTime UtcNow(this TimeProvider clock) => clock.GetUtcNow().UtcDateTime;

    public static DateOnly DutchToday(this TimeProvider clock) => DutchDate(clock.UtcNow());

    public static DateTime DutchNow(this TimeProvider clock) => ToDutch(clock.UtcNow());

    public static DateTime ToDutch(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Amsterdam);

    public static DateOnly DutchDate(DateTime utc) => DateOnly.FromDateTime(ToDutch(utc));

    /// <summary>The moment, in UTC, at which the day begins in the Netherlands.</summary>
    public static DateTime StartOf(DateOnly date) => TimeZoneInfo.ConvertTimeToUtc(date.ToDateTime(TimeOnly.MinValue), Amsterdam);

    /// <summary>"3 april 2026": dates are always written in full.</summary>
    public static string ToFullDate(this DateOnly date) => date.ToString(CommonTexts.FullDate, Dutch);

    /// <summary>"3 april" within the year that people are in, else with its year.</summary>
    public static string ToDayIn(this DateOnly date, int year) => date.Year == year ? date.ToString(CommonTexts.DayOfMonth, Dutch) : date.ToFullDate();

    /// <summary>"april 2026".</summary>
    public static string ToMonth(this DateOnly date) => date.ToString(CommonTexts.MonthOfYear, Dutch);

    /// <summary>"over 5 dagen", "morgen", "vandaag", "3 dagen geleden"; empty when more than 30 days away.</summary>
    public static string ToNearness(this DateOnly date, DateOnly today)
    {
        var days = date.DayNumber - today.DayNumber;
        return days switch
        {
            0 => CommonTexts.Today,
            1 => CommonTexts.Tomorrow,
            -1 => CommonTexts.Yesterday,
            > 1 and <= 30 => string.Format(Dutch, CommonTexts.InDays, days),
            < -1 and >= -30 => string.Format(Dutch, CommonTexts.DaysAgo, -days),
            _ => "",
        };
    }
}
