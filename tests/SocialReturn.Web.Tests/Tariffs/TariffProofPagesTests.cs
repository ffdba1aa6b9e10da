using System.Net;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using SocialReturn.Core.Tariffs;
using SocialReturn.TestKit.Web;
using Xunit;

namespace SocialReturn.Web.Tests.Tariffs;

/// <summary>The examples of a draft are worked out on their screen, and a table with a wrong one is not published.</summary>
public sealed class TariffProofPagesTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Example_IsWorkedOutAtEachSave_AndStandsInTheWayWhileItIsWrong()
    {
        var world = await portal.WorldAsync();
        using var administrator = await portal.SignedInAsync(world.Administrator);
        var copied = await administrator.PostFormAsync(await administrator.GetPageAsync($"/advies/tarieven/{world.AvTable.Id}"), "#kopie");
        var id = Guid.Parse(copied.Location!.Split('/')[3]);
        var address = $"/advies/tarieven/{id}/bewerken?deel=proef";

        // 40.000 × 24/36 × 6/12 = 13.333,33.
        var wrong = await SaveAsync(administrator, address, ("examples[0].value", "13.000"));
        wrong.TextOf(".sr-edit__proof").ShouldBe("Komt niet uit: de tabel geeft € 13.333,33, u verwacht € 13.000,00.");
        var refused = await administrator.GetPageAsync($"/advies/tarieven/{id}/publiceren");
        refused.TextOf("main").ShouldContain("De voorbeelden komen niet uit");
        refused.TextOf("main").ShouldContain("Half jaar: Komt niet uit");
        refused.Document.QuerySelector("#publiceren").ShouldBeNull();

        var impossible = await SaveAsync(administrator, address, ("examples[0].hoursPerWeek", ""));
        impossible.TextOf(".sr-edit__proof").ShouldStartWith("Kan niet worden berekend. Uren per week:");

        var right = await SaveAsync(administrator, address, ("examples[0].hoursPerWeek", "24"), ("examples[0].value", "13.333,33"));
        right.TextOf(".sr-edit__proof").ShouldBe("Komt uit: € 13.333,33.");
        var free = await administrator.GetPageAsync($"/advies/tarieven/{id}/publiceren");
        free.Document.QuerySelector("#publiceren").ShouldNotBeNull();
        (await administrator.GetPageAsync($"/advies/tarieven/{id}")).TextOf("main").ShouldContain("Half jaar");
    }

    /// <summary>The page to publish was opened while the example came out; a colleague changed it since.</summary>
    [Fact]
    public async Task Publish_AnExampleThatIsWrongByNow_IsRefusedWhateverPageItIsSentFrom()
    {
        var world = await portal.WorldAsync();
        using var administrator = await portal.SignedInAsync(world.Administrator);
        var copied = await administrator.PostFormAsync(await administrator.GetPageAsync($"/advies/tarieven/{world.AvTable.Id}"), "#kopie");
        var id = Guid.Parse(copied.Location!.Split('/')[3]);
        var address = $"/advies/tarieven/{id}/bewerken?deel=proef";
        await SaveAsync(administrator, address, ("examples[0].value", "13.333,33"));
        var opened = await administrator.GetPageAsync($"/advies/tarieven/{id}/publiceren");
        await SaveAsync(administrator, address, ("examples[0].value", "13.000"));
        var version = await portal.ReadAsync(db => db.TariffSchedules.Where(row => row.Id == id).Select(row => row.Version).SingleAsync());

        var refused = await administrator.PostFormAsync(opened, "#publiceren", new Dictionary<string, string?> { ["Version"] = version.ToString() });

        refused.Status.ShouldBe(HttpStatusCode.BadRequest);
        refused.TextOf("main").ShouldContain("De voorbeelden komen niet uit");
        (await portal.ReadAsync(db => db.TariffSchedules.SingleAsync(row => row.Id == id))).Status.ShouldBe(TariffStatus.Draft);
    }

    private static async Task<Page> SaveAsync(PortalClient administrator, string address, params (string Field, string Value)[] fields)
    {
        var all = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["examples[0].name"] = "Half jaar",
            ["examples[0].block"] = "participatiewet",
            ["examples[0].from"] = "1-1-2026",
            ["examples[0].to"] = "30-6-2026",
            ["examples[0].hoursPerWeek"] = "24",
        };
        foreach (var (field, value) in fields)
        {
            all[field] = value;
        }

        return await administrator.FollowAsync(await administrator.PostFormAsync(await administrator.GetPageAsync(address), "#concept", all));
    }
}
