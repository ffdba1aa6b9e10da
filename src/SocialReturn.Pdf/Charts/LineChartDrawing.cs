using SocialReturn.Pdf.Drawing;
using SocialReturn.Pdf.Typesetting;

namespace SocialReturn.Pdf.Charts;

/// <summary>Draws a <see cref="LineChart"/> in a canvas.</summary>
internal sealed class LineChartDrawing
{
    private const double Space = 6;
    private const double LineWidth = 1.5;

    private readonly LineChart chart;
    private readonly Canvas canvas;
    private readonly TextStyle text = TextStyle.Small with { Size = 9, LineHeight = 12 };
    private readonly double left;
    private readonly double right;
    private readonly double top;
    private readonly double bottom;

    public LineChartDrawing(LineChart chart, Canvas canvas)
    {
        this.chart = chart;
        this.canvas = canvas;
        var endLabels = chart.Series.SelectMany(series => new[] { Width(series.Label), Width(series.LabelValue) }).DefaultIfEmpty(0).Max();
        left = chart.Vertical.Ticks.Select(tick => Width(tick.Label)).DefaultIfEmpty(0).Max() + Space;
        right = canvas.Width - (endLabels > 0 ? endLabels + Space : Space);
        top = 2 * text.LineHeight;
        bottom = canvas.Height - text.LineHeight - Space;
        if (right <= left)
        {
            throw new PdfLayoutException($"A chart {canvas.Width:0.##} points wide has no room for its labels.");
        }
    }

    public void Draw()
    {
        DrawAxes();
        foreach (var series in chart.Series.OrderBy(series => series.Look == SeriesLook.Stepped ? 0 : 1))
        {
            DrawSeries(series);
        }

        DrawMoment();
        DrawLevel();
        DrawEndLabels();
    }

    private void DrawAxes()
    {
        foreach (var tick in chart.Vertical.Ticks)
        {
            canvas.Line(left, Y(tick.Value), right, Y(tick.Value), Stroke.Hairline);
            canvas.Text(left - Space, Y(tick.Value) + 3, tick.Label, text.Soft(), TextAlign.Right);
        }

        canvas.Line(left, bottom, right, bottom, new Stroke(PdfColor.StrongHairline, 0.75));
        foreach (var tick in chart.Horizontal.Ticks)
        {
            canvas.Line(X(tick.Value), bottom, X(tick.Value), bottom + 3, new Stroke(PdfColor.StrongHairline, 0.75));
            canvas.Text(X(tick.Value), canvas.Height - 3, tick.Label, text.Soft());
        }
    }

    private void DrawSeries(ChartSeries series)
    {
        var points = series.Points.Select(point => new PdfPoint(X(point.X), Y(point.Y))).ToList();
        if (points.Count == 0)
        {
            return;
        }

        switch (series.Look)
        {
            case SeriesLook.Stepped:
                DrawSteps(points);
                break;
            case SeriesLook.HatchedBlock:
                DrawBlock(points[0], points[^1]);
                break;
            case SeriesLook.Doubled:
                canvas.Polyline(points, new Stroke(chart.Palette.Strong, 2.6));
                canvas.Polyline(points, new Stroke(chart.Palette.Paper, 1));
                break;
            case SeriesLook.Dashed:
                canvas.Polyline(points, new Stroke(chart.Palette.Strong, 1.2, 4, 2.5));
                break;
            case SeriesLook.Thin:
                canvas.Polyline(points, new Stroke(chart.Palette.SoftInk, 0.75));
                break;
        }
    }

    private void DrawSteps(List<PdfPoint> points)
    {
        var steps = new List<PdfPoint> { points[0] };
        for (var index = 1; index < points.Count; index++)
        {
            steps.Add(new PdfPoint(points[index].X, points[index - 1].Y));
            steps.Add(points[index]);
        }

        canvas.FillPolygon([new(steps[0].X, bottom), .. steps, new(steps[^1].X, bottom)], chart.Palette.Light);
        canvas.Polyline(steps, new Stroke(chart.Palette.Strong, LineWidth));
        canvas.FillCircle(steps[^1].X, steps[^1].Y, 2, chart.Palette.Strong);
    }

    private void DrawBlock(PdfPoint first, PdfPoint last)
    {
        const double narrowest = 5;
        var x = Math.Min(first.X, last.X);
        var y = Math.Min(first.Y, last.Y);
        var box = new PdfRectangle(x, y, Math.Max(narrowest, Math.Abs(last.X - first.X)), Math.Abs(last.Y - first.Y));
        if (box.Height > 0)
        {
            PatternBox.Draw(canvas, box, FillPattern.Hatched, chart.Palette, BarScale.Mini);
        }
    }

    private void DrawMoment()
    {
        if (chart.Moment is { } moment)
        {
            canvas.Line(X(moment.Value), top - text.LineHeight, X(moment.Value), bottom, new Stroke(chart.Palette.SoftInk, 0.75, 1, 2));
            canvas.Text(X(moment.Value) + 3, bottom - 3, moment.Label, text.Soft());
        }
    }

    private void DrawLevel()
    {
        if (chart.Level is not { } level)
        {
            return;
        }

        var y = Y(level.Value);
        var from = DrawFormerLevels(level);
        canvas.Line(from, y, right, y, new Stroke(chart.Palette.Ink, LineWidth));
        var besideStep = from > left ? from + Space / 2 : left;
        var labelLeft = Math.Max(left, Math.Min(besideStep, right - Width(level.Label)));
        canvas.Text(labelLeft, y - 4, level.Label, text.SemiBold());
        if (level.Reached is { } reached)
        {
            var (x, isOverLabel) = (
                X(reached.Value),
                X(reached.Value) - Width(reached.Label) < labelLeft + Width(level.Label) + Space && X(reached.Value) > labelLeft
            );
            canvas.FillCircle(x, y, 3, chart.Palette.Paper);
            canvas.Circle(x, y, 3, new Stroke(chart.Palette.Ink, LineWidth));
            canvas.Text(x, y - 6 - (isOverLabel ? text.LineHeight : 0), reached.Label, text.SemiBold(), TextAlign.Right);
        }
    }

    /// <returns>Where the last level begins.</returns>
    private double DrawFormerLevels(ChartLevel level)
    {
        var stroke = new Stroke(chart.Palette.Ink, LineWidth);
        var from = left;
        foreach (var (index, step) in level.Before.Index())
        {
            var (to, y) = (X(step.Until), Y(step.Value));
            var next = Y(index + 1 < level.Before.Count ? level.Before[index + 1].Value : level.Value);
            canvas.Polyline([new(from, y), new(to, y), new(to, next)], stroke);
            if (from + Width(step.Label) <= to)
            {
                canvas.Text(from, y - 4, step.Label, text);
            }

            from = to;
        }

        return from;
    }

    /// <summary>The names at the right ends, moved apart where they would cover one another.</summary>
    private void DrawEndLabels()
    {
        var lowest = 0d;
        var labelled = chart.Series.Where(series => series.Label is not null && series.Points.Count > 0);
        foreach (var series in labelled.OrderBy(series => Y(series.Points[^1].Y)))
        {
            var y = Math.Max(Y(series.Points[^1].Y) + 3, lowest);
            canvas.Text(right + Space, y, series.Label!, text);
            if (series.LabelValue is not null)
            {
                y += text.LineHeight;
                canvas.Text(right + Space, y, series.LabelValue, text.SemiBold());
            }

            lowest = y + text.LineHeight + 2;
        }
    }

    private double X(double value) => left + (right - left) * Part(value, chart.Horizontal);

    private double Y(double value) => bottom - (bottom - top) * Part(value, chart.Vertical);

    private double Width(string? label) => label is null ? 0 : canvas.MeasureText(label, text.SemiBold());

    private static double Part(double value, ChartAxis axis) => Math.Clamp((value - axis.From) / (axis.To - axis.From), 0, 1);
}
