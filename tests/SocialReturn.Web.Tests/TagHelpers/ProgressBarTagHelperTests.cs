using AngleSharp.Dom;
using Microsoft.AspNetCore.Mvc.Rendering;
using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Web.Shared;
using SocialReturn.Web.TagHelpers;
using SocialReturn.Web.Tests.Support;
using Xunit;

namespace SocialReturn.Web.Tests.TagHelpers;

public sealed class ProgressBarTagHelperTests
{
    private static readonly ProgressBarModel Stationsweg = new(
        new(214_200_00),
        new(72_177_78),
        new(17_462_96),
        new(79_000_00),
        new(59_740_74),
        new(101_630_00)
    );

    [Fact]
    public async Task Process_AnyBar_SaysItselfInWords()
    {
        var bar = await RenderAsync(Stationsweg);

        var label = bar.QuerySelector("svg.sr-bar[role=img]")!.GetAttribute("aria-label")!;
        foreach (var amount in (string[])["214.200", "72.178", "17.463", "79.000", "59.741", "101.630"])
            label.ShouldContain(amount);
    }

    [Fact]
    public async Task Process_FourAmounts_StandInOrderEvenWhenZero()
    {
        var bar = await RenderAsync(new(Euro.FromWhole(1_000), Euro.Zero, Euro.Zero, Euro.Zero, Euro.FromWhole(10)));

        Words(bar, ".sr-legend__item dt").ShouldBe([ProgressTexts.Realised, ProgressTexts.Claimed, ProgressTexts.Agreed, ProgressTexts.Proposed]);
        Words(bar, ".sr-legend__item dd").ShouldBe(["€\u00a00", "€\u00a00", "€\u00a00", "€\u00a010"]);
    }

    [Fact]
    public async Task Process_Links_LeadToTheExplanationUnlessZero()
    {
        var links = new Dictionary<ProgressPart, string> { [ProgressPart.Realised] = "/a?b=1&c=2", [ProgressPart.Claimed] = "/b" };

        var bar = await RenderAsync(Stationsweg with { Links = links, Claimed = Euro.Zero });

        bar.QuerySelectorAll("a.sr-amount").Single().GetAttribute("href").ShouldBe("/a?b=1&c=2");
    }

    [Fact]
    public async Task Process_Large_ShowsCentsDetailsAndTheSum()
    {
        var details = new Dictionary<ProgressPart, string> { [ProgressPart.Sum] = "107%" };

        var bar = await RenderAsync(Stationsweg with { Details = details }, ProgressBarSize.Large);

        Words(bar, ".sr-legend__amount")[..5].ShouldBe(["€\u00a072.177,78", "€\u00a017.462,96", "€\u00a079.000,00", "€\u00a059.740,74", "€\u00a0228.381,48"]);
        bar.QuerySelector(".sr-legend__detail")!.TextContent.ShouldBe("107%");
    }

    [Theory]
    [InlineData(10_000, "start")]
    [InlineData(101_630, "end")]
    [InlineData(210_000, "end")]
    public async Task Process_Tick_ItsLabelKeepsClear(long expected, string anchor)
    {
        var bar = await RenderAsync(Stationsweg with { ExpectedToday = Euro.FromWhole(expected) });

        var label = bar.QuerySelectorAll("text").Single(text => text.TextContent.StartsWith("verwacht", StringComparison.Ordinal));
        (label.GetAttribute("text-anchor") ?? "start").ShouldBe(anchor);
    }

    [Fact]
    public async Task Process_TickNearTheEnd_TheLabelMovesAndTheTickStays()
    {
        var bar = await RenderAsync(Stationsweg with { ExpectedToday = Euro.FromWhole(210_000) });

        var label = bar.QuerySelectorAll("text").Single(text => text.TextContent.StartsWith("verwacht", StringComparison.Ordinal));
        label.GetAttribute("x").ShouldBe("70%");
        bar.QuerySelector(".sr-bar__pointer")!.ParentElement!.GetAttribute("x").ShouldBe("84.314%");
    }

    [Fact]
    public async Task Process_ObligationMet_HasNoTickAndASurplus()
    {
        var bar = await RenderAsync(new(Euro.FromWhole(62_500), Euro.FromWhole(70_000), Euro.Zero, Euro.Zero, Euro.Zero, Euro.FromWhole(60_000)));

        bar.QuerySelector(".sr-bar__pointer").ShouldBeNull();
        bar.QuerySelector("text.sr-bar__wide")!.TextContent.ShouldBe("+ €\u00a07.500");
    }

    [Fact]
    public async Task Process_Shortfall_SaysWhatIsStillToPlan()
    {
        var bar = await RenderAsync(new(Euro.FromWhole(100), Euro.FromWhole(60), Euro.Zero, Euro.Zero, Euro.Zero));

        bar.QuerySelector("text.sr-bar__wide")!.TextContent.ShouldBe("nog €\u00a040");
        bar.QuerySelector(".sr-legend__row")!.TextContent.ShouldContain("Nog te plannen");
    }

    [Fact]
    public async Task Process_ExactlyMet_HasNoBalance()
    {
        var bar = await RenderAsync(new(Euro.FromWhole(100), Euro.FromWhole(100), Euro.Zero, Euro.Zero, Euro.Zero));

        bar.QuerySelector("text.sr-bar__wide").ShouldBeNull();
        bar.QuerySelector(".sr-legend__row").ShouldBeNull();
    }

    [Fact]
    public async Task Process_BigSurplus_IsCutWithTwoStrokes()
    {
        var bar = await RenderAsync(new(Euro.FromWhole(100), Euro.FromWhole(150), Euro.Zero, Euro.Zero, Euro.Zero));

        bar.QuerySelector("svg[x='100%'] .sr-bar__mark").ShouldNotBeNull();
    }

    [Fact]
    public async Task Process_ThisFulfilment_HasABracketWithItsWord()
    {
        var bar = await RenderAsync(Stationsweg with { ThisFulfilment = (new(72_177_78), new(82_977_78)) }, ProgressBarSize.Narrow);

        bar.QuerySelector(".sr-bar__bracket line")!.GetAttribute("x1").ShouldBe("28.979%");
        bar.QuerySelectorAll("text").ShouldContain(text => text.TextContent == ProgressTexts.ThisFulfilment);
    }

    [Fact]
    public async Task Process_TwoBarsOnAPage_HaveTheirOwnPattern()
    {
        var view = Rendered.View();

        var first = await RenderAsync(Stationsweg, view: view);
        var second = await RenderAsync(Stationsweg, view: view);

        first.QuerySelector("pattern")!.Id.ShouldNotBe(second.QuerySelector("pattern")!.Id);
        second.QuerySelector($"rect[fill='url(#{second.QuerySelector("pattern")!.Id})']").ShouldNotBeNull();
    }

    [Fact]
    public async Task Process_AnySize_HasNoStyleAttribute()
    {
        foreach (var size in Enum.GetValues<ProgressBarSize>())
            (await RenderAsync(Stationsweg, size)).QuerySelectorAll("[style]").ShouldBeEmpty();
    }

    private static Task<IElement> RenderAsync(ProgressBarModel model, ProgressBarSize size = ProgressBarSize.Small, ViewContext? view = null) =>
        Rendered.AsElementsAsync(
            new ProgressBarTagHelper
            {
                Model = model,
                Size = size,
                ViewContext = view ?? Rendered.View(),
            }
        );

    private static string[] Words(IElement bar, string selector) => [.. bar.QuerySelectorAll(selector).Select(element => element.TextContent.Trim())];
}
