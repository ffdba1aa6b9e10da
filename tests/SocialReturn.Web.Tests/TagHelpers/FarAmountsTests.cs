using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Progress;
using SocialReturn.Web.TagHelpers;
using SocialReturn.Web.Tests.Support;
using Xunit;

namespace SocialReturn.Web.Tests.TagHelpers;

/// <summary>
/// A scale follows what it shows: whatever stands beside whatever obligation, the drawing has a bounded number of lines and none of them
/// lies outside it. Every pair and every three of 0, 1, 99, 10^n - 1, 10^n and 10^n + 1 cents up to 10^15.
/// </summary>
public sealed class FarAmountsTests
{
    private const int MostLines = 7;

    private static readonly Euro[] Amounts =
    [
        Euro.Zero,
        new(1),
        new(99),
        .. Enumerable
            .Range(2, 14)
            .SelectMany(power => new[] { Power(power) - 1, Power(power), Power(power) + 1 })
            .Where(cents => cents <= Power(15))
            .Select(cents => new Euro(cents)),
    ];

    [Fact]
    public void Grid_AnyObligationAndSeries_HasABoundedNumberOfLines()
    {
        foreach (var obligation in Amounts)
        foreach (var proposed in Amounts)
        foreach (var realised in Amounts)
        {
            var lines = Scale(obligation, realised, proposed).Grid().Take(MostLines + 1).Count();
            if (lines is 0 or > MostLines)
                Assert.Fail($"{obligation}, {realised}, {proposed}: {lines}");
        }
    }

    [Fact]
    public void Y_AnyObligationAndSeries_LiesInTheDrawing()
    {
        foreach (var obligation in Amounts)
        foreach (var proposed in Amounts)
        {
            var scale = Scale(obligation, Euro.Zero, proposed);
            scale.Y(obligation).ShouldBeInRange(0, ForecastScale.Bottom);
            scale.Y(proposed).ShouldBeInRange(0, ForecastScale.Bottom);
        }
    }

    /// <summary>A credit takes away what was realised: the highest point is then not the last one, and the total may fall below nothing.</summary>
    [Fact]
    public void Y_RealisedThatFell_LiesInTheDrawing()
    {
        var scale = new ForecastScale(
            Chart(Euro.FromWhole(1_000), Euro.Zero, Euro.Zero) with
            {
                Realised = [At(3, Euro.FromWhole(50_000)), At(4, Euro.FromWhole(-200))],
            }
        );

        scale.Y(Euro.FromWhole(50_000)).ShouldBeInRange(0, ForecastScale.Bottom);
        scale.Y(Euro.FromWhole(-200)).ShouldBe(ForecastScale.Bottom);
    }

    [Theory]
    [InlineData(25_000_000)]
    [InlineData(100_000_000_000)]
    public async Task Drawing_PurchaseFarBeyond_IsSmall(long euros)
    {
        var chart = Chart(Euro.FromWhole(50_000), Euro.FromWhole(1_000), Euro.FromWhole(euros));

        var drawing = await Rendered.AsElementsAsync(new ForecastDrawingTagHelper { Model = chart });

        drawing.QuerySelectorAll("line.sr-chart__grid").Length.ShouldBeInRange(2, MostLines);
        drawing.OuterHtml.Length.ShouldBeLessThan(20_000);
    }

    [Fact]
    public void Bar_AnyObligationAndParts_StaysInTheDrawing()
    {
        foreach (var obligation in Amounts)
        foreach (var realised in Amounts)
        foreach (var proposed in Amounts)
        {
            var segments = new ProgressBarScale(new ProgressBarModel(obligation, realised, Euro.Zero, Euro.Zero, proposed)).Segments().ToList();
            if (segments.Count > 2 || segments.Exists(segment => segment.From < 0 || segment.Width < 0 || segment.From + segment.Width > 100))
                Assert.Fail($"{obligation}, {realised}, {proposed}");
        }
    }

    private static long Power(int power) => (long)Math.Pow(10, power);

    private static ForecastScale Scale(Euro obligation, Euro realised, Euro proposed) => new(Chart(obligation, realised, proposed));

    private static ForecastChartModel Chart(Euro obligation, Euro realised, Euro proposed) =>
        new(new(2026, 1, 1), new(2026, 12, 31), new(2026, 7, 1), obligation, [At(3, realised)], Euro.Zero)
        {
            WithProposed = [At(7, realised), At(12, proposed)],
        };

    private static ForecastPoint At(int month, Euro amount) => new(new(2026, month, 1), amount);
}
