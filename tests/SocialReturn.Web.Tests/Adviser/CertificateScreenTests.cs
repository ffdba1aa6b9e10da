using System.Net;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.TestKit.Given;
using SocialReturn.TestKit.Web;
using Xunit;

namespace SocialReturn.Web.Tests.Adviser;

/// <summary>The certificates of a contractor, and what an adviser decides on a discount when one lapsed. Today is 12 March 2026.</summary>
public sealed class CertificateScreenTests : IAsyncLifetime
{
    private readonly PortalFactory portal = new();
    private Stage stage = null!;
    private World world = null!;
    private string address = "";

    private static Dictionary<string, string?> Paper =>
        new()
        {
            ["Code"] = "psoStep1",
            ["ValidFrom"] = "1-1-2025",
            ["ValidUntil"] = "31-12-2026",
            ["Number"] = "PSO-4711",
            ["Covered"] = "30445566, 30778899",
        };

    public async Task InitializeAsync()
    {
        await portal.InitializeAsync();
        stage = await Stage.SetAsync(portal);
        world = stage.World;
        address = $"/advies/opdrachtnemers/{world.Merwedal.Id}";
    }

    public Task DisposeAsync() => ((IAsyncLifetime)portal).DisposeAsync();

    [Fact]
    public async Task New_ThenRenewed_StandsInTheListWithItsHistory()
    {
        using var adviser = await portal.SignedInAsync(world.Adviser);

        var added = await adviser.PostFormAsync(await adviser.GetPageAsync($"{address}/certificaten/nieuw"), "#certificaat", Paper);
        added.ShouldBeRedirectTo(address);
        var page = await adviser.FollowAsync(added);
        page.TextOf().ShouldContain("PSO Trede 1 geldig tot en met 31 december 2026");
        page.TextOf().ShouldContain("PSO-4711");
        page.TextOf().ShouldContain("30445566, 30778899");
        page.TextOf().ShouldContain("PSO-certificaat bevestigd door Marleen Kooij");

        var renewal = await adviser.GetPageAsync(page.Document.QuerySelector("a[href*='certificaten/nieuw?na=']")!.GetAttribute("href")!);
        renewal.Document.QuerySelector("[name=ValidFrom]")!.GetAttribute("value").ShouldBe("1-1-2027");
        (await adviser.PostFormAsync(renewal, "#certificaat")).ShouldBeRedirectTo(address);
        (await adviser.GetPageAsync(address)).TextOf().ShouldContain("begint op 1 januari 2027");
        (await adviser.GetPageAsync("/advies/logboek?over=ondernemingen")).TextOf("tbody").ShouldContain("PSO-certificaat bevestigd");
    }

    [Fact]
    public async Task New_SentTwice_AddsOne()
    {
        using var adviser = await portal.SignedInAsync(world.Adviser);
        var page = await adviser.GetPageAsync($"{address}/certificaten/nieuw");

        await adviser.PostFormAsync(page, "#certificaat", Paper);
        (await adviser.PostFormAsync(page, "#certificaat", Paper)).ShouldBeRedirectTo(address);

        (await portal.ReadAsync(db => db.ContractorCertificates.CountAsync())).ShouldBe(1);
        (await adviser.PostFormAsync(await adviser.GetPageAsync($"{address}/certificaten/nieuw"), "#certificaat", Paper)).ShouldHaveFieldError(
            "ValidFrom",
            "Dit certificaat staat er al: dezelfde trede met dezelfde datums."
        );
    }

    [Theory]
    [InlineData("Code", "goud", "Kies een trede uit de lijst.")]
    [InlineData("ValidFrom", "", "Vul in vanaf welke dag het certificaat geldt.")]
    [InlineData("ValidUntil", "", "Vul in tot en met welke dag het certificaat geldt.")]
    [InlineData("ValidUntil", "1-1-2020", "De einddatum ligt voor de begindatum. Controleer beide datums.")]
    [InlineData("Covered", "3044556", "\"3044556\" is geen KvK-nummer. Een KvK-nummer heeft 8 cijfers.")]
    public async Task New_WithAFault_SaysItAtTheField(string field, string value, string message)
    {
        using var adviser = await portal.SignedInAsync(world.Adviser);
        var page = await adviser.GetPageAsync($"{address}/certificaten/nieuw");

        (await adviser.PostFormAsync(page, "#certificaat", new Dictionary<string, string?>(Paper) { [field] = value })).ShouldHaveFieldError(field, message);
    }

    [Fact]
    public async Task Correct_FromTwoScreens_KeepsTheFirstAndNeedsAReason()
    {
        var id = await CertificateAsync();
        using var adviser = await portal.SignedInAsync(world.Adviser);
        var page = await adviser.GetPageAsync($"{address}/certificaten/{id}");

        (await adviser.PostFormAsync(page, "#certificaat")).ShouldHaveFieldError("Reason", CommonTexts.ReasonRequired);
        (
            await adviser.PostFormAsync(page, "#certificaat", new Dictionary<string, string?> { ["Code"] = "psoStep2", ["Reason"] = "Verkeerd gelezen." })
        ).ShouldBeRedirectTo(address);
        var late = await adviser.PostFormAsync(page, "#certificaat", new Dictionary<string, string?> { ["Code"] = "psoStep3", ["Reason"] = "Ook verkeerd." });

        late.Status.ShouldBe(HttpStatusCode.Conflict);
        late.TextOf(".sr-notice--warning").ShouldContain("intussen gewijzigd");
        late.Document.QuerySelector("select[name=Code] option[selected]")!.GetAttribute("value").ShouldBe("psoStep3", "what was typed is kept");
        (await portal.ReadAsync(db => db.ContractorCertificates.SingleAsync())).Code.ShouldBe("psoStep2");
        (await adviser.GetPageAsync(address)).TextOf().ShouldContain("PSO-certificaat gecorrigeerd door Marleen Kooij Verkeerd gelezen.");
    }

    [Fact]
    public async Task Withdraw_WithADiscountOnATender_AsksWhetherItStays()
    {
        var id = await CertificateAsync();
        var tender = await stage.TenderAsync();
        using var adviser = await portal.SignedInAsync(world.Adviser);
        var page = await adviser.GetPageAsync($"{address}/certificaten/{id}/intrekken");
        page.TextOf(".sr-notice").ShouldContain("Groenonderhoud Noord");

        (
            await adviser.PostFormAsync(page, "#intrekken", new Dictionary<string, string?> { ["From"] = "1-1-2030", ["Reason"] = "Vervallen." })
        ).ShouldHaveFieldError("From", "Vul een dag in van 1 januari 2025 tot en met 31 december 2026. Dan geldt het certificaat.");
        (
            await adviser.PostFormAsync(page, "#intrekken", new Dictionary<string, string?> { ["From"] = "1-3-2026", ["Reason"] = "Vervallen." })
        ).ShouldBeRedirectTo(address);
        (await adviser.GetPageAsync("/advies/taken")).TextOf().ShouldContain("Beslis of de korting van € 2.000 blijft");
        var discounts = await adviser.GetPageAsync($"/advies/aanbestedingen/{tender}/korting");
        discounts.TextOf().ShouldContain("Certificaat liep af op 28 februari 2026");
        (await adviser.PostFormAsync(discounts, "form[id^=behouden]")).ShouldHaveFieldError("Reason", CommonTexts.ReasonRequired);

        var kept = await adviser.PostFormAsync(
            discounts,
            "form[id^=behouden]",
            new Dictionary<string, string?> { ["Reason"] = "Het nieuwe certificaat komt eraan." }
        );
        kept.ShouldBeRedirectTo($"/advies/aanbestedingen/{tender}/korting");
        (await adviser.FollowAsync(kept)).TextOf().ShouldContain("Marleen Kooij liet de korting op 12 maart 2026 staan: Het nieuwe certificaat komt eraan.");
        (await adviser.GetPageAsync("/advies/taken")).TextOf().ShouldNotContain("Beslis of de korting");
        (await adviser.PostFormAsync(discounts, "form[id^=behouden]", new Dictionary<string, string?> { ["Reason"] = "Nog eens." })).Status.ShouldBe(
            HttpStatusCode.Conflict
        );
    }

    [Fact]
    public async Task End_ShowsTheEffectFirstAndThenTellsTheContractor()
    {
        await CertificateAsync();
        var tender = await stage.TenderAsync();
        using var adviser = await portal.SignedInAsync(world.Adviser);
        using var owner = await portal.SignedInAsync(world.Owner);
        var link = (await adviser.GetPageAsync($"/advies/aanbestedingen/{tender}/korting")).Document.QuerySelector("a[href$='/einde']")!.GetAttribute("href")!;
        var fields = new Dictionary<string, string?>
        {
            ["Date"] = "1-3-2026",
            ["Amount"] = "1.500",
            ["Reason"] = "Het keurmerk is vervallen.",
        };

        var shown = await adviser.PostFormAsync(await adviser.GetPageAsync(link), "#einde", fields);
        shown.TextOf("#effect").Replace('\u00a0', ' ').ShouldContain("€ 19.500,00");
        (await adviser.PostFormAsync(shown, "#einde", button: "[name=Expected]")).ShouldBeRedirectTo($"/advies/aanbestedingen/{tender}");

        var page = (await owner.GetPageAsync($"/aanbestedingen/{tender}")).TextOf("#verplichting").Replace('\u00a0', ' ');
        page.ShouldContain("Korting voor PSO Trede 1, geldig van 1 januari 2025 tot en met 31 december 2026");
        page.ShouldContain("Korting beëindigd, 1 maart 2026");
        page.ShouldContain("Het keurmerk is vervallen.");
        (await adviser.PostFormAsync(shown, "#einde", new Dictionary<string, string?> { ["Amount"] = "2.500" })).ShouldHaveFieldError(
            "Amount",
            $"Vul een bedrag in boven € 0, en niet meer dan de korting van {Euro.FromWhole(500)}."
        );
    }

    [Fact]
    public async Task Give_ACertificateThatCameLater_LowersTheObligation()
    {
        var tender = await stage.TenderAsync();
        await CertificateAsync();
        using var adviser = await portal.SignedInAsync(world.Adviser);
        (await adviser.GetPageAsync($"/advies/aanbestedingen/{tender}/korting")).TextOf().ShouldContain("Deze aanbesteding heeft geen korting");
        var form = await adviser.GetPageAsync($"/advies/aanbestedingen/{tender}/korting/geven");

        var shown = await adviser.PostFormAsync(form, "#geven", new Dictionary<string, string?> { ["Reason"] = "Het certificaat kwam later binnen." });
        shown.TextOf("#effect").Replace('\u00a0', ' ').ShouldContain("€ 18.000,00");
        (await adviser.PostFormAsync(shown, "#geven", button: "[name=Expected]")).ShouldBeRedirectTo($"/advies/aanbestedingen/{tender}");

        var again = await adviser.PostFormAsync(
            await adviser.GetPageAsync($"/advies/aanbestedingen/{tender}/korting/geven"),
            "#geven",
            new Dictionary<string, string?> { ["Reason"] = "Nog eens." }
        );
        again.ShouldHaveFormError("Geen enkele regel kan met de certificaten van nu korting krijgen.");
    }

    [Fact]
    public async Task Pages_AnotherRegionOrRole_GetNothing()
    {
        var id = await CertificateAsync();
        var tender = await stage.TenderAsync();
        using var foreigner = await portal.SignedInAsync(world.HaaglandenAdviser);
        using var owner = await portal.SignedInAsync(world.Owner);

        // Merwedal works in both regions: the page is there, the certificate of the other region is not.
        (await foreigner.GetPageAsync(address)).TextOf().ShouldContain("Uw regio heeft nog geen certificaat bevestigd.");
        (await foreigner.GetPageAsync($"{address}/certificaten/{id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await foreigner.GetPageAsync($"{address}/certificaten/{id}/intrekken")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await foreigner.GetPageAsync($"{address}/certificaten/nieuw?na={id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await foreigner.GetPageAsync($"/advies/aanbestedingen/{tender}/korting")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await owner.GetPageAsync($"{address}/certificaten/nieuw")).Status.ShouldBe(HttpStatusCode.Forbidden);
        using var adviser = await portal.SignedInAsync(world.Adviser);
        (await adviser.GetPageAsync($"{address}/certificaten/{Ids.New()}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await adviser.GetPageAsync($"/advies/opdrachtnemers/{world.Groen.Id}/certificaten/{id}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private Task<Guid> CertificateAsync() => stage.CertificateAsync(world.Av, world.Merwedal, "psoStep1", new DateOnly(2025, 1, 1), new DateOnly(2026, 12, 31));
}
