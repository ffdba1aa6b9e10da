namespace SocialReturn.Pdf.Drawing;

/// <summary>Collects the outline of a free shape.</summary>
public sealed class PathBuilder
{
    private readonly List<(string Operator, PdfPoint[] Points)> steps = [];

    internal IReadOnlyList<(string Operator, PdfPoint[] Points)> Steps => steps;

    public PathBuilder MoveTo(double x, double y) => Step("m", new PdfPoint(x, y));

    public PathBuilder LineTo(double x, double y) => Step("l", new PdfPoint(x, y));

    public PathBuilder CurveTo(PdfPoint firstControl, PdfPoint secondControl, PdfPoint end) => Step("c", firstControl, secondControl, end);

    public PathBuilder Close() => Step("h");

    public PathBuilder Polyline(IEnumerable<PdfPoint> points)
    {
        var first = true;
        foreach (var point in points)
        {
            Step(first ? "m" : "l", point);
            first = false;
        }

        return this;
    }

    public PathBuilder Circle(double centerX, double centerY, double radius)
    {
        // The usual four curves: off from a true circle by less than three hundredths of a percent.
        var handle = radius * 0.5522847498;
        return MoveTo(centerX + radius, centerY)
            .CurveTo(new(centerX + radius, centerY + handle), new(centerX + handle, centerY + radius), new(centerX, centerY + radius))
            .CurveTo(new(centerX - handle, centerY + radius), new(centerX - radius, centerY + handle), new(centerX - radius, centerY))
            .CurveTo(new(centerX - radius, centerY - handle), new(centerX - handle, centerY - radius), new(centerX, centerY - radius))
            .CurveTo(new(centerX + handle, centerY - radius), new(centerX + radius, centerY - handle), new(centerX + radius, centerY))
            .Close();
    }

    private PathBuilder Step(string operation, params PdfPoint[] points)
    {
        steps.Add((operation, points));
        return this;
    }
}
