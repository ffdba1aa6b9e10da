using SocialReturn.Pdf.Typesetting;

namespace SocialReturn.Pdf.Charts;

/// <summary>The small samples of a legend, to stand in a line of text.</summary>
public static class Swatch
{
    /// <summary>A sample of a pattern; <paramref name="description"/> is read aloud when no name stands beside it.</summary>
    public static InlineDrawing Of(FillPattern pattern, PatternPalette palette, string? description = null, double width = 10.5, double height = 7.5) =>
        new(width, height, canvas => PatternBox.Draw(canvas, new PdfRectangle(0, 0, width, height), pattern, palette, BarScale.Mini), description);

    /// <summary>A sample of the pointer above a bar.</summary>
    public static InlineDrawing Tick(PatternPalette palette)
    {
        const double width = 8.25;
        const double height = 10.5;
        return new InlineDrawing(width, height, canvas =>
        {
            canvas.FillPolygon([new(0, 0), new(width, 0), new(width / 2, 5.25)], palette.Ink);
            canvas.FillRectangle(width / 2 - 0.75, 0, 1.5, height, palette.Ink);
        }) { Drop = 1.5 };
    }
}
