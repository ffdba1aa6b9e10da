using System.Globalization;

namespace SocialReturn.Web.Tests.Support;

/// <summary>The contrast ratio of WCAG 2.2 between two colours written as #rgb or #rrggbb.</summary>
internal static class Contrast
{
    public static double Between(string first, string second)
    {
        var (light, dark) = (Luminance(first), Luminance(second));
        if (light < dark)
            (light, dark) = (dark, light);
        return (light + 0.05) / (dark + 0.05);
    }

    private static double Luminance(string colour)
    {
        var digits = colour.Length == 4 ? string.Concat(colour[1..].Select(digit => $"{digit}{digit}")) : colour[1..];
        return (0.2126 * Channel(digits[..2])) + (0.7152 * Channel(digits[2..4])) + (0.0722 * Channel(digits[4..]));
    }

    private static double Channel(string hex)
    {
        var share = int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
    }
}
