using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Reports;
using SocialReturn.Core.Tenancy;
using SocialReturn.Core.Tenders;
using SocialReturn.TestKit.Given;
using SocialReturn.TestKit.Web;
using Xunit;

namespace SocialReturn.Web.Tests.Tenders;

/// <summary>Work is at least half of € 20.000. Purchases of € 21.000 fill the obligation, and do not meet it.</summary>
public sealed class TenderFloorPagesTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Form = "form[data-unsaved]";
    private const string List = "table[aria-labelledby='ten-minste'] tbody";
    private const string Work = "Minimum Werk: ten minste 50% van de verplichting, dat is € 10.000,00.";

    [Fact]
    public async Task Tender_FullWithoutWork_SaysWhatIsNeededAndNotThatItIsMet()
    {
        var (stage, tender) = await FullAsync();
        using var client = await portal.SignedInAsync(stage.World.Owner);

        var page = await client.GetPageAsync($"/aanbestedingen/{tender}");

        Plain(page.TextOf(List)).ShouldBe("Werk € 10.000,00 € 0,00 € 0,00 € 10.000,00");
        page.TextOf("#ten-minste").ShouldBe("Waarvan ten minste");
        page.TextOf("#stand").ShouldBe("U heeft genoeg afgesproken, maar nog niet van elke soort die verplicht is");
        Plain(page.TextOf("main")).ShouldContain("Dan komt u € 10.000,00 tekort.");
        (await client.GetPageAsync("/overzicht")).TextOf("main").ShouldContain("Nog niet van elke soort genoeg");
    }

    [Fact]
    public async Task DeskTender_FullWithoutWork_SaysTheSame()
    {
        var (stage, tender) = await FullAsync();
        using var client = await portal.SignedInAsync(stage.World.Adviser);

        var page = await client.GetPageAsync($"/advies/aanbestedingen/{tender}");

        Plain(page.TextOf(List)).ShouldBe("Werk € 10.000,00 € 0,00 € 0,00 € 10.000,00");
        page.TextOf("#stand").ShouldBe("Er is genoeg afgesproken, maar nog niet van elke soort die verplicht is");
    }

    [Fact]
    public async Task Tender_WithWorkAgreed_SaysThatItIsEnoughToCome()
    {
        var (stage, tender) = await FullAsync();
        var work = await stage.ParticipationAsync(tender);
        using var client = await portal.SignedInAsync(stage.World.Owner);

        Plain((await client.GetPageAsync($"/aanbestedingen/{tender}")).TextOf(List)).ShouldBe("Werk € 10.000,00 € 0,00 € 13.333,33 genoeg afgesproken");
        await stage.DeliveryAsync(work, DeliveryStatus.Verified);
        var page = await client.GetPageAsync($"/aanbestedingen/{tender}");

        Plain(page.TextOf(List)).ShouldBe("Werk € 10.000,00 € 4.444,44 € 8.888,89 genoeg afgesproken");
        page.TextOf("#stand").ShouldBe("U ligt op schema");
        page.TextOf("main").ShouldContain("Dan haalt u de verplichting op");
    }

    [Fact]
    public async Task Tender_WithoutFloors_HasNoList()
    {
        var stage = await Stage.SetAsync(portal);
        var tender = await stage.TenderAsync();
        await stage.RepinAsync(tender, table => table with { Floors = [] });
        using var client = await portal.SignedInAsync(stage.World.Owner);

        (await client.GetPageAsync($"/aanbestedingen/{tender}")).Document.QuerySelector("#ten-minste").ShouldBeNull();
    }

    [Fact]
    public async Task Review_ProposalOfWork_SaysWhatTheFloorStillNeeds()
    {
        var (stage, tender) = await FullAsync();
        var work = await stage.ParticipationAsync(tender, FulfilmentStatus.Proposed);
        var purchase = await stage.PurchaseAsync(tender, FulfilmentStatus.Proposed);
        using var client = await portal.SignedInAsync(stage.World.Adviser);

        Plain((await client.GetPageAsync($"/advies/invullingen/{work}")).TextOf(".sr-review__decision"))
            .ShouldContain($"{Work} Hiervan is nog € 10.000,00 nodig. Met deze invulling is het genoeg.");
        Plain((await client.GetPageAsync($"/advies/invullingen/{purchase}")).TextOf(".sr-review__decision")).ShouldNotContain("Minimum Werk");
    }

    /// <summary>Half of € 25.000: an obligation that grows asks more of its floors.</summary>
    [Fact]
    public async Task Line_ThatRaisesTheObligation_SaysWhatTheFloorAsksThen()
    {
        var (stage, tender) = await FullAsync();
        using var client = await portal.SignedInAsync(stage.World.Adviser);
        var line = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Kind"] = "Option",
            ["Date"] = "1-3-2026",
            ["Amount"] = "5.000",
            ["Reason"] = "De optie is gelicht.",
        };

        var shown = await client.PostFormAsync(await client.GetPageAsync($"/advies/aanbestedingen/{tender}/verplichting"), Form, line);

        Plain(shown.TextOf("#effect")).ShouldContain("Minimum Werk: ten minste 50% van de verplichting, dat is € 12.500,00. Hiervan is nog € 12.500,00 nodig.");
    }

    [Fact]
    public async Task Repin_ToATableWithAFloor_SaysWhatItAsks()
    {
        var stage = await Stage.SetAsync(portal);
        var tender = await stage.TenderAsync();
        await stage.ParticipationAsync(tender);
        var table = await stage.FlooredTableAsync();
        using var client = await portal.SignedInAsync(stage.World.Adviser);
        var choice = new Dictionary<string, string?>(StringComparer.Ordinal) { ["ScheduleId"] = table.Id.ToString(), ["Reason"] = "Zo is het afgesproken." };

        var shown = await client.PostFormAsync(await client.GetPageAsync($"/advies/aanbestedingen/{tender}/andere-tarieftabel"), Form, choice);

        Plain(shown.TextOf("#effect")).ShouldContain($"{Work} Hiervan is al genoeg afgesproken.");
    }

    [Fact]
    public async Task Report_FullWithoutWork_CountsItAllAndSaysThatItIsNotMet()
    {
        var (stage, tender) = await FullAsync();
        var stored = await stage.FindAsync<Tender>(tender);

        var model = await portal.InScopeAsync(AccessScope.ForSystem("report"), services =>
            services.GetRequiredService<ReportReader>().ReadAsync(stored, new DateOnly(2026, 3, 1), new DateOnly(2026, 3, 31), CancellationToken.None)
        );

        model.Progress.ShouldBe(stored.Progress);
        model.CountedPercent.ShouldBe(105);
        model.Forecast.MetOn.ShouldBeNull();
        model.Floors.ShouldHaveSingleItem().StillNeeded.ShouldBe(Euro.FromWhole(10_000));
        var sentence = ReportSentences.Of(model)[^1];
        (sentence.Text, sentence.AsksAttention).ShouldBe(("Er is genoeg afgesproken, maar nog niet van elke soort die verplicht is.", true));
    }

    /// <summary>Three verified purchases of € 7.000.</summary>
    private async Task<(Stage Stage, Guid Tender)> FullAsync()
    {
        var stage = await Stage.SetAsync(portal);
        await stage.FlooredTableAsync();
        var tender = await stage.TenderAsync();
        for (var time = 0; time < 3; time++)
        {
            await stage.DeliveryAsync(await stage.PurchaseAsync(tender), DeliveryStatus.Verified);
        }

        return (stage, tender);
    }

    private static string Plain(string text) => text.Replace('\u00a0', ' ');
}
