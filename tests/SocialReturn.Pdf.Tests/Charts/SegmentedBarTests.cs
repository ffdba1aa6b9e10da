using Shouldly;
using SocialReturn.Pdf.Charts;
using SocialReturn.Pdf.Tests.Samples;
using Xunit;

namespace SocialReturn.Pdf.Tests.Charts;

public sealed class SegmentedBarTests
{
    private static readonly PatternPalette Palette = new(PdfColor.FromHex("#0B5561"), PdfColor.FromHex("#C9E0E3"));
    private static readonly string Strong = Sheet.ColorOf(Palette.Strong);
    private static readonly string Ink = Sheet.ColorOf(Palette.Ink);
    private static readonly string Track = Sheet.ColorOf(Palette.Track);

    [Theory]
    [InlineData(100)]
    [InlineData(84_000)]
    [InlineData(0.5)]
    public void Draw_EndMark_StandsAtTheSamePlaceForEveryTarget(double target)
    {
        var mark = Draw(new SegmentedBar(target, Palette, new BarSegment(10, FillPattern.Solid))).Fills.Single(fill => fill.Color == Ink);

        (mark.X + mark.Width / 2).ShouldBe(200 * 0.86, 0.001);
        mark.Height.ShouldBe(BarScale.Mini.Height + 2 * BarScale.Mini.EndMarkOverhang, 0.001);
    }

    [Fact]
    public void Draw_HalfOfTheTarget_ReachesHalfwayToTheEndMark()
    {
        var sheet = Draw(new SegmentedBar(100, Palette, new BarSegment(50, FillPattern.Solid)));

        sheet.Fills.Single(fill => fill.Color == Strong).Width.ShouldBe(86, 0.001);
        sheet.Fills.Single(fill => fill.Color == Track).Width.ShouldBe(172, 0.001);
    }

    [Fact]
    public void Draw_Segments_FollowOneAnother()
    {
        var sheet = Draw(
            new SegmentedBar(100, Palette, new BarSegment(20, FillPattern.Solid), new BarSegment(0, FillPattern.Hatched), new BarSegment(30, FillPattern.Light))
        );
        var outline = BarScale.Mini.Outline;

        var light = sheet.Fills.Single(fill => fill.Color == Sheet.ColorOf(Palette.Light));

        light.X.ShouldBe(20 * 1.72 - outline, 0.001);
        light.Width.ShouldBe(30 * 1.72 + outline, 0.001);
    }

    [Fact]
    public void Draw_MoreThanThePaperHolds_IsCutWithTwoStrokes()
    {
        var within = Draw(new SegmentedBar(100, Palette, new BarSegment(116, FillPattern.Solid)));
        var beyond = Draw(new SegmentedBar(100, Palette, new BarSegment(140, FillPattern.Solid)));

        Strokes(within).ShouldBe(0);
        Strokes(beyond).ShouldBe(2);
    }

    [Fact]
    public void Draw_Tick_PointsAtItsValueAndStaysOnTheBar()
    {
        TickOf(43).ShouldBe(43 * 1.72, 0.001);
        TickOf(1_000).ShouldBe(200, 0.001);
        TickOf(-5).ShouldBe(0, 0.001);
    }

    [Theory]
    [InlineData(0, 50)]
    [InlineData(0, 0)]
    [InlineData(-10, 5)]
    public void Draw_WithoutTarget_StillDraws(double target, double value)
    {
        var sheet = Draw(new SegmentedBar(target, Palette, new BarSegment(value, FillPattern.Solid)));

        sheet.Fills.ShouldAllBe(fill => double.IsFinite(fill.Width) && fill.Width <= 200);
        sheet.Fills.ShouldContain(fill => fill.Color == Ink);
    }

    /// <summary>Two hundred points hold some fifty lines of the hatch, and so do two hundred points of something far longer.</summary>
    [Theory]
    [InlineData(100, 100)]
    [InlineData(1, 20_000)]
    [InlineData(0.01, 1e13)]
    [InlineData(1e13, 1e13)]
    [InlineData(1e13, 0.01)]
    public void Draw_HatchedFarBeyondTheTarget_DrawsNoMoreThanThePaperHolds(double target, double value)
    {
        var sheet = Draw(new SegmentedBar(target, Palette, new BarSegment(value, FillPattern.Hatched), new BarSegment(value, FillPattern.Dashed)));

        sheet.Operations.Count.ShouldBeLessThan(400);
        sheet.Fills.ShouldAllBe(fill => fill.X >= 0 && fill.X + fill.Width <= 200 + (2 * BarScale.Mini.Height));
    }

    [Fact]
    public void Draw_NegativeSegment_IsLeftOut() =>
        Draw(new SegmentedBar(100, Palette, new BarSegment(-20, FillPattern.Solid))).Fills.ShouldNotContain(fill => fill.Color == Strong);

    [Fact]
    public void ToFigure_Height_HoldsZoneBarAndOverhang() => new SegmentedBar(1, Palette).ToFigure("Een balk").Height.ShouldBe(4.5 + 9 + 3);

    private static double TickOf(double value)
    {
        var sheet = Draw(new SegmentedBar(100, Palette, new BarSegment(20, FillPattern.Light)) { Tick = value });
        var line = sheet.Fills.Where(fill => fill.Color == Ink).Last();
        return line.X + line.Width / 2;
    }

    private static int Strokes(Sheet sheet) => sheet.Operations.Count(operation => operation == "S");

    private static Sheet Draw(SegmentedBar bar)
    {
        var sheet = new Sheet();
        bar.Draw(sheet.Canvas);
        return sheet;
    }
}
