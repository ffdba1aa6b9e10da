using SocialReturn.Pdf.Drawing;

namespace SocialReturn.Pdf.Charts;

/// <summary>Draws a rectangle in one of the patterns.</summary>
internal static class PatternBox
{
    public static void Draw(Canvas canvas, PdfRectangle box, FillPattern pattern, PatternPalette palette, BarScale scale)
    {
        var half = scale.Outline / 2;
        var inner = new PdfRectangle(box.X + half, box.Y + half, Math.Max(0, box.Width - scale.Outline), Math.Max(0, box.Height - scale.Outline));
        var outline = new Stroke(palette.Strong, scale.Outline);
        switch (pattern)
        {
            case FillPattern.Solid:
                canvas.FillRectangle(box.X, box.Y, box.Width, box.Height, palette.Strong);
                return;
            case FillPattern.Hatched:
                canvas.FillRectangle(box.X, box.Y, box.Width, box.Height, palette.Paper);
                // Inside the outline: some viewers round a clip outwards, and the ends would fray over the edge.
                canvas.HatchRectangle(inner.X, inner.Y, inner.Width, inner.Height, palette.Strong, scale.HatchPeriod, scale.HatchLine);
                break;
            case FillPattern.Light:
                canvas.FillRectangle(box.X, box.Y, box.Width, box.Height, palette.Light);
                break;
            case FillPattern.Dashed:
                canvas.FillRectangle(box.X, box.Y, box.Width, box.Height, palette.Paper);
                outline = new Stroke(palette.Strong, scale.Outline, scale.Dash, scale.DashGap);
                break;
        }

        canvas.Clipped(box.X, box.Y, box.Width, box.Height, () => canvas.StrokeRectangle(inner.X, inner.Y, inner.Width, inner.Height, outline));
    }
}

internal readonly record struct PdfRectangle(double X, double Y, double Width, double Height);
