using System.Net;
using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.TestKit.Web;
using Xunit;

namespace SocialReturn.Web.Tests.Adviser;

public sealed class SupplierScreenTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task New_ThenARecognition_StandsInTheListWithItsEnd()
    {
        var world = await portal.WorldAsync();
        using var adviser = await portal.SignedInAsync(world.Adviser);
        var form = await adviser.GetPageAsync("/advies/ondernemingen/nieuw");
        var fields = new Dictionary<string, string?> { ["Name"] = "Houtatelier De Linge", ["KvkNumber"] = "3011 2299" };

        var added = await adviser.PostFormAsync(form, "#onderneming", fields);
        var replay = await adviser.PostFormAsync(form, "#onderneming", fields);
        replay.Location.ShouldBe(added.Location);
        var details = await adviser.FollowAsync(added);
        details.TextOf().ShouldContain("Deze onderneming heeft nog geen erkenning.");
        var recognised = await adviser.PostFormAsync(
            details,
            "#erkenning",
            new Dictionary<string, string?>
            {
                ["Code"] = "shelteredEmployer",
                ["ValidFrom"] = "1-1-2025",
                ["ValidUntil"] = "30-4-2026",
                ["HasIncomeFromSales"] = "true",
            }
        );

        (await adviser.FollowAsync(recognised)).TextOf("tbody").ShouldContain("geldig tot en met 30 april 2026");
        var list = await adviser.GetPageAsync("/advies/ondernemingen?zoek=linge");
        list.Document.QuerySelectorAll("tbody tr").Length.ShouldBe(1);
        list.TextOf("tbody").ShouldContain("geldig tot en met 30 april 2026");
        (await adviser.GetPageAsync("/advies/taken")).TextOf(".sr-tasks").ShouldContain("Houtatelier De Linge");
        (await adviser.GetPageAsync("/advies/ondernemingen?zoek=drukkerij")).TextOf("tbody").ShouldContain("Nu niet erkend");
    }

    [Theory]
    [InlineData("Name", "", "Vul de naam van de onderneming in.")]
    [InlineData("Name", "Avres", "Deze onderneming staat al in de lijst.")]
    [InlineData("KvkNumber", "123", "Een KvK-nummer heeft 8 cijfers.")]
    public async Task New_WithAFault_SaysItAtTheField(string field, string value, string message)
    {
        var world = await portal.WorldAsync();
        using var adviser = await portal.SignedInAsync(world.Adviser);
        var form = await adviser.GetPageAsync("/advies/ondernemingen/nieuw");
        var fields = new Dictionary<string, string?> { ["Name"] = "Wasserij Noord", [field] = value };

        (await adviser.PostFormAsync(form, "#onderneming", fields)).ShouldHaveFieldError(field, message);
    }

    [Theory]
    [InlineData("Code", "", "Kies een erkenning uit de lijst.")]
    [InlineData("ValidFrom", "", "Vul in vanaf welke dag de erkenning geldt.")]
    [InlineData("ValidUntil", "1-1-2024", "De einddatum ligt voor de begindatum. Controleer beide datums.")]
    public async Task AddRecognition_WithAFault_SaysItAtTheField(string field, string value, string message)
    {
        var world = await portal.WorldAsync();
        using var adviser = await portal.SignedInAsync(world.Adviser);
        var page = await adviser.GetPageAsync($"/advies/ondernemingen/{world.Unrecognised.Id}");
        var fields = new Dictionary<string, string?>
        {
            ["Code"] = "shelteredEmployer",
            ["ValidFrom"] = "1-1-2025",
            ["ValidUntil"] = "",
            [field] = value,
        };

        (await adviser.PostFormAsync(page, "#erkenning", fields)).ShouldHaveFieldError(field, message);
        (await adviser.GetPageAsync($"/advies/ondernemingen/{world.Unrecognised.Id}")).TextOf().ShouldContain("nog geen erkenning");
    }

    [Fact]
    public async Task Pages_ForStrangers_StayClosed()
    {
        var world = await portal.WorldAsync();
        using var foreigner = await portal.SignedInAsync(world.HaaglandenAdviser);
        using var contractor = await portal.SignedInAsync(world.OtherOwner);

        (await foreigner.GetPageAsync($"/advies/ondernemingen/{world.Avres.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await foreigner.GetPageAsync($"/advies/ondernemingen/{Ids.New()}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await foreigner.GetPageAsync("/advies/ondernemingen")).TextOf("tbody").ShouldNotContain("Avres");
        (await contractor.GetPageAsync("/advies/ondernemingen")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }
}
