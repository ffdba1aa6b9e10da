using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using SocialReturn.TestKit.Given;
using SocialReturn.TestKit.Web;
using SocialReturn.Web.Areas.Adviser.Tariffs;
using Xunit;

namespace SocialReturn.Web.Tests.Tariffs;

/// <summary>Publishing, withdrawing, comparing and files. Each test has a portal of its own: dates of one region are one row.</summary>
public sealed class TariffPagesTests : IAsyncLifetime
{
    private readonly PortalFactory portal = new();
    private World world = null!;
    private PortalClient administrator = null!;

    public async Task InitializeAsync()
    {
        await portal.InitializeAsync();
        world = await portal.WorldAsync();
        administrator = await portal.SignedInAsync(world.Administrator);
    }

    public async Task DisposeAsync()
    {
        administrator.Dispose();
        await ((IAsyncLifetime)portal).DisposeAsync();
    }

    [Fact]
    public async Task Publish_FromADate_SaysBeforehandWhatHappensAndDoesThat()
    {
        var id = await CopyAsync();

        var page = await administrator.GetPageAsync($"/advies/tarieven/{id}/publiceren?From=2026-05-01");
        page.TextOf("#gevolgen")
            .ShouldSatisfyAllConditions(
                text => text.ShouldContain("Aanbestedingen met gunning vanaf 1 mei 2026 krijgen deze tabel."),
                text => text.ShouldContain("AV-regio 2020, versie 1 geldt daarna tot en met 30 april 2026 (gunning)."),
                text => text.ShouldContain("Bij elk bedrag staat: voorbeeldtarief, niet vastgesteld."),
                text => text.ShouldContain("Publiceren vanaf 1 mei 2026")
            );
        var published = await administrator.PostFormAsync(page, "#publiceren");

        published.ShouldBeRedirectTo($"/advies/tarieven/{id}");
        (await administrator.FollowAsync(published)).TextOf(".sr-page-head__sub").ShouldBe("Gepubliceerd, gunning vanaf 1 mei 2026");
        (await administrator.GetPageAsync($"/advies/tarieven/{world.AvTable.Id}"))
            .TextOf(".sr-page-head__sub")
            .ShouldBe("Gepubliceerd, gunning 1 januari 2020 tot en met 30 april 2026");
        (await administrator.PostFormAsync(page, "#publiceren")).Status.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Publish_WhatIsUnusual_StandsOnceInOneListWithItsPlace_AndRefusesNothing()
    {
        var id = await CopyAsync();

        var page = await administrator.GetPageAsync($"/advies/tarieven/{id}/publiceren?From=2026-05-01");

        page.TextOf("#ongewoon").ShouldStartWith("Dit is ongewoon. Klopt het?");
        page.Document.QuerySelectorAll("#ongewoon li a")
            .Select(link => $"{link.TextContent} {link.GetAttribute("href")}")
            .ShouldBe([$"Bouwblokken, rij 14, Bedrag /advies/tarieven/{id}/bewerken?deel=bouwblokken", $"Proef /advies/tarieven/{id}/bewerken?deel=proef"]);
        page.TextOf("#ongewoon").ShouldContain("“Buiten de sector” is € 10.000,00 waard. Dat is niet minder dan Niet-uitkeringsgerechtigd (€ 10.000,00)");
        page.TextOf("#ongewoon").ShouldNotContain("Binnen de sector");
        page.TextOf("main").Split("Buiten de sector").Length.ShouldBe(2, "told once");
        page.Document.QuerySelector("#publiceren").ShouldNotBeNull();
    }

    [Fact]
    public async Task Publish_IntoALaterOne_IsNotOffered()
    {
        await PublishAsync(await CopyAsync(), "2027-01-01");

        var page = await administrator.GetPageAsync($"/advies/tarieven/{await CopyAsync()}/publiceren?From=2026-05-01");

        page.TextOf("#gevolgen").ShouldContain("AV-regio 2020, versie 2 geldt al vanaf 1 januari 2027");
        page.Document.QuerySelector("#publiceren").ShouldBeNull();
    }

    [Fact]
    public async Task Publish_WithoutADate_SaysThatNobodyGetsItByItself()
    {
        var page = await administrator.GetPageAsync($"/advies/tarieven/{await CopyAsync()}/publiceren");

        page.TextOf("#gevolgen").ShouldContain("Geen aanbesteding krijgt deze tabel vanzelf.");
        (await administrator.PostFormAsync(page, "#publiceren")).Status.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Publish_DatesReversed_SaysItAtTheField()
    {
        var page = await administrator.GetPageAsync($"/advies/tarieven/{await CopyAsync()}/publiceren?From=2026-05-01&To=2026-12-31");

        (await administrator.PostFormAsync(page, "#publiceren", new Dictionary<string, string?> { ["To"] = "2026-04-30" })).ShouldHaveFieldError(
            "To",
            "De einddatum ligt voor de begindatum."
        );
    }

    [Fact]
    public async Task Publish_AnIncompleteDraft_LeadsToItsFaults()
    {
        var started = await administrator.PostFormAsync(
            await administrator.GetPageAsync("/advies/tarieven/nieuw"),
            "#tabel",
            new Dictionary<string, string?> { ["Name"] = "Leeg", ["NormHoursPerWeek"] = "36" }
        );

        var page = await administrator.GetPageAsync(started.Location!.Replace("bewerken", "publiceren", StringComparison.Ordinal));

        page.TextOf("main").ShouldContain("Dit concept is nog niet klaar: er zijn 2 fouten");
        page.Document.QuerySelector("#publiceren").ShouldBeNull();
    }

    [Fact]
    public async Task Withdraw_WithAReason_IsAskedAndTold()
    {
        var page = await administrator.GetPageAsync($"/advies/tarieven/{world.AvTable.Id}/intrekken");

        (await administrator.PostFormAsync(page, "#intrekken")).ShouldHaveFieldError("Reason", "Vul in waarom u de tabel intrekt.");
        (await administrator.PostFormAsync(page, "#intrekken", new Dictionary<string, string?> { ["Reason"] = "Verkeerde bedragen." })).ShouldBeRedirectTo(
            $"/advies/tarieven/{world.AvTable.Id}"
        );

        (await administrator.GetPageAsync("/advies/tarieven")).TextOf("tbody").ShouldContain("Ingetrokken");
        (await administrator.GetPageAsync($"/advies/tarieven/{world.AvTable.Id}/intrekken")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Withdraw_WhatEndedTheFormer_SaysThatItHoldsAgain()
    {
        var id = await CopyAsync();
        await PublishAsync(id, "2026-05-01");

        var page = await administrator.GetPageAsync($"/advies/tarieven/{id}/intrekken");

        page.TextOf(".sr-consequences")
            .ShouldSatisfyAllConditions(
                text => text.ShouldContain("AV-regio 2020, versie 1 geldt weer verder, zonder einddatum."),
                text => text.ShouldContain("Geen aanbesteding heeft deze tabel.")
            );
        (await administrator.PostFormAsync(page, "#intrekken", new Dictionary<string, string?> { ["Reason"] = "Fout." })).Status.ShouldBe(
            HttpStatusCode.Redirect
        );
        (await administrator.GetPageAsync($"/advies/tarieven/{world.AvTable.Id}"))
            .TextOf(".sr-page-head__sub")
            .ShouldBe("Gepubliceerd, gunning vanaf 1 januari 2020");
    }

    [Fact]
    public async Task Withdraw_WithATenderPinnedToIt_SaysThatNoneTakesItsPlace()
    {
        var id = await CopyAsync();
        await PublishAsync(id, "2025-12-01");
        await (await Stage.SetAsync(portal)).TenderAsync();

        (await administrator.GetPageAsync($"/advies/tarieven/{id}/intrekken"))
            .TextOf(".sr-consequences")
            .ShouldSatisfyAllConditions(
                text => text.ShouldContain("Geen andere tabel komt daarvoor in de plaats."),
                text => text.ShouldContain("De ene aanbesteding met deze tabel houdt hem.")
            );
    }

    [Fact]
    public async Task Publish_TwoAtTheSameMoment_TellsTheSecondToLookAgain()
    {
        var table = await administrator.GetPageAsync($"/advies/tarieven/{world.AvTable.Id}/intrekken");
        await administrator.PostFormAsync(table, "#intrekken", new Dictionary<string, string?> { ["Reason"] = "Fout." });
        var copies = new[] { await CopyAsync(), await CopyAsync() };
        var pages = new List<Page>();
        foreach (var id in copies)
        {
            pages.Add(await administrator.GetPageAsync($"/advies/tarieven/{id}/publiceren?From=2026-05-01"));
        }

        var answers = await Task.WhenAll(pages.Select(page => Task.Run(() => administrator.PostFormAsync(page, "#publiceren"))));

        answers.Count(answer => answer.Status == HttpStatusCode.Redirect).ShouldBe(1);
        var refused = answers.Single(answer => answer.Status == HttpStatusCode.BadRequest).TextOf(".sr-error-summary");
        new[] { "Lees de gevolgen nog eens.", "Vanaf 1 mei 2026 geldt al" }.ShouldContain(message => refused.Contains(message));
    }

    [Fact]
    public async Task Compare_WithTheVersionBefore_ShowsWhatChanged()
    {
        var id = await CopyAsync();
        var blocks = await administrator.GetPageAsync($"/advies/tarieven/{id}/bewerken?deel=bouwblokken");
        await administrator.PostFormAsync(
            blocks,
            "#concept",
            new Dictionary<string, string?> { ["blocks[1].amount"] = "21.000", ["blocks[0].code"] = "bijstand" }
        );

        var page = await administrator.GetPageAsync($"/advies/tarieven/{id}/vergelijken");

        page.TextOf("#verschillen")
            .ShouldSatisfyAllConditions(
                text => text.ShouldContain("WW Bedrag € 20.000,00 € 21.000,00"),
                text => text.ShouldContain("Participatiewet nieuw"),
                text => text.ShouldContain("Participatiewet vervallen")
            );
        (await administrator.GetPageAsync($"/advies/tarieven/{id}/vergelijken?met={world.HaaglandenTable.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Export_ThenImport_IsTheSameSchedule()
    {
        using var file = await administrator.Http.GetAsync(new Uri($"/advies/tarieven/{world.AvTable.Id}/bestand", UriKind.Relative));
        file.Content.Headers.ContentDisposition!.FileName.ShouldBe("av-regio-2020-v1.json");
        var text = await file.Content.ReadAsStringAsync();
        text.ShouldBe(world.AvTable.Document);

        var imported = await ImportAsync(text.Replace("2020-01-01", "2027-01-01", StringComparison.Ordinal));

        imported.Status.ShouldBe(HttpStatusCode.Redirect, imported.TextOf());
        var compared = await administrator.GetPageAsync($"{imported.Location}/vergelijken?met={world.AvTable.Id}");
        compared.TextOf("#verschillen").ShouldBe("Algemeen OnderdeelAV-regio 2020, versie 1AV-regio 2020, versie 2 Eerste dag 1 januari 2020 1 januari 2027");
    }

    [Theory]
    [InlineData("", "Kies een bestand.")]
    [InlineData("geen json", "Regel 1, het bestand: dit is geen geldige JSON.")]
    [InlineData("{\n \"amount\": 1\n}", "In dit bestand staan 9 fouten. Er is niets geïmporteerd.")]
    public async Task Import_AFileThatIsNone_SaysWhy(string file, string message)
    {
        var before = await portal.ReadAsync(db => db.TariffSchedules.CountAsync());

        var refused = await ImportAsync(file);

        refused.ShouldHaveFieldError("File", message);
        (await portal.ReadAsync(db => db.TariffSchedules.CountAsync())).ShouldBe(before);
    }

    [Fact]
    public async Task Import_SeveralFaults_ListsLineAndField()
    {
        var refused = await ImportAsync("{\n \"amount\": 1,\n \"verified\": \"ja\"\n}");

        refused
            .TextOf(".sr-import__faults")
            .ShouldSatisfyAllConditions(
                text => text.ShouldContain("Regel 2, amount: dit veld bestaat niet."),
                text => text.ShouldContain("Regel 3, verified: hier hoort true of false te staan.")
            );
    }

    [Fact]
    public async Task Import_AFileOverOneMegabyte_IsRefused() =>
        (await ImportAsync(new string(' ', ImportForm.MostBytes + 1))).ShouldHaveFieldError("File", "Dit bestand is groter dan 1 MB.");

    [Fact]
    public async Task EveryWrite_ForAnAdviser_IsForbiddenAndReadingIsNot()
    {
        using var adviser = await portal.SignedInAsync(world.Adviser);
        var id = await CopyAsync();

        foreach (var address in new[] { "nieuw", "importeren", $"{id}/bewerken", $"{id}/publiceren", $"{world.AvTable.Id}/intrekken" })
        {
            (await adviser.GetPageAsync($"/advies/tarieven/{address}")).Status.ShouldBe(HttpStatusCode.Forbidden, address);
        }

        foreach (var address in new[] { "", $"/{id}", $"/{id}/vergelijken", $"/{id}/bestand" })
        {
            (await adviser.GetPageAsync($"/advies/tarieven{address}")).Status.ShouldBe(HttpStatusCode.OK, address);
        }

        (await adviser.GetPageAsync("/advies/tarieven")).Document.QuerySelectorAll("main a.utrecht-button").ShouldBeEmpty();
        (await adviser.GetPageAsync($"/advies/tarieven/{world.AvTable.Id}")).Document.QuerySelectorAll("main form").ShouldBeEmpty();
    }

    private async Task<Guid> CopyAsync()
    {
        var copied = await administrator.PostFormAsync(await administrator.GetPageAsync($"/advies/tarieven/{world.AvTable.Id}"), "#kopie");
        return Guid.Parse(copied.Location!.Split('/')[3]);
    }

    private async Task PublishAsync(Guid id, string from)
    {
        var page = await administrator.GetPageAsync($"/advies/tarieven/{id}/publiceren?From={from}");
        (await administrator.PostFormAsync(page, "#publiceren")).Status.ShouldBe(HttpStatusCode.Redirect);
    }

    private async Task<Page> ImportAsync(string file) =>
        await administrator.PostFilesAsync(
            await administrator.GetPageAsync("/advies/tarieven/importeren"),
            "#importeren",
            new Dictionary<string, string?>(),
            new UploadedFile("File", "tabel.json", Encoding.UTF8.GetBytes(file))
        );
}
