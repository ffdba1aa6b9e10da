using System.Globalization;
using System.Text;

namespace SocialReturn.Pdf.Writing;

/// <summary>How text, names and dates are spelt in a PDF.</summary>
internal static class PdfSyntax
{
    public static string Text(string text)
    {
        var hex = Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text));
        return $"<FEFF{hex}>";
    }

    public static string Name(string text)
    {
        var name = new StringBuilder("/");
        foreach (var octet in Encoding.UTF8.GetBytes(text))
        {
            var character = (char)octet;
            if (char.IsAsciiLetterOrDigit(character) || character is '-' or '.' or '+' or '_')
            {
                name.Append(character);
            }
            else
            {
                name.Append(CultureInfo.InvariantCulture, $"#{octet:X2}");
            }
        }

        return name.ToString();
    }

    public static string Date(DateTimeOffset moment)
    {
        var offset = moment.Offset;
        var sign = offset < TimeSpan.Zero ? '-' : '+';
        return string.Create(CultureInfo.InvariantCulture, $"(D:{moment:yyyyMMddHHmmss}{sign}{offset:hh}'{offset:mm}')");
    }

    /// <summary>A literal string of ASCII characters, for addresses.</summary>
    public static string Ascii(string text) =>
        $"({text.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("(", @"\(", StringComparison.Ordinal).Replace(")", @"\)", StringComparison.Ordinal)})";

    public static string Number(double value) => (Math.Round(value, 3) + 0.0).ToString("0.###", CultureInfo.InvariantCulture);

    public static string Reference(int number) => string.Create(CultureInfo.InvariantCulture, $"{number} 0 R");

    public static string References(IEnumerable<int> numbers) => $"[{string.Join(' ', numbers.Select(Reference))}]";
}
