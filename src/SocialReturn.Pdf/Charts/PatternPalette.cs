namespace SocialReturn.Pdf.Charts;

/// <summary>How a share is filled: the patterns tell apart what colour alone may not.</summary>
public enum FillPattern
{
    Solid,
    Hatched,
    Light,
    Dashed,
}

/// <summary>The colours of a chart: one strong, one light, on paper with ink.</summary>
public sealed record PatternPalette(PdfColor Strong, PdfColor Light)
{
    public PdfColor Paper { get; init; } = PdfColor.White;

    public PdfColor Track { get; init; } = PdfColor.Track;

    public PdfColor Ink { get; init; } = PdfColor.Ink;

    public PdfColor SoftInk { get; init; } = PdfColor.SoftInk;
}

/// <summary>The measures of a bar in points.</summary>
public sealed record BarScale
{
    /// <summary>The smallest bar, for rows of a table.</summary>
    public static readonly BarScale Mini = new();

    /// <summary>A bar that stands by itself.</summary>
    public static readonly BarScale Small = new()
    {
        Height = 12,
        Outline = 1.125,
        HatchPeriod = 3.9,
        HatchLine = 1.575,
        Dash = 3,
        DashGap = 2.25,
        EndMarkWidth = 2.25,
        EndMarkOverhang = 3.75,
        PointerLine = 1.5,
        PointerWidth = 7.5,
        PointerHeight = 4.5,
    };

    public double Height { get; init; } = 9;
    public double Outline { get; init; } = 0.9375;
    public double HatchPeriod { get; init; } = 3;
    public double HatchLine { get; init; } = 1.275;
    public double Dash { get; init; } = 2.25;
    public double DashGap { get; init; } = 1.8;
    public double EndMarkWidth { get; init; } = 1.875;
    public double EndMarkOverhang { get; init; } = 3;
    public double PointerLine { get; init; } = 1.125;
    public double PointerWidth { get; init; } = 6;
    public double PointerHeight { get; init; } = 3.75;

    /// <summary>Room above the bar for the pointer.</summary>
    public double ZoneAbove { get; init; } = 4.5;

    /// <summary>Paper on either side of the end mark and the pointer.</summary>
    public double Halo { get; init; } = 1.5;
}
