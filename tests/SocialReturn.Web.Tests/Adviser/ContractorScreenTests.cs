using System.Net;
using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Contractors;
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

    [Fact]
    public async Task SetPso_FromTwoScreens_KeepsTheFirst()
    {
        var world = await portal.WorldAsync();
        using var adviser = await portal.SignedInAsync(world.Adviser);
        var page = await adviser.GetPageAsync($"/advies/opdrachtnemers/{world.Merwedal.Id}");
        var fields = new Dictionary<string, string?> { ["Code"] = "psoStep2", ["ValidFrom"] = "1-1-2026", ["ValidUntil"] = "31-12-2027" };

        var saved = await adviser.PostFormAsync(page, "#pso", fields);
        var late = await adviser.PostFormAsync(page, "#pso", new Dictionary<string, string?>(fields) { ["Code"] = "psoStep3" });

        saved.ShouldBeRedirectTo($"/advies/opdrachtnemers/{world.Merwedal.Id}");
        late.Status.ShouldBe(HttpStatusCode.Conflict);
        late.TextOf(".sr-notice--warning").ShouldContain("intussen gewijzigd");
        late.Document.QuerySelector("select[name='Code'] option[selected]")!.GetAttribute("value").ShouldBe("psoStep2");
        (await portal.ReadAsync(db => Task.FromResult(db.Set<Contractor>().Single(row => row.Id == world.Merwedal.Id).PsoCode))).ShouldBe("psoStep2");
        (await adviser.GetPageAsync("/advies/logboek?over=ondernemingen")).TextOf("tbody").ShouldContain("PSO-certificaat gewijzigd door Marleen Kooij");
    }

    [Theory]
    [InlineData("Code", "goud", "Kies een trede uit de lijst.")]
    [InlineData("ValidFrom", "", "Vul in vanaf welke dag het certificaat geldt.")]
    [InlineData("ValidUntil", "", "Vul in tot en met welke dag het certificaat geldt.")]
    [InlineData("ValidUntil", "1-1-2020", "De einddatum ligt voor de begindatum. Controleer beide datums.")]
    public async Task SetPso_WithAFault_SaysItAtTheField(string field, string value, string message)
    {
        var world = await portal.WorldAsync();
        using var adviser = await portal.SignedInAsync(world.Adviser);
        var page = await adviser.GetPageAsync($"/advies/opdrachtnemers/{world.Groen.Id}");
        var fields = new Dictionary<string, string?> { ["Code"] = "psoStep1", ["ValidFrom"] = "1-1-2026", ["ValidUntil"] = "31-12-2027", [field] = value };

        (await adviser.PostFormAsync(page, "#pso", fields)).ShouldHaveFieldError(field, message);
    }
}
