using System.Globalization;
using System.Text.RegularExpressions;

namespace SocialReturn.Core.Common;

/// <summary>
/// A number as people here write it: "1.234,56", "1234,5", "1 234". A dot before one or two figures at the end is a decimal sign
/// ("1234.56"), before three it stands between thousands: "1.000" is a thousand, of euros and of hours alike.
/// </summary>
public static partial class DutchNumber
{
    private const decimal MinutesPerHour = 60;

    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary>"1234,5": what stands in a field; it is read as the same number.</summary>
    public static string ToTyped(this decimal number) => number.ToString("0.##########", Dutch);

    /// <returns>Null when it is no number.</returns>
    public static decimal? Read(string text) => OfPlain(Tidy(text));

    /// <summary>The same with "€", "EUR" or "euro" on one side, and ",-" behind whole euros.</summary>
    public static decimal? ReadMoney(string text)
    {
        var parts = Money().Match(Tidy(text));
        return parts.Success && !(parts.Groups["before"].Success && parts.Groups["after"].Success)
            ? OfPlain(parts.Groups["first"].Value + parts.Groups["second"].Value + parts.Groups["number"].Value)
            : null;
    }

    /// <summary>The same with "uur" behind it, or in hours and minutes: "7:30" is 7,5. Minutes are rounded to hundredths of an hour.</summary>
    public static decimal? ReadHours(string text)
    {
        var tidy = Tidy(text);
        if (Clock().Match(tidy) is { Success: true } clock)
        {
            var minutes = int.Parse(clock.Groups["minutes"].ValueSpan) / MinutesPerHour;
            return decimal.Round(int.Parse(clock.Groups["hours"].ValueSpan) + minutes, 2, MidpointRounding.AwayFromZero);
        }

        return OfPlain(Hours().Replace(tidy, ""));
    }

    private static string Tidy(string text) => Dash().Replace(UnseenCharacters.Without(text)!, "-").Trim();

    private static decimal? OfPlain(string text)
    {
        var plain =
            English().IsMatch(text) ? text
            : Grouped().IsMatch(text) ? Separator().Replace(text, "").Replace(',', '.')
            : null;
        return decimal.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
    }

    [GeneratedRegex(@"[\u2010-\u2015\u2212]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Dash();

    /// <summary>No thousands begin with a nought: of "0.125" the dot can only be a decimal sign.</summary>
    [GeneratedRegex(@"^-?([0-9]+\.[0-9]{1,2}|0\.[0-9]+)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex English();

    /// <summary>Thousands apart by dots or by spaces, in threes, or not apart at all.</summary>
    [GeneratedRegex(
        @"^-?([1-9][0-9]{0,2}(\.[0-9]{3})+|[1-9][0-9]{0,2}(\s[0-9]{3})+|[0-9]+)(,[0-9]+)?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Grouped();

    [GeneratedRegex(@"[.\s]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Separator();

    [GeneratedRegex(
        @"^(?<first>-?)\s*(?<before>€|EUR|euro)?\s*(?<second>-?)\s*(?<number>[0-9][0-9.,\s]*?)([.,]\s?(-{1,2}|=))?\s*(?<after>€|EUR|euro)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Money();

    [GeneratedRegex(
        @"^(?<hours>[0-9]{1,6})\s*[:u]\s*(?<minutes>[0-5][0-9])(\s*(u|uur))?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Clock();

    [GeneratedRegex(@"\s*(u|uur|uren)\.?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Hours();
}
