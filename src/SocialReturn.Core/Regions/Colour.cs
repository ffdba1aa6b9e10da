using System.Globalization;

namespace SocialReturn.Core.Regions;

/// <summary>A colour, with the contrast of WCAG 2.2 between two of them.</summary>
public readonly record struct Colour(byte Red, byte Green, byte Blue)
{
    public static readonly Colour White = new(255, 255, 255);
    public static readonly Colour Black = new(0, 0, 0);

    /// <summary>Reads "#0B5561", "0b5561" and "#fff".</summary>
    /// <returns>Null for anything else.</returns>
    public static Colour? Parse(string? text)
    {
        var digits = text?.Trim().TrimStart('#') ?? "";
        if (digits.Length == 3)
        {
            digits = string.Concat(digits.Select(digit => new string(digit, 2)));
        }

        return digits.Length == 6 && int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
            ? new Colour((byte)(value >> 16), (byte)(value >> 8), (byte)value)
            : null;
    }

    /// <summary>From 1 to 21; text needs 4.5, parts of a drawing 3.</summary>
    public static double Contrast(Colour first, Colour second)
    {
        var (one, other) = (first.Luminance, second.Luminance);
        return (Math.Max(one, other) + 0.05) / (Math.Min(one, other) + 0.05);
    }

    /// <param name="share">How much of the other colour goes in, from 0 to 1.</param>
    public Colour Mixed(Colour other, double share) => new(Mixed(Red, other.Red, share), Mixed(Green, other.Green, share), Mixed(Blue, other.Blue, share));

    /// <summary>The first step towards another colour that passes; itself when it does already.</summary>
    public Colour Nearest(Colour towards, Func<Colour, bool> passes)
    {
        const int steps = 200;
        var start = this;
        return Enumerable.Range(0, steps + 1).Select(step => start.Mixed(towards, (double)step / steps)).First(colour => passes(colour) || colour == towards);
    }

    public override string ToString() => $"#{Red:X2}{Green:X2}{Blue:X2}";

    private double Luminance => (0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue));

    private static byte Mixed(byte one, byte other, double share) => (byte)Math.Round(one + ((other - one) * share), MidpointRounding.AwayFromZero);

    private static double Linear(byte channel)
    {
        var share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
    }
}
