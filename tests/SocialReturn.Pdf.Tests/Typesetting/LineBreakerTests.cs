using Shouldly;
using SocialReturn.Pdf.Fonts;
using SocialReturn.Pdf.Typesetting;
using Xunit;

namespace SocialReturn.Pdf.Tests.Typesetting;

public sealed class LineBreakerTests
{
    private readonly FontSet fonts = new();

    [Fact]
    public void Break_ShortText_IsOneLine() => Lines("Stand op 28 februari 2026.", 400).ShouldBe(["Stand op 28 februari 2026."]);

    [Fact]
    public void Break_LongText_BreaksAfterSpaces()
    {
        var lines = Lines("een twee drie vier vijf zes zeven acht", 70);

        lines.Count.ShouldBeGreaterThan(2);
        string.Concat(lines).ShouldBe("een twee drie vier vijf zes zeven acht");
        lines.SkipLast(1).ShouldAllBe(line => line.EndsWith(' '));
    }

    [Theory]
    [InlineData(20)]
    [InlineData(37.5)]
    [InlineData(90)]
    [InlineData(300)]
    public void Break_AnyWidth_NeverPassesTheColumn(double width)
    {
        const string text =
            "Arbeidsongeschiktheidsverzekering van Merwedal Infra B.V. – sociaal-maatschappelijke begeleiding/ondersteuning, € 12.345,67 voor Şahin.";

        foreach (var line in Set(text, width))
        {
            var inked = line.Pieces.Sum(piece => TextMetrics.WidthOf(piece.Text.TrimEnd(' '), piece.Style, fonts));
            inked.ShouldBeLessThanOrEqualTo(width + 0.01);
        }

        string.Concat(Lines(text, width)).ShouldBe(text);
    }

    [Fact]
    public void Break_WordLongerThanTheLine_IsCutInside()
    {
        var lines = Lines("kort " + new string('w', 60), 100);

        lines[0].ShouldBe("kort ");
        lines.Count.ShouldBeGreaterThan(3);
        lines.Skip(1).ShouldAllBe(line => line.All(letter => letter == 'w'));
    }

    [Fact]
    public void Break_NoBreakSpace_KeepsTheAmountWhole()
    {
        var width = TextMetrics.WidthOf("De verplichting is €", TextStyle.Body, fonts) + 1;

        Lines("De verplichting is €\u00a012.345,67", width).ShouldBe(["De verplichting is ", "€\u00a012.345,67"]);
    }

    [Theory]
    [InlineData("AV-regio", "AV-")]
    [InlineData("2025–2028", "2025–")]
    [InlineData("en/of", "en/")]
    public void Break_AfterAHyphen_IsAllowed(string text, string first) =>
        Lines(text, TextMetrics.WidthOf(first, TextStyle.Body, fonts) + 0.5)[0].ShouldBe(first);

    [Fact]
    public void Break_LineEndsInTheText_StartNewLines() => Lines("een\r\ntwee\n\nvier", 200).ShouldBe(["een", "twee", "", "vier"]);

    [Fact]
    public void Break_DecomposedLetters_AreComposed() => Lines("S\u0327ahin", 200).ShouldBe(["Şahin"]);

    [Fact]
    public void Break_ControlCharactersAndHalves_AreLeftOut() => Lines("a\u0000b\u00adc\tD\ud800e", 200).ShouldBe(["abc D\ufffde"]);

    [Fact]
    public void Break_SpaceAtTheEnd_HangsOverTheEdge()
    {
        var width = TextMetrics.WidthOf("woord", TextStyle.Body, fonts) + 0.01;

        Lines("woord woord", width).ShouldBe(["woord ", "woord"]);
    }

    [Fact]
    public void Break_RightAligned_EndsAtTheEdgeWithoutItsTrailingSpace()
    {
        var piece = LineBreaker.Break(["€ 214.200 "], TextStyle.Body, TextAlign.Right, 100, fonts).ShouldHaveSingleItem().Pieces.ShouldHaveSingleItem();

        (piece.X + TextMetrics.WidthOf("€ 214.200", TextStyle.Body, fonts)).ShouldBe(100, 0.001);
    }

    [Fact]
    public void Break_Centered_LeavesTheSameWhiteOnBothSides()
    {
        var piece = LineBreaker.Break(["midden"], TextStyle.Body, TextAlign.Center, 100, fonts).ShouldHaveSingleItem().Pieces.ShouldHaveSingleItem();

        piece.X.ShouldBe((100 - piece.Width) / 2, 0.001);
    }

    [Fact]
    public void Break_RunsOfDifferentStyle_StandBehindOneAnother()
    {
        var line = LineBreaker
            .Break(["licht ", new TextRun("vet", TextStyle.Section), new Gap(10), "na"], TextStyle.Body, TextAlign.Left, 300, fonts)
            .ShouldHaveSingleItem();

        line.Pieces.Select(piece => piece.Text).ShouldBe(["licht ", "vet", "", "na"]);
        line.Pieces.Zip(line.Pieces.Skip(1)).ShouldAllBe(pair => Math.Abs(pair.First.X + pair.First.Width - pair.Second.X) < 0.001);
        line.Height.ShouldBe(TextStyle.Section.LineHeight);
    }

    [Fact]
    public void Break_DrawingBeforeAWord_StaysWithTheWord()
    {
        var drawing = new InlineDrawing(12, 12, _ => { });
        var width = TextMetrics.WidthOf("Merwedal ", TextStyle.Body, fonts) + 14;

        var lines = LineBreaker.Break(["Merwedal ", drawing, "achter"], TextStyle.Body, TextAlign.Left, width, fonts);

        lines.Count.ShouldBe(2);
        lines[1].Pieces[0].Source.ShouldBeSameAs(drawing);
    }

    [Fact]
    public void Break_NoText_IsNoLine() => Lines("", 100).ShouldBeEmpty();

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    [InlineData(2)]
    public void Break_ColumnWithoutRoom_IsRefused(double width) => Should.Throw<PdfLayoutException>(() => Lines("woord", width));

    private IReadOnlyList<TextLine> Set(string text, double width) => LineBreaker.Break([text], TextStyle.Body, TextAlign.Left, width, fonts);

    private List<string> Lines(string text, double width) => Set(text, width).Select(line => string.Concat(line.Pieces.Select(piece => piece.Text))).ToList();
}
