using Shouldly;
using SocialReturn.Pdf.Blocks;
using SocialReturn.Pdf.Tests.Samples;
using Xunit;

namespace SocialReturn.Pdf.Tests;

public sealed class TaggingTests
{
    [Fact]
    public void Structure_FullReport_ReadsInOrder()
    {
        using var tool = PdfTool.For(SampleReport.Build());

        var structure = tool.Run("pdfinfo", "-struct-text", tool.File).Split('\n');
        var headings = structure
            .Index()
            .Where(line => line.Item.Trim() is "H1 (block)" or "H2 (block)" or "H3 (block)")
            .Select(line => $"{line.Item.Trim()[..2]} {structure[line.Index + 1].Trim().Trim('"')}");

        headings.ShouldBe([
            "H1 Gemeente Gorinchem",
            "H2 Wat er in februari veranderde",
            "H2 Stand per aanbesteding",
            "H2 Dit vraagt uw aandacht",
            "H2 Verwachting",
            "H2 Invullingen",
            "H3 Toelichting",
        ]);
    }

    [Fact]
    public void Structure_EveryFigure_HasWordsAndAPlace()
    {
        using var tool = PdfTool.For(SampleReport.Build());

        var figures = tool.Elements("Figure").ToList();

        figures.Count.ShouldBe(4 + 16 + 1, "four bars, their swatches and a chart");
        foreach (var figure in figures)
        {
            figure.GetProperty("/Alt").GetString().ShouldNotBeNullOrWhiteSpace();
            figure.GetProperty("/A").GetProperty("/BBox").GetArrayLength().ShouldBe(4);
        }
    }

    [Fact]
    public void Structure_EveryElement_LeadsBackToItsParent()
    {
        using var tool = PdfTool.For(SampleReport.Build());
        var objects = tool.ObjectsByReference();

        foreach (var (reference, element) in objects.Where(entry => PdfTool.Is(entry.Value, "/StructElem")))
        {
            var parent = objects[element.GetProperty("/P").GetString()!];
            parent.GetProperty("/K").ToString().ShouldContain(reference);
        }
    }

    [Fact]
    public void Structure_EveryMarkedStretch_IsKnownToItsPage()
    {
        using var tool = PdfTool.For(SampleReport.Build());
        var objects = tool.ObjectsByReference();
        var pages = tool.OfType("/Page").Count();

        var entries = objects
            .Values.Single(value => value.ValueKind == System.Text.Json.JsonValueKind.Object && value.TryGetProperty("/Nums", out _))
            .GetProperty("/Nums");
        var listed = Enumerable.Range(0, pages).Sum(page => objects[entries[2 * page + 1].GetString()!].GetArrayLength());
        var marked = objects
            .Values.Where(value => PdfTool.Is(value, "/StructElem") && value.TryGetProperty("/K", out _))
            .SelectMany(value => value.GetProperty("/K").EnumerateArray())
            .Count(kid => kid.ValueKind == System.Text.Json.JsonValueKind.Number || PdfTool.Is(kid, "/MCR"));

        marked.ShouldBe(listed);
        marked.ShouldBeGreaterThan(50);
    }

    [Fact]
    public void Link_InAParagraph_IsTaggedDescribedAndReachable()
    {
        using var tool = PdfTool.For(SampleReport.Build());

        var annotation = tool.OfType("/Annot").ShouldHaveSingleItem();

        annotation.GetProperty("/Contents").GetString().ShouldBe("u:Lees meer op de website");
        annotation.GetProperty("/A").GetProperty("/URI").GetString().ShouldBe("u:https://voorbeeld.nl/uitleg?x=(1)");
        annotation.GetProperty("/StructParent").GetInt32().ShouldBe(tool.OfType("/Page").Count());
        tool.Elements("Link").ShouldHaveSingleItem().GetProperty("/K").GetArrayLength().ShouldBe(2);
    }

    [Fact]
    public void List_Items_HaveLabelAndBody()
    {
        var document = new PdfDocument("Lijst").Add(
            new KeyValueRows(new KeyValueRow("1 april", "Iets doen."), new KeyValueRow("2 april", "Iets anders doen.")),
            new BulletList(["punt"], ["nog een"]) { Numbered = true }
        );

        using var tool = PdfTool.For(document);

        tool.Elements("L").Count().ShouldBe(2);
        tool.Elements("LI").Count().ShouldBe(4);
        tool.Elements("Lbl").Count().ShouldBe(4);
        tool.Elements("LBody").Count().ShouldBe(4);
        tool.Text().ShouldContain("2. nog een");
    }

    [Fact]
    public void Heading_ThatSkipsALevel_IsRefused()
    {
        Should.Throw<PdfLayoutException>(() => Render(new Heading(2, "Eerst"))).Message.ShouldContain("Eerst");
        Should.Throw<PdfLayoutException>(() => Render(new Heading(1, "Een"), new Heading(3, "Drie")));
        Should.NotThrow(() => Render(new Heading(1, "Een"), new Heading(2, "Twee"), new Heading(3, "Drie"), new Heading(2, "Weer twee")));
    }

    [Fact]
    public void Heading_OutsideTheThreeLevels_IsRefused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => new Heading(0, "Nul"));
        Should.Throw<ArgumentOutOfRangeException>(() => new Heading(4, "Vier"));
        Should.Throw<ArgumentException>(() => new Heading(1, ""));
    }

    [Fact]
    public void Heading_InTheBookmarks_NestsByLevel()
    {
        using var tool = PdfTool.For(SampleReport.Build());

        var outlines = tool.Objects()
            .EnumerateObject()
            .Select(entry => entry.Value)
            .Where(entry => entry.TryGetProperty("value", out var value) && PdfTool.Is(value, "/Outlines"))
            .ShouldHaveSingleItem();

        outlines.GetProperty("value").GetProperty("/Count").GetInt32().ShouldBe(7);
    }

    [Fact]
    public void Figure_WithoutDescription_CannotBeMade() => Should.Throw<ArgumentException>(() => new Figure(10, " ", _ => { }));

    [Fact]
    public void Paragraph_OverTwoPages_IsOneElement()
    {
        var text = string.Join(' ', Enumerable.Repeat("woord", 1_500));

        using var tool = PdfTool.For(new PdfDocument("Lang").Add(new Paragraph(text)));

        tool.PageCount().ShouldBeGreaterThan(1);
        tool.Elements("P").Count().ShouldBe(1);
    }

    [Fact]
    public void Paragraph_BreakingOverAPage_LeavesNoSingleLine()
    {
        for (var before = 38; before < 46; before++)
        {
            var document = new PdfDocument("Wees").Add([.. Enumerable.Range(0, before).Select(line => new Paragraph($"regel {line}"))]);
            document.Add(new Paragraph("eerste\ntweede\nderde\nvierde"));
            using var tool = PdfTool.For(document);

            foreach (var page in tool.Text().TrimEnd('\f').Split('\f'))
            {
                new[] { "eerste", "tweede", "derde", "vierde" }.Count(word => page.Contains(word, StringComparison.Ordinal)).ShouldNotBe(1);
            }
        }
    }

    private static byte[] Render(params Block[] blocks) => new PdfDocument("Koppen").Add(blocks).ToBytes(SampleReport.CreatedAt);
}
