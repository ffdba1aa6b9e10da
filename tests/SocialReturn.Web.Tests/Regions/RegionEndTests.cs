using System.Net;
using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Regions;
using SocialReturn.Core.Tenders;
using SocialReturn.TestKit.Given;
using SocialReturn.TestKit.Web;
using SocialReturn.Web.Features.Home;
using SocialReturn.Web.Features.Regions;
using Xunit;

namespace SocialReturn.Web.Tests.Regions;

/// <summary>The platform's administrator ends a region: it is asked first, nobody loses what they read, and it can be taken back.</summary>
public sealed class RegionEndTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Ended_TakesNoNewTender_AndKeepsTheRest_UntilItIsTakenBack()
    {
        var stage = await Stage.SetAsync(portal);
        var world = stage.World;
        using var platform = await portal.SignedInAsync(world.Platform);
        using var adviser = await portal.SignedInAsync(world.Adviser);
        using var visitor = portal.Visitor();
        var tender = await stage.TenderAsync();
        var open = await adviser.GetPageAsync("/advies/aanbestedingen/nieuw");
        var page = await platform.GetPageAsync($"/beheer/regios/{world.Av.Id}/einde");
        page.TextOf("main").ShouldContain(RegionTexts.OneRunning);
        page.TextOf("main").ShouldContain("U kunt dit 90 dagen lang ongedaan maken.");

        await platform.PostFormAsync(page, "form[action$='/beeindigen']");

        (await adviser.PostFormAsync(open, "form[data-unsaved]", Tender(world)))
            .Document.QuerySelectorAll("[data-error-summary] a")
            .Select(link => link.TextContent.Trim())
            .ShouldContain(TenderTexts.RegionEnded);
        (await adviser.GetPageAsync("/advies/aanbestedingen/nieuw"))
            .Document.QuerySelectorAll("[name=AuthorityId] option[value]:not([value=''])")
            .ShouldBeEmpty();
        (await adviser.GetPageAsync($"/advies/aanbestedingen/{tender}")).Status.ShouldBe(HttpStatusCode.OK);
        (await stage.ParticipationAsync(tender)).ShouldNotBe(Guid.Empty, "running tenders go on");
        (await visitor.GetPageAsync("/regio/av-regio")).TextOf().ShouldContain(string.Format(HomeTexts.RegionEnded, "12 maart 2026"));
        (await visitor.GetPageAsync("/")).TextOf().ShouldNotContain("Adviespunt AV-regio");
        (await platform.PostFormAsync(page, "form[action$='/beeindigen']")).TextOf().ShouldContain(RegionEndTexts.EndedAlready);

        var ended = await platform.GetPageAsync($"/beheer/regios/{world.Av.Id}/einde");
        ended.TextOf("main").ShouldContain("U kunt dit tot en met 10 juni 2026 ongedaan maken.");
        await platform.PostFormAsync(ended, "form[action$='/heropenen']");
        (await adviser.PostFormAsync(open, "form[data-unsaved]", Tender(world))).Status.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task TakenBack_AfterItsLastDay_IsRefused()
    {
        var world = await portal.WorldAsync();
        using var platform = await portal.SignedInAsync(world.Platform);
        var address = $"/beheer/regios/{world.Haaglanden.Id}/einde";
        await platform.PostFormAsync(await platform.GetPageAsync(address), "form[action$='/beeindigen']");
        var ended = await platform.GetPageAsync(address);
        portal.Clock.Advance(TimeSpan.FromDays(RegionEndService.UndoDays + 1));
        using var later = await portal.SignedInAsync(world.Platform);

        (await later.GetPageAsync(address)).TextOf("main").ShouldContain(RegionTexts.UndoPassed);
        var token = (await later.GetPageAsync("/beheer/regios/nieuw")).Document.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var content = new FormUrlEncodedContent([
            KeyValuePair.Create("__RequestVerificationToken", token),
            KeyValuePair.Create("version", ended.Document.QuerySelector("[name=version]")!.GetAttribute("value")!),
        ]);
        using var answer = await later.Http.PostAsync(new Uri($"/beheer/regios/{world.Haaglanden.Id}/heropenen", UriKind.Relative), content);
        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("Maak zo nodig een nieuwe regio.");
    }

    [Fact]
    public async Task Pages_ForSomebodyElse_AreClosed()
    {
        var world = await portal.WorldAsync();
        using var administrator = await portal.SignedInAsync(world.Administrator);
        using var platform = await portal.SignedInAsync(world.Platform);

        (await administrator.GetPageAsync($"/beheer/regios/{world.Av.Id}/einde")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await platform.GetPageAsync($"/beheer/regios/{Ids.New()}/einde")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static Dictionary<string, string?> Tender(World world) =>
        new()
        {
            ["Title"] = "Maaien bermen",
            ["AuthorityId"] = world.Gorinchem.Id.ToString(),
            ["KvkNumber"] = "30112233",
            ["ContractorName"] = "Merwedal Infra B.V.",
            ["ContactMail"] = "contact@merwedal.example",
            ["ContractSum"] = "100.000",
            ["AwardDate"] = "2025-12-01",
            ["StartDate"] = "2026-01-01",
            ["EndDate"] = "2026-12-31",
        };
}
