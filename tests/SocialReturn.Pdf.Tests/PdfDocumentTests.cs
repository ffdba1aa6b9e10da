using System.Globalization;
using System.Text;
using Shouldly;
using SocialReturn.Pdf.Blocks;
using SocialReturn.Pdf.Tests.Samples;
using SocialReturn.Pdf.Typesetting;
using Xunit;

namespace SocialReturn.Pdf.Tests;

public sealed class PdfDocumentTests
{
    [Fact]
    public void ToBytes_SameModelAndMoment_GivesTheSameBytes()
    {
        var document = SampleReport.Build();

        var bytes = document.ToBytes(SampleReport.CreatedAt);

        document.ToBytes(SampleReport.CreatedAt).ShouldBe(bytes);
        SampleReport.Build().ToBytes(SampleReport.CreatedAt).ShouldBe(bytes);
        document.ToBytes(SampleReport.CreatedAt.AddSeconds(1)).ShouldNotBe(bytes);
    }

    [Theory]
    [InlineData("sv-SE")]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    public void ToBytes_OtherCulture_GivesTheSameBytes(string culture)
    {
        var expected = SampleReport.Build().ToBytes(SampleReport.CreatedAt);
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);

            SampleReport.Build().ToBytes(SampleReport.CreatedAt).ShouldBe(expected);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void ToBytes_ManyAtOnce_DoNotDisturbEachOther()
    {
        var document = SampleReport.Build();
        var expected = document.ToBytes(SampleReport.CreatedAt);

        var results = Enumerable.Range(0, 16).AsParallel().Select(_ => document.ToBytes(SampleReport.CreatedAt)).ToList();

        results.ShouldAllBe(bytes => bytes.SequenceEqual(expected));
    }

    [Fact]
    public void ToBytes_FullReport_PassesTheSyntaxCheckAndRenders()
    {
        using var tool = PdfTool.For(SampleReport.Build());

        tool.Run("qpdf", "--check", tool.File).ShouldContain("No syntax or stream encoding errors");
        tool.Run("pdftoppm", "-r", "30", "-gray", tool.File, "pagina").ShouldBeEmpty();
    }

    [Fact]
    public void ToBytes_Fonts_AreEmbeddedAsSubsetsWithTheirText()
    {
        using var tool = PdfTool.For(SampleReport.Build());

        var fonts = tool.Run("pdffonts", tool.File).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2).ToList();

        fonts.Count.ShouldBe(2);
        foreach (var font in fonts)
        {
            font.ShouldMatch(@"^[A-Z]{6}\+SourceSans3-(Regular|SemiBold)\s+CID TrueType\s+Identity-H\s+yes yes yes");
        }
    }

    [Theory]
    [InlineData("Şahin")]
    [InlineData("Łukasz Işık-Đorđević")]
    [InlineData("€ 12.345,67")]
    [InlineData("− € 2.500 × 9/12 – ‘zo’ “dus”")]
    [InlineData("AVATAR To Ty. WA")]
    public void ToBytes_Text_ComesBackAsItWas(string text)
    {
        using var tool = PdfTool.For(new PdfDocument("Tekst").Add(new Paragraph(text)));

        tool.Text().ShouldContain(text);
    }

    [Fact]
    public void ToBytes_LetterTheFontDoesNotHave_IsStillReadAsItself()
    {
        using var tool = PdfTool.For(new PdfDocument("Tekst").Add(new Paragraph("naam: 漢字 en 😀")));

        tool.Text().ShouldContain("naam: 漢字 en 😀");
    }

    [Fact]
    public void ToBytes_NoContent_IsOneEmptyPage()
    {
        using var tool = PdfTool.For(new PdfDocument("Leeg"));

        tool.PageCount().ShouldBe(1);
        tool.Run("qpdf", "--check", tool.File).ShouldContain("No syntax");
    }

    [Fact]
    public void ToBytes_Information_StandsInTheDocument()
    {
        using var tool = PdfTool.For(SampleReport.Build());

        var information = tool.Run("pdfinfo", "-isodates", tool.File);

        information.ShouldMatch(@"Title:\s+Maandrapport februari 2026, gemeente Gorinchem\n");
        information.ShouldMatch(@"Author:\s+Adviespunt AV-regio\n");
        information.ShouldMatch(@"Tagged:\s+yes\n");
        information.ShouldMatch(@"Page size:\s+595.276 x 841.89 pts \(A4\)\n");
        information.ShouldMatch(@"CreationDate:\s+2026-03-01T09:30:00\+01");
    }

    [Fact]
    public void ToBytes_Metadata_NamesTitleLanguageAndBothStandards()
    {
        using var tool = PdfTool.For(new PdfDocument("Wie & wat <1>\u0000") { Author = "Ik" });

        var metadata = tool.Run("pdfinfo", "-meta", tool.File);

        metadata.ShouldContain("<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">Wie &amp; wat &lt;1&gt;</rdf:li>");
        metadata.ShouldContain("<pdfuaid:part>1</pdfuaid:part>");
        metadata.ShouldContain("<pdfaid:part>3</pdfaid:part>");
        metadata.ShouldContain("<xmp:CreateDate>2026-03-01T09:30:00+01:00</xmp:CreateDate>");
        System.Xml.Linq.XDocument.Parse(metadata.Trim()).Root.ShouldNotBeNull();
    }

    [Fact]
    public void ToBytes_Catalog_SaysWhatAReaderNeeds()
    {
        using var tool = PdfTool.For(SampleReport.Build());

        var catalog = tool.OfType("/Catalog").ShouldHaveSingleItem();

        catalog.GetProperty("/Lang").GetString().ShouldBe("u:nl-NL");
        catalog.GetProperty("/MarkInfo").GetProperty("/Marked").GetBoolean().ShouldBeTrue();
        catalog.GetProperty("/ViewerPreferences").GetProperty("/DisplayDocTitle").GetBoolean().ShouldBeTrue();
        tool.OfType("/OutputIntent").ShouldHaveSingleItem().GetProperty("/S").GetString().ShouldBe("/GTS_PDFA1");
        tool.OfType("/Page").ShouldAllBe(page => page.GetProperty("/Tabs").GetString() == "/S");
    }

    [Fact]
    public void ToBytes_PagesOfTheFooter_CountToTheLast()
    {
        var document = new PdfDocument("Bladzijden")
        {
            Footer = new PageBand(20, 10, (canvas, page) => canvas.Text(0, 12, $"{page.Number} van {page.Count}", TextStyle.Small)),
        };
        for (var line = 0; line < 150; line++)
        {
            document.Add(new Paragraph($"Regel {line}"));
        }

        using var tool = PdfTool.For(document);
        var count = tool.PageCount();

        count.ShouldBeGreaterThan(2);
        for (var page = 1; page <= count; page++)
        {
            tool.Text(page).ShouldContain($"{page} van {count}");
        }
    }

    [Fact]
    public void Attach_File_CanBeTakenOutAgain()
    {
        using var tool = PdfTool.For(SampleReport.Build());

        tool.Run("pdfdetach", "-list", tool.File).ShouldContain("1: gegevens.csv");
        tool.Run("pdfdetach", "-save", "1", "-o", "uit.csv", tool.File);
        File.ReadAllText(Path.Combine(Path.GetDirectoryName(tool.File)!, "uit.csv"), Encoding.UTF8).ShouldBe("aanbesteding;bedrag\nŞahin;1\n");
        var specification = tool.OfType("/Filespec").ShouldHaveSingleItem();
        specification.GetProperty("/AFRelationship").GetString().ShouldBe("/Data");
        tool.OfType("/Catalog").Single().GetProperty("/AF").GetArrayLength().ShouldBe(1);
        tool.Streams("/EmbeddedFile").ShouldHaveSingleItem().GetProperty("/Subtype").GetString().ShouldBe("/text/csv");
    }

    [Fact]
    public void Attach_SecondFileOfTheSameName_IsRefused()
    {
        var attachment = new PdfAttachment("a.csv", "text/csv", "A", Encoding.UTF8.GetBytes("1"));

        Should.Throw<InvalidOperationException>(() => new PdfDocument("Bijlagen").Attach(attachment).Attach(attachment with { FileName = "A.CSV" }));
    }

    [Fact]
    public void PdfDocument_WithoutTitle_IsRefused() => Should.Throw<ArgumentException>(() => new PdfDocument(" "));
}
