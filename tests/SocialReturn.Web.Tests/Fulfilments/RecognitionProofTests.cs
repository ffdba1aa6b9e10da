using Microsoft.EntityFrameworkCore;
using Shouldly;
using SocialReturn.Core.Evidence;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Tariffs;
using SocialReturn.TestKit.Given;
using SocialReturn.TestKit.Web;
using Xunit;

namespace SocialReturn.Web.Tests.Fulfilments;

/// <summary>PSO 30+ or an accountant's statement: the contractor says which, and the list asks for that document.</summary>
public sealed class RecognitionProofTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Form = "form[data-preview-url]";
    private const string Statement = "Accountantsverklaring van de leverancier";
    private const string Certificate = "Certificaat PSO 30+ van de leverancier";

    [Theory]
    [InlineData(RecognitionCodes.AccountantsStatement, Statement, Certificate)]
    [InlineData(RecognitionCodes.Pso30Plus, Certificate, Statement)]
    [InlineData(RecognitionCodes.ShelteredEmployer, "Erkenning van de leverancier", Statement)]
    public async Task Proposal_ThatSaysWhich_IsAskedForThatDocument(string recognition, string asked, string notAsked)
    {
        var (stage, tender, client) = await StartAsync();

        var page = await client.GetPageAsync(Address(tender));
        var sent = await client.PostFormAsync(page, Form, Purchase(("SupplierName", "Drukkerij Onbekend"), ("StatedRecognition", recognition)));

        var text = (await client.FollowAsync(sent)).TextOf("main");
        text.ShouldContain(asked);
        text.ShouldNotContain(notAsked);
        (await StoredAsync(tender)).StatedRecognition.ShouldBe(recognition);
        using var adviser = await portal.SignedInAsync(stage.World.Adviser);
        (await adviser.GetPageAsync($"/advies{sent.Location}")).TextOf("main").ShouldContain("Waarmee is de onderneming erkend?");
    }

    [Fact]
    public async Task Conditions_StandWhereTheChoiceIsMade()
    {
        var (_, tender, client) = await StartAsync();

        var section = (await client.GetPageAsync(Address(tender))).Document.QuerySelector("[name=StatedRecognition]")!.Closest("section")!;

        section.QuerySelectorAll("ol > li").Length.ShouldBe(2);
        section.TextContent.ShouldContain("minstens 30% van de werknemers");
        section.TextContent.ShouldContain("minstens 50% uit de verkoop");
    }

    [Theory]
    [InlineData("")]
    [InlineData("verzonnen")]
    public async Task Proposal_OfAnUnlistedSupplier_WithoutAKnownRecognition_SaysSoAtTheField(string recognition)
    {
        var (_, tender, client) = await StartAsync();

        var page = await client.PostFormAsync(
            await client.GetPageAsync(Address(tender)),
            Form,
            Purchase(("SupplierName", "Drukkerij Onbekend"), ("StatedRecognition", recognition))
        );

        page.ShouldHaveFieldError("StatedRecognition", "Kies waarmee de onderneming erkend is.");
        page.Document.QuerySelector("[name=SupplierName]")!.GetAttribute("value").ShouldBe("Drukkerij Onbekend");
    }

    [Fact]
    public async Task Proposal_OfAListedSupplier_FollowsTheList_AndTellsTheAdviserWhenTheChoiceDiffers()
    {
        var (stage, tender, client) = await StartAsync();
        using var adviser = await portal.SignedInAsync(stage.World.Adviser);
        var supplier = ("SupplierId", stage.World.Avres.Id.ToString());

        var silent = await client.PostFormAsync(await client.GetPageAsync(Address(tender)), Form, Purchase(supplier));
        var differs = await client.PostFormAsync(
            await client.GetPageAsync(Address(tender)),
            Form,
            Purchase(supplier, ("StatedRecognition", RecognitionCodes.Pso30Plus))
        );

        (await client.FollowAsync(silent)).TextOf("main").ShouldContain("Erkenning van de leverancier");
        (await adviser.GetPageAsync($"/advies{silent.Location}")).TextOf(".sr-checks").ShouldNotContain("De opdrachtnemer koos");
        (await client.FollowAsync(differs)).TextOf("main").ShouldContain(Certificate);
        (await adviser.GetPageAsync($"/advies{differs.Location}")).TextOf(".sr-checks").ShouldContain("De opdrachtnemer koos: PSO 30+.");
    }

    [Fact]
    public async Task Administrator_AsksAnItemForOneRecognition()
    {
        var (stage, tender, client) = await StartAsync();
        using var administrator = await portal.SignedInAsync(stage.World.Administrator);
        var page = await administrator.GetPageAsync("/advies/instellingen/bewijs");
        var typed = new Dictionary<string, string?>
        {
            ["Kind"] = nameof(FulfilmentKind.SocialPurchase),
            ["Name"] = "Beroepsregister van de accountant",
            ["RecognitionCode"] = RecognitionCodes.AccountantsStatement,
        };

        var done = await administrator.FollowAsync(await administrator.PostFormAsync(page, "#bewijs-vragen", typed));

        done.TextOf("main").ShouldContain("erkend met Accountantsverklaring van 30%");
        foreach (var (recognition, isAsked) in new[] { (RecognitionCodes.AccountantsStatement, true), (RecognitionCodes.Pso30Plus, false) })
        {
            var sent = await client.PostFormAsync(
                await client.GetPageAsync(Address(tender)),
                Form,
                Purchase(("SupplierName", "Drukkerij"), ("StatedRecognition", recognition))
            );
            (await client.FollowAsync(sent)).TextOf("main").Contains("Beroepsregister", StringComparison.Ordinal).ShouldBe(isAsked);
        }

        var item = await portal.ReadAsync(db =>
            db.EvidenceRequirements.SingleAsync(row => row.RegionId == stage.World.Av.Id && row.Name == "Beroepsregister van de accountant")
        );
        (await administrator.GetPageAsync($"/advies/instellingen/bewijs/{item.Id}")).TextOf("main").ShouldContain("Het hoort bij 1 ingestuurde invulling");
    }

    [Theory]
    [InlineData(
        nameof(FulfilmentKind.Participation),
        RecognitionCodes.Pso30Plus,
        "Kind",
        "Een erkenning hoort bij inkoop. Kies inkoop, of laat de erkenning leeg."
    )]
    [InlineData(nameof(FulfilmentKind.SocialPurchase), "verzonnen", "RecognitionCode", "Kies een erkenning uit de lijst.")]
    public async Task Administrator_WhoAsksWhatCannotBe_ReadsItAtTheField(string kind, string recognition, string field, string message)
    {
        var (stage, _, _) = await StartAsync();
        using var administrator = await portal.SignedInAsync(stage.World.Administrator);

        var page = await administrator.PostFormAsync(
            await administrator.GetPageAsync("/advies/instellingen/bewijs"),
            "#bewijs-vragen",
            new Dictionary<string, string?>
            {
                ["Kind"] = kind,
                ["Name"] = "Verklaring",
                ["RecognitionCode"] = recognition,
            }
        );

        page.ShouldHaveFieldError(field, message);
    }

    private static string Address(Guid tender) => $"/aanbestedingen/{tender}/invullingen/nieuw/inkoop";

    private static Dictionary<string, string?> Purchase(params (string Field, string Value)[] more)
    {
        var typed = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Title"] = "Plantgoed",
            ["Relation"] = "Voor het werk van deze opdracht.",
            ["From"] = "2026-02-10",
            ["InvoiceInclVat"] = "12.100",
            ["Vat"] = "2.100",
        };
        foreach (var (field, value) in more)
        {
            typed[field] = value;
        }

        return typed;
    }

    private Task<Fulfilment> StoredAsync(Guid tender) => portal.ReadAsync(db => db.Fulfilments.SingleAsync(row => row.TenderId == tender));

    private async Task<(Stage Stage, Guid Tender, PortalClient Client)> StartAsync()
    {
        var stage = await Stage.SetAsync(portal);
        if (!await portal.ReadAsync(db => db.EvidenceRequirements.AnyAsync(row => row.RegionId == stage.World.Av.Id)))
        {
            await portal.SaveAsync([.. EvidenceDefaults.For(stage.World.Av.Id)]);
        }

        return (stage, await stage.TenderAsync(), await portal.SignedInAsync(stage.World.Owner));
    }
}
