namespace SocialReturn.Pdf.Typesetting;

public enum FontWeight
{
    Regular,
    SemiBold,
}

public enum TextAlign
{
    Left,
    Right,
    Center,
}

/// <summary>How text looks. Sizes in points; 0.75 point is one pixel of a design drawn at 96 dpi.</summary>
public sealed record TextStyle(double Size, double LineHeight, FontWeight Weight, PdfColor Color)
{
    public static readonly TextStyle Small = new(10.5, 15, FontWeight.Regular, PdfColor.Ink);
    public static readonly TextStyle Body = new(12, 16.5, FontWeight.Regular, PdfColor.Ink);
    public static readonly TextStyle Section = new(15, 21, FontWeight.SemiBold, PdfColor.Ink);
    public static readonly TextStyle Sentence = new(18.75, 24, FontWeight.SemiBold, PdfColor.Ink);
    public static readonly TextStyle Title = new(23.25, 28.5, FontWeight.SemiBold, PdfColor.Ink);

    public TextStyle SemiBold() => this with { Weight = FontWeight.SemiBold };

    public TextStyle In(PdfColor color) => this with { Color = color };

    public TextStyle Soft() => In(PdfColor.SoftInk);
}
