using SocialReturn.Pdf.Blocks;
using SocialReturn.Pdf.Drawing;

namespace SocialReturn.Pdf.Charts;

public enum SeriesLook
{
    /// <summary>Holds its value until the next point, on a light ground.</summary>
    Stepped,

    /// <summary>A hatched block from its first to its last point.</summary>
    HatchedBlock,

    Doubled,
    Dashed,
    Thin,
}

/// <summary>A line through points, with an optional name and value at its end.</summary>
public sealed record ChartSeries(SeriesLook Look, params IReadOnlyList<PdfPoint> Points)
{
    public string? Label { get; init; }

    public string? LabelValue { get; init; }
}

public sealed record ChartTick(double Value, string Label);

public sealed record ChartAxis(double From, double To, params IReadOnlyList<ChartTick> Ticks);

/// <summary>A level across the chart, with its name above the line.</summary>
public sealed record ChartLevel(double Value, string Label)
{
    /// <summary>What the level was before, in order; it then steps up or down to its value. Empty for one that never changed.</summary>
    public IReadOnlyList<ChartStep> Before { get; init; } = [];

    /// <summary>Where the level is reached, marked with a ring and this text.</summary>
    public ChartTick? Reached { get; init; }
}

/// <summary>A former level, until it became another; its name stands above its part of the line where there is room.</summary>
/// <param name="Until">Where on the horizontal axis.</param>
public sealed record ChartStep(double Value, double Until, string Label);

/// <summary>A chart of lines over an axis, such as a course in time. A table with the same figures belongs beside it.</summary>
public sealed record LineChart(ChartAxis Horizontal, ChartAxis Vertical, PatternPalette Palette, params IReadOnlyList<ChartSeries> Series)
{
    public double Height { get; init; } = 190;

    public ChartLevel? Level { get; init; }

    /// <summary>A dotted upright line, such as today.</summary>
    public ChartTick? Moment { get; init; }

    public Figure ToFigure(string description)
    {
        if (Horizontal.To <= Horizontal.From || Vertical.To <= Vertical.From)
        {
            throw new PdfLayoutException("An axis of the chart has no length.");
        }

        return new Figure(Height, description, canvas => new LineChartDrawing(this, canvas).Draw());
    }
}
