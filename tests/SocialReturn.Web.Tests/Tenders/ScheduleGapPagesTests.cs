using System.Net;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using SocialReturn.TestKit.Given;
using SocialReturn.TestKit.Web;
using SocialReturn.Web.Tests.Account;
using Xunit;

namespace SocialReturn.Web.Tests.Tenders;

/// <summary>A tender on whose day no tariff table holds: every page says so, and none shows a value or a share.</summary>
public sealed class ScheduleGapPagesTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    /// <summary>The table of AV-regio holds from 2020.</summary>
    private const string Gap = "Er is geen tarieftabel op 1 juni 2019 (de dag van de gunning).";

    [Theory]
    [InlineData("/aanbestedingen/{0}")]
    [InlineData("/aanbestedingen?zoek=Brug+zonder+tabel")]
    [InlineData("/overzicht")]
    [InlineData("/invullingen/nieuw")]
    public async Task Contractor_ReadsTheDay_AndNoValue(string address)
    {
        var stage = await Stage.SetAsync(portal);
        var tender = await stage.GapTenderAsync();
        using var owner = await portal.SignedInAsync(stage.World.Owner);

        ShouldSayGap(await owner.GetPageAsync(string.Format(address, tender)));
    }

    [Theory]
    [InlineData("/advies/aanbestedingen/{0}")]
    [InlineData("/advies/aanbestedingen?zoek=Brug+zonder+tabel")]
    [InlineData("/advies/opdrachtnemers/{1}")]
    [InlineData("/advies/taken")]
    public async Task Adviser_ReadsTheDay_AndNoValue(string address)
    {
        var stage = await Stage.SetAsync(portal);
        var tender = await stage.GapTenderAsync();
        using var adviser = await portal.SignedInAsync(stage.World.Adviser);

        ShouldSayGap(await adviser.GetPageAsync(string.Format(address, tender, stage.World.Merwedal.Id)));
    }

    [Theory]
    [InlineData("/inzage")]
    [InlineData("/inzage/aanbestedingen/{0}")]
    public async Task Authority_ReadsTheDay_AndNoValue(string address)
    {
        var stage = await Stage.SetAsync(portal);
        var tender = await stage.GapTenderAsync();
        using var reader = await portal.SignedInAsync(stage.World.Reader);

        ShouldSayGap(await reader.GetPageAsync(string.Format(address, tender)));
    }

    [Fact]
    public async Task Adviser_AtAPace_DoesNotFindIt()
    {
        var stage = await Stage.SetAsync(portal);
        await stage.GapTenderAsync();
        using var adviser = await portal.SignedInAsync(stage.World.Adviser);

        foreach (var pace in new[] { "achter", "let-op", "op-schema", "gehaald" })
        {
            var list = await adviser.GetPageAsync($"/advies/aanbestedingen?zoek=Brug+zonder+tabel&tempo={pace}");
            list.Document.QuerySelectorAll(".sr-tender").ShouldBeEmpty(pace);
        }
    }

    [Fact]
    public async Task Proposal_IsRefusedWithTheDay_AndTheFormShowsNoShare()
    {
        var stage = await Stage.SetAsync(portal);
        var tender = await stage.GapTenderAsync();
        using var owner = await portal.SignedInAsync(stage.World.Owner);

        var form = await owner.GetPageAsync($"/aanbestedingen/{tender}/invullingen/nieuw/inkoop");
        form.TextOf(".sr-value").ShouldContain(Gap);
        form.TextOf(".sr-value").ShouldNotContain("%");
        var answer = await owner.PostFormAsync(form, "form[data-unsaved]");

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.TextOf().ShouldContain(Gap);
        (await portal.ReadAsync(db => db.Fulfilments.AnyAsync(row => row.TenderId == tender))).ShouldBeFalse();
    }

    [Fact]
    public async Task Adviser_GetsTheWayOn_ToChooseATableOrBringOneIn()
    {
        var stage = await Stage.SetAsync(portal);
        var tender = await stage.GapTenderAsync(title: "Kade");
        using var adviser = await portal.SignedInAsync(stage.World.Adviser);
        using var administrator = await portal.SignedInAsync(stage.World.Administrator);

        var page = await adviser.GetPageAsync($"/advies/aanbestedingen/{tender}");
        page.Document.QuerySelector("#kiezen").ShouldNotBeNull();
        page.Document.QuerySelector("main a[href='/advies/tarieven/importeren']").ShouldBeNull();
        page.TextOf("main").ShouldContain("Vraag de beheerder van uw regio om die te importeren.");
        (await administrator.GetPageAsync($"/advies/aanbestedingen/{tender}"))
            .Document.QuerySelector("main a[href='/advies/tarieven/importeren']")
            .ShouldNotBeNull();

        var pinned = await adviser.PostFormAsync(
            page,
            "#kiezen",
            Somebody.Fields(("ScheduleId", stage.World.AvTable.Id.ToString()), ("Reason", "Afgesproken met de gemeente."))
        );

        (await adviser.FollowAsync(pinned)).TextOf("main").ShouldNotContain("Er is geen tarieftabel");
    }

    [Fact]
    public async Task Contractors_OfWhichNoTenderHasATable_HaveNothingRealisedToShow()
    {
        var stage = await Stage.SetAsync(portal);
        await stage.GapTenderAsync(stage.World.Groen);
        using var adviser = await portal.SignedInAsync(stage.World.Adviser);

        var row = (await adviser.GetPageAsync("/advies/opdrachtnemers?zoek=Groenvoorziening")).TextOf("tbody tr");

        row.ShouldContain("Geen tarieftabel");
        row.ShouldNotContain("gerealiseerd");
    }

    /// <summary>In its row of a list, else on the page.</summary>
    private static void ShouldSayGap(Page page)
    {
        page.Status.ShouldBe(HttpStatusCode.OK);
        var rows = page.Document.QuerySelectorAll("main .sr-tender, main .sr-task");
        var place = rows.FirstOrDefault(row => row.TextContent.Contains("Brug zonder tabel", StringComparison.Ordinal)) ?? page.Document.QuerySelector("main")!;
        var text = string.Join(' ', place.TextContent.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
        text.ShouldContain(Gap);
        text.ShouldNotContain("€ 0");
        text.ShouldNotMatch(@"(?<!\d)0%");
    }
}
