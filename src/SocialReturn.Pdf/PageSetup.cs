using SocialReturn.Pdf.Drawing;

namespace SocialReturn.Pdf;

/// <summary>Paper and margins in points.</summary>
public sealed record PageSetup(double Width, double Height, double Margin)
{
    /// <summary>A4 with margins of 48 points (64 pixels at 96 dpi).</summary>
    public static readonly PageSetup A4 = new(595.276, 841.89, 48);

    public double ContentWidth => Width - 2 * Margin;
}

/// <summary>The page a header or footer is drawn on; numbers start at 1.</summary>
public sealed record PageInfo(int Number, int Count);

/// <summary>
/// A header or footer: drawn on every page between the side margins, at the top or bottom margin.
/// Screen readers pass over it, so nothing may stand only here. <paramref name="Clearance"/> is the white between it and the content.
/// </summary>
public sealed record PageBand(double Height, double Clearance, Action<Canvas, PageInfo> Draw)
{
    /// <summary>Distance to the edge of the paper; the page's margin when left out.</summary>
    public double? EdgeMargin { get; init; }
}
