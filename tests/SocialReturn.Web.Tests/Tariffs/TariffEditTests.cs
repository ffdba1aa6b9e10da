using System.Net;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Tariffs;
using SocialReturn.TestKit.Web;
using Xunit;

namespace SocialReturn.Web.Tests.Tariffs;

/// <summary>An administrator writes a schedule in tables.</summary>
public sealed class TariffEditTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task New_NameAndNorm_OpensTheDraft()
    {
        using var administrator = await SignInAsync();
        var page = await administrator.GetPageAsync("/advies/tarieven/nieuw");

        var made = await administrator.PostFormAsync(page, "#tabel", Fields(("Name", "Bouwblokken 2027"), ("NormHoursPerWeek", "32")));
        var replayed = await administrator.PostFormAsync(page, "#tabel", Fields(("Name", "Bouwblokken 2027"), ("NormHoursPerWeek", "32")));

        replayed.Location.ShouldBe(made.Location);
        var edit = await administrator.FollowAsync(made);
        edit.ShouldShow("Bouwblokken 2027, versie 1");
        ValueOf(edit, "normHoursPerWeek").ShouldBe("32");
        FaultAt(edit, "source").ShouldBe("Bron: dit veld is verplicht.");
        edit.TextOf("nav.sr-filters").ShouldContain("Bouwblokken 1 fout");
    }

    [Theory]
    [InlineData("Name", " ", "Vul een naam in van 1 tot 200 tekens.")]
    [InlineData("Name", "…", "Vul een naam in met letters of cijfers.")]
    [InlineData("NormHoursPerWeek", "0", "Vul een aantal uren in van 1 tot en met 60.")]
    [InlineData("NormHoursPerWeek", "veel", "Vul een aantal uren in, bijvoorbeeld 24, 7,5 of 7:30.")]
    public async Task New_WithAFault_SaysItAtTheField(string field, string value, string message)
    {
        using var administrator = await SignInAsync();
        var page = await administrator.GetPageAsync("/advies/tarieven/nieuw");
        var fields = Fields(("Name", "Een tabel"), ("NormHoursPerWeek", "36"));
        fields[field] = value;

        (await administrator.PostFormAsync(page, "#tabel", fields)).ShouldHaveFieldError(field, message);
    }

    [Fact]
    public async Task Blocks_TypedWithFaults_AreKeptAsTypedAndNamedAtTheirFields()
    {
        using var administrator = await SignInAsync();
        var id = await CopyAsync(administrator);
        var page = await administrator.GetPageAsync($"/advies/tarieven/{id}/bewerken?deel=bouwblokken");

        var saved = await administrator.PostFormAsync(
            page,
            "#concept",
            Fields(
                ("blocks[0].amount", "-5"),
                ("blocks[1].amount", "veel"),
                ("blocks[2].unit", "invoice"),
                ("blocks[3].limits.months", "0"),
                ("blocks[4].hourlyRate", "12,02")
            )
        );

        saved.ShouldBeRedirectTo($"/advies/tarieven/{id}/bewerken?deel=bouwblokken");
        var again = await administrator.FollowAsync(saved);
        FaultAt(again, "blocks[0].amount").ShouldBe("Bedrag: de waarde klopt niet: een getal van 0 tot en met 10000000, met hoogstens 2 decimalen.");
        FaultAt(again, "blocks[1].amount").ShouldBe("Bedrag: hier hoort een getal te staan.");
        FaultAt(again, "blocks[2].unit")
            .ShouldBe("Eenheid: dit betekent hier niets: een werkplek is waard wat de uren en de duur waard zijn, niet een factuur of een afspraak.");
        FaultAt(again, "blocks[3].limits.months").ShouldStartWith("Maanden: de waarde klopt niet");
        ValueOf(again, "blocks[1].amount").ShouldBe("veel");
        ValueOf(again, "blocks[4].hourlyRate").ShouldBe("12,02");
        again.ShouldHaveErrorSummaryLink("blocks[1].amount", "Bedrag: hier hoort een getal te staan.");
        (await administrator.GetPageAsync($"/advies/tarieven/{id}")).TextOf("main").ShouldContain("Dit concept is nog niet klaar: er zijn 4 fouten");
    }

    [Fact]
    public async Task Rows_AddedAndRemoved_NeedNoScript()
    {
        using var administrator = await SignInAsync();
        var id = await CopyAsync(administrator);
        var page = await administrator.GetPageAsync($"/advies/tarieven/{id}/bewerken?deel=maxima");
        page.Document.QuerySelectorAll(".sr-edit__row").Length.ShouldBe(1); // the part is empty: a row to begin with

        var added = await administrator.FollowAsync(
            await administrator.PostFormAsync(
                page,
                "#concept",
                Fields(("caps[0].name", "Inkoop"), ("caps[0].percentage", "12,5"), ("caps[0].minimum", "10.000"), ("caps[0].kinds", "socialPurchase")),
                "button[name=toevoegen]"
            )
        );
        added.Document.QuerySelectorAll(".sr-edit__row").Length.ShouldBe(2);
        var second = await administrator.FollowAsync(
            await administrator.PostFormAsync(
                added,
                "#concept",
                Fields(("caps[1].name", "Werk naar werk"), ("caps[1].percentage", "20"), ("caps[1].kinds", "jobToJob"))
            )
        );
        var removed = await administrator.FollowAsync(await administrator.PostFormAsync(second, "#concept", button: "button[name=verwijderen][value='0']"));

        ValueOf(removed, "caps[0].name").ShouldBe("Werk naar werk");
        removed.Document.QuerySelectorAll(".sr-edit__row").Length.ShouldBe(1);
        var cap = (await DraftAsync(id)).Rows(SchedulePart.Caps).Single();
        cap["code"].ShouldBe("werk-naar-werk");
        cap.List("kinds").ShouldBe(["jobToJob"]);
    }

    [Fact]
    public async Task Caps_OverlappingInPart_AreNamedAtTheirRow()
    {
        using var administrator = await SignInAsync();
        var id = await CopyAsync(administrator);
        var page = await administrator.FollowAsync(
            await administrator.PostFormAsync(
                await administrator.GetPageAsync($"/advies/tarieven/{id}/bewerken?deel=maxima"),
                "#concept",
                Fields(("caps[0].name", "Plaatsen"), ("caps[0].percentage", "50"), ("caps[0].kinds", "participation")),
                "button[name=toevoegen]"
            )
        );

        var faulty = await administrator.FollowAsync(
            await administrator.PostFormAsync(
                page,
                "#concept",
                Fields(("caps[0].kinds", null), ("caps[0].blocks", "ww"), ("caps[1].name", "Half"), ("caps[1].percentage", "10"), ("caps[1].blocks", "ww"))
            )
        );
        faulty.Document.QuerySelectorAll(".sr-error-summary").ShouldBeEmpty(); // the same set lies within itself

        var nothing = await administrator.FollowAsync(await administrator.PostFormAsync(faulty, "#concept", Fields(("caps[1].blocks", null))));
        nothing.TextOf("#caps_1_ .sr-field__error").ShouldBe("Het plafond half geldt nergens voor.");
    }

    [Fact]
    public async Task Save_FromTwoScreens_ShowsBothVersions()
    {
        using var administrator = await SignInAsync();
        var id = await CopyAsync(administrator);
        var page = await administrator.GetPageAsync($"/advies/tarieven/{id}/bewerken?deel=bouwblokken");
        await administrator.PostFormAsync(page, "#concept", Fields(("blocks[0].amount", "41.000")));

        var late = await administrator.PostFormAsync(page, "#concept", Fields(("blocks[0].amount", "42.000")));

        late.Status.ShouldBe(HttpStatusCode.Conflict);
        late.TextOf(".sr-differences").ShouldContain("Bedrag € 41.000,00 € 42.000,00");
        ValueOf(late, "blocks[0].amount").ShouldBe("42.000");
        (await administrator.PostFormAsync(late, "#concept")).Status.ShouldBe(HttpStatusCode.Redirect); // on second thoughts
        (await DraftAsync(id)).Rows(SchedulePart.Blocks)[0]["amount"].ShouldBe("42000");
    }

    [Fact]
    public async Task Save_ABurgerservicenummer_IsRefusedWithWhatWasTyped()
    {
        using var administrator = await SignInAsync();
        var id = await CopyAsync(administrator);
        var page = await administrator.GetPageAsync($"/advies/tarieven/{id}/bewerken");

        var refused = await administrator.PostFormAsync(page, "#concept", Fields(("source", "bsn 111222333"), ("name", "Anders")));

        refused.Status.ShouldBe(HttpStatusCode.BadRequest);
        FaultAt(refused, "source").ShouldNotBeNull();
        ValueOf(refused, "name").ShouldBe("Anders");
        (await DraftAsync(id)).Head["name"].ShouldBe("AV-regio 2020");
    }

    [Fact]
    public async Task Edit_APublishedOne_OnlyShowsIt()
    {
        var world = await portal.WorldAsync();
        using var administrator = await SignInAsync();

        (await administrator.GetPageAsync($"/advies/tarieven/{world.AvTable.Id}/bewerken")).ShouldBeRedirectTo($"/advies/tarieven/{world.AvTable.Id}");
        (await administrator.GetPageAsync($"/advies/tarieven/{world.AvTable.Id}/bewerken?deel=onbekend")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await administrator.GetPageAsync($"/advies/tarieven/{Ids.New()}/bewerken")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Delete_ADraft_LeavesTheList()
    {
        using var administrator = await SignInAsync();
        var id = await CopyAsync(administrator);
        var page = await administrator.GetPageAsync($"/advies/tarieven/{id}");

        (await administrator.PostFormAsync(page, "#verwijderen")).ShouldBeRedirectTo("/advies/tarieven");

        (await administrator.GetPageAsync($"/advies/tarieven/{id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await administrator.GetPageAsync("/advies/logboek?over=tarieven"))
            .TextOf("tbody")
            .ShouldContain("Concept van de tarieftabel verwijderd door Henk van der Meer");
    }

    private async Task<PortalClient> SignInAsync() => await portal.SignedInAsync((await portal.WorldAsync()).Administrator);

    private async Task<Guid> CopyAsync(PortalClient administrator)
    {
        var world = await portal.WorldAsync();
        var copied = await administrator.PostFormAsync(await administrator.GetPageAsync($"/advies/tarieven/{world.AvTable.Id}"), "#kopie");
        return Guid.Parse(copied.Location!.Split('/')[3]);
    }

    private async Task<ScheduleDraft> DraftAsync(Guid id) =>
        ScheduleDraft.Parse((await portal.ReadAsync(db => db.TariffSchedules.SingleAsync(row => row.Id == id))).Document);

    private static Dictionary<string, string?> Fields(params (string Name, string? Value)[] fields) =>
        fields.ToDictionary(field => field.Name, field => field.Value);

    private static string? ValueOf(Page page, string field) => page.Document.QuerySelector($"[name='{field}']").ShouldNotBeNull(field).GetAttribute("value");

    private static string? FaultAt(Page page, string field)
    {
        var control = page.Document.QuerySelector($"[name='{field}']").ShouldNotBeNull(field);
        return control.GetAttribute("aria-invalid") == "true"
            ? page.Document.GetElementById(control.GetAttribute("aria-describedby")!.Split(' ')[^1])!.TextContent.Trim()
            : null;
    }
}
