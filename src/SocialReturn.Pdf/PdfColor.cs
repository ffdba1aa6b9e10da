using System.Globalization;

namespace SocialReturn.Pdf;

/// <summary>An opaque sRGB colour. The library knows no transparency: archives do not allow it everywhere.</summary>
public readonly record struct PdfColor(byte Red, byte Green, byte Blue)
{
    public static readonly PdfColor White = new(255, 255, 255);
    public static readonly PdfColor Ink = new(0x14, 0x25, 0x2B);
    public static readonly PdfColor SoftInk = new(0x4A, 0x5A, 0x60);
    public static readonly PdfColor Hairline = new(0xDA, 0xE0, 0xE2);
    public static readonly PdfColor StrongHairline = new(0xB4, 0xC0, 0xC4);
    public static readonly PdfColor Track = new(0xE9, 0xED, 0xEE);

    /// <summary>Reads "#0B5561".</summary>
    public static PdfColor FromHex(string hex)
    {
        var digits = hex.TrimStart('#');
        if (digits.Length != 6 || !int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
        {
            throw new FormatException($"'{hex}' is not a colour like #0B5561.");
        }

        return new PdfColor((byte)(value >> 16), (byte)(value >> 8), (byte)value);
    }
}
