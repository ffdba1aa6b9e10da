using Shouldly;
using SocialReturn.Pdf.Blocks;
using SocialReturn.Pdf.Tests.Samples;
using SocialReturn.Pdf.Typesetting;
using Xunit;

namespace SocialReturn.Pdf.Tests.Blocks;

public sealed class TableTests
{
    private static readonly TableColumn[] TwoColumns = [TableColumn.Fill(), TableColumn.Fixed(80, TextAlign.Right)];

    [Fact]
    public void Table_OfSixtyPages_RepeatsItsHeadAndLosesNoRow()
    {
        var table = new Table(TwoColumns) { Header = ["Invulling", "Waarde"] };
        const int rows = 1_500;
        for (var row = 1; row <= rows; row++)
        {
            table.Row($"Deelnemer D-{row}.", $"€ {row},00");
        }

        using var tool = PdfTool.For(Document(table));
        var pages = tool.Text().TrimEnd('\f').Split('\f');

        pages.Length.ShouldBeInRange(50, 75);
        foreach (var (index, page) in pages.Index())
        {
            page.Split("Waarde").Length.ShouldBe(2, $"page {index + 1}");
            page.ShouldContain($"{index + 1} van {pages.Length}");
        }

        var all = string.Concat(pages);
        Enumerable.Range(1, rows).Where(row => !all.Contains($"D-{row}.", StringComparison.Ordinal)).ShouldBeEmpty();
        tool.Run("qpdf", "--check", tool.File).ShouldContain("No syntax or stream encoding errors");
    }

    [Fact]
    public void Table_RepeatedHead_IsTaggedOnce()
    {
        var table = new Table(TwoColumns) { Header = ["Invulling", "Waarde"] };
        for (var row = 0; row < 200; row++)
        {
            table.Row($"D-{row}", "€ 1");
        }

        using var tool = PdfTool.For(Document(table));

        tool.Elements("THead").Count().ShouldBe(1);
        tool.Elements("TR").Count().ShouldBe(201);
        tool.Elements("TD").Count().ShouldBe(200);
        tool.PageCount().ShouldBeGreaterThan(2);
    }

    [Fact]
    public void Table_Cells_SayWhichRowOrColumnTheyName()
    {
        var table = new Table(TwoColumns) { Header = ["Invulling", "Waarde"], Summary = "Alles" }
            .Row("D-03", "€ 1")
            .Group("Groep")
            .Row("D-04", "€ 2");

        using var tool = PdfTool.For(Document(table));

        var scopes = tool.Elements("TH").Select(element => element.GetProperty("/A").GetProperty("/Scope").GetString()).ToList();
        scopes.ShouldBe(["/Column", "/Column", "/Row", "/Row", "/Row"]);
        tool.Elements("TH").Count(element => element.GetProperty("/A").TryGetProperty("/ColSpan", out var span) && span.GetInt32() == 2).ShouldBe(1);
        tool.Elements("Table").ShouldHaveSingleItem().GetProperty("/A").GetProperty("/Summary").GetString().ShouldBe("u:Alles");
    }

    [Fact]
    public void Table_WithoutRows_SaysSo()
    {
        var table = new Table(TwoColumns) { Header = ["Invulling", "Waarde"], EmptyText = "Er zijn geen invullingen." };

        using var tool = PdfTool.For(Document(table));

        tool.Text().ShouldContain("Er zijn geen invullingen.");
        tool.Elements("TD").ShouldHaveSingleItem().GetProperty("/A").GetProperty("/ColSpan").GetInt32().ShouldBe(2);
    }

    [Fact]
    public void Table_WithoutRowsOrText_IsOnlyAHead()
    {
        using var tool = PdfTool.For(Document(new Table(TwoColumns) { Header = ["Invulling", "Waarde"] }));

        tool.Text().ShouldContain("Invulling");
        tool.Elements("TBody").ShouldBeEmpty();
    }

    [Fact]
    public void Table_Subtotal_IsNeverFirstOnAPage()
    {
        for (var rows = 20; rows < 60; rows++)
        {
            var table = new Table(TwoColumns) { Header = ["Invulling", "Waarde"] };
            for (var row = 0; row < rows; row++)
            {
                table.Row($"regel {row}", "€ 1");
            }

            table.Subtotal("Samen", $"€ {rows}");
            using var tool = PdfTool.For(Document(table));

            var pages = tool.Text().TrimEnd('\f').Split('\f');
            pages[^1].ShouldContain($"regel {rows - 1}");
        }
    }

    [Fact]
    public void Table_VeryLongWord_IsBrokenInsideItsColumn()
    {
        var word = new string('m', 300);
        var table = new Table(TwoColumns) { Header = ["Invulling", "Waarde"] }.Row(word, "€ 1");

        using var tool = PdfTool.For(Document(table));

        tool.Text().Count(letter => letter == 'm').ShouldBe(300);
    }

    [Fact]
    public void Table_RowHigherThanAPage_GoesOnOnTheNextPage()
    {
        var text = string.Join(' ', Enumerable.Range(1, 3_000).Select(number => $"w{number}"));
        var table = new Table(TwoColumns) { Header = ["Toelichting", "Waarde"] }.Row(text, "€ 1");

        using var tool = PdfTool.For(Document(table));

        tool.PageCount().ShouldBeGreaterThan(1);
        tool.Text().ShouldContain("w3000");
        tool.Elements("TR").Count().ShouldBe(2);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void TableColumn_WithoutWidth_IsRefused(double width)
    {
        Should.Throw<ArgumentOutOfRangeException>(() => TableColumn.Fixed(width));
        Should.Throw<ArgumentOutOfRangeException>(() => TableColumn.Fill(width));
    }

    [Fact]
    public void Table_ColumnsWiderThanThePage_AreRefused()
    {
        var table = new Table(TableColumn.Fixed(300), TableColumn.Fixed(300)) { Header = ["a", "b"] };

        Should.Throw<PdfLayoutException>(() => Document(table).ToBytes(SampleReport.CreatedAt));
    }

    [Fact]
    public void Table_NothingLeftForTheFillingColumn_IsRefused()
    {
        var table = new Table(TableColumn.Fill(), TableColumn.Fixed(499)) { Header = ["a", "b"] };

        Should.Throw<PdfLayoutException>(() => Document(table).ToBytes(SampleReport.CreatedAt));
    }

    [Fact]
    public void Table_WrongNumberOfCells_IsRefused()
    {
        Should.Throw<PdfLayoutException>(() => new Table(TwoColumns) { Header = ["a", "b"] }.Row("alleen"));
        Should.Throw<PdfLayoutException>(() => Document(new Table(TwoColumns) { Header = ["a"] }).ToBytes(SampleReport.CreatedAt));
    }

    [Fact]
    public void Widths_SharesOfWhatIsLeft_FillTheTable()
    {
        var widths = TableColumn.Widths([TableColumn.Fill(2), TableColumn.Fixed(100), TableColumn.Fill()], 320, 10);

        widths.ShouldBe([400 / 3d, 100, 200 / 3d]);
    }

    private static PdfDocument Document(Table table) =>
        new PdfDocument("Tabel")
        {
            Footer = new PageBand(20, 10, (canvas, page) => canvas.Text(0, 12, $"{page.Number} van {page.Count}", TextStyle.Small)),
        }.Add(table);
}
