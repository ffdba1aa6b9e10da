using System.Net;
using Shouldly;
using SocialReturn.Core.Fulfilments;
using SocialReturn.TestKit.Given;
using SocialReturn.TestKit.Web;
using SocialReturn.Web.Areas.Adviser.WorkList;
using SocialReturn.Web.TagHelpers;
using Xunit;

namespace SocialReturn.Web.Tests.Adviser;

public sealed class WorkListTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Index_AllKindsWait_ShowsTheLongestWaitFirst()
    {
        var stage = await Stage.SetAsync(portal);
        var tender = await stage.TenderAsync();
        await stage.PurchaseAsync(tender, FulfilmentStatus.Proposed);
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        await stage.DeliveryAsync(await stage.ParticipationAsync(tender));
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        await stage.AwaitingTenderAsync();
        using var adviser = await portal.SignedInAsync(stage.World.Adviser);

        var page = await adviser.GetPageAsync("/advies");

        page.ShouldShow("Werklijst");
        string[] acts = [.. page.Document.QuerySelectorAll("tbody tr").Select(row => row.QuerySelector(".sr-table__detail")!.TextContent)];
        acts.ShouldBe(["Inkoop, Plantgoed", "Participatie, Hovenier", "Aanbesteding, Groenonderhoud Zuid"]);
        page.TextOf(".sr-nav .sr-count").ShouldBe("3");
        page.TextOf(".sr-page-head__sub").ShouldContain("3 wachten op u");
        page.TextOf(".sr-page-head__sub").ShouldContain("antwoord binnen 5 werkdagen");

        (await adviser.GetPageAsync("/advies?soort=aanbesteding")).Document.QuerySelectorAll("tbody tr").Length.ShouldBe(1);
        (await adviser.GetPageAsync("/advies?na=onzin")).Document.QuerySelectorAll("tbody tr").Length.ShouldBe(3);

        using var other = await portal.SignedInAsync(stage.World.HaaglandenAdviser);
        (await other.GetPageAsync("/advies")).TextOf().ShouldContain("Alles is beoordeeld");
    }

    [Fact]
    public async Task Index_MoreThanAPage_GoesOnAfterTheLastOne()
    {
        var stage = await Stage.SetAsync(portal);
        var tender = await stage.TenderAsync(stage.World.TheHague);
        for (var count = 0; count < 27; count++)
        {
            await stage.PurchaseAsync(tender, FulfilmentStatus.Proposed);
        }

        using var adviser = await portal.SignedInAsync(stage.World.HaaglandenAdviser);
        var first = await adviser.GetPageAsync("/advies");
        var second = await adviser.GetPageAsync(first.Document.QuerySelector("a[rel='next']")!.GetAttribute("href")!);

        string[] seen =
        [
            .. new[] { first, second }.SelectMany(page => page.Document.QuerySelectorAll("tbody a.sr-title-link")).Select(link => link.GetAttribute("href")!),
        ];
        seen.Length.ShouldBe(27);
        seen.ShouldBeUnique();
        second.Document.QuerySelector("a[rel='next']").ShouldBeNull();
    }

    [Fact]
    public async Task Index_ForAContractor_IsForbidden()
    {
        var stage = await Stage.SetAsync(portal);
        using var contractor = await portal.SignedInAsync(stage.World.OtherOwner);

        (await contractor.GetPageAsync("/advies")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await portal.Visitor().GetPageAsync("/advies")).ShouldAskToSignIn();
    }

    [Theory]
    [InlineData("2026-03-12", "vandaag", TaskUrgency.Normal)]
    [InlineData("2026-03-13", "1 van 5 werkdagen", TaskUrgency.Normal)]
    [InlineData("2026-03-15", "1 van 5 werkdagen", TaskUrgency.Normal)]
    [InlineData("2026-03-18", "4 van 5 werkdagen", TaskUrgency.Soon)]
    [InlineData("2026-03-19", "5 van 5 werkdagen", TaskUrgency.Soon)]
    [InlineData("2026-03-20", "te laat sinds 20 maart", TaskUrgency.Late)]
    public void Wait_OnADay_SaysHowLongOfWhatWasPromised(string today, string text, TaskUrgency urgency)
    {
        var wait = WorkWait.Of(PortalFactory.Now.UtcDateTime, new DateOnly(2026, 3, 19), DateOnly.ParseExact(today, "yyyy-MM-dd"));

        wait.ShouldBe(new WorkWait(text, urgency));
    }
}
