using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Fulfilments.ByContractor;
using SocialReturn.Core.Happenings;
using SocialReturn.TestKit;
using SocialReturn.TestKit.Given;
using SocialReturn.TestKit.Web;
using SocialReturn.Web.Areas.Adviser.Log;
using Xunit;
using Xunit.Abstractions;

namespace SocialReturn.Web.Tests.Adviser;

/// <summary>The log names what each line is about, goes by date, and is searched in all that it shows.</summary>
public sealed class LogTests(PortalFactory portal, ITestOutputHelper output) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Line_NamesFileItemAndTender_AndLinksWhereTheAdviserMayGo()
    {
        var (stage, tender, purchase, file) = await WithEvidenceAsync("Kade met namen");
        using var adviser = await portal.SignedInAsync(stage.World.Adviser);

        var page = await adviser.GetPageAsync("/advies/logboek?zoek=namen+bewijs.pdf");
        var links = page.Document.QuerySelectorAll("tbody a").ToDictionary(link => link.TextContent.Trim(), link => link.GetAttribute("href"));

        links.ShouldBe(
            new Dictionary<string, string?>
            {
                ["bewijs.pdf"] = $"/bewijsstukken/{file}",
                ["Plantgoed"] = $"/advies/invullingen/{purchase}",
                ["Kade met namen"] = $"/advies/aanbestedingen/{tender}",
            }
        );
        foreach (var href in links.Values)
        {
            (await adviser.Http.GetAsync(new Uri(href!, UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.OK, href);
        }
    }

    [Fact]
    public async Task Line_FileThatIsGone_SaysSoWithoutALink()
    {
        var (stage, _, _, file) = await WithEvidenceAsync("Kade zonder bestand", FulfilmentStatus.ChangesRequested);
        (
            await portal.InScopeAsync(stage.World.At(stage.World.Merwedal, stage.World.Owner), services =>
                services.GetRequiredService<EvidenceService>().RemoveAsync(file, CancellationToken.None)
            )
        ).IsDone.ShouldBeTrue();
        using var adviser = await portal.SignedInAsync(stage.World.Adviser);

        var page = await adviser.GetPageAsync("/advies/logboek?over=bewijs&zoek=kade+zonder");

        page.TextOf("tbody").ShouldContain("Bewijs verwijderd door Sanne Verhoeven een bestand dat is verwijderd Plantgoed Kade zonder bestand");
        page.Document.QuerySelector($"a[href='/bewijsstukken/{file}']").ShouldBeNull();
    }

    [Theory]
    [InlineData("Zoekbare")]
    [InlineData("zoekbare voorgesteld")]
    [InlineData("zoekbare Sanne")]
    [InlineData("zoekbare plantgoed")]
    [InlineData("zoekbare 7.000,00")]
    [InlineData("zoekbare opdracht.")]
    [InlineData("ŁUKASZ")]
    [InlineData("100%")]
    [InlineData("a_b")]
    public async Task Search_AnythingALineShows_FindsIt(string words)
    {
        var stage = await Stage.SetAsync(portal);
        await stage.PurchaseAsync(await stage.TenderAsync(title: "Zoekbare brug Łukasz 100% a_b"), FulfilmentStatus.Rejected);
        using var adviser = await portal.SignedInAsync(stage.World.Adviser);

        (await adviser.GetPageAsync("/advies/logboek?zoek=" + Uri.EscapeDataString(words))).TextOf("main").ShouldContain("Zoekbare brug Łukasz 100% a_b");
    }

    [Theory]
    [InlineData("a%b")]
    [InlineData("100_")]
    [InlineData("zoekbare ingetrokken")]
    public async Task Search_WhatNoLineShows_FindsNothing(string words)
    {
        var stage = await Stage.SetAsync(portal);
        await stage.TenderAsync(title: "Zoekbare sluis 100% a_b");
        using var adviser = await portal.SignedInAsync(stage.World.Adviser);

        (await adviser.GetPageAsync("/advies/logboek?zoek=" + Uri.EscapeDataString(words))).TextOf("main").ShouldContain("Niets gevonden");
    }

    /// <summary>The days are those of the Netherlands: a summer evening after 22.00 UTC is the next day.</summary>
    [Fact]
    public async Task Dates_NarrowTheLogDown()
    {
        var stage = await Stage.SetAsync(portal);
        var today = DateOnly.FromDateTime(portal.Clock.GetUtcNow().UtcDateTime);
        await stage.TenderAsync(title: "Brug van vandaag");
        using var adviser = await portal.SignedInAsync(stage.World.Adviser);

        (await LogAsync(today, today)).ShouldContain("Brug van vandaag");
        (await LogAsync(today.AddDays(-3), today.AddDays(-1))).ShouldNotContain("Brug van vandaag");
        (await LogAsync(today.AddDays(1), null)).ShouldNotContain("Brug van vandaag");
        var reversed = await adviser.GetPageAsync("/advies/logboek?van=2026-03-02&tot=2026-03-01");
        reversed.ShouldHaveFieldError("tot", "Deze datum ligt voor de datum bij Vanaf.");
        var wrong = await adviser.GetPageAsync("/advies/logboek?van=gisteren&zoek=brug");
        wrong.ShouldHaveFieldError("van", "Vul een datum in, bijvoorbeeld 3-4-2026.");
        wrong.Document.QuerySelector("[name=van]")!.GetAttribute("value").ShouldBe("gisteren");
        wrong.Document.QuerySelector("[name=zoek]")!.GetAttribute("value").ShouldBe("brug");

        async Task<string> LogAsync(DateOnly from, DateOnly? to) =>
            (await adviser.GetPageAsync($"/advies/logboek?van={from:yyyy-MM-dd}&tot={to:yyyy-MM-dd}&zoek=brug")).TextOf("main");
    }

    [Fact]
    public void EveryAct_CanBePicked() =>
        Sweep.Over(output, "acts for their subject in the log", Acts.All, act =>
            LogSearch.Subjects.Any(subject => subject.Topic == act.Topic) ? [] : [$"{act} is under no subject of the log"]
        );

    private async Task<(Stage Stage, Guid Tender, Guid Purchase, Guid File)> WithEvidenceAsync(string title, FulfilmentStatus until = FulfilmentStatus.Agreed)
    {
        var stage = await Stage.SetAsync(portal);
        var tender = await stage.TenderAsync(title: title);
        var purchase = await stage.PurchaseAsync(tender, until);
        return (stage, tender, purchase, await stage.EvidenceAsync(purchase));
    }
}
