using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Web.TagHelpers;
using Xunit;

namespace SocialReturn.Web.Tests.TagHelpers;

public sealed class ProgressBarScaleTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(50_000, 43)]
    [InlineData(100_000, 86)]
    [InlineData(110_000, 94.6)]
    [InlineData(900_000, 100)]
    [InlineData(-5, 0)]
    public void At_Amount_IsItsShareOfTheEndMark(long euros, double percent) => Scale(Bar()).At(Euro.FromWhole(euros)).ShouldBe((decimal)percent);

    [Fact]
    public void Segments_EmptyParts_AreLeftOut()
    {
        var segments = Scale(Bar(realised: 10_000, agreed: 20_000)).Segments().ToList();

        segments.Select(segment => segment.Part).ShouldBe([ProgressPart.Realised, ProgressPart.Agreed]);
        segments[0].ShouldBe(new(ProgressPart.Realised, 0, 8.6m, IsFirst: true, RunsOff: false));
        segments[1].ShouldBe(new(ProgressPart.Agreed, 8.6m, 17.2m, IsFirst: false, RunsOff: false));
    }

    [Fact]
    public void Segments_PastTheDrawing_RunOff()
    {
        var scale = Scale(Bar(realised: 110_000, claimed: 20_000, proposed: 20_000));

        var segments = scale.Segments().ToList();

        scale.IsCut.ShouldBeTrue();
        segments.Count.ShouldBe(2);
        segments[1].RunsOff.ShouldBeTrue();
        (segments[1].From + segments[1].Width).ShouldBe(100);
    }

    [Fact]
    public void IsCut_SixteenPercentSurplus_StillFits() => Scale(Bar(realised: 116_000)).IsCut.ShouldBeFalse();

    [Theory]
    [InlineData(50_000, 99_999, true)]
    [InlineData(50_000, 100_000, false)]
    [InlineData(100_001, 10_000, false)]
    [InlineData(0, 0, true)]
    public void HasTick_UntilTheEndIsPassed(long expected, long realised, bool has) =>
        Scale(Bar(realised) with { ExpectedToday = Euro.FromWhole(expected) }).HasTick.ShouldBe(has);

    [Fact]
    public void HasTick_NoTerm_None() => Scale(Bar()).HasTick.ShouldBeFalse();

    [Fact]
    public void Segments_NoObligationYet_FillUpToTheEndMark()
    {
        var bar = new ProgressBarModel(Euro.Zero, Euro.FromWhole(5), Euro.Zero, Euro.Zero, Euro.Zero);

        Scale(bar).Segments().Single().Width.ShouldBe(ProgressBarScale.EndMark);
        Scale(bar).IsCut.ShouldBeFalse();
    }

    [Fact]
    public void Percent_Fraction_UsesAPoint() => ProgressBarScale.Percent(12.5m).ShouldBe("12.5%");

    private static ProgressBarScale Scale(ProgressBarModel bar) => new(bar);

    private static ProgressBarModel Bar(long realised = 0, long claimed = 0, long agreed = 0, long proposed = 0) =>
        new(Euro.FromWhole(100_000), Euro.FromWhole(realised), Euro.FromWhole(claimed), Euro.FromWhole(agreed), Euro.FromWhole(proposed));
}
