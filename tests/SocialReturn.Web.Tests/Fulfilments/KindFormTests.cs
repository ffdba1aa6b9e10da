using System.Net;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Tariffs;
using SocialReturn.TestKit.Given;
using SocialReturn.TestKit.Web;
using Xunit;

namespace SocialReturn.Web.Tests.Fulfilments;

/// <summary>Every kind can be proposed on a form of its shape, found by the name in the address.</summary>
public sealed class KindFormTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Form = "form[data-preview-url]";

    private const string Row = "Rows[0].What=Lesgeven Rows[0].Counted=medewerkers Rows[0].Number=2";

    private static int people;

    public static TheoryData<string> Slugs => [.. FulfilmentKinds.InOrder.Select(kind => kind.Slug)];

    [Theory]
    [InlineData("participatie", "BlockCode=participatiewet HoursPerWeek=18", "€ 10.000,00")] // 40.000 × 18/36 × 6/12
    [InlineData("werk-naar-werk", "BlockCode=werk-naar-werk-sector HoursPerWeek=18", "€ 1.875,00")] // 7.500 × 18/36 × 6/12
    [InlineData("ontwikkeling", "InvoiceInclVat=3.630 Vat=630", "€ 3.000,00")]
    [InlineData("ontwikkeling", "Cost=3.000 IsLanguage=true", "€ 5.000,00")] // language: 2.000 on top
    [InlineData("activiteit", $"ActivityType=Gastles {Row} Rows[0].HoursEach=8", "€ 1.600,00")] // 100 × 8 × 2
    [InlineData("activiteit", $"ActivityType=Taal {Row} Rows[0].HoursEach=8 Rows[0].Value=750", "€ 750,00")] // what is stated goes before the rate
    [InlineData("inkoop", "InvoiceInclVat=12.100 Vat=2.100 MaterialCosts=3.000", "€ 7.000,00")]
    public async Task Proposal_OfEachKind_IsSentAtItsValue(string slug, string typed, string value)
    {
        var (stage, tender, client) = await StartAsync(slug);
        var page = await client.GetPageAsync(Address(tender, slug));

        var answer = await client.PostFormAsync(page, Form, Fields(stage, page, typed));

        var seen = await client.FollowAsync(answer);
        seen.TextOf("main").ShouldContain("De adviseur beoordeelt uw voorstel");
        seen.TextOf("main").ShouldContain(value);
        (await StoredAsync(tender)).Description.Slug.ShouldBe(slug);
    }

    [Theory]
    [InlineData("participatie", "BlockCode=participatiewet HoursPerWeek=18", "€ 10.000,00")] // 40.000 × 18/36 × 6/12
    [InlineData("activiteit", $"ActivityType=Gastles {Row} Rows[0].HoursEach=8", "€ 1.600,00")] // 100 × 8 × 2
    [InlineData("inkoop", "InvoiceInclVat=12.100 Vat=2.100 MaterialCosts=3.000", "€ 7.000,00")]
    public async Task Calculated_WithoutAScript_ShowsItsValue_AndKeepsNothing(string slug, string typed, string value)
    {
        var (stage, tender, client) = await StartAsync(slug);
        var page = await client.GetPageAsync(Address(tender, slug));

        var answer = await client.PostFormAsync(page, Form, Fields(stage, page, typed), "button[name=Calculate]");

        answer.Status.ShouldBe(HttpStatusCode.OK);
        answer.TextOf("#waarde").ShouldContain(value);
        answer.Document.QuerySelector("[name=Title]")!.GetAttribute("value").ShouldBe("Snoeien in Noord");
        (await portal.ReadAsync(db => db.Fulfilments.CountAsync(row => row.TenderId == tender))).ShouldBe(0);
    }

    [Fact]
    public async Task Calculated_Delivery_ShowsItsValue_AndKeepsNothing()
    {
        var (stage, tender, client) = await StartAsync();
        var id = await stage.ParticipationAsync(tender);
        var page = await client.GetPageAsync($"/invullingen/{id}/leveren");

        var typed = new Dictionary<string, string?> { ["HoursPerWeek"] = "18", ["To"] = "28-2-2026" };
        var answer = await client.PostFormAsync(page, "form#levering", typed, "button[name=Calculate]");

        // 40.000 × 18/36 × 2/12.
        answer.TextOf("#waarde").ShouldContain("€ 3.333,33");
        (await portal.ReadAsync(db => db.Deliveries.CountAsync(row => row.FulfilmentId == id))).ShouldBe(0);
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public async Task Draft_OfEachKind_KeepsWhatWasTyped(string slug)
    {
        var (_, tender, client) = await StartAsync();
        var typed = new Dictionary<string, string?> { ["Title"] = "Half ingevuld", ["From"] = "3-2-2026" };

        var kept = await client.PostFormAsync(await client.GetPageAsync(Address(tender, slug)), Form, typed, "button[name=Draft]");

        var stored = await StoredAsync(tender);
        kept.ShouldBeRedirectTo($"/invullingen/{stored.Id}");
        var edit = await client.GetPageAsync($"/invullingen/{stored.Id}/wijzigen");
        edit.ShouldBeRedirectTo($"/invullingen/{stored.Id}/wijzigen/{slug}");
        var again = await client.FollowAsync(edit);
        again.Document.QuerySelector("[name=Title]")!.GetAttribute("value").ShouldBe("Half ingevuld");
        again.Document.QuerySelector("[name=From]")!.GetAttribute("value").ShouldBe("3-2-2026");
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public async Task Form_OfEachKind_IsForItsContractorOnly(string slug)
    {
        var (stage, tender, _) = await StartAsync();
        using var other = await portal.SignedInAsync(stage.World.OtherOwner);
        using var adviser = await portal.SignedInAsync(stage.World.Adviser);

        (await other.GetPageAsync(Address(tender, slug))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await adviser.GetPageAsync(Address(tender, slug))).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Form_OfAnUnknownKind_OrOfAnother_IsMissing()
    {
        var (stage, tender, client) = await StartAsync();
        var placement = await stage.ParticipationAsync(tender, FulfilmentStatus.Draft);

        (await client.GetPageAsync(Address(tender, "gastles"))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await client.GetPageAsync($"/invullingen/{placement}/wijzigen/werk-naar-werk")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await client.GetPageAsync($"/invullingen/{placement}/wijzigen/inkoop")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Start_OffersTheKindsInOrderOfPreference_WithExamples()
    {
        var (_, tender, client) = await StartAsync();

        var page = await client.GetPageAsync(Address(tender, ""));

        page.Document.QuerySelectorAll(".sr-kinds__link")
            .Select(link => link.GetAttribute("href"))
            .ShouldBe(FulfilmentKinds.InOrder.Select(kind => Address(tender, kind.Slug)));
        page.Document.QuerySelector(".sr-kinds__link[aria-current]")!.TextContent.ShouldBe("Arbeidsparticipatie");
        FulfilmentKinds.InOrder.ShouldAllBe(kind => page.TextOf("main").Contains(kind.Examples));
    }

    [Theory]
    [InlineData("ontwikkeling", "Title", "Vul in wat er gebeurt.")]
    [InlineData("ontwikkeling", "To", "Vul de laatste dag in.")]
    [InlineData("ontwikkeling", "InvoiceInclVat", "Vul het bedrag van de factuur in, inclusief btw.")]
    [InlineData("activiteit", "Title", "Vul in wat er gebeurt.")]
    [InlineData("activiteit", "From", "Vul de eerste dag in.")]
    [InlineData("activiteit", "Rows[0].What", "Vul ten minste één regel in.")]
    [InlineData("werk-naar-werk", "BlockCode", "Kies waar het nieuwe werk is.")]
    [InlineData("werk-naar-werk", "Relation", "Schrijf op wat dit met deze opdracht te maken heeft.")]
    [InlineData("inkoop", "Relation", "Schrijf op wat dit met deze opdracht te maken heeft.")]
    [InlineData("ontwikkeling", "PlacementId", "Kies bij welke deelnemer dit hoort.")]
    [InlineData("activiteit", "Goal", "Schrijf op hoe dit iemands kansen op werk verbetert.")]
    [InlineData("activiteit", "ActivityType", "Kies een soort activiteit.")]
    public async Task Proposal_Empty_SaysSoAtTheField(string slug, string field, string message)
    {
        var (_, tender, client) = await StartAsync();

        var page = await client.PostFormAsync(await client.GetPageAsync(Address(tender, slug)), Form);

        page.Status.ShouldBe(HttpStatusCode.BadRequest);
        page.ShouldHaveFieldError(field, message);
    }

    [Theory]
    [InlineData("ontwikkeling", "Cost=3.000", "Cost=1.200", "Uitvoering opvoeren", "€ 1.200,00")]
    [InlineData("activiteit", $"ActivityType=Bedrijfsbezoek {Row} Rows[0].HoursEach=8", "Rows[0].HoursEach=6", "Uitvoering opvoeren", "€ 1.200,00")]
    [InlineData("werk-naar-werk", "BlockCode=werk-naar-werk-sector HoursPerWeek=36", "HoursPerWeek=36", "Periode opvoeren", "€ 625,00")]
    public async Task Kind_FromProposalToVerified(string slug, string typed, string delivered, string title, string value)
    {
        var (stage, tender, client) = await StartAsync(slug);
        var form = await client.GetPageAsync(Address(tender, slug));
        await client.PostFormAsync(form, Form, Fields(stage, form, typed));
        var id = (await StoredAsync(tender)).Id;
        using var adviser = await portal.SignedInAsync(stage.World.Adviser);
        await adviser.PostFormAsync(await adviser.GetPageAsync($"/advies/invullingen/{id}"), "form#goedkeuren");

        var page = await client.GetPageAsync($"/invullingen/{id}/leveren");
        var fields = delivered.Split(' ').ToDictionary(field => field.Split('=')[0], field => (string?)field.Split('=')[1]);
        (fields["From"], fields["To"]) = ("2026-01-01", "2026-01-31");
        var answer = await client.PostFormAsync(page, "form#levering", fields);
        var delivery = await portal.ReadAsync(db => db.Deliveries.SingleAsync(row => row.FulfilmentId == id));
        await adviser.PostFormAsync(await adviser.GetPageAsync($"/advies/invullingen/{id}?levering={delivery.Id}"), "form#goedkeuren");

        page.TextOf("h1").ShouldBe(title);
        answer.ShouldBeRedirectTo($"/invullingen/{id}");
        (await client.GetPageAsync($"/invullingen/{id}")).TextOf("main").ShouldContain(value);
        (await stage.FindAsync<Delivery>(delivery.Id)).Status.ShouldBe(DeliveryStatus.Verified);
    }

    private static string Address(Guid tender, string slug) => $"/aanbestedingen/{tender}/invullingen/nieuw/{slug}".TrimEnd('/');

    /// <summary>What every kind asks, as far as the form has it, and what this one adds.</summary>
    private static Dictionary<string, string?> Fields(Stage stage, Page page, string typed)
    {
        Dictionary<string, string?> common = new(StringComparer.Ordinal)
        {
            ["Title"] = "Snoeien in Noord",
            ["From"] = "2026-01-01",
            ["To"] = "2026-06-30",
            ["Relation"] = "Het groen hoort bij deze opdracht.",
            ["Goal"] = "Leerlingen leren een vak.",
            ["PlacementId"] = page.Document.QuerySelector($"{Form} [name=PlacementId] option:last-child")?.GetAttribute("value"),
            ["SupplierId"] = stage.World.Avres.Id.ToString(),
            ["BirthDate"] = new DateOnly(1970, 1, 1).AddDays(Interlocked.Increment(ref people)).ToString("yyyy-MM-dd"),
            ["Initial"] = "S",
            ["SurnameLetters"] = "SNOE",
        };
        return common
            .Where(field => page.Document.QuerySelector($"{Form} [name={field.Key}]") is not null)
            .Concat(typed.Split(' ').Select(field => KeyValuePair.Create(field.Split('=')[0], (string?)field.Split('=')[1])))
            .ToDictionary(StringComparer.Ordinal);
    }

    private Task<Fulfilment> StoredAsync(Guid tender) =>
        portal.ReadAsync(db => db.Fulfilments.Where(row => row.TenderId == tender).OrderBy(row => row.CreatedAt).ThenBy(row => row.Id).LastAsync());

    private async Task<(Stage Stage, Guid Tender, PortalClient Client)> StartAsync(string? slug = null)
    {
        var stage = await Stage.SetAsync(portal);
        var tender = await stage.TenderAsync();
        if (slug is not null && FulfilmentKinds.OfSlug(slug) is { HangsOnPlacement: true })
        {
            await stage.ParticipationAsync(tender);
        }

        return (stage, tender, await portal.SignedInAsync(stage.World.Owner));
    }
}
