namespace SocialReturn.Pdf.Drawing;

/// <summary>A line's look; a dash pattern is dash and gap in points.</summary>
public sealed record Stroke(PdfColor Color, double Width, double Dash = 0, double GapLength = 0)
{
    public static readonly Stroke Hairline = new(PdfColor.Hairline, 0.75);

    public bool RoundEnds { get; init; }
}

public readonly record struct PdfPoint(double X, double Y);
