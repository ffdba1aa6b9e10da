using SocialReturn.Pdf.Fonts;
using SocialReturn.Pdf.Typesetting;
using SocialReturn.Pdf.Writing;

namespace SocialReturn.Pdf.Drawing;

/// <summary>A rectangle to draw in, measured in points from its own top left corner.</summary>
public sealed class Canvas
{
    private readonly PageContent page;
    private readonly double left;
    private readonly double top;

    internal Canvas(PageContent page, double left, double top, double width, double height)
    {
        this.page = page;
        this.left = left;
        this.top = top;
        Width = width;
        Height = height;
    }

    public double Width { get; }

    public double Height { get; }

    private FontSet Fonts => page.Fonts;

    public void FillRectangle(double x, double y, double width, double height, PdfColor color)
    {
        page.Buffer.FillColor(color);
        Rectangle(x, y, width, height);
        page.Buffer.Operator("f");
    }

    /// <summary>The line is centred on the rectangle's edge.</summary>
    public void StrokeRectangle(double x, double y, double width, double height, Stroke stroke) => Stroked(stroke, () =>
        {
            Rectangle(x, y, width, height);
            page.Buffer.Operator("s");
        });

    public void Line(double x1, double y1, double x2, double y2, Stroke stroke) => Path(path => path.MoveTo(x1, y1).LineTo(x2, y2), stroke);

    public void Polyline(IEnumerable<PdfPoint> points, Stroke stroke) => Path(path => path.Polyline(points), stroke);

    public void FillPolygon(IEnumerable<PdfPoint> points, PdfColor color) => FillPath(path => path.Polyline(points).Close(), color);

    public void Circle(double centerX, double centerY, double radius, Stroke stroke) => Path(path => path.Circle(centerX, centerY, radius), stroke);

    public void FillCircle(double centerX, double centerY, double radius, PdfColor color) => FillPath(path => path.Circle(centerX, centerY, radius), color);

    public void Path(Action<PathBuilder> shape, Stroke stroke) => Stroked(stroke, () =>
        {
            Outline(shape);
            page.Buffer.Operator("S");
        });

    public void FillPath(Action<PathBuilder> shape, PdfColor color)
    {
        page.Buffer.FillColor(color);
        Outline(shape);
        page.Buffer.Operator("f");
    }

    /// <summary>Slanted lines at 45 degrees on the given ground; the lines of neighbouring rectangles run on.</summary>
    public void HatchRectangle(double x, double y, double width, double height, PdfColor color, double period, double lineWidth) =>
        Clipped(x, y, width, height, () =>
        {
            var step = period * Math.Sqrt(2);
            var first = Math.Floor((x + y) / step) * step;
            var stroke = new Stroke(color, lineWidth);
            Stroked(stroke, () =>
            {
                for (var sum = first; sum <= x + width + y + height + step; sum += step)
                {
                    MoveTo(sum - y + lineWidth, y - lineWidth);
                    LineTo(sum - y - height - lineWidth, y + height + lineWidth);
                }

                page.Buffer.Operator("S");
            });
        });

    /// <summary>Draws only what falls inside the rectangle.</summary>
    public void Clipped(double x, double y, double width, double height, Action draw)
    {
        page.Buffer.Operator("q");
        Rectangle(x, y, width, height);
        page.Buffer.Operator("W n");
        draw();
        page.Buffer.Operator("Q");
    }

    /// <summary>One line of text; x is its left, right or middle, by <paramref name="align"/>.</summary>
    public void Text(double x, double baseline, string text, TextStyle style, TextAlign align = TextAlign.Left)
    {
        var clean = CleanText.SingleLine(text);
        var width = align == TextAlign.Left ? 0 : MeasureText(clean, style);
        var start = align switch
        {
            TextAlign.Right => x - width,
            TextAlign.Center => x - width / 2,
            _ => x,
        };
        page.Buffer.Text(Fonts.For(style), style, left + start, page.FromBottom(top + baseline), clean);
    }

    public double MeasureText(string text, TextStyle style) => TextMetrics.WidthOf(CleanText.SingleLine(text), style, Fonts);

    /// <summary>The text, or as much of it as fits with an ellipsis after it.</summary>
    public string Fit(string text, TextStyle style, double width)
    {
        var fitting = text;
        while (fitting.Length > 0 && MeasureText(fitting, style) > width)
        {
            fitting = fitting.TrimEnd('…')[..^1].TrimEnd() + "…";
            if (fitting.Length == 1)
            {
                return MeasureText(fitting, style) > width ? string.Empty : fitting;
            }
        }

        return fitting;
    }

    /// <summary>A smaller canvas inside this one.</summary>
    public Canvas Part(double x, double y, double width, double height) => new(page, left + x, top + y, width, height);

    private void Stroked(Stroke stroke, Action draw)
    {
        var changed = stroke.Dash > 0 || stroke.RoundEnds;
        if (changed)
        {
            page.Buffer.Operator("q");
        }

        page.Buffer.Stroke(stroke);
        draw();
        if (changed)
        {
            page.Buffer.Operator("Q");
        }
    }

    private void Outline(Action<PathBuilder> shape)
    {
        var path = new PathBuilder();
        shape(path);
        foreach (var (operation, points) in path.Steps)
        {
            foreach (var point in points)
            {
                page.Buffer.Number(left + point.X).Number(page.FromBottom(top + point.Y));
            }

            page.Buffer.Operator(operation);
        }
    }

    private void MoveTo(double x, double y) => page.Buffer.Number(left + x).Number(page.FromBottom(top + y)).Operator("m");

    private void LineTo(double x, double y) => page.Buffer.Number(left + x).Number(page.FromBottom(top + y)).Operator("l");

    private void Rectangle(double x, double y, double width, double height) =>
        page.Buffer.Number(left + x).Number(page.FromBottom(top + y + height)).Number(width).Number(height).Operator("re");
}
