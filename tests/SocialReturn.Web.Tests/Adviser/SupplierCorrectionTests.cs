using System.Net;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Suppliers;
using SocialReturn.TestKit.Given;
using SocialReturn.TestKit.Web;
using SocialReturn.Web.Areas.Adviser.Suppliers;
using Xunit;

namespace SocialReturn.Web.Tests.Adviser;

/// <summary>A supplier and its recognitions are corrected and ended; what was valued stays as it was valued. Today is 12 March 2026.</summary>
public sealed class SupplierCorrectionTests : IAsyncLifetime
{
    private readonly PortalFactory portal = new();
    private Stage stage = null!;
    private World world = null!;
    private string address = "";
    private SupplierRecognition recognition = null!;

    public async Task InitializeAsync()
    {
        await portal.InitializeAsync();
        stage = await Stage.SetAsync(portal);
        world = stage.World;
        address = $"/advies/ondernemingen/{world.Avres.Id}";
        recognition = await portal.ReadAsync(db => db.SupplierRecognitions.SingleAsync(row => row.SupplierId == world.Avres.Id));
    }

    public Task DisposeAsync() => ((IAsyncLifetime)portal).DisposeAsync();

    [Fact]
    public async Task Corrected_ShowsOldAndNew_AndAPurchaseKeepsTheNameItWasProposedWith()
    {
        var purchase = await stage.PurchaseAsync(await stage.TenderAsync());
        using var adviser = await portal.SignedInAsync(world.Adviser);
        var page = await adviser.GetPageAsync($"{address}/wijzigen");
        page.TextOf().ShouldContain(SupplierScreenTexts.OneKept);

        (await adviser.PostFormAsync(page, "#gegevens", Fields("  Avres   Werkt ", "3020 0117"))).ShouldBeRedirectTo(address);

        var details = await adviser.GetPageAsync(address);
        details.ShouldShow("Avres Werkt");
        details.TextOf().ShouldContain("Gegevens van de onderneming gewijzigd door Marleen Kooij Naam: van Avres naar Avres Werkt");
        details.TextOf().ShouldContain("KvK-nummer: van leeg naar 30200117");
        (await stage.FindAsync<Effort>(purchase)).SupplierName.ShouldBe("Avres");
        (await adviser.GetPageAsync("/advies/logboek?over=ondernemingen")).TextOf("tbody").ShouldContain("Gegevens van de onderneming gewijzigd");
    }

    [Theory]
    [InlineData("Name", "", "Vul de naam van de onderneming in.")]
    [InlineData("Name", "drukkerij  BOVEN", "Deze onderneming staat al in de lijst.")]
    [InlineData("KvkNumber", "123", "Een KvK-nummer heeft 8 cijfers.")]
    [InlineData("KvkNumber", "30778899", "Dit KvK-nummer staat al in de lijst, bij Drukkerij Boven.")]
    public async Task Correct_WithAFault_SaysItAtTheFieldAndKeepsWhatWasTyped(string field, string value, string message)
    {
        using var adviser = await portal.SignedInAsync(world.Adviser);
        var page = await adviser.GetPageAsync($"{address}/wijzigen");

        var answer = await adviser.PostFormAsync(page, "#gegevens", new Dictionary<string, string?>(Fields("Avres Werkt", "30200117")) { [field] = value });

        answer.ShouldHaveFieldError(field, message);
        answer.Document.QuerySelector($"[name={field}]")!.GetAttribute("value").ShouldBe(value);
    }

    [Theory]
    [InlineData("Name", "AVRES", "Deze onderneming staat al in de lijst.")]
    [InlineData("KvkNumber", "3077 8899", "Dit KvK-nummer staat al in de lijst, bij Drukkerij Boven.")]
    public async Task New_KnownAlready_IsRefused(string field, string value, string message)
    {
        using var adviser = await portal.SignedInAsync(world.Adviser);
        var page = await adviser.GetPageAsync("/advies/ondernemingen/nieuw");

        var answer = await adviser.PostFormAsync(page, "#onderneming", new Dictionary<string, string?>(Fields("Nieuw", null)) { [field] = value });

        answer.ShouldHaveFieldError(field, message);
    }

    [Fact]
    public async Task Correct_FromTwoScreens_KeepsTheFirst()
    {
        using var adviser = await portal.SignedInAsync(world.Adviser);
        var page = await adviser.GetPageAsync($"{address}/wijzigen");

        await adviser.PostFormAsync(page, "#gegevens", Fields("Avres Werkt", null));
        var late = await adviser.PostFormAsync(page, "#gegevens", Fields("Avres Groep", null));
        var lateEnd = await adviser.PostFormAsync(page, "form[action$='/beeindigen']");

        late.Status.ShouldBe(HttpStatusCode.Conflict);
        late.TextOf(".sr-notice--warning").ShouldContain(SupplierScreenTexts.Conflict);
        late.Document.QuerySelector("[name=Name]")!.GetAttribute("value").ShouldBe("Avres Groep", "what was typed is kept");
        lateEnd.Status.ShouldBe(HttpStatusCode.Conflict);
        (await stage.FindAsync<Supplier>(world.Avres.Id)).Name.ShouldBe("Avres Werkt");
    }

    [Fact]
    public async Task Ended_CannotBeChosenForANewPurchase_AndKeepsTheOnesItHas_UntilItIsOpened()
    {
        var tender = await stage.TenderAsync();
        var agreed = await stage.PurchaseAsync(tender);
        using var owner = await portal.SignedInAsync(world.Owner);
        using var adviser = await portal.SignedInAsync(world.Adviser);
        var open = await owner.GetPageAsync(ProposalAddress(tender));
        open.TextOf("[name=SupplierId]").ShouldContain("Avres");

        await adviser.PostFormAsync(await adviser.GetPageAsync($"{address}/wijzigen"), "form[action$='/beeindigen']");

        (await adviser.GetPageAsync(address)).TextOf().ShouldContain("beëindigd op 12 maart 2026");
        (await adviser.GetPageAsync("/advies/ondernemingen?zoek=avres")).TextOf("tbody").ShouldContain("beëindigd op 12 maart 2026");
        (await owner.GetPageAsync(ProposalAddress(tender))).TextOf("[name=SupplierId]").ShouldNotContain("Avres");
        var late = await owner.PostFormAsync(
            open,
            "form[data-unsaved]",
            new Dictionary<string, string?> { ["SupplierId"] = world.Avres.Id.ToString(), ["Title"] = "Plantgoed" }
        );
        late.TextOf("[data-error-summary]").ShouldContain("Avres staat niet meer in de lijst van de regio.");
        await stage.DeliveryAsync(agreed);
        (await stage.FindAsync<Fulfilment>(agreed)).ClaimedValue.ShouldBe(Euro.FromWhole(7_000), "what it has goes on");

        await adviser.PostFormAsync(await adviser.GetPageAsync($"{address}/wijzigen"), "form[action$='/heropenen']");
        (await owner.GetPageAsync(ProposalAddress(tender))).TextOf("[name=SupplierId]").ShouldContain("Avres");
    }

    [Fact]
    public async Task Recognition_Corrected_ShowsOldAndNew_MovesWhatWaitsAndNotWhatWasAgreed()
    {
        var tender = await stage.TenderAsync();
        var agreed = await stage.PurchaseAsync(tender);
        var waiting = await stage.PurchaseAsync(tender, FulfilmentStatus.Proposed);
        using var adviser = await portal.SignedInAsync(world.Adviser);
        var page = await adviser.GetPageAsync($"{address}/erkenningen/{recognition.Id}");
        page.TextOf(".sr-notice--info").ShouldContain(SupplierScreenTexts.OneSettled);
        page.TextOf(".sr-notice--info").ShouldContain(SupplierScreenTexts.OneWaiting);

        (await adviser.PostFormAsync(page, "#erkenning")).ShouldHaveFieldError("Reason", SupplierTexts.ReasonRequired);
        (
            await adviser.PostFormAsync(
                page,
                "#erkenning",
                new Dictionary<string, string?> { ["ValidFrom"] = "1-3-2026", ["Reason"] = "Verkeerd overgenomen." }
            )
        ).ShouldBeRedirectTo(address);

        (await adviser.GetPageAsync(address))
            .TextOf()
            .ShouldContain("Erkenning gewijzigd door Marleen Kooij Geldig vanaf: van 1 januari 2015 naar 1 maart 2026 Verkeerd overgenomen.");
        (await stage.FindAsync<Fulfilment>(agreed)).AgreedValue.ShouldBe(Euro.FromWhole(7_000));
        var review = await adviser.GetPageAsync($"/advies/invullingen/{waiting}");
        (await adviser.PostFormAsync(review, "form[action$='/goedkeuren']")).Status.ShouldBe(HttpStatusCode.Redirect);
        (await stage.FindAsync<Fulfilment>(waiting)).AgreedValue.ShouldBe(Euro.Zero, "the invoice is of before 1 March");
    }

    [Fact]
    public async Task Recognition_FromTwoScreens_KeepsTheFirst()
    {
        using var adviser = await portal.SignedInAsync(world.Adviser);
        var page = await adviser.GetPageAsync($"{address}/erkenningen/{recognition.Id}");
        var end = await adviser.GetPageAsync($"{address}/erkenningen/{recognition.Id}/beeindigen");

        await adviser.PostFormAsync(page, "#erkenning", new Dictionary<string, string?> { ["ValidFrom"] = "1-1-2016", ["Reason"] = "Jaar." });
        var late = await adviser.PostFormAsync(page, "#erkenning", new Dictionary<string, string?> { ["ValidFrom"] = "1-1-2017", ["Reason"] = "Jaar." });
        var lateEnd = await adviser.PostFormAsync(end, "#beeindigen", new Dictionary<string, string?> { ["From"] = "1-3-2026", ["Reason"] = "Vervallen." });

        late.Status.ShouldBe(HttpStatusCode.Conflict);
        late.TextOf(".sr-notice--warning").ShouldContain(SupplierScreenTexts.Conflict);
        lateEnd.Status.ShouldBe(HttpStatusCode.Conflict);
        (await stage.FindAsync<SupplierRecognition>(recognition.Id)).ValidFrom.ShouldBe(new DateOnly(2016, 1, 1));
    }

    [Fact]
    public async Task Recognition_Ended_HoldsUntilTheDayBefore_AndCanBeCorrectedBack()
    {
        using var adviser = await portal.SignedInAsync(world.Adviser);
        var page = await adviser.GetPageAsync($"{address}/erkenningen/{recognition.Id}/beeindigen");
        var fields = new Dictionary<string, string?> { ["From"] = "1-4-2026", ["Reason"] = "De SW-indicatie vervalt." };

        (await adviser.PostFormAsync(page, "#beeindigen", new Dictionary<string, string?>(fields) { ["From"] = "1-1-2014" })).ShouldHaveFieldError(
            "From",
            "Vul een dag in vanaf 1 januari 2015. Dan geldt de erkenning."
        );
        (await adviser.PostFormAsync(page, "#beeindigen", new Dictionary<string, string?>(fields) { ["Reason"] = "" })).ShouldHaveFieldError(
            "Reason",
            SupplierTexts.ReasonRequired
        );
        (await adviser.PostFormAsync(page, "#beeindigen", fields)).ShouldBeRedirectTo(address);

        var details = await adviser.GetPageAsync(address);
        details.TextOf("tbody").ShouldContain("geldig tot en met 31 maart 2026");
        details.TextOf("tbody").ShouldContain("Beëindigd: De SW-indicatie vervalt.");
        details.TextOf().ShouldContain("Geldig tot en met: van leeg naar 31 maart 2026");
        (await adviser.GetPageAsync("/advies/taken")).TextOf().ShouldNotContain("Avres", Case.Sensitive, "nobody has to renew what was ended");

        var correct = await adviser.GetPageAsync($"{address}/erkenningen/{recognition.Id}");
        await adviser.PostFormAsync(correct, "#erkenning", new Dictionary<string, string?> { ["ValidUntil"] = "", ["Reason"] = "Toch niet." });
        (await adviser.GetPageAsync(address)).TextOf("tbody").ShouldContain("zonder einddatum");
    }

    [Fact]
    public async Task Recognition_EndedFromItsFirstDay_NeverHeld_AndFreesThatDay()
    {
        using var adviser = await portal.SignedInAsync(world.Adviser);
        var same = new Dictionary<string, string?> { ["Code"] = "shelteredEmployer", ["ValidFrom"] = "1-1-2015" };
        (await adviser.PostFormAsync(await adviser.GetPageAsync(address), "#erkenning", same)).ShouldHaveFieldError(
            "ValidFrom",
            SupplierTexts.RecognitionKnown
        );

        await adviser.PostFormAsync(
            await adviser.GetPageAsync($"{address}/erkenningen/{recognition.Id}/beeindigen"),
            "#beeindigen",
            new Dictionary<string, string?> { ["From"] = "1-1-2015", ["Reason"] = "Verkeerde onderneming." }
        );

        (await adviser.GetPageAsync(address)).TextOf("tbody").ShouldContain(SupplierScreenTexts.HeldNever);
        (await adviser.PostFormAsync(await adviser.GetPageAsync(address), "#erkenning", same)).ShouldBeRedirectTo(address);
    }

    [Fact]
    public async Task Pages_ForStrangers_StayClosed()
    {
        using var foreigner = await portal.SignedInAsync(world.HaaglandenAdviser);
        using var contractor = await portal.SignedInAsync(world.Owner);
        var own = $"/advies/ondernemingen/{world.HagaWerk.Id}";
        foreach (var page in new[] { $"{address}/wijzigen", $"{address}/erkenningen/{recognition.Id}", $"{address}/erkenningen/{recognition.Id}/beeindigen" })
        {
            (await foreigner.GetPageAsync(page)).Status.ShouldBe(HttpStatusCode.NotFound, page);
            (await contractor.GetPageAsync(page)).Status.ShouldBe(HttpStatusCode.Forbidden, page);
        }

        (await foreigner.GetPageAsync($"{own}/erkenningen/{recognition.Id}")).Status.ShouldBe(HttpStatusCode.NotFound, "of another supplier");
        (await foreigner.GetPageAsync($"{own}/erkenningen/{Ids.New()}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await foreigner.GetPageAsync($"/advies/ondernemingen/{Ids.New()}/wijzigen")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static string ProposalAddress(Guid tender) => $"/aanbestedingen/{tender}/invullingen/nieuw/inkoop";

    private static Dictionary<string, string?> Fields(string? name, string? number) => new() { ["Name"] = name, ["KvkNumber"] = number };
}
