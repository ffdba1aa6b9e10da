using Shouldly;
using SocialReturn.Pdf.Blocks;
using SocialReturn.Pdf.Drawing;
using SocialReturn.Pdf.Tests.Samples;
using SocialReturn.Pdf.Typesetting;
using Xunit;

namespace SocialReturn.Pdf.Tests.Blocks;

public sealed class FlowTests
{
    [Fact]
    public void Heading_AtTheFootOfAPage_MovesWithItsText()
    {
        for (var before = 36; before < 46; before++)
        {
            var document = new PdfDocument("Kop").Add(new Heading(1, "Titel"));
            document.Add([.. Enumerable.Range(0, before).Select(line => new Paragraph($"regel {line}"))]);
            document.Add(new Heading(2, "Tussenkop"), new Paragraph("Eronder"));
            using var tool = PdfTool.For(document);

            tool.Text().Split('\f').Single(page => page.Contains("Tussenkop", StringComparison.Ordinal)).ShouldContain("Eronder");
        }
    }

    [Fact]
    public void KeepTogether_BlocksThatFit_StandOnOnePage()
    {
        var document = new PdfDocument("Samen").Add([.. Enumerable.Range(0, 40).Select(line => new Paragraph($"regel {line}"))]);
        document.Add(new KeepTogether([.. Enumerable.Range(0, 10).Select(line => new Paragraph($"samen {line}"))]));
        using var tool = PdfTool.For(document);

        var pages = tool.Text().TrimEnd('\f').Split('\f');

        pages.Length.ShouldBe(2);
        pages[0].ShouldNotContain("samen");
    }

    [Fact]
    public void KeyValueRows_KeyAndSentence_StandOnOneLine()
    {
        using var tool = PdfTool.For(new PdfDocument("Rijen").Add(new KeyValueRows(new KeyValueRow("+ € 26.420", "is gerealiseerd."))));

        tool.Text().ShouldMatch(@"\+ € 26\.420\s+is gerealiseerd\.\n");
    }

    [Fact]
    public void Panel_ItsContent_StaysReadableAndOnOnePage()
    {
        var document = new PdfDocument("Vlak").Add([.. Enumerable.Range(0, 40).Select(line => new Paragraph($"regel {line}"))]);
        document.Add(new Panel(PdfColor.Track, PdfColor.Ink, [.. Enumerable.Range(0, 10).Select(line => new Paragraph($"vlak {line}"))]));
        using var tool = PdfTool.For(document);

        var pages = tool.Text().TrimEnd('\f').Split('\f');

        pages.Length.ShouldBe(2);
        pages[0].ShouldNotContain("vlak");
        Enumerable.Range(0, 10).ShouldAllBe(line => pages[1].Contains($"vlak {line}", StringComparison.Ordinal));
    }

    [Fact]
    public void Columns_WiderThanThePage_AreRefused()
    {
        var columns = new Columns(new ColumnPart(300, new Paragraph("a")), new ColumnPart(200, new Paragraph("b")));

        Should.Throw<PdfLayoutException>(() => Render(columns));
        Should.Throw<PdfLayoutException>(() => Render(new Columns()));
    }

    [Fact]
    public void Figure_LargerThanThePage_IsRefused()
    {
        Should.Throw<PdfLayoutException>(() => Render(new Figure(10, "Te breed", _ => { }) { Width = 600 }));
        Should.Throw<PdfLayoutException>(() => Render(new Figure(900, "Te hoog", _ => { })));
    }

    [Fact]
    public void Block_UsedTwice_IsDrawnTwice()
    {
        var paragraph = new Paragraph("zelfde tekst");

        using var tool = PdfTool.For(new PdfDocument("Twee keer").Add(paragraph, new Spacer(20), new Rule(Stroke.Hairline), paragraph));

        tool.Text().Split("zelfde tekst").Length.ShouldBe(3);
    }

    [Fact]
    public void Paragraph_AlignedRight_EndsAtTheMargin()
    {
        using var tool = PdfTool.For(new PdfDocument("Rechts").Add(new Paragraph("einde") { Align = TextAlign.Right }));

        var box = tool.Run("pdftotext", "-bbox", tool.File, "-");

        double.Parse(
                System.Text.RegularExpressions.Regex.Match(box, "xMax=\"([0-9.]+)\" yMax=\"[0-9.]+\">einde").Groups[1].Value,
                System.Globalization.CultureInfo.InvariantCulture
            )
            .ShouldBe(595.276 - 48, 0.1);
    }

    private static byte[] Render(Block block) => new PdfDocument("Blok").Add(block).ToBytes(SampleReport.CreatedAt);
}
