using SocialReturn.Pdf.Fonts;

namespace SocialReturn.Pdf.Typesetting;

/// <summary>A run's share of one line.</summary>
internal sealed record LinePiece(Inline Source, string Text, TextStyle Style, double X, double Width);

/// <summary>One set line: its pieces, measured from the left edge of the column.</summary>
internal sealed record TextLine(IReadOnlyList<LinePiece> Pieces, double Height, double Baseline);

internal static class TextMetrics
{
    /// <summary>Where the letters stand in a line of this style: the face is centred in the line height.</summary>
    public static double BaselineOf(TextStyle style, FontSet fonts)
    {
        var font = fonts.For(style).Font;
        var ascent = font.Ascent * style.Size / 1000;
        var descent = -font.Descent * style.Size / 1000;
        return (style.LineHeight - ascent - descent) / 2 + ascent;
    }

    public static double WidthOf(string text, TextStyle style, FontSet fonts)
    {
        var font = fonts.For(style);
        var width = 0;
        var previous = -1;
        foreach (var rune in text.EnumerateRunes())
        {
            width += font.AdvanceOf(rune.Value) + (previous < 0 ? 0 : font.KerningOf(previous, rune.Value));
            previous = rune.Value;
        }

        return width * style.Size / 1000;
    }
}
