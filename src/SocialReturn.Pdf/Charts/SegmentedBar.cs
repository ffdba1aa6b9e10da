using SocialReturn.Pdf.Blocks;
using SocialReturn.Pdf.Drawing;

namespace SocialReturn.Pdf.Charts;

/// <summary>A share of a bar.</summary>
public sealed record BarSegment(double Value, FillPattern Pattern);

/// <summary>
/// A bar of consecutive shares against a target. The mark of the target stands at the same place in every bar,
/// so that bars above each other compare; what goes past it goes on to its right.
/// </summary>
public sealed record SegmentedBar(double Target, PatternPalette Palette, params IReadOnlyList<BarSegment> Segments)
{
    /// <summary>Where the target stands, as part of the width.</summary>
    public const double EndMarkAt = 0.86;

    /// <summary>A value to point at, such as what was expected by now.</summary>
    public double? Tick { get; init; }

    public BarScale Scale { get; init; } = BarScale.Mini;

    public double Height => Scale.ZoneAbove + Scale.Height + Scale.EndMarkOverhang;

    /// <summary>The bar as a drawing of its own.</summary>
    public Figure ToFigure(string description) => new(Height, description, Draw);

    public void Draw(Canvas canvas)
    {
        var endMark = canvas.Width * EndMarkAt;
        var total = Segments.Sum(segment => Math.Max(0, segment.Value));
        var perPoint =
            Target > 0 ? endMark / Target
            : total > 0 ? endMark / total
            : 0;
        canvas.FillRectangle(0, Scale.ZoneAbove, endMark, Scale.Height, Palette.Track);
        canvas.Clipped(0, 0, canvas.Width, Height, () => DrawSegments(canvas, perPoint));
        if (total * perPoint > canvas.Width)
        {
            DrawCut(canvas);
        }

        DrawEndMark(canvas, endMark);
        if (Tick is { } value)
        {
            DrawTick(canvas, Math.Clamp(value * perPoint, 0, canvas.Width));
        }
    }

    private void DrawSegments(Canvas canvas, double perPoint)
    {
        var x = 0d;
        foreach (var segment in Segments.Where(segment => segment.Value > 0))
        {
            // What lies past the paper is not drawn: a hatch as long as its value would never end.
            var width = Math.Min(segment.Value * perPoint, canvas.Width + Scale.Height - x);
            // A neighbour's edge is shared: without the overlap there would be two lines beside each other.
            var overlap = x > 0 && segment.Pattern != FillPattern.Solid ? Math.Min(Scale.Outline, x) : 0;
            PatternBox.Draw(canvas, new PdfRectangle(x - overlap, Scale.ZoneAbove, width + overlap, Scale.Height), segment.Pattern, Palette, Scale);
            if (overlap > 0 && segment.Pattern == FillPattern.Dashed)
            {
                canvas.FillRectangle(x - overlap, Scale.ZoneAbove, overlap, Scale.Height, Palette.Strong);
            }

            x += width;
            if (x > canvas.Width)
            {
                return;
            }
        }
    }

    /// <summary>Two slanted strokes say that the bar goes on further than the paper.</summary>
    private void DrawCut(Canvas canvas)
    {
        var slant = Scale.Height / 2;
        var stroke = new Stroke(Palette.Paper, Scale.Halo);
        foreach (var back in new[] { 2 * Scale.Halo, 5 * Scale.Halo })
        {
            var x = canvas.Width - back - slant;
            canvas.Line(x, Scale.ZoneAbove + Scale.Height + 1, x + slant, Scale.ZoneAbove - 1, stroke);
        }
    }

    private void DrawEndMark(Canvas canvas, double x)
    {
        var left = x - Scale.EndMarkWidth / 2;
        canvas.FillRectangle(left - Scale.Halo, Scale.ZoneAbove, Scale.EndMarkWidth + 2 * Scale.Halo, Scale.Height, Palette.Paper);
        var top = Scale.ZoneAbove - Scale.EndMarkOverhang;
        canvas.FillRectangle(left, top, Scale.EndMarkWidth, Scale.Height + 2 * Scale.EndMarkOverhang, Palette.Ink);
    }

    private void DrawTick(Canvas canvas, double x)
    {
        var left = x - Scale.PointerLine / 2;
        canvas.FillRectangle(left - Scale.Halo, Scale.ZoneAbove, Scale.PointerLine + 2 * Scale.Halo, Scale.Height, Palette.Paper);
        canvas.FillRectangle(left, 0, Scale.PointerLine, Scale.ZoneAbove + Scale.Height + Scale.EndMarkOverhang / 2, Palette.Ink);
        var half = Scale.PointerWidth / 2;
        canvas.FillPolygon([new(x - half, 0), new(x + half, 0), new(x, Scale.PointerHeight)], Palette.Ink);
    }
}
