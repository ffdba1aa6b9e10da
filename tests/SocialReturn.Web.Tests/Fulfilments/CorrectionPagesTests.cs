using System.Net;
using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments;
using SocialReturn.TestKit.Given;
using SocialReturn.TestKit.Web;
using Xunit;

namespace SocialReturn.Web.Tests.Fulfilments;

/// <summary>Corrections of what was verified, and verifying in part, over HTTP.</summary>
public sealed class CorrectionPagesTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Form = "main form[method=post]";

    [Fact]
    public async Task Asked_CalculatedSentAndAgreed_IsBooked()
    {
        var (stage, id, delivery) = await StartAsync(DeliveryStatus.Verified);
        using var owner = await portal.SignedInAsync(stage.World.Owner);
        (await owner.GetPageAsync($"/invullingen/{id}")).TextOf("main").ShouldContain("Correctie vragen");
        var page = await owner.GetPageAsync(Address(id, delivery));

        var calculated = await owner.PostFormAsync(page, Form, new Dictionary<string, string?> { ["HoursPerWeek"] = "18", ["Calculate"] = "true" });
        // 40.000 × 18/36 × 2/12.
        calculated.TextOf("main").ShouldContain("Dit is € 3.333,33 waard. Nu is het € 4.444,44.");
        var sent = await owner.PostFormAsync(page, Form, new Dictionary<string, string?> { ["HoursPerWeek"] = "18", ["Reason"] = "Het waren 18 uren." });
        sent.ShouldBeRedirectTo($"/invullingen/{id}");
        var waiting = await owner.FollowAsync(sent);
        waiting.TextOf("main").ShouldContain("Uw correctie wacht op de adviseur");
        waiting.TextOf("main").ShouldContain("Het waren 18 uren.");

        using var adviser = await portal.SignedInAsync(stage.World.Adviser);
        (await adviser.GetPageAsync("/advies?soort=ingediend")).TextOf("main").ShouldContain("Correctie");
        var desk = await adviser.GetPageAsync($"/advies/invullingen/{id}?levering={delivery}");
        desk.TextOf("main").ShouldContain("− € 1.111,11");
        var agreed = await adviser.PostFormAsync(desk, "form[action$='/correctie/akkoord']");

        agreed.ShouldBeRedirectTo($"/advies/invullingen/{id}?levering={delivery}");
        (await stage.FindAsync<Fulfilment>(id)).RealisedValue.ShouldBe(Euro.Round(3_333.33m));
        (await owner.GetPageAsync($"/invullingen/{id}")).TextOf("main").ShouldContain("van € 4.444,44 naar € 3.333,33");
    }

    [Fact]
    public async Task Offered_IsATask_AndIsTakenOrNot()
    {
        var (stage, id, delivery) = await StartAsync(DeliveryStatus.Verified);
        using var adviser = await portal.SignedInAsync(stage.World.Adviser);
        var form = await adviser.GetPageAsync("/advies" + Address(id, delivery));
        var offer = new Dictionary<string, string?> { ["HoursPerWeek"] = "18", ["Reason"] = "De urenstaat noemt 18 uren." };
        (await adviser.PostFormAsync(form, Form, offer)).ShouldBeRedirectTo($"/advies/invullingen/{id}?levering={delivery}");

        using var owner = await portal.SignedInAsync(stage.World.Owner);
        (await owner.GetPageAsync("/taken")).TextOf("main").ShouldContain("Correctie van de adviseur bekijken");
        var empty = await owner.PostFormAsync(await owner.GetPageAsync(Address(id, delivery) + "/niet-akkoord"), Form);
        empty.ShouldHaveFieldError("Reason", "Vul in waarom u het niet eens bent met de correctie.");
        var refused = await owner.PostFormAsync(empty, Form, new Dictionary<string, string?> { ["Reason"] = "Het contract zegt 24." });
        refused.ShouldBeRedirectTo($"/invullingen/{id}");
        (await stage.FindAsync<Fulfilment>(id)).RealisedValue.ShouldBe(Euro.Round(4_444.44m));

        await adviser.PostFormAsync(await adviser.GetPageAsync("/advies" + Address(id, delivery)), Form, offer);
        var page = await owner.GetPageAsync($"/invullingen/{id}");
        page.TextOf("main").ShouldContain("Een correctie wacht op u");
        await owner.PostFormAsync(page, "form[action$='/correctie/akkoord']");
        (await stage.FindAsync<Fulfilment>(id)).RealisedValue.ShouldBe(Euro.Round(3_333.33m));
        (await owner.GetPageAsync("/taken")).TextOf("main").ShouldNotContain("Correctie van de adviseur bekijken");
    }

    [Fact]
    public async Task Form_WithoutReasonOrChange_KeepsWhatWasTyped()
    {
        var (stage, id, delivery) = await StartAsync(DeliveryStatus.Verified);
        using var owner = await portal.SignedInAsync(stage.World.Owner);
        var page = await owner.GetPageAsync(Address(id, delivery));

        var same = await owner.PostFormAsync(page, Form);
        same.ShouldHaveFieldError("Reason", "Vul in wat er niet klopt.");
        same.TextOf("main").ShouldContain("U heeft niets veranderd.");
        var outside = await owner.PostFormAsync(page, Form, new Dictionary<string, string?> { ["To"] = "31-7-2026", ["Reason"] = "Langer." });
        outside.ShouldHaveFieldError("To", "Kies een dag binnen de afgesproken periode: 1 januari 2026 tot en met 30 juni 2026.");
        outside.TextOf("[name=Reason]").ShouldBe("Langer.");
    }

    [Fact]
    public async Task Part_WithLess_IsVerifiedAndTold()
    {
        var (stage, id, delivery) = await StartAsync(DeliveryStatus.Claimed);
        using var adviser = await portal.SignedInAsync(stage.World.Adviser);
        (await adviser.GetPageAsync($"/advies/invullingen/{id}?levering={delivery}")).TextOf("main").ShouldContain("Voor een deel goedkeuren");
        var page = await adviser.GetPageAsync(Part(id, delivery));
        page.Document.QuerySelector("[name=Reverses]").ShouldBeNull();

        var same = await adviser.PostFormAsync(page, Form, new Dictionary<string, string?> { ["Reason"] = "Toch niet." });
        same.Status.ShouldBe(HttpStatusCode.BadRequest);
        same.TextOf("main").ShouldContain("Dit is niet minder dan er is ingediend");
        var done = await adviser.PostFormAsync(page, Form, new Dictionary<string, string?> { ["HoursPerWeek"] = "18", ["Reason"] = "Twee dagen ziek." });

        done.ShouldBeRedirectTo($"/advies/invullingen/{id}?levering={delivery}");
        using var owner = await portal.SignedInAsync(stage.World.Owner);
        (await owner.GetPageAsync($"/invullingen/{id}")).TextOf("main").ShouldContain("Twee dagen ziek.");
        (await owner.GetPageAsync("/meldingen")).TextOf("main").ShouldContain("Uw levering is voor een deel goedgekeurd: € 3.333,33");
    }

    [Fact]
    public async Task CreditNote_LowersItsInvoice_AndItsItemIsOpenedAgain()
    {
        var stage = await Stage.SetAsync(portal);
        var id = await stage.PurchaseAsync(await stage.TenderAsync());
        var invoice = await stage.DeliveryAsync(id, DeliveryStatus.Verified);
        using var owner = await portal.SignedInAsync(stage.World.Owner);
        (await owner.GetPageAsync($"/invullingen/{id}")).TextOf("main").ShouldContain("Creditfactuur opvoeren");
        var page = await owner.GetPageAsync($"/invullingen/{id}/leveringen/{invoice}/creditfactuur");

        var empty = await owner.PostFormAsync(page, Form);
        empty.ShouldHaveFieldError("Number", "Vul het nummer van de creditfactuur in.");
        empty.ShouldHaveFieldError("Date", "Vul de datum van de creditfactuur in.");
        empty.ShouldHaveFieldError("InvoiceInclVat", "Vul het bedrag van de creditfactuur in. Is het niets? Vul dan 0 in.");
        var note = new Dictionary<string, string?>
        {
            ["Number"] = "C-7",
            ["Date"] = "1-3-2026",
            ["InvoiceInclVat"] = "-1.210",
            ["Vat"] = "-210",
        };
        (await owner.PostFormAsync(page, Form, new Dictionary<string, string?>(note) { ["Calculate"] = "true" }))
            .TextOf("main")
            .ShouldContain("Dit is € 6.000,00 waard. Nu is het € 7.000,00.");
        (await owner.PostFormAsync(page, Form, note)).ShouldBeRedirectTo($"/invullingen/{id}");

        using var adviser = await portal.SignedInAsync(stage.World.Adviser);
        var desk = await adviser.GetPageAsync($"/advies/invullingen/{id}");
        desk.TextOf("main").ShouldContain("Creditfactuur C-7 van 1 maart 2026.");
        await adviser.PostFormAsync(desk, "form[action$='/correctie/akkoord']");
        (await stage.FindAsync<Fulfilment>(id)).RealisedValue.ShouldBe(Euro.FromWhole(6_000));

        var reopen = await adviser.GetPageAsync($"/advies/invullingen/{id}/heropenen");
        (await adviser.PostFormAsync(reopen, Form)).ShouldHaveFieldError("Reason", "Vul een reden in, zodat de opdrachtnemer weet wat er nodig is.");
        var done = await adviser.PostFormAsync(reopen, Form, new Dictionary<string, string?> { ["Reason"] = "Er komt nog een factuur." });
        done.ShouldBeRedirectTo($"/advies/invullingen/{id}");
        (await adviser.GetPageAsync($"/advies/invullingen/{id}/heropenen")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await owner.GetPageAsync($"/invullingen/{id}")).TextOf("main").ShouldContain("Factuur opvoeren");
        (await owner.GetPageAsync("/meldingen")).TextOf("main").ShouldContain("De adviseur heeft een invulling opnieuw geopend.");
    }

    [Fact]
    public async Task Activity_IsCorrectedRowByRow()
    {
        var stage = await Stage.SetAsync(portal);
        var id = await stage.ActivityAsync(await stage.TenderAsync());
        var delivery = await stage.DeliveryAsync(id, DeliveryStatus.Verified);
        using var owner = await portal.SignedInAsync(stage.World.Owner);
        var page = await owner.GetPageAsync(Address(id, delivery));

        var more = await owner.PostFormAsync(page, Form, new Dictionary<string, string?> { ["Rows[0].HoursEach"] = "6" }, button: "[name=AddRow]");
        more.Document.QuerySelector("[name='Rows[1].What']").ShouldNotBeNull("a row more, and nothing sent");
        await owner.PostFormAsync(page, Form, new Dictionary<string, string?> { ["Rows[0].HoursEach"] = "6", ["Reason"] = "Er viel een les uit." });

        using var adviser = await portal.SignedInAsync(stage.World.Adviser);
        var desk = await adviser.GetPageAsync($"/advies/invullingen/{id}");
        desk.TextOf("main").ShouldContain("De les geven 2 × 8, eigen medewerkers 2 × 6, eigen medewerkers");
        await adviser.PostFormAsync(desk, "form[action$='/correctie/akkoord']");
        // Two people, 6 hours, € 100.
        (await stage.FindAsync<Fulfilment>(id)).RealisedValue.ShouldBe(Euro.FromWhole(1_200));
    }

    [Fact]
    public async Task Claim_AboveTheAgreement_IsNotApprovedByOneKey()
    {
        var stage = await Stage.SetAsync(portal);
        var id = await stage.PurchaseAsync(await stage.TenderAsync());
        using var owner = await portal.SignedInAsync(stage.World.Owner);
        var page = await owner.GetPageAsync($"/invullingen/{id}/leveren");
        var invoice = new Dictionary<string, string?>
        {
            ["InvoiceNumber"] = "F-9",
            ["From"] = "10-2-2026",
            ["InvoiceInclVat"] = "14.520",
            ["Vat"] = "2.520",
        };
        await owner.PostFormAsync(page, "form#levering", invoice);

        using var adviser = await portal.SignedInAsync(stage.World.Adviser);
        var desk = await adviser.GetPageAsync($"/advies/invullingen/{id}");

        // 14.520 − 2.520 − 3.000 is 9.000, where 7.000 was agreed.
        desk.TextOf("#goedkeuren").ShouldContain("€ 9.000,00 goedkeuren, € 2.000,00 boven de afspraak");
        desk.Document.QuerySelector("#goedkeuren [data-key]").ShouldBeNull();
    }

    [Fact]
    public async Task Pages_OfAnother_OrNotNow_AreShut()
    {
        var (stage, id, delivery) = await StartAsync(DeliveryStatus.Verified);
        var (_, waiting, claimed) = await StartAsync(DeliveryStatus.Claimed);
        using var owner = await portal.SignedInAsync(stage.World.Owner);
        using var other = await portal.SignedInAsync(stage.World.OtherOwner);
        using var elsewhere = await portal.SignedInAsync(stage.World.HaaglandenAdviser);

        (await other.GetPageAsync(Address(id, delivery))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await elsewhere.GetPageAsync("/advies" + Address(id, delivery))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await elsewhere.GetPageAsync(Part(waiting, claimed))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await elsewhere.GetPageAsync($"/advies/invullingen/{id}/heropenen")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await owner.GetPageAsync($"/invullingen/{id}/leveringen/{delivery}/creditfactuur")).Status.ShouldBe(HttpStatusCode.NotFound, "no invoice");
        (await owner.GetPageAsync("/advies" + Address(id, delivery))).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await owner.GetPageAsync(Part(waiting, claimed))).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await owner.GetPageAsync(Address(waiting, claimed))).Status.ShouldBe(HttpStatusCode.NotFound, "it is not verified yet");
        (await owner.GetPageAsync(Address(id, claimed))).Status.ShouldBe(HttpStatusCode.NotFound, "of another fulfilment");
    }

    private static string Address(Guid id, Guid delivery) => $"/invullingen/{id}/leveringen/{delivery}/correctie";

    private static string Part(Guid id, Guid delivery) => $"/advies/invullingen/{id}/leveringen/{delivery}/deel";

    private async Task<(Stage Stage, Guid Fulfilment, Guid Delivery)> StartAsync(DeliveryStatus until)
    {
        var stage = await Stage.SetAsync(portal);
        var id = await stage.ParticipationAsync(await stage.TenderAsync());
        return (stage, id, await stage.DeliveryAsync(id, until));
    }
}
