using Shouldly;
using SocialReturn.Core.Fulfilments;
using SocialReturn.TestKit.Given;
using SocialReturn.TestKit.Web;
using Xunit;

namespace SocialReturn.Web.Tests.Notifications;

public sealed class NotificationsTests : IAsyncLifetime
{
    private readonly PortalFactory portal = new();
    private Stage stage = null!;

    public async Task InitializeAsync()
    {
        await portal.InitializeAsync();
        stage = await Stage.SetAsync(portal);
    }

    public Task DisposeAsync() => ((IAsyncLifetime)portal).DisposeAsync();

    [Fact]
    public async Task Index_Decisions_AreShownNewestFirst()
    {
        var tender = await stage.TenderAsync();
        var purchase = await stage.PurchaseAsync(tender);
        await stage.DeliveryAsync(purchase, DeliveryStatus.Verified);
        await stage.ParticipationAsync(tender, FulfilmentStatus.Rejected);
        using var owner = await portal.SignedInAsync(stage.World.Owner);

        var page = await owner.GetPageAsync("/meldingen");

        page.ShouldShow("Meldingen");
        page.Document.QuerySelectorAll(".sr-task a")
            .Select(link => link.TextContent.Trim().Replace('\u00a0', ' '))
            .ShouldBe(["Uw voorstel van € 13.333,33 is afgewezen", "€ 7.000,00 is gerealiseerd en telt mee", "Uw voorstel van € 7.000,00 is goedgekeurd"]);
        page.Document.QuerySelector($"a[href='/invullingen/{purchase}']").ShouldNotBeNull();
    }

    [Fact]
    public async Task Index_ManyDecisions_AreShownInPages()
    {
        var tender = await stage.TenderAsync();
        for (var i = 0; i < 26; i++)
        {
            await stage.PurchaseAsync(tender, FulfilmentStatus.Rejected);
        }

        using var owner = await portal.SignedInAsync(stage.World.Owner);
        var first = await owner.GetPageAsync("/meldingen");
        var next = first.Document.QuerySelector("a[rel=next]").ShouldNotBeNull().GetAttribute("href")!;

        first.Document.QuerySelectorAll(".sr-task").Length.ShouldBe(25);
        (await owner.GetPageAsync(next)).Document.QuerySelectorAll(".sr-task").Length.ShouldBe(1);
    }

    [Fact]
    public async Task Index_AnotherContractor_SeesNone()
    {
        await stage.PurchaseAsync(await stage.TenderAsync());
        using var other = await portal.SignedInAsync(stage.World.OtherOwner);

        (await other.GetPageAsync("/meldingen")).TextOf().ShouldContain("Er zijn nog geen meldingen");
    }
}
