using System.Text.RegularExpressions;

namespace SocialReturn.Core.Common;

/// <summary>
/// A date as people here write it, day first: "3-4-2026", "03/04/2026", "3.4.2026", "3 april 2026", "3 apr. 2026". With the year
/// first it is the notation of computers: "2026-04-03". Nothing is guessed: a year has four figures.
/// </summary>
public static partial class DutchDate
{
    /// <summary>Before the first participant was born, and after the last contract.</summary>
    private const int FirstYear = 1900;
    private const int LastYear = 2199;

    /// <summary>The names and what is made of them; a machine's own list of abbreviations differs with its version.</summary>
    private static readonly string[][] Months =
    [
        ["januari", "jan"],
        ["februari", "feb", "febr"],
        ["maart", "mrt", "maa"],
        ["april", "apr"],
        ["mei"],
        ["juni", "jun"],
        ["juli", "jul"],
        ["augustus", "aug"],
        ["september", "sep", "sept"],
        ["oktober", "okt"],
        ["november", "nov"],
        ["december", "dec"],
    ];

    /// <summary>"3-4-2026": a date in a field, and nothing that was typed changes by saving it twice.</summary>
    public static string ToTyped(this DateOnly date) => $"{date.Day}-{date.Month}-{date.Year:0000}";

    public static DateReading Read(string text)
    {
        var tidy = Dash().Replace(UnseenCharacters.Without(text)!, "-").Trim();
        var parts = DayFirst().Match(tidy) is { Success: true } dutch ? dutch : YearFirst().Match(tidy);
        if (!parts.Success || MonthOf(parts.Groups["month"].Value) is not { } month)
            return new(DateFault.NoDate);
        if (parts.Groups["year"].Length != 4)
            return new(DateFault.YearNotInFull);
        return Of(int.Parse(parts.Groups["year"].ValueSpan), month, int.Parse(parts.Groups["day"].ValueSpan));
    }

    private static DateReading Of(int year, int month, int day) =>
        year is < FirstYear or > LastYear ? new(DateFault.OddYear)
        : month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month) ? new(DateFault.NoSuchDay)
        : new(DateFault.None, new DateOnly(year, month, day));

    private static int? MonthOf(string text) =>
        int.TryParse(text, out var number) ? number
        : Array.FindIndex(Months, names => names.Contains(text.TrimEnd('.'), StringComparer.OrdinalIgnoreCase)) is >= 0 and var index ? index + 1
        : null;

    [GeneratedRegex(@"[\u2010-\u2015\u2212]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Dash();

    /// <summary>The year may be missing, or be written in two figures: that is a fault of its own.</summary>
    [GeneratedRegex(
        @"^(?<day>[0-9]{1,2})e?(\s*[-/.]\s*|\s+)(?<month>[0-9]{1,2}|[a-z]{3,9}\.?)((\s*[-/.,]\s*|\s+)'?(?<year>[0-9]+))?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex DayFirst();

    [GeneratedRegex(
        @"^(?<year>[0-9]{4})(?<sign>[-/.])(?<month>[0-9]{1,2})\k<sign>(?<day>[0-9]{1,2})$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex YearFirst();
}
