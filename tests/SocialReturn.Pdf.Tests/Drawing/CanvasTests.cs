using Shouldly;
using SocialReturn.Pdf.Drawing;
using SocialReturn.Pdf.Tests.Samples;
using SocialReturn.Pdf.Typesetting;
using Xunit;

namespace SocialReturn.Pdf.Tests.Drawing;

public sealed class CanvasTests
{
    private readonly Sheet sheet = new();

    [Fact]
    public void FillRectangle_FromTheTopLeft_LandsFromTheBottom()
    {
        sheet.Canvas.FillRectangle(10, 20, 30, 40, PdfColor.White);

        sheet.Operations.ShouldBe(["1 1 1 rg", "10 40 30 40 re", "f"]);
    }

    [Fact]
    public void Part_OfACanvas_MeasuresFromItsOwnCorner()
    {
        sheet.Canvas.Part(100, 50, 50, 50).FillRectangle(1, 2, 3, 4, PdfColor.White);

        sheet.Operations[1].ShouldBe("101 44 3 4 re");
    }

    [Fact]
    public void Line_Dashed_LeavesNoDashBehind()
    {
        sheet.Canvas.Line(0, 0, 10, 0, new Stroke(PdfColor.White, 1.5, 3, 2));

        sheet.Operations.ShouldBe(["q", "1 1 1 RG", "1.5 w", "[3 2 ] 0 d", "0 100 m", "10 100 l", "S", "Q"]);
    }

    [Theory]
    [InlineData(0.1234, "0.123 100 m")]
    [InlineData(-0.0004, "0 100 m")]
    [InlineData(-12.5, "-12.5 100 m")]
    [InlineData(1000.006, "1000.006 100 m")]
    [InlineData(7.05, "7.05 100 m")]
    public void Line_Coordinates_AreWrittenInThousandths(double x, string expected)
    {
        sheet.Canvas.Line(x, 0, 1, 0, Stroke.Hairline);

        sheet.Operations.ShouldContain(expected);
    }

    [Fact]
    public void HatchRectangle_Lines_StayInsideAndCoverIt()
    {
        sheet.Canvas.HatchRectangle(10, 10, 40, 12, PdfColor.Ink, 3, 1);

        var operations = sheet.Operations;
        operations[0].ShouldBe("q");
        operations[1].ShouldBe("10 78 40 12 re");
        operations[2].ShouldBe("W n");
        operations[^1].ShouldBe("Q");
        operations.Count(operation => operation.EndsWith(" l", StringComparison.Ordinal)).ShouldBeInRange(12, 15);
    }

    [Fact]
    public void Text_AlignedRight_EndsWhereAsked()
    {
        var width = sheet.Canvas.MeasureText("€ 12", TextStyle.Body);

        sheet.Canvas.Text(150, 20, "€ 12", TextStyle.Body, TextAlign.Right);

        sheet.Operations[^1].ShouldStartWith(FormattableString.Invariant($"BT /F1 12 Tf {150 - width:0.###} 80 Td [<"));
    }

    [Fact]
    public void Text_KernedPair_MovesTheSecondLetter()
    {
        sheet.Canvas.Text(0, 10, "AV", TextStyle.Body);

        sheet.Operations[^1].ShouldMatch(@"\[<0001>\d+ <0002>\] TJ ET$");
        sheet
            .Canvas.MeasureText("AV", TextStyle.Body)
            .ShouldBeLessThan(sheet.Canvas.MeasureText("A", TextStyle.Body) + sheet.Canvas.MeasureText("V", TextStyle.Body));
    }

    [Fact]
    public void Fit_TextThatFits_StaysWhole() => sheet.Canvas.Fit("kort", TextStyle.Body, 100).ShouldBe("kort");

    [Fact]
    public void Fit_TextThatIsTooLong_EndsInAnEllipsis()
    {
        var fitting = sheet.Canvas.Fit("Gemeente Hardinxveld-Giessendam", TextStyle.Body, 80);

        fitting.ShouldStartWith("Gemeente");
        fitting.ShouldEndWith("…");
        sheet.Canvas.MeasureText(fitting, TextStyle.Body).ShouldBeLessThanOrEqualTo(80);
        sheet.Canvas.Fit("Gemeente", TextStyle.Body, 1).ShouldBeEmpty();
    }

    [Fact]
    public void Tagged_InsideTagged_IsRefused() => Should.Throw<InvalidOperationException>(() => sheet.Page.Artifact(() => sheet.Page.Artifact(() => { })));

    [Theory]
    [InlineData("#0B5561", 0x0B, 0x55, 0x61)]
    [InlineData("ffffff", 255, 255, 255)]
    public void FromHex_Colour_IsRead(string hex, byte red, byte green, byte blue) => PdfColor.FromHex(hex).ShouldBe(new PdfColor(red, green, blue));

    [Theory]
    [InlineData("#0B556")]
    [InlineData("#0B556G")]
    [InlineData("-0B556")]
    [InlineData("")]
    public void FromHex_SomethingElse_IsRefused(string hex) => Should.Throw<FormatException>(() => PdfColor.FromHex(hex));
}
