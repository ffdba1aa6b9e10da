using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Reports;
using SocialReturn.Core.Tenancy;
using SocialReturn.Core.Tenders;
using SocialReturn.TestKit.Given;
using SocialReturn.TestKit.Web;
using Xunit;

namespace SocialReturn.Web.Tests.Tenders;

/// <summary>What lies over a cap stays visible, with the cap, wherever the amount stands. Purchases count for € 8.000 at most.</summary>
public sealed class TenderCapPagesTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Why = "Plafond Inkoop: ten hoogste 40% van de verplichting, dat is € 8.000,00.";

    [Fact]
    public async Task Tender_OverTheCap_ListsWhatDoesNotCountWithTheCap()
    {
        var (stage, tender, _, _) = await CappedAsync();
        using var client = await portal.SignedInAsync(stage.World.Owner);

        var page = await client.GetPageAsync($"/aanbestedingen/{tender}");

        Plain(page.TextOf("#realised")).ShouldContain("€ 8.000,00");
        Plain(page.TextOf("#telt-niet-mee")).ShouldContain("€ 6.000,00");
        Plain(page.TextOf(".sr-table--grouped")).ShouldContain(Why);
        Plain(page.TextOf(".sr-legend--large")).ShouldContain("Telt niet mee");
        page.Document.QuerySelector(".sr-legend--large a[href='#telt-niet-mee']").ShouldNotBeNull();
    }

    [Fact]
    public async Task Overview_OverTheCap_TellsWhatDoesNotCountUnderTheBar()
    {
        var (stage, tender, _, _) = await CappedAsync();
        using var client = await portal.SignedInAsync(stage.World.Owner);

        var page = await client.GetPageAsync("/overzicht");

        var link = page.Document.QuerySelector($"a[href='/aanbestedingen/{tender}#telt-niet-mee']");
        Plain(link!.TextContent).ShouldBe("€ 6.000");
    }

    [Fact]
    public async Task Fulfilment_OverTheCap_SaysSoInItsAmountsAndExplanation()
    {
        var (stage, _, purchase, delivery) = await CappedAsync();
        using var client = await portal.SignedInAsync(stage.World.Owner);

        var page = await client.GetPageAsync($"/invullingen/{purchase}");
        var explanation = await client.GetPageAsync($"/invullingen/{purchase}/uitleg?levering={delivery}");

        Plain(page.TextOf()).ShouldContain("Hiervan telt € 6.000,00 niet mee");
        Plain(page.TextOf(".sr-summary")).ShouldContain(Why);
        var rows = explanation.Document.QuerySelectorAll(".sr-sum__row").Select(row => Plain(row.TextContent)).ToList();
        rows[^2].ShouldContain("\u2212 € 6.000,00");
        rows[^2].ShouldContain(Why);
        rows[^1].ShouldContain("Telt mee");
        rows[^1].ShouldContain("€ 1.000,00");
    }

    [Fact]
    public async Task Review_ClaimOverTheCap_TellsBeforeTheDecision()
    {
        var stage = await Stage.SetAsync(portal);
        await stage.CappedTableAsync();
        var tender = await stage.TenderAsync();
        await stage.DeliveryAsync(await stage.PurchaseAsync(tender), DeliveryStatus.Verified);
        var purchase = await stage.PurchaseAsync(tender);
        await stage.DeliveryAsync(purchase);
        using var client = await portal.SignedInAsync(stage.World.Adviser);

        var page = await client.GetPageAsync($"/advies/invullingen/{purchase}");

        page.Status.ShouldBe(HttpStatusCode.OK);
        Plain(page.TextOf(".sr-review__decision")).ShouldContain($"Van dit bedrag telt € 6.000,00 niet mee. {Why} Hiervan is nog € 1.000,00 over.");
        Plain(page.TextOf("#waarom")).ShouldContain("Telt straks mee");
    }

    [Fact]
    public async Task Review_ClaimWithinTheCap_TellsHowMuchRoomThereIs()
    {
        var stage = await Stage.SetAsync(portal);
        await stage.CappedTableAsync();
        var purchase = await stage.PurchaseAsync(await stage.TenderAsync());
        await stage.DeliveryAsync(purchase);
        using var client = await portal.SignedInAsync(stage.World.Adviser);

        var page = await client.GetPageAsync($"/advies/invullingen/{purchase}");

        var decision = Plain(page.TextOf(".sr-review__decision"));
        decision.ShouldContain($"{Why} Hiervan is nog € 8.000,00 over.");
        decision.ShouldNotContain("telt niet mee");
    }

    [Fact]
    public async Task Report_OverTheCap_CountsAndTellsTheSame()
    {
        var (stage, tender, _, _) = await CappedAsync();
        var stored = await stage.FindAsync<Tender>(tender);

        var model = await portal.InScopeAsync(AccessScope.ForSystem("report"), services =>
            services.GetRequiredService<ReportReader>().ReadAsync(stored, new DateOnly(2026, 3, 1), new DateOnly(2026, 3, 31), CancellationToken.None)
        );

        model.Progress.ShouldBe(stored.Progress);
        model.SumOf(ReportState.Realised).ShouldBe(stored.Progress.Counted);
        var line = model.NotCounted.ShouldHaveSingleItem();
        line.Amount.ShouldBe(stored.Progress.NotCounted);
        Plain(line.Reason!).ShouldBe(Why);
    }

    /// <summary>Two verified purchases of € 7.000: of the second € 1.000 counts.</summary>
    private async Task<(Stage Stage, Guid Tender, Guid Purchase, Guid Delivery)> CappedAsync()
    {
        var stage = await Stage.SetAsync(portal);
        await stage.CappedTableAsync();
        var tender = await stage.TenderAsync();
        await stage.DeliveryAsync(await stage.PurchaseAsync(tender), DeliveryStatus.Verified);
        var purchase = await stage.PurchaseAsync(tender);
        return (stage, tender, purchase, await stage.DeliveryAsync(purchase, DeliveryStatus.Verified));
    }

    private static string Plain(string text) => text.Replace('\u00a0', ' ');
}
