using System.Net;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Contractors;
using SocialReturn.Core.Notifications;
using SocialReturn.TestKit.Given;
using SocialReturn.TestKit.Web;
using SocialReturn.Web.Areas.Adviser.Contractors;
using SocialReturn.Web.Features.Organisation;
using Xunit;

namespace SocialReturn.Web.Tests.Adviser;

/// <summary>A contractor gets another name, and a region blocks it in the own region only.</summary>
public sealed class ContractorActsTests : IAsyncLifetime
{
    private readonly PortalFactory portal = new();
    private Stage stage = null!;
    private World world = null!;
    private string address = "";

    public async Task InitializeAsync()
    {
        await portal.InitializeAsync();
        stage = await Stage.SetAsync(portal);
        world = stage.World;
        address = $"/advies/opdrachtnemers/{world.Merwedal.Id}";
    }

    public Task DisposeAsync() => ((IAsyncLifetime)portal).DisposeAsync();

    [Fact]
    public async Task Renamed_ByItsOwner_StandsEverywhere_AndEachRegionReadsOfIt()
    {
        var tender = await stage.TenderAsync();
        using var owner = await portal.SignedInAsync(world.Owner);
        var page = await owner.GetPageAsync("/organisatie/naam");

        (await owner.PostFormAsync(page, "#naam", Name("  Merwedal   Groep "))).ShouldBeRedirectTo("/organisatie");
        var late = await owner.PostFormAsync(page, "#naam", Name("Merwedal Holding"));

        late.Status.ShouldBe(HttpStatusCode.Conflict);
        late.TextOf(".sr-notice--warning").ShouldContain(OrganisationTexts.RenameConflict);
        late.Document.QuerySelector("[name=Name]")!.GetAttribute("value").ShouldBe("Merwedal Holding", "what was typed is kept");
        (await owner.GetPageAsync("/organisatie")).ShouldShow("Merwedal Groep");
        using var adviser = await portal.SignedInAsync(world.Adviser);
        (await adviser.GetPageAsync($"/advies/aanbestedingen/{tender}")).TextOf().ShouldContain("Merwedal Groep");
        var details = await adviser.GetPageAsync(address);
        details.ShouldShow("Merwedal Groep");
        details.TextOf().ShouldContain("Heette eerder: Merwedal Infra B.V., tot 12 maart 2026");
        details.Document.QuerySelector("a[href$='/naam']").ShouldBeNull("people work there: they say what it is called");
        using var other = await portal.SignedInAsync(world.HaaglandenAdviser);
        (await other.GetPageAsync("/advies/logboek?over=ondernemingen")).TextOf("tbody").ShouldContain("Naam van de opdrachtnemer gewijzigd");
    }

    [Theory]
    [InlineData("", "Vul de naam van de organisatie in.")]
    [InlineData("BSN 111222333", "Hier lijkt een burgerservicenummer in te staan. Haal het weg: het portaal bewaart geen burgerservicenummers.")]
    public async Task Rename_WithAFault_SaysItAtTheField(string name, string message)
    {
        using var owner = await portal.SignedInAsync(world.Owner);

        (await owner.PostFormAsync(await owner.GetPageAsync("/organisatie/naam"), "#naam", Name(name))).ShouldHaveFieldError("Name", message);
    }

    [Fact]
    public async Task Rename_ByTheRegion_OnlyOfWhatItBroughtInAndHasNobody()
    {
        var contractor = new Contractor("30990011", "Nieuwe Bouwer");
        await portal.SaveAsync(contractor, new RegionContractor(world.Av.Id, contractor.Id), new RegionContractor(world.Haaglanden.Id, contractor.Id));
        await portal.ReadAsync(db => db.Database.ExecuteSqlAsync($"UPDATE Contractors SET BroughtInByRegionId = {world.Av.Id} WHERE KvkNumber = '30990011'"));
        var page = $"/advies/opdrachtnemers/{contractor.Id}";
        using var adviser = await portal.SignedInAsync(world.Adviser);
        using var other = await portal.SignedInAsync(world.HaaglandenAdviser);
        using var owner = await portal.SignedInAsync(world.Owner);

        (await other.GetPageAsync($"{page}/naam")).Status.ShouldBe(HttpStatusCode.Forbidden, "another region brought it in");
        (await adviser.GetPageAsync($"{address}/naam")).Status.ShouldBe(HttpStatusCode.Forbidden, "people work there");
        (await owner.GetPageAsync($"{page}/naam")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await adviser.GetPageAsync($"/advies/opdrachtnemers/{Ids.New()}/naam")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await adviser.GetPageAsync(page)).Document.QuerySelector("a[href$='/naam']").ShouldNotBeNull();
        var form = await adviser.GetPageAsync($"{page}/naam");
        (await adviser.PostFormAsync(form, "#naam", Name(""))).ShouldHaveFieldError("Name", "Vul de naam van de organisatie in.");
        (await adviser.PostFormAsync(form, "#naam", Name("Nieuwe Bouw B.V."))).ShouldBeRedirectTo(page);
        (await adviser.GetPageAsync(page)).ShouldShow("Nieuwe Bouw B.V.");
    }

    [Fact]
    public async Task Blocked_IsAskedFirst_ToldAndSeen_AndUndone()
    {
        var tender = await stage.TenderAsync();
        using var administrator = await portal.SignedInAsync(world.Administrator);
        using var owner = await portal.SignedInAsync(world.Owner);
        var form = await owner.GetPageAsync($"/aanbestedingen/{tender}/invullingen/nieuw/inkoop");
        var question = await administrator.GetPageAsync($"{address}/blokkeren");
        question.TextOf(".sr-consequences").ShouldContain("Merwedal Infra B.V. kan in uw regio meteen niets meer insturen");
        question.TextOf(".sr-consequences").ShouldContain(ContractorScreenTexts.BlockOneRunning);

        (await administrator.PostFormAsync(question, "#blokkade")).ShouldHaveFieldError("Reason", CommonTexts.ReasonRequired);
        (await administrator.PostFormAsync(question, "#blokkade", Reason("Facturen kloppen niet."))).ShouldBeRedirectTo(address);

        var standing = (await administrator.GetPageAsync(address)).TextOf(".sr-notice--warning");
        standing.ShouldContain("Geblokkeerd sinds 12 maart 2026");
        standing.ShouldContain("Door Henk van der Meer: Facturen kloppen niet.");
        (await administrator.GetPageAsync("/advies/opdrachtnemers?zoek=merwedal")).TextOf("tbody").ShouldContain(ContractorScreenTexts.Blocked);
        var seen = await owner.GetPageAsync($"/aanbestedingen/{tender}");
        seen.TextOf(".sr-notice--warning").ShouldContain("In AV-regio kunt u sinds 12 maart 2026 niets insturen of wijzigen");
        seen.TextOf(".sr-notice--warning").ShouldContain("Facturen kloppen niet.");
        seen.Document.QuerySelector($"a[href='/aanbestedingen/{tender}/invullingen/nieuw']").ShouldBeNull();
        (await owner.GetPageAsync("/meldingen")).TextOf(".sr-tasks").ShouldContain("in deze regio geblokkeerd: Facturen kloppen niet.");
        var refused = await owner.PostFormAsync(form, "form[data-unsaved]", new Dictionary<string, string?> { ["Title"] = "Plantgoed" });
        refused.TextOf("[data-error-summary]").ShouldContain("Adviespunt AV-regio heeft uw organisatie geblokkeerd.");
        refused.Document.QuerySelector("[name=Title]")!.GetAttribute("value").ShouldBe("Plantgoed", "what was typed is kept");
        var mails = await portal.ReadAsync(db => db.OutgoingMails.Where(row => row.UniqueKey.StartsWith("contractor-block/")).ToListAsync());
        mails.ShouldHaveSingleItem().To.ShouldBe(world.Owner.Email);

        var late = await administrator.PostFormAsync(question, "#blokkade", Reason("Nog een keer."));
        late.Status.ShouldBe(HttpStatusCode.Conflict);
        late.TextOf(".sr-notice--warning").ShouldContain(ContractorScreenTexts.BlockConflict);
        var undo = await administrator.GetPageAsync($"{address}/blokkeren");
        undo.ShouldShow("Blokkade opheffen");
        (await administrator.PostFormAsync(undo, "#blokkade", Reason("Het is uitgezocht."))).ShouldBeRedirectTo(address);
        (await owner.GetPageAsync($"/aanbestedingen/{tender}")).TextOf().ShouldNotContain("niets insturen");
        NotificationKind[] kinds = [NotificationKind.ContractorBlocked, NotificationKind.ContractorUnblocked];
        (await portal.ReadAsync(db => db.Notifications.CountAsync(row => kinds.Contains(row.Kind)))).ShouldBe(2);
        (await administrator.GetPageAsync("/advies/logboek?over=ondernemingen")).TextOf("tbody").ShouldContain("Blokkade van de opdrachtnemer opgeheven");
    }

    [Fact]
    public async Task Block_ForStrangers_StaysClosed()
    {
        using var adviser = await portal.SignedInAsync(world.Adviser);
        using var elsewhere = await portal.SignedInAsync(world.HaaglandenAdministrator);
        using var owner = await portal.SignedInAsync(world.Owner);

        (await adviser.GetPageAsync($"{address}/blokkeren")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await owner.GetPageAsync($"{address}/blokkeren")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await elsewhere.GetPageAsync($"/advies/opdrachtnemers/{world.Groen.Id}/blokkeren")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await elsewhere.GetPageAsync($"/advies/opdrachtnemers/{Ids.New()}/blokkeren")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await adviser.GetPageAsync(address)).Document.QuerySelector("a[href$='/blokkeren']").ShouldBeNull();
        using var member = await portal.SignedInAsync(world.Member);
        (await member.GetPageAsync("/organisatie/naam")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static Dictionary<string, string?> Name(string name) => new() { ["Name"] = name };

    private static Dictionary<string, string?> Reason(string reason) => new() { ["Reason"] = reason };
}
