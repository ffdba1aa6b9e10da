using Shouldly;
using SocialReturn.Core.Fulfilments;
using SocialReturn.TestKit.Given;
using SocialReturn.TestKit.Web;
using Xunit;

namespace SocialReturn.Web.Tests.Tariffs;

/// <summary>Floors on the screens of a schedule: written, read, compared and rehearsed; and in the public calculator.</summary>
public sealed class TariffFloorPagesTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Work = "Minimum Werk: ten minste 50% van de verplichting, dat is € 10.000,00.";

    [Fact]
    public async Task Floors_AreWrittenInTheirOwnTable()
    {
        var stage = await Stage.SetAsync(portal);
        using var administrator = await portal.SignedInAsync(stage.World.Administrator);
        var draft = await DraftAsync(administrator, stage.World.AvTable.Id);
        var page = await administrator.GetPageAsync($"/advies/tarieven/{draft}/bewerken?deel=minima");

        var saved = await administrator.FollowAsync(
            await administrator.PostFormAsync(
                page,
                "#concept",
                new Dictionary<string, string?>
                {
                    ["floors[0].name"] = "Werk",
                    ["floors[0].percentage"] = "40",
                    ["floors[0].amount"] = "7.500,00",
                    ["floors[0].kinds"] = "participation",
                }
            )
        );

        saved.Document.QuerySelectorAll(".sr-error-summary").ShouldBeEmpty();
        var shown = await administrator.GetPageAsync($"/advies/tarieven/{draft}");
        var table = shown.Document.QuerySelectorAll("section section").Single(section => section.QuerySelector("h2")?.TextContent == "Minima");
        Plain(table.QuerySelector("tbody")!.TextContent)
            .ShouldSatisfyAllConditions(
                text => text.ShouldContain("Werk"),
                text => text.ShouldContain("€ 7.500,00"),
                text => text.ShouldContain("40%"),
                text => text.ShouldContain("Soorten invulling: Arbeidsparticipatie")
            );
        var file = await administrator.Http.GetStringAsync(new Uri($"/advies/tarieven/{draft}/bestand", UriKind.Relative));
        file.ShouldContain("\"floors\"");
        file.ShouldContain("\"amount\": 7500");
    }

    [Fact]
    public async Task Floors_WithoutAnAmount_AreRefusedAtTheirField()
    {
        var stage = await Stage.SetAsync(portal);
        using var administrator = await portal.SignedInAsync(stage.World.Administrator);
        var draft = await DraftAsync(administrator, stage.World.AvTable.Id);

        var saved = await administrator.FollowAsync(
            await administrator.PostFormAsync(
                await administrator.GetPageAsync($"/advies/tarieven/{draft}/bewerken?deel=minima"),
                "#concept",
                new Dictionary<string, string?> { ["floors[0].name"] = "Werk", ["floors[0].kinds"] = "participation" }
            )
        );

        saved
            .TextOf(".sr-error-summary")
            .ShouldContain("Deel van de verplichting (%): het minimum werk heeft een percentage of een bedrag nodig, hoger dan nul.");
    }

    [Fact]
    public async Task Rehearse_AFloor_SaysOfEachTenderWhetherItWouldBeMet()
    {
        var stage = await Stage.SetAsync(portal);
        var tender = await stage.TenderAsync();
        await stage.DeliveryAsync(await stage.PurchaseAsync(tender), DeliveryStatus.Verified);
        var table = await stage.FlooredTableAsync();
        using var administrator = await portal.SignedInAsync(stage.World.Administrator);

        var page = await administrator.GetPageAsync($"/advies/tarieven/{await DraftAsync(administrator, table.Id)}/doorrekenen?jaar=2026");

        Plain(page.TextOf("#per-aanbesteding tbody")).ShouldContain($"{Work} Daarvan is nog € 10.000,00 nodig.");
    }

    [Fact]
    public async Task Calculator_AMixThatMissesAFloor_SaysWhatIsNeeded()
    {
        var stage = await Stage.SetAsync(portal);
        await stage.TableAsync(table => table with { Code = "proef-minima", Floors = [Stage.WorkFloor] });
        using var client = portal.Visitor();
        const string Plan = "/rekenhulp?Schedule=proef-minima&Obligation=20000&Start=2026-01-01&End=2026-12-31";
        const string Purchase = "&Rows[0].Block=inkoop&Rows[0].Quantity=20000&Rows[0].Recognition=shelteredEmployer";

        Plain((await client.GetPageAsync(Plan + Purchase)).TextOf("#stand p"))
            .ShouldBe($"Uw plan is € 20.000,00 waard. Samen is dat genoeg. {Work} Hiervan heeft u nog € 10.000,00 nodig.");
        var covered = await client.GetPageAsync(Plan + Purchase + "&Covered=5000");
        covered.TextOf("#stand p").ShouldContain("wij weten niet welke soort dat is");
        var met = await client.GetPageAsync(Plan + "&Rows[0].Block=participatiewet&Rows[0].Quantity=36&Rows[0].Months=6");
        Plain(met.TextOf("#stand p")).ShouldBe("Uw plan is € 20.000,00 waard. Daarmee is uw verplichting gevuld.");
    }

    [Fact]
    public async Task Api_ASchedule_ListsItsFloors()
    {
        var stage = await Stage.SetAsync(portal);
        await stage.TableAsync(table => table with { Code = "proef-api", Floors = [Stage.WorkFloor] });
        using var client = portal.Visitor();

        var answer = await client.Http.GetStringAsync(new Uri("/api/v1/tariff-schedules/proef-api", UriKind.Relative));

        answer.ShouldContain("\"floors\":[{\"code\":\"werk\",\"name\":\"Werk\",\"percentage\":50,\"amount\":null,\"kinds\":[\"participation\"]");
    }

    private static async Task<Guid> DraftAsync(PortalClient client, Guid table)
    {
        var copied = await client.PostFormAsync(await client.GetPageAsync($"/advies/tarieven/{table}"), "#kopie");
        return Guid.Parse(copied.Location!.Split('/')[3]);
    }

    private static string Plain(string text) => text.Replace('\u00a0', ' ');
}
