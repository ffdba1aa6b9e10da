using Shouldly;
using SocialReturn.TestKit.Given;
using SocialReturn.TestKit.Web;
using Xunit;

namespace SocialReturn.Web.Tests.Fulfilments;

/// <summary>Amounts and hours that cannot be are refused with the limit; what is unlikely is asked about once, and what was typed stays.</summary>
public sealed class AmountQuestionTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Form = "form[data-unsaved]";

    [Fact]
    public async Task Purchase_MoreThanTheContract_IsAskedAboutAndTakenAfterYes()
    {
        var (stage, client, page) = await PurchaseAsync();

        var asked = await client.PostFormAsync(page, Form, Fields(stage, "500.000", "86.776,86"));
        asked.ShouldAsk("InvoiceInclVat", "Klopt dit bedrag? €\u00a0500.000,00 is meer dan de hele opdracht van €\u00a0400.000,00.");
        asked.Document.QuerySelector("[name=Title]")!.GetAttribute("value").ShouldBe("Plantgoed");
        var other = await client.PostFormAsync(
            asked.AnswerYes(),
            Form,
            new Dictionary<string, string?> { ["InvoiceInclVat"] = "600.000", ["Vat"] = "104.132,23" }
        );
        other.ShouldAsk("InvoiceInclVat", "Klopt dit bedrag? €\u00a0600.000,00 is meer dan de hele opdracht van €\u00a0400.000,00.");

        (await client.PostFormAsync(other.AnswerYes(), Form)).Location.ShouldNotBeNull().ShouldStartWith("/invullingen/");
    }

    [Fact]
    public async Task Purchase_AHundredBillion_IsRefusedWithTheMost()
    {
        var (stage, client, page) = await PurchaseAsync();

        var answer = await client.PostFormAsync(page, Form, Fields(stage, "100.000.000.000", "0"));

        answer.ShouldHaveFieldError("InvoiceInclVat", "Vul een bedrag in van € 0 tot en met €\u00a0100.000.000.");
        answer.Document.QuerySelector("[name=InvoiceInclVat]")!.GetAttribute("value").ShouldBe("100.000.000.000");
    }

    [Theory]
    [InlineData("1.000", "1.000", "De btw kan niet zo hoog zijn als de factuur. Controleer beide bedragen.")]
    [InlineData("1.000", "1.200", "De btw kan niet zo hoog zijn als de factuur. Controleer beide bedragen.")]
    [InlineData("1.000", "", "Vul de btw in. Is er geen btw? Vul dan 0 in.")]
    [InlineData("1.000", "-5", "Vul een bedrag in van € 0 tot en met €\u00a0100.000.000.")]
    [InlineData("1.000", "veel", "Vul een bedrag in, bijvoorbeeld 1.234,56.")]
    public async Task Vat_ThatCannotBe_IsRefusedOnce(string invoice, string vat, string message)
    {
        var (stage, client, page) = await PurchaseAsync();

        var answer = await client.PostFormAsync(page, Form, Fields(stage, invoice, vat));

        answer.ShouldHaveFieldError("Vat", message);
        answer.Document.QuerySelectorAll("[data-error-summary] li").Length.ShouldBe(1);
    }

    [Theory]
    [InlineData("1.150", "150", "15")]
    [InlineData("1.190", "190", "19")]
    public async Task Vat_OfARateThatDoesNotExist_IsAskedAbout(string invoice, string vat, string rate)
    {
        var (stage, client, page) = await PurchaseAsync();

        var asked = await client.PostFormAsync(page, Form, Fields(stage, invoice, vat));

        asked.ShouldAsk(
            "Vat",
            $"Klopt de btw? Dit is {rate}% van het bedrag zonder btw. In Nederland is btw 0%, 9% of 21%. Staan er twee tarieven op de factuur? Dan kan het kloppen."
        );
        (await client.PostFormAsync(asked.AnswerYes(), Form)).Location.ShouldNotBeNull().ShouldStartWith("/invullingen/");
    }

    [Theory]
    [InlineData("1.210", "210")]
    [InlineData("1.090", "90,00")]
    [InlineData("1.000", "0")]
    public async Task Vat_OfARateThatExists_IsTaken(string invoice, string vat)
    {
        var (stage, client, page) = await PurchaseAsync();

        (await client.PostFormAsync(page, Form, Fields(stage, invoice, vat))).Location.ShouldNotBeNull().ShouldStartWith("/invullingen/");
    }

    /// <summary>Kept as a draft and opened again: nothing stays nothing, and 0 stays 0.</summary>
    [Theory]
    [InlineData("", "")]
    [InlineData("0", "€\u00a00,00")]
    public async Task Vat_InADraft_ComesBackAsItWas(string typed, string shown)
    {
        var (stage, client, page) = await PurchaseAsync();
        var fields = Fields(stage, "1.000", typed);

        var kept = await client.PostFormAsync(page, Form, fields, "[name=Draft]");
        var again = await client.GetPageAsync(kept.Location! + "/wijzigen/inkoop");

        again.Document.QuerySelector("[name=Vat]")!.GetAttribute("value").ShouldBe(shown);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("400")]
    [InlineData("60,5")]
    public async Task HoursPerWeek_ThatCannotBe_NameTheLimit(string hours)
    {
        var (_, client, page) = await PlacementAsync();

        var answer = await client.PostFormAsync(page, Form, new Dictionary<string, string?> { ["HoursPerWeek"] = hours });

        answer.ShouldHaveFieldError("HoursPerWeek", "Vul uren per week in: meer dan 0 en ten hoogste 60. Meer mag niet volgens de wet.");
        answer.Document.QuerySelector("[name=HoursPerWeek]")!.GetAttribute("value").ShouldBe(hours);
    }

    [Fact]
    public async Task WorkedHours_MoreThanTheDaysHold_NameTheLimit()
    {
        var stage = await Stage.SetAsync(portal);
        await stage.MixedTableAsync();
        var tender = await stage.TenderAsync();
        using var client = await portal.SignedInAsync(stage.World.Owner);
        var page = await client.GetPageAsync($"/aanbestedingen/{tender}/invullingen/nieuw");

        var answer = await client.PostFormAsync(
            page,
            Form,
            new Dictionary<string, string?>
            {
                ["WorkedHours"] = "400",
                ["From"] = "2026-02-02",
                ["To"] = "2026-02-08",
            }
        );

        answer.ShouldHaveFieldError(
            "WorkedHours",
            "Vul ten hoogste 60 uur in. Dat is 60 uur per week van 2 februari 2026 tot en met 8 februari 2026. Meer mag niet volgens de wet."
        );
    }

    private async Task<(Stage Stage, PortalClient Client, Page Page)> PurchaseAsync()
    {
        var stage = await Stage.SetAsync(portal);
        var client = await portal.SignedInAsync(stage.World.Owner);
        return (stage, client, await client.GetPageAsync($"/aanbestedingen/{await stage.TenderAsync()}/invullingen/nieuw/inkoop"));
    }

    private async Task<(Stage Stage, PortalClient Client, Page Page)> PlacementAsync()
    {
        var stage = await Stage.SetAsync(portal);
        var client = await portal.SignedInAsync(stage.World.Owner);
        return (stage, client, await client.GetPageAsync($"/aanbestedingen/{await stage.TenderAsync()}/invullingen/nieuw"));
    }

    private static Dictionary<string, string?> Fields(Stage stage, string invoice, string vat) =>
        new()
        {
            ["SupplierId"] = stage.World.Avres.Id.ToString(),
            ["Relation"] = "Voor het werk van deze opdracht.",
            ["Title"] = "Plantgoed",
            ["From"] = "2026-02-10",
            ["InvoiceInclVat"] = invoice,
            ["Vat"] = vat,
            ["MaterialCosts"] = "0",
        };
}
