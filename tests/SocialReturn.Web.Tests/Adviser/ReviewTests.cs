using System.Net;
using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Fulfilments.ByContractor;
using SocialReturn.Core.Tariffs;
using SocialReturn.TestKit.Given;
using SocialReturn.TestKit.Web;
using Xunit;

namespace SocialReturn.Web.Tests.Adviser;

public sealed class ReviewTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private static readonly Dictionary<string, string?> NoFields = [];

    [Fact]
    public async Task Details_OfAClaim_ShowsAmountsChecksHistoryAndTheButtonWithTheAmount()
    {
        var stage = await Stage.SetAsync(portal);
        var purchase = await stage.PurchaseAsync(await stage.TenderAsync());
        var delivery = await stage.DeliveryAsync(purchase);
        using var adviser = await portal.SignedInAsync(stage.World.Adviser);

        var page = await adviser.GetPageAsync($"/advies/invullingen/{purchase}?levering={delivery}");

        page.ShouldShow("Inkoop: Plantgoed");
        page.TextOf("#goedkeuren button").ShouldStartWith("€ 7.000,00 goedkeuren");
        page.TextOf(".sr-facts").ShouldBe("Voorgesteld € 7.000,00 Afgesproken € 7.000,00 Ingediend € 7.000,00");
        page.TextOf("#waarom").ShouldContain("Materiaal");
        page.TextOf(".sr-checks").ShouldContain("Bekijk de materiaalkosten");
        page.TextOf(".sr-checks").ShouldContain("geldig op de factuurdatum");
        page.TextOf("#geschiedenis").ShouldContain("Afgesproken door Marleen Kooij");
        page.TextOf("#geschiedenis").ShouldContain("Ingediend door Sanne Verhoeven");
        page.TextOf(".sr-note").ShouldBe("voorbeeldtarief, niet vastgesteld");
    }

    [Fact]
    public async Task Approve_AProposal_AgreesAndOpensTheNext()
    {
        var stage = await Stage.SetAsync(portal);
        var tender = await stage.TenderAsync(stage.World.TheHague);
        var first = await stage.ParticipationAsync(tender, FulfilmentStatus.Proposed);
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        var second = await stage.PurchaseAsync(tender, FulfilmentStatus.Proposed);
        using var adviser = await portal.SignedInAsync(stage.World.HaaglandenAdviser);
        var page = await adviser.GetPageAsync($"/advies/invullingen/{first}");
        page.TextOf("#goedkeuren").ShouldContain("Daarna opent de volgende: Merwedal Infra B.V.");

        var answer = await adviser.PostFormAsync(page, "#goedkeuren");

        answer.ShouldBeRedirectTo($"/advies/invullingen/{second}");
        var next = await adviser.FollowAsync(answer);
        next.ShouldShow("Inkoop: Plantgoed");
        next.TextOf(".sr-notice--done").ShouldContain("€ 13.333,33 goedgekeurd: Hovenier van Merwedal Infra B.V.");
        var agreed = await stage.FindAsync<Fulfilment>(first);
        agreed.Status.ShouldBe(FulfilmentStatus.Agreed);
        agreed.AgreedValue.ShouldBe(Euro.Round(13_333.33m));
    }

    [Fact]
    public async Task Approve_AClaimTwice_CountsOnceAndTellsTheSecond()
    {
        var stage = await Stage.SetAsync(portal);
        var purchase = await stage.PurchaseAsync(await stage.TenderAsync());
        var delivery = await stage.DeliveryAsync(purchase);
        using var adviser = await portal.SignedInAsync(stage.World.SecondAdviser);
        var page = await adviser.GetPageAsync($"/advies/invullingen/{purchase}?levering={delivery}");

        (await adviser.PostFormAsync(page, "#goedkeuren")).Status.ShouldBe(HttpStatusCode.Redirect);
        var replay = await adviser.PostFormAsync(page, "#goedkeuren");

        replay.Status.ShouldBe(HttpStatusCode.Conflict);
        replay.TextOf(".sr-notice--warning").ShouldContain("intussen gewijzigd");
        replay.TextOf(".sr-review__decision").ShouldContain("Goedgekeurd op 12 maart 2026.");
        (await stage.FindAsync<Fulfilment>(purchase)).RealisedValue.ShouldBe(Euro.FromWhole(7_000));
    }

    [Fact]
    public async Task Approve_AnotherAmountThanOnTheButton_ChangesNothing()
    {
        var stage = await Stage.SetAsync(portal);
        var purchase = await stage.PurchaseAsync(await stage.TenderAsync(), FulfilmentStatus.Proposed);
        using var adviser = await portal.SignedInAsync(stage.World.Adviser);
        var page = await adviser.GetPageAsync($"/advies/invullingen/{purchase}");

        var answer = await adviser.PostFormAsync(page, "#goedkeuren", new Dictionary<string, string?> { ["Cents"] = "999900" });

        answer.Status.ShouldBe(HttpStatusCode.Conflict);
        answer.TextOf("#goedkeuren button").ShouldStartWith("€ 7.000,00 goedkeuren");
        (await stage.FindAsync<Fulfilment>(purchase)).Status.ShouldBe(FulfilmentStatus.Proposed);
    }

    [Theory]
    [InlineData("aanvulling", "bewijs", FulfilmentStatus.ChangesRequested, "Er ontbreekt een bewijsstuk. Stuur het contract mee.")]
    [InlineData("afwijzen", "opdracht", FulfilmentStatus.Rejected, "Er is geen verband met deze opdracht. Stuur het contract mee.")]
    public async Task SendBack_AProposal_KeepsTheReasonForTheContractor(string act, string choice, FulfilmentStatus status, string reason)
    {
        var stage = await Stage.SetAsync(portal);
        var placement = await stage.ParticipationAsync(await stage.TenderAsync(), FulfilmentStatus.Proposed);
        using var adviser = await portal.SignedInAsync(stage.World.Adviser);
        var page = await adviser.GetPageAsync($"/advies/invullingen/{placement}/{act}");

        var answer = await adviser.PostFormAsync(
            page,
            "#reden",
            new Dictionary<string, string?> { ["Choice"] = choice, ["Remark"] = " Stuur het contract mee. " }
        );

        answer.Status.ShouldBe(HttpStatusCode.Redirect, answer.TextOf());
        var stored = await stage.FindAsync<Fulfilment>(placement);
        stored.Status.ShouldBe(status);
        stored.DecisionReason.ShouldBe(reason);
    }

    [Theory]
    [InlineData("aanvulling", DeliveryStatus.ChangesRequested)]
    [InlineData("afwijzen", DeliveryStatus.Rejected)]
    public async Task SendBack_AClaim_DecidesTheDeliveryOnly(string act, DeliveryStatus status)
    {
        var stage = await Stage.SetAsync(portal);
        var placement = await stage.ParticipationAsync(await stage.TenderAsync());
        var delivery = await stage.DeliveryAsync(placement);
        using var adviser = await portal.SignedInAsync(stage.World.Adviser);
        var page = await adviser.GetPageAsync($"/advies/invullingen/{placement}/{act}?levering={delivery}");

        await adviser.PostFormAsync(
            page,
            "#reden",
            new Dictionary<string, string?> { ["Choice"] = "anders", ["Remark"] = "De urenstaat is van een andere maand." }
        );

        (await stage.FindAsync<Delivery>(delivery)).Status.ShouldBe(status);
        (await stage.FindAsync<Fulfilment>(placement)).Status.ShouldBe(FulfilmentStatus.Agreed);
    }

    [Theory]
    [InlineData("", "", "Choice", "Kies een reden.")]
    [InlineData("verzonnen", "", "Choice", "Kies een reden.")]
    [InlineData("anders", " ", "Remark", "Schrijf op wat de reden is.")]
    [InlineData("bewijs", "Het gaat om 111222333.", "Remark", null)]
    public async Task SendBack_WithoutAGoodReason_SaysSoAtTheField(string choice, string remark, string field, string? message)
    {
        var stage = await Stage.SetAsync(portal);
        var placement = await stage.ParticipationAsync(await stage.TenderAsync(), FulfilmentStatus.Proposed);
        using var adviser = await portal.SignedInAsync(stage.World.Adviser);
        var page = await adviser.GetPageAsync($"/advies/invullingen/{placement}/aanvulling");

        var answer = await adviser.PostFormAsync(page, "#reden", new Dictionary<string, string?> { ["Choice"] = choice, ["Remark"] = remark });

        answer.ShouldHaveFieldError(field, message ?? SocialReturn.Core.Common.CommonTexts.TextLooksLikeBsn);
        (await stage.FindAsync<Fulfilment>(placement)).Status.ShouldBe(FulfilmentStatus.Proposed);
    }

    [Fact]
    public async Task LinkSupplier_OfAPurchaseByName_GivesItItsValue()
    {
        var stage = await Stage.SetAsync(portal);
        var tender = await stage.TenderAsync();
        var purchase = await portal.InScopeAsync(stage.World.At(stage.World.Merwedal, stage.World.Owner), async services => (
                await ((ProposalService)services.GetService(typeof(ProposalService))!).SubmitAsync(
                    tender,
                    new EffortInput
                    {
                        Relation = "Voor het werk van deze opdracht.",
                        Kind = FulfilmentKind.SocialPurchase,
                        SupplierName = "Avres Groen",
                        StatedRecognition = RecognitionCodes.ShelteredEmployer,
                        Title = "Onderhoud plantsoen",
                        From = new DateOnly(2026, 4, 1),
                        Measures = new Measures
                        {
                            InvoiceInclVat = Euro.FromWhole(12_100),
                            Vat = Euro.FromWhole(2_100),
                            MaterialCosts = Euro.FromWhole(3_000),
                        },
                    },
                    new Submission(null, null, true, Ids.New()),
                    CancellationToken.None
                )
            ).Value);
        using var adviser = await portal.SignedInAsync(stage.World.Adviser);
        var page = await adviser.GetPageAsync($"/advies/invullingen/{purchase}");
        page.Document.QuerySelector("#goedkeuren").ShouldBeNull();
        page.TextOf(".sr-checks").ShouldContain("Onderneming staat niet in de lijst");

        var answer = await adviser.PostFormAsync(
            page,
            "form[action$='/onderneming']",
            new Dictionary<string, string?> { ["supplierId"] = stage.World.Avres.Id.ToString() }
        );

        answer.ShouldBeRedirectTo($"/advies/invullingen/{purchase}");
        (await adviser.FollowAsync(answer)).TextOf("#goedkeuren button").ShouldStartWith("€ 7.000,00 goedkeuren");
        (await stage.FindAsync<Effort>(purchase)).SupplierName.ShouldBe("Avres");
    }

    [Fact]
    public async Task Details_OfOwnEntry_AsksForAnotherAdviser()
    {
        var stage = await Stage.SetAsync(portal);
        var purchase = await stage.PurchaseAsync(await stage.TenderAsync(), FulfilmentStatus.Proposed);
        using var other = await portal.SignedInAsync(stage.World.Adviser);
        var page = await other.GetPageAsync($"/advies/invullingen/{purchase}");
        await portal.ReadAsync(async db =>
        {
            var row = await db.Fulfilments.FindAsync(purchase);
            db.Entry(row!).Property(fulfilment => fulfilment.ProposedById).CurrentValue = stage.World.Adviser.Id;
            return await db.SaveChangesAsync();
        });
        var fresh = await other.GetPageAsync($"/advies/invullingen/{purchase}");

        var answer = await other.PostFormAsync(page, "#goedkeuren");

        fresh.Document.QuerySelector("#goedkeuren").ShouldBeNull();
        fresh.TextOf(".sr-review__decision").ShouldContain("Een andere adviseur moet beslissen.");
        answer.Status.ShouldBe(HttpStatusCode.Forbidden);
        answer.TextOf(".sr-notice--warning").ShouldContain("Een andere adviseur moet beslissen.");
    }

    [Fact]
    public async Task Details_OfAnotherRegionAnUnknownIdOrADraft_IsNotFound()
    {
        var stage = await Stage.SetAsync(portal);
        var tender = await stage.TenderAsync();
        var purchase = await stage.PurchaseAsync(tender, FulfilmentStatus.Proposed);
        var draft = await stage.PurchaseAsync(tender, FulfilmentStatus.Draft);
        using var adviser = await portal.SignedInAsync(stage.World.Adviser);
        using var foreigner = await portal.SignedInAsync(stage.World.HaaglandenAdviser);
        var page = await adviser.GetPageAsync($"/advies/invullingen/{purchase}");

        (await foreigner.GetPageAsync($"/advies/invullingen/{purchase}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await adviser.GetPageAsync($"/advies/invullingen/{Ids.New()}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await adviser.GetPageAsync($"/advies/invullingen/{draft}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await adviser.GetPageAsync($"/advies/invullingen/{purchase}?levering={Ids.New()}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await adviser.PostFormAsync(page, "#goedkeuren", new Dictionary<string, string?> { ["DeliveryId"] = Ids.New().ToString() })).Status.ShouldBe(
            HttpStatusCode.NotFound
        );
        (await adviser.PostFormAsync(page, "#goedkeuren", new Dictionary<string, string?> { ["Cents"] = "veel" })).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Details_ForAContractor_IsForbidden()
    {
        var stage = await Stage.SetAsync(portal);
        var purchase = await stage.PurchaseAsync(await stage.TenderAsync(), FulfilmentStatus.Proposed);
        using var owner = await portal.SignedInAsync(stage.World.OtherOwner);

        (await owner.GetPageAsync($"/advies/invullingen/{purchase}")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Letters_SwitchedOff_StayOffInThisBrowser()
    {
        var stage = await Stage.SetAsync(portal);
        var purchase = await stage.PurchaseAsync(await stage.TenderAsync(), FulfilmentStatus.Proposed);
        using var adviser = await portal.SignedInAsync(stage.World.Adviser);
        var page = await adviser.GetPageAsync($"/advies/invullingen/{purchase}");
        page.Document.Body!.GetAttribute("data-shortcuts").ShouldBe("on");

        var answer = await adviser.PostFormAsync(page, "form[action='/advies/sneltoetsen']", NoFields);

        answer.ShouldBeRedirectTo($"/advies/invullingen/{purchase}");
        (await adviser.FollowAsync(answer)).Document.Body!.GetAttribute("data-shortcuts").ShouldBe("off");
    }
}
