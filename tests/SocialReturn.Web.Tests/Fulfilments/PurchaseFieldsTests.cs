using Microsoft.EntityFrameworkCore;
using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Tariffs;
using SocialReturn.TestKit.Given;
using SocialReturn.TestKit.Web;
using Xunit;

namespace SocialReturn.Web.Tests.Fulfilments;

/// <summary>A purchase can be proposed by its invoice by the labour in it, or by what its block counts.</summary>
public sealed class PurchaseFieldsTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Form = "form[data-preview-url]";

    [Fact]
    public async Task Labour_IsAskedInsteadOfTheInvoice()
    {
        var (stage, tender, client) = await StartAsync(stage => stage.LabourTableAsync());

        var page = await client.GetPageAsync(Address(tender));
        page.Document.QuerySelector($"{Form} [name=InvoiceInclVat], {Form} [name=BlockCode]").ShouldBeNull();
        await client.PostFormAsync(page, Form, Purchase(stage, ("LabourCosts", "5.000,55")));

        // 5.000,55 × 80% = 4.000,44; Avres counts in full.
        var stored = await StoredAsync(tender);
        (stored.Value, stored.Measures.LabourCosts, stored.BlockCode).ShouldBe((new Euro(400_044), new Euro(500_055), null));
    }

    [Fact]
    public async Task Labour_Missing_SaysSoAtTheField()
    {
        var (stage, tender, client) = await StartAsync(stage => stage.LabourTableAsync());

        var page = await client.PostFormAsync(await client.GetPageAsync(Address(tender)), Form, Purchase(stage));

        page.ShouldHaveFieldError("LabourCosts", "Vul de arbeidskosten in, zonder btw.");
    }

    [Fact]
    public async Task Labour_IsDeliveredAndReviewedByItself()
    {
        var (stage, tender, client) = await StartAsync(stage => stage.LabourTableAsync());
        await client.PostFormAsync(await client.GetPageAsync(Address(tender)), Form, Purchase(stage, ("LabourCosts", "5.000")));
        var proposed = await StoredAsync(tender);
        using var adviser = await portal.SignedInAsync(stage.World.Adviser);
        await adviser.PostFormAsync(await adviser.GetPageAsync($"/advies/invullingen/{proposed.Id}"), "form#goedkeuren");

        var page = await client.GetPageAsync($"/invullingen/{proposed.Id}/leveren");
        var empty = await client.PostFormAsync(page, "form#levering", new Dictionary<string, string?> { ["InvoiceNumber"] = "7", ["LabourCosts"] = "" });
        var answer = await client.PostFormAsync(empty, "form#levering", new Dictionary<string, string?> { ["LabourCosts"] = "4.000" });

        page.Document.QuerySelector("form#levering [name=InvoiceInclVat]").ShouldBeNull();
        empty.ShouldHaveFieldError("LabourCosts", "Vul de arbeidskosten in, zonder btw.");
        answer.ShouldBeRedirectTo($"/invullingen/{proposed.Id}");
        (await portal.ReadAsync(db => db.Deliveries.SingleAsync(row => row.FulfilmentId == proposed.Id))).Value.ShouldBe(Euro.FromWhole(3_200));
        (await adviser.GetPageAsync($"/advies/invullingen/{proposed.Id}")).TextOf("main").ShouldContain("De opdrachtnemer vulde € 4.000,00 in.");
    }

    [Fact]
    public async Task Blocks_MoreThanOne_AreChosenFrom()
    {
        var (stage, tender, client) = await StartAsync(stage => stage.PurchasesTableAsync());

        var page = await client.PostFormAsync(await client.GetPageAsync(Address(tender)), Form, Purchase(stage, ("InvoiceInclVat", "121"), ("Vat", "21")));
        page.ShouldHaveFieldError("BlockCode", "Kies wat voor inkoop het is.");
        await client.PostFormAsync(page, Form, new Dictionary<string, string?> { ["BlockCode"] = "uitbesteding", ["LabourCosts"] = "1.000" });

        var stored = await StoredAsync(tender);
        (stored.Value, stored.BlockCode).ShouldBe((Euro.FromWhole(800), "uitbesteding"));
    }

    [Theory]
    [InlineData("opleiding")] // of another kind, without recognition
    [InlineData("onbekend")]
    public async Task Block_ThatIsNotOffered_IsRefused(string block)
    {
        var (stage, tender, client) = await StartAsync(stage => stage.PurchasesTableAsync());
        var page = await client.GetPageAsync(Address(tender));

        var answer = await client.PostFormAsync(page, Form, Purchase(stage, ("InvoiceInclVat", "121"), ("Vat", "21"), ("BlockCode", block)));

        answer.ShouldHaveFieldError("BlockCode", "Kies wat voor inkoop het is.");
    }

    [Fact]
    public async Task Block_ByTheDay_AsksItsDays()
    {
        var (stage, tender, client) = await StartAsync(stage => stage.PurchasesTableAsync());

        var page = await client.GetPageAsync(Address(tender));
        await client.PostFormAsync(page, Form, Purchase(stage, ("BlockCode", "per-dag"), ("Days", "12")));

        page.Document.QuerySelector("[name=Days]")!.Closest("[data-for=BlockCode]")!.GetAttribute("data-choices").ShouldBe("per-dag");
        page.Document.QuerySelectorAll("[name=BlockCode] option")
            .Select(option => option.GetAttribute("value"))
            .ShouldBe(["", "inkoop", "uitbesteding", "per-dag"]);
        (await StoredAsync(tender)).Value.ShouldBe(Euro.FromWhole(1_200));
    }

    [Fact]
    public async Task Table_WithoutPurchases_SaysWhoCanHelp()
    {
        var (stage, tender, client) = await StartAsync(stage =>
            stage.TableAsync(table => table with { Blocks = [.. table.Blocks.Where(block => block.Kind != FulfilmentKind.SocialPurchase)] })
        );

        var page = await client.PostFormAsync(await client.GetPageAsync(Address(tender)), Form, Purchase(stage, ("InvoiceInclVat", "121"), ("Vat", "21")));

        page.ShouldHaveFormError("In de tarieftabel van deze aanbesteding staat geen inkoop die u hier kunt voorstellen. Vraag de adviseur wat er kan.");
    }

    [Fact]
    public async Task Kind_ThatTheTableLacks_IsNotOfferedAndSaysWhy()
    {
        var (_, tender, client) = await StartAsync(stage =>
            stage.TableAsync(table => table with { Blocks = [.. table.Blocks.Where(block => block.Kind != FulfilmentKind.SocialPurchase)] })
        );

        var start = await client.GetPageAsync($"/aanbestedingen/{tender}/invullingen/nieuw");
        var asked = await client.GetPageAsync(Address(tender));

        start.Document.QuerySelector($".sr-kinds [href='{Address(tender)}']").ShouldBeNull();
        start.TextOf("main").ShouldContain("Inkoop staat niet in de tarieftabel van deze aanbesteding.");
        asked.TextOf("main").ShouldContain("Inkoop staat niet in de tarieftabel van deze aanbesteding.");
    }

    private static string Address(Guid tender) => $"/aanbestedingen/{tender}/invullingen/nieuw/inkoop";

    private static Dictionary<string, string?> Purchase(Stage stage, params (string Field, string Value)[] others)
    {
        var fields = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["SupplierId"] = stage.World.Avres.Id.ToString(),
            ["Relation"] = "Voor het werk van deze opdracht.",
            ["Title"] = "Plantgoed",
            ["From"] = "2026-02-10",
        };
        foreach (var (field, value) in others)
        {
            fields[field] = value;
        }

        return fields;
    }

    private Task<Effort> StoredAsync(Guid tender) => portal.ReadAsync(db => db.Efforts.SingleAsync(row => row.TenderId == tender));

    private async Task<(Stage Stage, Guid Tender, PortalClient Client)> StartAsync(Func<Stage, Task> table)
    {
        var stage = await Stage.SetAsync(portal);
        await table(stage);
        return (stage, await stage.TenderAsync(), await portal.SignedInAsync(stage.World.Owner));
    }
}
