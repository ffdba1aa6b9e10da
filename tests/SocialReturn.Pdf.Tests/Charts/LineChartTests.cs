using Shouldly;
using SocialReturn.Pdf.Charts;
using SocialReturn.Pdf.Tests.Samples;
using Xunit;

namespace SocialReturn.Pdf.Tests.Charts;

public sealed class LineChartTests
{
    private static readonly PatternPalette Palette = new(PdfColor.FromHex("#0B5561"), PdfColor.FromHex("#C9E0E3"));
    private static readonly ChartAxis Axis = new(0, 10, new ChartTick(0, "0"), new ChartTick(10, "10"));

    [Fact]
    public void ToFigure_EveryLook_IsDrawnWithItsLabels()
    {
        var series = Enum.GetValues<SeriesLook>()
            .Select(look => new ChartSeries(look, new(0, 0), new(5, 4), new(10, 8)) { Label = $"lijn {look}", LabelValue = "€ 8" })
            .ToList();
        var chart = new LineChart(Axis, Axis, Palette, series)
        {
            Level = new ChartLevel(6, "verplichting") { Reached = new ChartTick(7, "gehaald") },
            Moment = new ChartTick(5, "vandaag"),
        };

        using var tool = PdfTool.For(new PdfDocument("Grafiek").Add(chart.ToFigure("Een grafiek")));
        var text = tool.Text();

        foreach (var expected in series.Select(line => line.Label!).Concat(["verplichting", "gehaald", "vandaag", "10"]))
        {
            text.ShouldContain(expected);
        }

        tool.Run("qpdf", "--check", tool.File).ShouldContain("No syntax");
    }

    [Fact]
    public void Draw_SteppedSeries_HoldsItsValueUntilTheNextPoint()
    {
        var lines = Points(Draw(new ChartSeries(SeriesLook.Stepped, new(0, 2), new(5, 8), new(10, 8))));

        // The last points: five of the line (start, along, up, along, no further up) and the dot at its end.
        var steps = lines[^6..];
        steps[1].Y.ShouldBe(steps[0].Y, 0.002);
        steps[2].X.ShouldBe(steps[1].X, 0.002);
        steps[2].Y.ShouldBeGreaterThan(steps[1].Y);
    }

    [Fact]
    public void Draw_ALevelThatChanged_StepsWhereItBecameAnother()
    {
        var level = new ChartLevel(8, "nu") { Before = [new ChartStep(2, 3, "eerst"), new ChartStep(6, 5, "toen")] };
        var sheet = new Sheet();

        new LineChartDrawing(new LineChart(new ChartAxis(0, 10), new ChartAxis(0, 10), Palette) { Level = level }, sheet.Canvas).Draw();

        // The axis takes two points; then along, up; along, up; along: 2 until 3, 6 until 5, 8 to the end.
        var points = Points(sheet)[2..];
        points.Count.ShouldBe(8);
        var (low, middle, high) = (points[0].Y, points[3].Y, points[7].Y);
        points.Select(point => Math.Round(point.Y, 2)).ShouldBe(new[] { low, low, middle, middle, middle, high, high, high }.Select(y => Math.Round(y, 2)));
        ((middle - low) / (high - middle)).ShouldBe(2, 0.01); // from 2 to 6, from 6 to 8
        points[1].X.ShouldBe(points[2].X, 0.002);
        points[4].X.ShouldBe(points[6].X, 0.002);
        ((points[1].X - points[0].X) / (points[7].X - points[6].X)).ShouldBe(0.6, 0.01); // three tenths, then five tenths
    }

    [Fact]
    public void Draw_ALevelReachedBelowItsName_RaisesTheDay()
    {
        var near = BaselinesOf(new ChartLevel(5, "verplichting") { Reached = new ChartTick(3, "mei") });
        var far = BaselinesOf(new ChartLevel(5, "verplichting") { Reached = new ChartTick(9.9, "mei") });

        (near[1] - near[0]).ShouldBe(14, 0.1); // two above its name and a line higher
        (far[1] - far[0]).ShouldBe(2, 0.1);
    }

    [Fact]
    public void Draw_ValuesOutsideTheAxes_StayInTheChart()
    {
        var points = Points(Draw(new ChartSeries(SeriesLook.Thin, new(-50, -50), new(500, 500))));

        points.ShouldAllBe(point => point.X >= 0 && point.X <= 200 && point.Y >= 0 && point.Y <= 100);
    }

    [Fact]
    public void Draw_LabelsOfLinesThatEndTogether_StandBelowEachOther()
    {
        var sheet = Draw(
            new ChartSeries(SeriesLook.Thin, new(0, 0), new(10, 5)) { Label = "een" },
            new ChartSeries(SeriesLook.Thin, new(0, 0), new(10, 5)) { Label = "twee" }
        );

        var baselines = sheet
            .Operations.Where(operation => operation.StartsWith("BT", StringComparison.Ordinal))
            .TakeLast(2)
            .Select(operation => double.Parse(operation.Split(' ')[5], System.Globalization.CultureInfo.InvariantCulture))
            .ToList();
        (baselines[0] - baselines[1]).ShouldBeGreaterThanOrEqualTo(12);
    }

    [Fact]
    public void Draw_SeriesWithoutPoints_IsLeftOut() => Should.NotThrow(() => Draw(new ChartSeries(SeriesLook.Stepped) { Label = "leeg" }));

    [Fact]
    public void ToFigure_AxisWithoutLength_IsRefused() =>
        Should.Throw<PdfLayoutException>(() => new LineChart(new ChartAxis(3, 3), Axis, Palette).ToFigure("Niets"));

    private static List<double> BaselinesOf(ChartLevel level)
    {
        var sheet = new Sheet();
        new LineChartDrawing(new LineChart(new ChartAxis(0, 10), new ChartAxis(0, 10), Palette) { Level = level }, sheet.Canvas).Draw();
        return
        [
            .. sheet
                .Operations.Where(operation => operation.StartsWith("BT", StringComparison.Ordinal))
                .Select(operation => double.Parse(operation.Split(' ')[5], System.Globalization.CultureInfo.InvariantCulture)),
        ];
    }

    private static Sheet Draw(params ChartSeries[] series)
    {
        var sheet = new Sheet();
        new LineChartDrawing(new LineChart(Axis, Axis, Palette, series), sheet.Canvas).Draw();
        return sheet;
    }

    private static List<(double X, double Y)> Points(Sheet sheet) =>
        sheet
            .Operations.Where(operation => operation.EndsWith(" m", StringComparison.Ordinal) || operation.EndsWith(" l", StringComparison.Ordinal))
            .Select(operation => operation.Split(' '))
            .Select(parts =>
                (
                    double.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture),
                    double.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture)
                )
            )
            .ToList();
}
