using SocialReturn.Pdf.Typesetting;

namespace SocialReturn.Pdf.Drawing;

/// <summary>Small signs to stand before a word that says the same; they are never the only message.</summary>
public static class Icons
{
    private const double Size = 12;
    private const double Weight = 1.2;

    public static InlineDrawing Warning(PdfColor color) => Icon(14, canvas =>
        {
            var stroke = Line(color);
            canvas.Path(path => path.MoveTo(7, 1).LineTo(13.2, 11.4).LineTo(0.8, 11.4).Close(), stroke);
            canvas.Line(7, 4.8, 7, 7.6, stroke);
            canvas.FillCircle(7, 9.5, 0.8, color);
        });

    public static InlineDrawing Check(PdfColor color) => Icon(Size, canvas =>
        {
            canvas.Circle(6, 6, 5.2, Line(color));
            canvas.Polyline([new(3.7, 6.2), new(5.4, 7.8), new(8.4, 4.4)], Line(color));
        });

    public static InlineDrawing Flag(PdfColor color) => Icon(Size, canvas =>
        {
            canvas.Line(2.6, 1, 2.6, 11.4, Line(color));
            canvas.Polyline([new(2.6, 1.6), new(9.6, 1.6), new(8, 4), new(9.6, 6.4), new(2.6, 6.4)], Line(color));
        });

    private static Stroke Line(PdfColor color) => new(color, Weight) { RoundEnds = true };

    private static InlineDrawing Icon(double width, Action<Canvas> draw) => new(width, Size, draw) { Drop = 2.4 };
}
