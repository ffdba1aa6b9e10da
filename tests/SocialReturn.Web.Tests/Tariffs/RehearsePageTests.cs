using System.Net;
using System.Text;
using Shouldly;
using SocialReturn.Core.Fulfilments;
using SocialReturn.TestKit.Given;
using SocialReturn.TestKit.Web;
using Xunit;

namespace SocialReturn.Web.Tests.Tariffs;

/// <summary>What the rehearsal of a draft shows. Each test has a portal of its own: the sums are over the region.</summary>
public sealed class RehearsePageTests : IAsyncLifetime
{
    private readonly PortalFactory portal = new();
    private Stage stage = null!;
    private PortalClient administrator = null!;

    public async Task InitializeAsync()
    {
        await portal.InitializeAsync();
        stage = await Stage.SetAsync(portal);
        administrator = await portal.SignedInAsync(stage.World.Administrator);
    }

    public async Task DisposeAsync()
    {
        administrator.Dispose();
        await ((IAsyncLifetime)portal).DisposeAsync();
    }

    [Fact]
    public async Task Rehearse_AnotherAmount_ShowsWhatWasAndWhatWouldBe()
    {
        await stage.DeliveryAsync(await stage.ParticipationAsync(await stage.TenderAsync()), DeliveryStatus.Verified);
        var id = await DraftAsync(stage.World.AvTable.Id);
        var blocks = await administrator.GetPageAsync($"/advies/tarieven/{id}/bewerken?deel=bouwblokken");
        await administrator.PostFormAsync(blocks, "#concept", new Dictionary<string, string?> { ["blocks[0].amount"] = "41.000" });

        var page = await administrator.GetPageAsync($"/advies/tarieven/{id}/doorrekenen?jaar=2026");

        // 41.000 × 24/36 × 6/12 = 13.666,67 agreed; × 2/12 = 4.555,56 delivered, of an obligation of 20.000.
        page.TextOf("#uitkomst .sr-lead").ShouldBe("Met deze tabel gaat de ene afspraak van 2026 van € 13.333,33 naar € 13.666,67.");
        page.TextOf("#totaal tbody")
            .ShouldSatisfyAllConditions(
                text => text.ShouldContain("Geleverd of niet. € 13.333,33 € 13.666,67 + € 333,34"),
                text => text.ShouldContain("Geleverd en goedgekeurd. € 4.444,44 € 4.555,56 + € 111,12"),
                text => text.ShouldContain("na korting voor een PSO-certificaat. € 20.000,00 € 20.000,00 gelijk")
            );
        page.TextOf("#per-groep tbody")
            .ShouldBe(
                "Participatiewet Arbeidsparticipatie 1 € 13.333,33 € 13.666,67 + € 333,34 € 4.444,44 € 4.555,56 + € 111,12 € 4.444,44 € 4.555,56 + € 111,12"
            );
        page.TextOf("#per-aanbesteding tbody").ShouldContain("Groenonderhoud Noord De voortgang blijft 22%.");
        page.Document.QuerySelector("#niet-te-vergelijken").ShouldBeNull();
    }

    [Fact]
    public async Task Rehearse_ACapThatDisappears_TellsItAtTheTender()
    {
        var capped = await stage.CappedTableAsync();
        var tender = await stage.TenderAsync();
        await stage.DeliveryAsync(await stage.PurchaseAsync(tender), DeliveryStatus.Verified);
        await stage.DeliveryAsync(await stage.PurchaseAsync(tender), DeliveryStatus.Verified);
        var without = await DraftAsync(stage.World.AvTable.Id);

        (await administrator.GetPageAsync($"/advies/tarieven/{without}/doorrekenen?jaar=2026"))
            .TextOf("#per-aanbesteding tbody")
            .ShouldSatisfyAllConditions(
                text => text.ShouldContain("De voortgang gaat van 40% naar 70%."),
                text => text.ShouldContain("Boven een plafond valt nu € 6.000,00, met deze tabel € 0,00.")
            );
        (await administrator.GetPageAsync($"/advies/tarieven/{await DraftAsync(capped.Id)}/doorrekenen?jaar=2026"))
            .TextOf("#per-aanbesteding tbody")
            .ShouldSatisfyAllConditions(
                text => text.ShouldContain("De voortgang blijft 40%."),
                text => text.ShouldContain("Plafond Inkoop: ten hoogste 40% van de verplichting, dat is € 8.000,00.")
            );
    }

    [Fact]
    public async Task Rehearse_ABlockThatIsGone_IsNamedWithItsCount()
    {
        await stage.ParticipationAsync(await stage.TenderAsync());
        var table = await stage.TableAsync(schedule => schedule with { Blocks = schedule.Blocks.RemoveAll(block => block.Code == "participatiewet") });

        var page = await administrator.GetPageAsync($"/advies/tarieven/{await DraftAsync(table.Id)}/doorrekenen?jaar=2026");

        page.TextOf("#niet-te-vergelijken h2").ShouldBe("1 invulling is niet te vergelijken");
        page.TextOf("#niet-te-vergelijken tbody").ShouldBe("Participatiewet Deze tabel heeft hiervoor geen bouwblok. 1 € 13.333,33");
        page.TextOf("#per-groep tbody").ShouldBeEmpty();
    }

    [Fact]
    public async Task RehearsalFile_HasARowForEachFulfilment()
    {
        var tender = await stage.TenderAsync();
        await stage.ParticipationAsync(tender);
        await stage.PurchaseAsync(tender);
        var table = await stage.TableAsync(schedule => schedule with { Blocks = schedule.Blocks.RemoveAll(block => block.Code == "participatiewet") });
        var id = await DraftAsync(table.Id);

        using var file = await administrator.Http.GetAsync(new Uri($"/advies/tarieven/{id}/doorrekenen/bestand?jaar=2026", UriKind.Relative));

        file.Content.Headers.ContentDisposition!.FileName.ShouldBe($"doorgerekend-av-regio-2020-v{table.Number + 1}-2026.csv");
        var text = Encoding.UTF8.GetString(await file.Content.ReadAsByteArrayAsync());
        text.TrimStart('\uFEFF')
            .Split("\r\n")
            .Skip(1)
            .ShouldBe([
                "Groenonderhoud Noord;Arbeidsparticipatie;Participatiewet;Hovenier;13333,33;;0,00;;0,00;;Deze tabel heeft hiervoor geen bouwblok.",
                "Groenonderhoud Noord;Inkoop;Inkoop;Plantgoed;7000,00;7000,00;0,00;0,00;0,00;0,00;",
                "",
            ]);
    }

    [Fact]
    public async Task Rehearse_AYearWithoutEntries_HasNoOutcomeAndNoFile()
    {
        var id = await DraftAsync(stage.World.AvTable.Id);
        (await administrator.GetPageAsync($"/advies/tarieven/{id}/doorrekenen")).TextOf("main").ShouldContain("Er zijn nog geen afgesproken invullingen");
        await stage.ParticipationAsync(await stage.TenderAsync());

        (await administrator.GetPageAsync($"/advies/tarieven/{id}/doorrekenen?jaar=1999")).Document.QuerySelector("#uitkomst").ShouldBeNull();
        (await administrator.GetPageAsync($"/advies/tarieven/{id}/doorrekenen/bestand?jaar=1999")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await administrator.GetPageAsync($"/advies/tarieven/{stage.World.HaaglandenTable.Id}/doorrekenen")).Status.ShouldBe(HttpStatusCode.NotFound);
        using var adviser = await portal.SignedInAsync(stage.World.Adviser);
        (await adviser.GetPageAsync($"/advies/tarieven/{id}/doorrekenen/bestand?jaar=2026")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    private async Task<Guid> DraftAsync(Guid table)
    {
        var copied = await administrator.PostFormAsync(await administrator.GetPageAsync($"/advies/tarieven/{table}"), "#kopie");
        return Guid.Parse(copied.Location!.Split('/')[3]);
    }
}
