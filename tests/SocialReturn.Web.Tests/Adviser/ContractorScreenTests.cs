using System.Net;
using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.TestKit.Given;
using SocialReturn.TestKit.Web;
using Xunit;

namespace SocialReturn.Web.Tests.Adviser;

public sealed class ContractorScreenTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Index_OfARegion_ShowsItsOwnContractorsWithTheirObligation()
    {
        var stage = await Stage.SetAsync(portal);
        await stage.TenderAsync(contractor: stage.World.Groen, title: "Plantsoenen");
        using var adviser = await portal.SignedInAsync(stage.World.Adviser);
        using var foreigner = await portal.SignedInAsync(stage.World.HaaglandenAdviser);

        var list = await adviser.GetPageAsync("/advies/opdrachtnemers?zoek=30445566");

        list.TextOf("tbody").ShouldContain("Groenvoorziening Van Leer B.V.");
        list.TextOf("tbody").ShouldContain("€ 20.000,00");
        (await foreigner.GetPageAsync("/advies/opdrachtnemers")).TextOf("tbody").ShouldNotContain("Van Leer");
        (await foreigner.GetPageAsync($"/advies/opdrachtnemers/{stage.World.Groen.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await adviser.GetPageAsync($"/advies/opdrachtnemers/{Ids.New()}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await adviser.GetPageAsync($"/advies/opdrachtnemers/{stage.World.Groen.Id}")).TextOf(".sr-tender").ShouldContain("Plantsoenen");
    }
}
