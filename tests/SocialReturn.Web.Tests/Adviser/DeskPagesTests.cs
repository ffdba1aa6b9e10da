using System.Net;
using Shouldly;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Reports;
using SocialReturn.TestKit.Given;
using SocialReturn.TestKit.Web;
using Xunit;

namespace SocialReturn.Web.Tests.Adviser;

/// <summary>The pages that advisers read: tariffs, the log and the desk's tasks.</summary>
public sealed class DeskPagesTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Tariffs_OfARegion_ShowTheirBlocksAndThatTheyAreExamples()
    {
        var world = await portal.WorldAsync();
        using var adviser = await portal.SignedInAsync(world.Adviser);
        using var foreigner = await portal.SignedInAsync(world.HaaglandenAdviser);

        (await adviser.GetPageAsync("/advies/tarieven")).TextOf("tbody").ShouldContain("voorbeeldtarief, niet vastgesteld");
        var details = await adviser.GetPageAsync($"/advies/tarieven/{world.AvTable.Id}");

        details.TextOf("main").ShouldContain("voorbeeldtarief, niet vastgesteld");
        details.TextOf("main").ShouldContain("€ 40.000,00");
        details.Document.QuerySelectorAll("table").Length.ShouldBeGreaterThan(2);
        (await foreigner.GetPageAsync($"/advies/tarieven/{world.AvTable.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await foreigner.GetPageAsync($"/advies/tarieven/{world.HaaglandenTable.Id}")).TextOf("main").ShouldNotContain("voorbeeldtarief");
    }

    [Fact]
    public async Task Log_Filtered_ShowsWhatFitsOfThisRegionOnly()
    {
        var stage = await Stage.SetAsync(portal);
        var tender = await stage.TenderAsync();
        var purchase = await stage.PurchaseAsync(tender, FulfilmentStatus.Rejected);
        using var adviser = await portal.SignedInAsync(stage.World.Adviser);
        using var foreigner = await portal.SignedInAsync(stage.World.HaaglandenAdviser);

        var all = await adviser.GetPageAsync("/advies/logboek");
        var tenders = await adviser.GetPageAsync("/advies/logboek?over=aanbestedingen&zoek=marleen");

        all.TextOf("tbody").ShouldContain("Voorgesteld door Sanne Verhoeven: € 7.000,00");
        all.TextOf("tbody").ShouldContain("Geen relatie met de opdracht.");
        all.Document.QuerySelector($"a[href='/advies/invullingen/{purchase}']").ShouldNotBeNull();
        tenders.TextOf("tbody").ShouldContain("Aangemeld door Marleen Kooij");
        tenders.TextOf("tbody").ShouldNotContain("Sanne");
        (await adviser.GetPageAsync("/advies/logboek?zoek=niemand")).TextOf("main").ShouldContain("Niets gevonden");
        (await foreigner.GetPageAsync("/advies/logboek")).TextOf("main").ShouldNotContain("Geen relatie met de opdracht.");
    }

    [Fact]
    public async Task Log_MoreThanAPage_GoesOnAfterTheLastOne()
    {
        var stage = await Stage.SetAsync(portal);
        var tender = await stage.TenderAsync(stage.World.TheHague);
        for (var count = 0; count < 30; count++)
        {
            await stage.PurchaseAsync(tender);
        }

        using var adviser = await portal.SignedInAsync(stage.World.HaaglandenAdviser);
        var first = await adviser.GetPageAsync("/advies/logboek?over=invullingen");
        var second = await adviser.GetPageAsync(first.Document.QuerySelector("a[rel='next']")!.GetAttribute("href")!);

        (first.Document.QuerySelectorAll("tbody tr").Length + second.Document.QuerySelectorAll("tbody tr").Length).ShouldBe(60);
        second.Document.QuerySelector("a[rel='next']").ShouldBeNull();
    }

    [Fact]
    public async Task Tasks_LateAnswersAndEndingTenders_AreNamed()
    {
        var stage = await Stage.SetAsync(portal);
        var tender = await stage.TenderAsync(stage.World.Altena, stage.World.Groen, "Bermen maaien");
        await stage.PurchaseAsync(tender, FulfilmentStatus.Proposed);
        using var early = await portal.SignedInAsync(stage.World.Adviser);
        (await early.GetPageAsync("/advies/taken")).TextOf("main").ShouldNotContain("Bermen maaien");

        portal.Clock.Advance(TimeSpan.FromDays(250));
        using var adviser = await portal.SignedInAsync(stage.World.Adviser);
        var tasks = await adviser.GetPageAsync("/advies/taken");

        tasks.TextOf(".sr-tasks").ShouldContain("Geef antwoord: Inkoop, Plantgoed");
        tasks.TextOf(".sr-tasks").ShouldContain("Er is nog € 20.000 te realiseren");
        tasks.TextOf(".sr-tasks").ShouldContain("Eindigt op 31 december 2026");
    }

    [Fact]
    public async Task Tasks_MoreThanAPage_AreAllThere()
    {
        var stage = await Stage.SetAsync(portal);
        var tender = await stage.TenderAsync(stage.World.TheHague, title: "Honderden taken");
        var first = new DateOnly(2000, 1, 1);
        await portal.SaveAsync(
            Enumerable
                .Range(0, 230)
                .Select(month => new ReportFailure(
                    stage.World.Haaglanden.Id,
                    stage.World.Merwedal.Id,
                    tender,
                    first.AddMonths(month),
                    PortalFactory.Now.UtcDateTime
                ))
        );
        using var adviser = await portal.SignedInAsync(stage.World.HaaglandenAdviser);
        var seen = 0;
        var page = await adviser.GetPageAsync("/advies/taken");
        page.TextOf(".sr-pagination").ShouldContain("1 tot en met 100 van ");
        while (true)
        {
            seen += page.Document.QuerySelectorAll(".sr-tasks > *").Count(row => row.TextContent.Contains("Honderden taken"));
            if (page.Document.QuerySelector(".sr-pagination [rel=next]") is not { } next)
            {
                break;
            }

            page = await adviser.GetPageAsync(next.GetAttribute("href")!);
        }

        seen.ShouldBe(230);
        (await adviser.GetPageAsync("/advies/taken?pagina=99")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("/advies/tarieven")]
    [InlineData("/advies/logboek")]
    [InlineData("/advies/taken")]
    [InlineData("/advies/opdrachtnemers")]
    public async Task Pages_ForAContractor_AreForbidden(string address)
    {
        var world = await portal.WorldAsync();
        using var contractor = await portal.SignedInAsync(world.OtherOwner);

        (await contractor.GetPageAsync(address)).Status.ShouldBe(HttpStatusCode.Forbidden);
    }
}
