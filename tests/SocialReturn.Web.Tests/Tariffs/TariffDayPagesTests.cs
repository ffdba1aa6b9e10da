using Shouldly;
using SocialReturn.TestKit.Web;
using Xunit;

namespace SocialReturn.Web.Tests.Tariffs;

/// <summary>An administrator says which day of a tender selects the table, and reads what follows before publishing.</summary>
public sealed class TariffDayPagesTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Publish_ByAnotherDayThanTheFormer_SaysWhichTendersFallBetweenThem()
    {
        var world = await portal.WorldAsync();
        using var administrator = await portal.SignedInAsync(world.Administrator);
        var source = await administrator.GetPageAsync($"/advies/tarieven/{world.AvTable.Id}");
        var copied = await administrator.PostFormAsync(source, "#kopie");
        var id = copied.Location!.Split('/')[3];
        var edit = await administrator.GetPageAsync($"/advies/tarieven/{id}/bewerken");
        edit.TextOf("label[for='selectedBy']").ShouldBe("Welke dag bepaalt of deze tabel geldt?");
        await administrator.PostFormAsync(edit, "form[data-unsaved]", new Dictionary<string, string?> { ["selectedBy"] = "publication" });

        var page = await administrator.GetPageAsync($"/advies/tarieven/{id}/publiceren?From=2026-05-01");
        page.TextOf("#gevolgen")
            .ShouldSatisfyAllConditions(
                text => text.ShouldContain("Aanbestedingen met publicatie vanaf 1 mei 2026 krijgen deze tabel."),
                text => text.ShouldContain("geldt daarna tot en met 30 april 2026 (gunning)."),
                text => text.ShouldContain("met publicatie voor 1 mei 2026, maar met gunning op of na 1 mei 2026")
            );
        var published = await administrator.PostFormAsync(page, "#publiceren");

        (await administrator.FollowAsync(published)).TextOf(".sr-page-head__sub").ShouldBe("Gepubliceerd, publicatie vanaf 1 mei 2026");
        var compared = await administrator.GetPageAsync($"/advies/tarieven/{id}/vergelijken?met={world.AvTable.Id}");
        compared.TextOf("#verschillen").ShouldContain("Welke dag bepaalt of deze tabel geldt? de dag van de publicatie");
    }
}
