using System.Net;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using SocialReturn.Core.Fulfilments;
using SocialReturn.TestKit.Given;
using SocialReturn.TestKit.Web;
using Xunit;

namespace SocialReturn.Web.Tests.Fulfilments;

public sealed class DeliveryPagesTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Form = "form#levering";

    [Fact]
    public async Task New_PrefillsTheNextPeriod()
    {
        var (stage, id, client) = await StartAsync();
        await stage.DeliveryAsync(id, DeliveryStatus.Verified); // January and February

        var page = await client.GetPageAsync($"/invullingen/{id}/leveren");

        Value(page, "From").ShouldBe("1-3-2026");
        Value(page, "To").ShouldBe("31-3-2026");
        Value(page, "HoursPerWeek").ShouldBe("24");
    }

    [Fact]
    public async Task New_AfterAHole_NamesAndOffersIt()
    {
        var (_, id, client) = await StartAsync();
        var first = await client.GetPageAsync($"/invullingen/{id}/leveren");
        first.TextOf("main").ShouldContain("Afgesproken: 1 januari – 30 juni 2026.");
        await client.PostFormAsync(first, Form, new Dictionary<string, string?> { ["From"] = "1-3-2026", ["To"] = "31-3-2026" });

        var page = await client.GetPageAsync($"/invullingen/{id}/leveren");

        page.TextOf("main").ShouldContain("Deze dagen ontbreken nog: 1 – 31 januari 2026.");
        (Value(page, "From"), Value(page, "To")).ShouldBe(("1-1-2026", "31-1-2026"));
    }

    [Fact]
    public async Task Periods_AddUpToTheAgreedValue()
    {
        var (stage, id, client) = await StartAsync();
        for (var month = 1; month <= 6; month++)
        {
            var answer = await client.PostFormAsync(await client.GetPageAsync($"/invullingen/{id}/leveren"), Form);
            answer.ShouldBeRedirectTo($"/invullingen/{id}");
        }

        // 13,333.33 in six months of 2,222.222...: some months are worth a cent more than others, together not a cent is lost.
        (await stage.FindAsync<Fulfilment>(id)).ClaimedValue.Amount.ShouldBe(13_333.33m);
        (await client.GetPageAsync($"/invullingen/{id}/leveren")).ShouldBeRedirectTo($"/invullingen/{id}");
    }

    [Fact]
    public async Task New_PeriodOutsideThePlacement_SaysSoAtTheField()
    {
        var (_, id, client) = await StartAsync();

        var page = await client.PostFormAsync(
            await client.GetPageAsync($"/invullingen/{id}/leveren"),
            Form,
            new Dictionary<string, string?> { ["To"] = "2026-07-31" }
        );

        page.ShouldHaveFieldError("To", "Kies een dag binnen de afgesproken periode: 1 januari 2026 tot en met 30 juni 2026.");
    }

    [Fact]
    public async Task New_OverlappingPeriod_IsRefused()
    {
        var (stage, id, client) = await StartAsync();
        await stage.DeliveryAsync(id);

        var page = await client.PostFormAsync(
            await client.GetPageAsync($"/invullingen/{id}/leveren"),
            Form,
            new Dictionary<string, string?> { ["From"] = "2026-02-15", ["To"] = "2026-03-31" }
        );

        page.Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Draft_CanBeFinishedLater()
    {
        var (_, id, client) = await StartAsync();
        await client.PostFormAsync(
            await client.GetPageAsync($"/invullingen/{id}/leveren"),
            Form,
            new Dictionary<string, string?> { ["HoursPerWeek"] = "20" },
            "button[name=Draft]"
        );
        var draft = await DeliveryOfAsync(id);

        var page = await client.GetPageAsync($"/invullingen/{id}/leveringen/{draft.Id}");
        var answer = await client.PostFormAsync(page, Form);

        draft.Status.ShouldBe(DeliveryStatus.Draft);
        answer.ShouldBeRedirectTo($"/invullingen/{id}");
        (await DeliveryOfAsync(id)).Status.ShouldBe(DeliveryStatus.Claimed);
    }

    [Fact]
    public async Task New_ForAProposal_LeadsBackToItsPage()
    {
        var stage = await Stage.SetAsync(portal);
        var id = await stage.ParticipationAsync(await stage.TenderAsync(), FulfilmentStatus.Proposed);
        using var client = await portal.SignedInAsync(stage.World.Owner);

        (await client.GetPageAsync($"/invullingen/{id}/leveren")).ShouldBeRedirectTo($"/invullingen/{id}");
    }

    [Fact]
    public async Task Explanation_OfADelivery_AddsUpToItsValue()
    {
        var (stage, id, client) = await StartAsync();
        var delivery = await stage.DeliveryAsync(id);

        var page = await client.GetPageAsync($"/invullingen/{id}/uitleg?levering={delivery}");

        page.ShouldShow("Waarom dit bedrag?");
        page.TextOf("main").ShouldContain("€ 4.444,44");
        page.TextOf("main").ShouldContain("Voorbeeldtarief, niet vastgesteld");
    }

    private static string? Value(Page page, string field) => page.Document.QuerySelector($"{Form} [name={field}]")!.GetAttribute("value");

    private Task<Delivery> DeliveryOfAsync(Guid fulfilmentId) => portal.ReadAsync(db => db.Deliveries.SingleAsync(row => row.FulfilmentId == fulfilmentId));

    private async Task<(Stage Stage, Guid Fulfilment, PortalClient Client)> StartAsync()
    {
        var stage = await Stage.SetAsync(portal);
        var id = await stage.ParticipationAsync(await stage.TenderAsync());
        return (stage, id, await portal.SignedInAsync(stage.World.Owner));
    }
}
