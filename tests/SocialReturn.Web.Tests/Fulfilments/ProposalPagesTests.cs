using System.Net;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using SocialReturn.Core.Fulfilments;
using SocialReturn.TestKit.Given;
using SocialReturn.TestKit.Web;
using Xunit;

namespace SocialReturn.Web.Tests.Fulfilments;

public sealed class ProposalPagesTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Form = "form[data-preview-url]";

    [Fact]
    public async Task Participation_Complete_IsProposedAtItsValue()
    {
        var (stage, tender, client) = await StartAsync();

        var answer = await client.PostFormAsync(await client.GetPageAsync(Address(tender)), Form, Placement());

        var page = await client.FollowAsync(answer);
        page.TextOf("main").ShouldContain("De adviseur beoordeelt uw voorstel");
        page.TextOf("main").ShouldContain("€ 13.333,33");
        page.TextOf("main").ShouldContain("Antwoord uiterlijk 19 maart 2026"); // 5 working days after Thursday 12 March
        stage.ShouldNotBeNull();
    }

    [Fact]
    public async Task Participation_AsksAtMostEightFields()
    {
        var (_, tender, client) = await StartAsync();

        var page = await client.GetPageAsync(Address(tender));

        page.Document.QuerySelectorAll($"{Form} [required]").Length.ShouldBeLessThanOrEqualTo(9, "eight to fill in, and the reference that is prefilled");
        page.Document.QuerySelector("[name=Reference]")!.GetAttribute("value").ShouldNotBeNull().ShouldStartWith("D-");
    }

    [Fact]
    public async Task Value_WhileTyping_ShowsTheSumAndSavesNothing()
    {
        var (_, tender, client) = await StartAsync();
        var page = await client.GetPageAsync(Address(tender));
        var form = page.Form(Form);
        form.SetAttribute("action", form.GetAttribute("data-preview-url"));

        var panel = await client.PostFormAsync(page, Form, Placement());

        panel.Status.ShouldBe(HttpStatusCode.OK);
        panel.TextOf(".sr-value__amount").ShouldBe("€ 13.333,33");
        panel.TextOf().ShouldContain("24 van 36 uur per week");
        (await portal.ReadAsync(db => db.Fulfilments.CountAsync(row => row.TenderId == tender))).ShouldBe(0);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/inkoop")]
    public async Task Form_ValuePanel_ReadsOutTheAmountOnly(string kind)
    {
        var (_, tender, client) = await StartAsync();

        var page = await client.GetPageAsync(Address(tender) + kind);

        var live = page.Document.QuerySelectorAll("main [aria-live], main [role=status]");
        live.Select(part => part.GetAttribute("data-preview-copy")).Where(copy => copy is not null).ShouldBe([".sr-value__amount"]);
        page.Document.GetElementById("waarde")!.HasAttribute("aria-live").ShouldBeFalse();
        live.ShouldAllBe(part => part.Closest("#waarde") == null);
    }

    [Fact]
    public async Task Participation_Empty_HasEveryMessage()
    {
        var (_, tender, client) = await StartAsync();
        var empty = Placement().ToDictionary(field => field.Key, _ => (string?)"");

        var page = await client.PostFormAsync(await client.GetPageAsync(Address(tender)), Form, empty);

        page.ShouldHaveFieldError("BlockCode", "Kies een doelgroep.");
        page.ShouldHaveFieldError("BirthDate", "Vul de geboortedatum in.");
        page.ShouldHaveFieldError("Title", "Vul in wat de deelnemer gaat doen.");
        page.ShouldHaveFieldError("HoursPerWeek", "Vul het aantal uren per week in.");
        page.ShouldHaveFieldError("From", "Vul de eerste dag in.");
        page.ShouldHaveFieldError("To", "Vul de laatste dag in.");
    }

    [Theory]
    [InlineData("HoursPerWeek", "0")]
    [InlineData("HoursPerWeek", "400")]
    [InlineData("HoursPerWeek", "-8")]
    [InlineData("To", "31-12-2025")]
    [InlineData("Reference", "123456782")]
    [InlineData("BirthDate", "1-1-2026")]
    public async Task Participation_Wrong_SaysSoAtTheFieldAndKeepsWhatWasTyped(string field, string value)
    {
        var (_, tender, client) = await StartAsync();
        var fields = Placement();
        fields[field] = value;

        var page = await client.PostFormAsync(await client.GetPageAsync(Address(tender)), Form, fields);

        page.Status.ShouldBe(HttpStatusCode.BadRequest, page.TextOf("main"));
        var control = page.Document.QuerySelector($"[name={field}]")!;
        control.GetAttribute("aria-invalid").ShouldBe("true");
        control.GetAttribute("value").ShouldBe(value);
        page.Document.QuerySelector("[name=Title]")!.GetAttribute("value").ShouldBe("Straatwerk");
        (await portal.ReadAsync(db => db.Fulfilments.CountAsync(row => row.TenderId == tender))).ShouldBe(0);
        (await portal.ReadAsync(db => db.Participants.CountAsync(row => row.Reference == fields["Reference"]))).ShouldBe(0);
    }

    [Fact]
    public async Task Participation_EmptyDraft_IsKept()
    {
        var (_, tender, client) = await StartAsync();
        var empty = Placement().ToDictionary(field => field.Key, _ => (string?)"");

        var answer = await client.PostFormAsync(await client.GetPageAsync(Address(tender)), Form, empty, "button[name=Draft]");

        var page = await client.FollowAsync(answer);
        page.TextOf("main").ShouldContain("Dit is een concept");
        (await client.GetPageAsync($"{answer.Location}/wijzigen")).Status.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Edit_StaleForm_ShowsBothVersionsAndLosesNothing()
    {
        var (stage, tender, client) = await StartAsync();
        var id = await stage.ParticipationAsync(tender, FulfilmentStatus.Draft);
        var address = $"/invullingen/{id}/wijzigen/participatie";
        var stale = await client.GetPageAsync(address);
        await client.PostFormAsync(
            await client.GetPageAsync(address),
            Form,
            new Dictionary<string, string?> { ["Title"] = "Van de ander" },
            "button[name=Draft]"
        );

        var page = await client.PostFormAsync(stale, Form, new Dictionary<string, string?> { ["Title"] = "Van mij" }, "button[name=Draft]");

        page.Status.ShouldBe(HttpStatusCode.Conflict);
        page.TextOf("main").ShouldContain("Van mij");
        page.TextOf("main").ShouldContain("Van de ander");
        (await stage.FindAsync<Fulfilment>(id)).Title.ShouldBe("Van de ander");
        var again = await client.PostFormAsync(page, Form, null, "button[name=Draft]");
        again.Status.ShouldBe(HttpStatusCode.Redirect);
        (await stage.FindAsync<Fulfilment>(id)).Title.ShouldBe("Van mij");
    }

    [Fact]
    public async Task Purchase_OfAnUnlistedSupplier_IsWorthNothingAndSaysWhy()
    {
        var (_, tender, client) = await StartAsync();
        var page = await client.GetPageAsync(Address(tender) + "/inkoop");
        page.Form(Form).SetAttribute("action", page.Form(Form).GetAttribute("data-preview-url"));

        var panel = await client.PostFormAsync(page, Form, Invoice(supplier: ""));

        panel.TextOf(".sr-value__amount").ShouldBe("€ 0,00");
    }

    [Fact]
    public async Task Purchase_Listed_IsProposedAtInvoiceMinusVatAndMaterial()
    {
        var (stage, tender, client) = await StartAsync();

        var answer = await client.PostFormAsync(await client.GetPageAsync(Address(tender) + "/inkoop"), Form, Invoice(stage.World.Avres.Id.ToString()));

        (await client.FollowAsync(answer)).TextOf("main").ShouldContain("€ 7.000,00");
    }

    [Fact]
    public async Task Withdraw_AProposal_TakesItOffTheTender()
    {
        var (stage, tender, client) = await StartAsync();
        var id = await stage.ParticipationAsync(tender, FulfilmentStatus.Proposed);

        var answer = await client.PostFormAsync(await client.GetPageAsync($"/invullingen/{id}/intrekken"), "form:has([name=version])");

        answer.ShouldBeRedirectTo($"/invullingen/{id}");
        (await stage.FindAsync<Fulfilment>(id)).Status.ShouldBe(FulfilmentStatus.Withdrawn);
        (await stage.FindAsync<Core.Tenders.Tender>(tender)).Progress.Proposed.IsZero.ShouldBeTrue();
    }

    [Fact]
    public async Task Pages_OfAnotherContractor_AreMissing()
    {
        var (stage, tender, _) = await StartAsync();
        var id = await stage.ParticipationAsync(tender);
        using var other = await portal.SignedInAsync(stage.World.OtherOwner);

        foreach (
            var address in new[]
            {
                Address(tender),
                $"/invullingen/{id}",
                $"/invullingen/{id}/uitleg",
                $"/invullingen/{id}/leveren",
                $"/invullingen/{id}/wijzigen",
                $"/invullingen/{id}/intrekken",
            }
        )
        {
            (await other.GetPageAsync(address)).Status.ShouldBe(HttpStatusCode.NotFound, address);
        }
    }

    private static string Address(Guid tender) => $"/aanbestedingen/{tender}/invullingen/nieuw";

    private static Dictionary<string, string?> Placement() =>
        new(StringComparer.Ordinal)
        {
            ["BlockCode"] = "participatiewet",
            ["Reference"] = "P-77",
            ["BirthDate"] = "1980-04-05",
            ["Initial"] = "S",
            ["SurnameLetters"] = "Şahi",
            ["Title"] = "Straatwerk",
            ["HoursPerWeek"] = "24",
            ["From"] = "2026-01-01",
            ["To"] = "2026-06-30",
        };

    private static Dictionary<string, string?> Invoice(string supplier) =>
        new(StringComparer.Ordinal)
        {
            ["SupplierId"] = supplier,
            ["Relation"] = "Voor het werk van deze opdracht.",
            ["SupplierName"] = supplier.Length == 0 ? "Drukkerij Onbekend" : "",
            ["StatedRecognition"] = supplier.Length == 0 ? "accountantsStatement" : "",
            ["Title"] = "Plantgoed",
            ["From"] = "2026-02-10",
            ["InvoiceInclVat"] = "12.100",
            ["Vat"] = "2.100",
            ["MaterialCosts"] = "3.000",
        };

    private async Task<(Stage Stage, Guid Tender, PortalClient Client)> StartAsync()
    {
        var stage = await Stage.SetAsync(portal);
        return (stage, await stage.TenderAsync(), await portal.SignedInAsync(stage.World.Owner));
    }
}
