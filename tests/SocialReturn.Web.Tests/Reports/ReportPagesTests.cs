using System.Net;
using Shouldly;
using SocialReturn.Core.Accounts;
using SocialReturn.TestKit.Web;
using Xunit;

namespace SocialReturn.Web.Tests.Reports;

public sealed class ReportPagesTests : IAsyncLifetime
{
    private readonly PortalFactory portal = new();
    private ReportStage reports = null!;
    private Guid tender;
    private Guid report;

    public async Task InitializeAsync()
    {
        await portal.InitializeAsync();
        reports = await ReportStage.SetAsync(portal);
        tender = await reports.TenderAsync("Bruggen", "een@gorinchem.example");
        reports.GoTo(4, 2);
        await reports.RunAsync(ReportStage.March);
        report = (await reports.ReportsAsync(tender)).Single().Id;
    }

    public Task DisposeAsync() => ((IAsyncLifetime)portal).DisposeAsync();

    [Fact]
    public async Task AdviserList_AReport_IsOneClickAway()
    {
        using var adviser = await portal.SignedInAsync(reports.Stage.World.Adviser);

        var page = await adviser.GetPageAsync("/advies/rapporten");

        page.ShouldShow("Rapporten");
        page.TextOf().ShouldContain("Rapporten van maart 2026");
        page.TextOf().ShouldContain("Aan 1 belanghebbende");
        page.TextOf().ShouldContain("1 nog niet verstuurd");
        var link = page.Document.QuerySelector($"a[href='/advies/rapporten/{report}']").ShouldNotBeNull();
        link.HasAttribute("download").ShouldBeTrue();
        page.Document.QuerySelector($"a[href='/advies/rapporten/nu/{tender}']").ShouldNotBeNull();
    }

    [Fact]
    public async Task AdviserList_MonthWithoutReports_SaysSo()
    {
        using var adviser = await portal.SignedInAsync(reports.Stage.World.Adviser);

        (await adviser.GetPageAsync("/advies/rapporten?maand=2024-01")).TextOf().ShouldContain("Van deze maand zijn er geen rapporten.");
        (await adviser.GetPageAsync("/advies/rapporten?maand=onzin")).TextOf().ShouldContain("Rapporten van maart 2026");
    }

    [Fact]
    public async Task AdviserList_AReportThatFailed_IsNamedAndCanBeTriedAgain()
    {
        var broken = await reports.BrokenTenderAsync("Aquaduct", "een@gorinchem.example");
        await reports.RunAsync(ReportStage.March);
        using var adviser = await portal.SignedInAsync(reports.Stage.World.Adviser);
        (await adviser.GetPageAsync("/advies/taken")).TextOf().ShouldContain("Maandrapport van maart 2026 is niet gemaakt");
        var page = await adviser.GetPageAsync("/advies/rapporten");
        page.TextOf("#niet-gemaakt")
            .ShouldContain(
                "Aquaduct maart 2026 Mislukt op 2 april 2026 om 10:00 uur Volgende poging: 2 april 2026 om 10:30 uur Soort fout: InvalidOperationException"
            );

        var again = await adviser.PostFormAsync(page, "#niet-gemaakt form");
        again.ShouldBeRedirectTo("/advies/rapporten");
        page = await adviser.FollowAsync(again);
        page.TextOf(".sr-notice--warning").ShouldContain("Het rapport kon weer niet worden gemaakt.");
        page.TextOf("#niet-gemaakt").ShouldContain("2 keer mislukt sinds 2 april 2026");

        await reports.MendAsync(broken);
        page = await adviser.FollowAsync(await adviser.PostFormAsync(page, "#niet-gemaakt form"));
        page.TextOf(".sr-notice").ShouldContain("Het rapport is gemaakt.");
        page.Document.QuerySelector("#niet-gemaakt").ShouldBeNull();
        (await reports.ReportsAsync(broken)).ShouldHaveSingleItem();
        (await adviser.GetPageAsync("/advies/logboek")).TextOf("tbody").ShouldContain("Maandrapport opnieuw geprobeerd");
    }

    [Fact]
    public async Task TenderPage_OnBothSides_OffersTheSameTwoReports()
    {
        using var owner = await portal.SignedInAsync(reports.Stage.World.Owner);
        using var adviser = await portal.SignedInAsync(reports.Stage.World.Adviser);

        var contractors = LinksOf(await owner.GetPageAsync($"/aanbestedingen/{tender}"));
        var desks = LinksOf(await adviser.GetPageAsync($"/advies/aanbestedingen/{tender}"));

        contractors.Select(link => link.Text).ShouldBe(["Download rapport van vandaag", "Download rapport van maart 2026"]);
        desks.Select(link => link.Text).ShouldBe(contractors.Select(link => link.Text));
        string[] files = ["voortgang-2026-04-02-bruggen.pdf", "voortgang-2026-03-bruggen.pdf"];
        (await FilesAsync(owner, contractors)).ShouldBe(files);
        (await FilesAsync(adviser, desks)).ShouldBe(files);
        (await BytesAsync(owner, contractors[1].Href)).ShouldBe(await BytesAsync(adviser, desks[1].Href));
    }

    [Fact]
    public async Task TenderPage_BeforeTheFirstMonthlyReport_OffersTodayOnly()
    {
        var young = await reports.TenderAsync("Sluizen");
        using var owner = await portal.SignedInAsync(reports.Stage.World.Owner);

        LinksOf(await owner.GetPageAsync($"/aanbestedingen/{young}")).Select(link => link.Text).ShouldBe(["Download rapport van vandaag"]);
    }

    private static List<(string Text, string Href)> LinksOf(Page page) =>
        [.. page.Document.QuerySelectorAll("a[download]").Select(link => (link.TextContent.Trim(), link.GetAttribute("href")!))];

    private static async Task<List<string>> FilesAsync(PortalClient client, IEnumerable<(string Text, string Href)> links)
    {
        var names = new List<string>();
        foreach (var (_, href) in links)
        {
            var answer = await client.Http.GetAsync(new Uri(href, UriKind.Relative));
            names.Add(answer.Content.Headers.ContentDisposition!.FileNameStar!);
        }

        return names;
    }

    private static Task<byte[]> BytesAsync(PortalClient client, string href) => client.Http.GetByteArrayAsync(new Uri(href, UriKind.Relative));

    [Fact]
    public async Task Download_WhoMaySeeTheTender_GetsThePdf()
    {
        var world = reports.Stage.World;

        await ShouldGetAsync(world.Adviser, $"/advies/rapporten/{report}");
        await ShouldGetAsync(world.Adviser, $"/advies/rapporten/nu/{tender}");
        await ShouldGetAsync(world.Owner, $"/aanbestedingen/{tender}/rapport");
        await ShouldGetAsync(world.Owner, $"/aanbestedingen/{tender}/rapport/{report}");
        await ShouldGetAsync(world.Reader, $"/inzage/rapporten/{report}");
    }

    [Fact]
    public async Task Download_AnotherTenant_FindsNothing()
    {
        var world = reports.Stage.World;

        await ShouldBeAsync(HttpStatusCode.NotFound, world.HaaglandenAdviser, $"/advies/rapporten/{report}");
        await ShouldBeAsync(HttpStatusCode.NotFound, world.HaaglandenAdviser, $"/advies/rapporten/nu/{tender}");
        await ShouldBeAsync(HttpStatusCode.NotFound, world.OtherOwner, $"/aanbestedingen/{tender}/rapport");
        await ShouldBeAsync(HttpStatusCode.NotFound, world.OtherOwner, $"/aanbestedingen/{tender}/rapport/{report}");
        await ShouldBeAsync(HttpStatusCode.NotFound, world.Owner, $"/aanbestedingen/{await reports.TenderAsync("Sluizen")}/rapport/{report}");
        await ShouldBeAsync(HttpStatusCode.NotFound, world.OtherReader, $"/inzage/rapporten/{report}");
        await ShouldBeAsync(HttpStatusCode.NotFound, world.OtherReader, $"/inzage/aanbestedingen/{tender}");
    }

    [Fact]
    public async Task Download_AnotherRole_IsForbidden()
    {
        var world = reports.Stage.World;

        await ShouldBeAsync(HttpStatusCode.Forbidden, world.Owner, $"/advies/rapporten/{report}");
        await ShouldBeAsync(HttpStatusCode.Forbidden, world.Adviser, $"/inzage/rapporten/{report}");
        await ShouldBeAsync(HttpStatusCode.Forbidden, world.Reader, $"/aanbestedingen/{tender}/rapport");
    }

    [Fact]
    public async Task Insight_Reader_SeesItsOwnTendersWithBarAndReport()
    {
        using var reader = await portal.SignedInAsync(reports.Stage.World.Reader);

        var list = await reader.GetPageAsync("/inzage");
        var one = await reader.GetPageAsync($"/inzage/aanbestedingen/{tender}");
        var all = await reader.GetPageAsync("/inzage/rapporten");

        list.TextOf().ShouldContain("Bruggen");
        list.TextOf().ShouldContain("Rapport van maart 2026");
        list.TextOf().ShouldContain("voorbeeldtarief");
        list.Document.QuerySelector("svg").ShouldNotBeNull();
        one.ShouldShow("Bruggen");
        one.Document.QuerySelector($"a[href='/inzage/rapporten/{report}']").ShouldNotBeNull();
        all.TextOf().ShouldContain("maart 2026");
    }

    [Fact]
    public async Task Insight_ReaderOfAnotherAuthority_SeesNothing()
    {
        using var reader = await portal.SignedInAsync(reports.Stage.World.OtherReader);

        (await reader.GetPageAsync("/inzage")).TextOf().ShouldContain("Er zijn nog geen aanbestedingen");
        (await reader.GetPageAsync("/inzage/rapporten")).TextOf().ShouldContain("Er zijn nog geen rapporten");
    }

    private async Task ShouldGetAsync(User person, string address)
    {
        using var client = await portal.SignedInAsync(person);
        var answer = await client.Http.GetAsync(new Uri(address, UriKind.Relative));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, address);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        answer.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        (await answer.Content.ReadAsByteArrayAsync()).AsSpan().StartsWith("%PDF-"u8).ShouldBeTrue();
    }

    private async Task ShouldBeAsync(HttpStatusCode status, User person, string address)
    {
        using var client = await portal.SignedInAsync(person);
        (await client.Http.GetAsync(new Uri(address, UriKind.Relative))).StatusCode.ShouldBe(status, address);
    }
}
