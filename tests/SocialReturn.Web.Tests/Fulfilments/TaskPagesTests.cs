using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using SocialReturn.Core.Fulfilments;
using SocialReturn.TestKit.Given;
using SocialReturn.TestKit.Web;
using SocialReturn.Web.Features.Tasks;
using Xunit;

namespace SocialReturn.Web.Tests.Fulfilments;

/// <summary>What a contractor has to do on 12 March 2026.</summary>
public sealed class TaskPagesTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Index_OneOfEachKind_TheFirstDayComesFirst()
    {
        var stage = await Stage.SetAsync(portal);
        var tender = await stage.TenderAsync();
        await stage.ParticipationAsync(tender, FulfilmentStatus.Draft);
        await stage.ParticipationAsync(tender, FulfilmentStatus.ChangesRequested);
        await stage.ParticipationAsync(tender, FulfilmentStatus.Offered);
        // Nothing of January: due on 14 February.
        await stage.ParticipationAsync(tender);
        // January and February are under way: due on 14 March.
        await stage.DeliveryAsync(await stage.ParticipationAsync(tender), DeliveryStatus.Draft);
        // March runs.
        await stage.DeliveryAsync(await stage.ParticipationAsync(tender));
        await stage.DeliveryAsync(await stage.ParticipationAsync(tender), DeliveryStatus.ChangesRequested);
        // The invoice date was 10 February: due on the 24th.
        await stage.PurchaseAsync(tender);
        await stage.DeliveryAsync(await stage.PurchaseAsync(tender));
        // Waits for the region, is not agreed, or is on a tender that does not run.
        await stage.ParticipationAsync(tender, FulfilmentStatus.Proposed);
        await stage.ParticipationAsync(tender, FulfilmentStatus.Withdrawn);
        await stage.ParticipationAsync(await stage.TenderAsync(contractor: stage.World.Groen), FulfilmentStatus.Draft);
        using var owner = await portal.SignedInAsync(stage.World.Owner);

        var page = await owner.GetPageAsync("/taken");

        string[] acts = [.. page.Document.QuerySelectorAll(".sr-tasks li").Select(row => row.QuerySelector("a")!.TextContent.Trim())];
        acts.ShouldBe([
            "Uren van januari 2026 indienen",
            "Factuur opvoeren",
            "Levering afmaken",
            "Voorstel aanvullen",
            "Voorstel van de adviseur bekijken",
            "Bewijs aanvullen",
            "Concept afmaken",
        ]);
        page.TextOf(".sr-nav .sr-count").ShouldBe("7");
        page.TextOf(".sr-tasks li:first-child").ShouldContain("Te laat sinds 14 februari 2026");
        var overview = await owner.GetPageAsync("/overzicht");
        overview.Document.QuerySelectorAll(".sr-overview__tasks li").Length.ShouldBe(5);
        overview.TextOf(".sr-overview__tasks").ShouldContain("Alle taken (7)");
        overview.TextOf(".sr-page-head__sub").ShouldContain("2");
    }

    [Fact]
    public async Task Index_MoreThanAPage_ShowsThemAllOnce()
    {
        var stage = await Stage.SetAsync(portal);
        var tender = await stage.TenderAsync(contractor: stage.World.Groen);
        for (var count = 0; count < 52; count++)
        {
            await stage.ParticipationAsync(tender, FulfilmentStatus.Draft);
        }

        var scope = stage.World.At(stage.World.Groen, stage.World.OtherOwner);
        Task<TaskPage> PageAsync(int page) =>
            portal.InScopeAsync(scope, services => services.GetRequiredService<TaskReader>().PageAsync(page, CancellationToken.None));
        var (first, second, beyond) = (await PageAsync(1), await PageAsync(2), await PageAsync(9));

        first.Rows.Length.ShouldBe(50);
        first.Rows.Concat(second.Rows).Select(row => row.Href).Distinct().Count().ShouldBe((await CountAsync(scope)).Total);
        beyond.Rows.Select(row => row.Href).ShouldBe(second.Rows.Select(row => row.Href));
        (first.Pages.PreviousHref, first.Pages.NextHref, second.Pages.NextHref).ShouldBe((null, "/taken?pagina=2", null));

        using var owner = await portal.SignedInAsync(stage.World.OtherOwner);
        (await owner.GetPageAsync("/taken?pagina=2")).TextOf("main").ShouldContain($"51 tot en met {second.Rows.Length + 50} van");
    }

    private Task<TaskCounts> CountAsync(Core.Tenancy.AccessScope scope) =>
        portal.InScopeAsync(scope, services => services.GetRequiredService<TaskReader>().CountAsync(CancellationToken.None));
}
