using System.Net;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments;
using SocialReturn.TestKit.Given;
using SocialReturn.TestKit.Web;
using Xunit;

namespace SocialReturn.Web.Tests.Fulfilments;

/// <summary>A placement that was agreed by wage costs is delivered by the wages of each period.</summary>
public sealed class WageCostDeliveryTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Form = "form#levering";

    [Fact]
    public async Task New_AsksTheWagesOfThePeriodAndNoHours()
    {
        var (_, id, client) = await StartAsync();

        var page = await client.GetPageAsync($"/invullingen/{id}/leveren");

        page.Document.QuerySelector($"{Form} [name=WageCosts]")!.GetAttribute("value").ShouldBeNullOrEmpty();
        page.Document.QuerySelector($"{Form} [name=HoursPerWeek], {Form} [name=WorkedHours]").ShouldBeNull();
        page.Document.QuerySelector($"{Form} [name=To]")!.GetAttribute("value").ShouldBe("31-1-2026");
    }

    [Fact]
    public async Task Periods_AddUpToTheRoundedWhole()
    {
        var (stage, id, client) = await StartAsync();
        for (var month = 1; month <= 3; month++)
        {
            var answer = await client.PostFormAsync(await client.GetPageAsync($"/invullingen/{id}/leveren"), Form, Wages("1.000,01"));
            answer.ShouldBeRedirectTo($"/invullingen/{id}");
        }

        // 1.000,01 × 130% = 1.300,013: cumulative 1.300,01, 2.600,03 and 3.900,04.
        var values = await portal.ReadAsync(db =>
            db.Deliveries.Where(row => row.FulfilmentId == id).OrderBy(row => row.Number).Select(row => row.Value.Cents).ToListAsync()
        );
        values.ShouldBe([130_001, 130_002, 130_001]);
        (await stage.FindAsync<Fulfilment>(id)).ClaimedValue.ShouldBe(new Euro(390_004));
    }

    [Fact]
    public async Task New_WithoutWages_SaysSoAtTheField()
    {
        var (_, id, client) = await StartAsync();

        var page = await client.PostFormAsync(await client.GetPageAsync($"/invullingen/{id}/leveren"), Form, Wages(""));

        page.ShouldHaveFieldError("WageCosts", "Vul de loonkosten van deze periode in.");
    }

    [Fact]
    public async Task Value_WhileTyping_IsExplained()
    {
        var (_, id, client) = await StartAsync();
        var page = await client.GetPageAsync($"/invullingen/{id}/leveren");
        page.Form(Form).SetAttribute("action", page.Form(Form).GetAttribute("data-preview-url"));

        var panel = await client.PostFormAsync(page, Form, Wages("2.000"));

        panel.TextOf(".sr-value__amount").ShouldBe("€ 2.600,00");
        panel.TextOf().ShouldContain("130% hiervan");
    }

    [Fact]
    public async Task Draft_KeepsTheWages()
    {
        var (_, id, client) = await StartAsync();
        await client.PostFormAsync(await client.GetPageAsync($"/invullingen/{id}/leveren"), Form, Wages("2.000,50"), "button[name=Draft]");
        var draft = await portal.ReadAsync(db => db.Deliveries.SingleAsync(row => row.FulfilmentId == id));

        var page = await client.GetPageAsync($"/invullingen/{id}/leveringen/{draft.Id}");

        page.Document.QuerySelector($"{Form} [name=WageCosts]")!.GetAttribute("value").ShouldBe("€\u00a02.000,50");
    }

    [Fact]
    public async Task Explanation_OfAPeriod_NamesItsWages()
    {
        var (_, id, client) = await StartAsync();
        await client.PostFormAsync(await client.GetPageAsync($"/invullingen/{id}/leveren"), Form, Wages("2.000"));
        var delivery = await portal.ReadAsync(db => db.Deliveries.SingleAsync(row => row.FulfilmentId == id));

        var page = await client.GetPageAsync($"/invullingen/{id}/uitleg?levering={delivery.Id}");

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.TextOf("main").ShouldContain("€ 2.000,00");
        page.TextOf("main").ShouldContain("€ 2.600,00");
    }

    [Fact]
    public async Task Review_ShowsTheWagesAndAsksToCompareThem()
    {
        var (stage, id, client) = await StartAsync();
        await client.PostFormAsync(await client.GetPageAsync($"/invullingen/{id}/leveren"), Form, Wages("2.000"));
        using var adviser = await portal.SignedInAsync(stage.World.Adviser);

        var page = await adviser.GetPageAsync($"/advies/invullingen/{id}");

        page.TextOf("main").ShouldContain("loonkosten € 12.000,00");
        page.TextOf("main").ShouldContain("De opdrachtnemer vulde voor deze periode € 2.000,00 in.");
        page.TextOf("main").ShouldContain("€ 2.600,00 goedkeuren");
    }

    private static Dictionary<string, string?> Wages(string amount) => new(StringComparer.Ordinal) { ["WageCosts"] = amount };

    private async Task<(Stage Stage, Guid Fulfilment, PortalClient Client)> StartAsync()
    {
        var stage = await Stage.SetAsync(portal);
        await stage.MixedTableAsync();
        var id = await stage.WagesAsync(await stage.TenderAsync());
        return (stage, id, await portal.SignedInAsync(stage.World.Owner));
    }
}
