using System.Net;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using SocialReturn.Core.Accounts;
using SocialReturn.Core.Common;
using SocialReturn.Core.Contractors;
using SocialReturn.TestKit.Given;
using SocialReturn.TestKit.Web;
using SocialReturn.Web.Areas.Adviser.Contractors;
using Xunit;

namespace SocialReturn.Web.Tests.Adviser;

/// <summary>Two administrators let a new owner in at a contractor that has nobody who can act. Today is Thursday 12 March 2026.</summary>
public sealed class OwnerRequestTests : IAsyncLifetime
{
    private readonly PortalFactory portal = new();
    private readonly Contractor lonely = new("30990011", "Verlaten Bouw B.V.");
    private World world = null!;
    private Membership second = null!;
    private string address = "";

    private static Dictionary<string, string?> Check =>
        new()
        {
            ["Document"] = "Passport",
            ["SeenOn"] = "10-3-2026",
            ["ExtractOn"] = "1-3-2026",
        };

    private static Dictionary<string, string?> Owner => new(Check) { ["Name"] = "Nienke Nieuw", ["Mail"] = "nienke@verlatenbouw.example" };

    public async Task InitializeAsync()
    {
        await portal.InitializeAsync();
        world = await portal.WorldAsync();
        second = new Membership(world.SecondAdviser.Id, MembershipPlace.Region(world.Av.Id, administrator: true));
        await portal.SaveAsync(lonely, new RegionContractor(world.Av.Id, lonely.Id), new RegionContractor(world.Haaglanden.Id, lonely.Id), second);
        address = $"/advies/opdrachtnemers/{lonely.Id}";
    }

    public Task DisposeAsync() => ((IAsyncLifetime)portal).DisposeAsync();

    [Fact]
    public async Task WithoutPeople_TwoAdministrators_InviteTheNewOwner_AndNeverOne()
    {
        using var first = await portal.SignedInAsync(world.Administrator);
        (await first.GetPageAsync(address)).Document.QuerySelector("a[href$='/nieuwe-eigenaar']").ShouldNotBeNull();
        await RequestAsync(first);

        (await InvitationsAsync()).ShouldBe(0, "one administrator is not enough");
        var mine = await first.GetPageAsync($"{address}/nieuwe-eigenaar");
        mine.TextOf().ShouldContain(OwnerRequestScreenTexts.Mine);
        mine.Document.QuerySelector("#bevestigen").ShouldBeNull();
        (await portal.ReadAsync(db => db.OutgoingMails.Where(row => row.UniqueKey.StartsWith("owner-asked/")).Select(row => row.To).ToListAsync())).ShouldBe([
            world.SecondAdviser.Email!,
        ]);

        using var other = await portal.SignedInAsync(world.SecondAdviser, second.Id);
        var page = await other.GetPageAsync($"{address}/nieuwe-eigenaar");
        page.TextOf().ShouldContain("Paspoort gezien op 10 maart 2026, KvK-uittreksel van 1 maart 2026");
        // The form of the other, with a token of the first: only the rule itself is left to refuse it.
        var tampered = await first.PostFormAsync(
            page,
            "#bevestigen",
            new Dictionary<string, string?>(Check) { ["__RequestVerificationToken"] = TokenOf(mine) }
        );
        tampered.Status.ShouldBe(HttpStatusCode.BadRequest);
        tampered.TextOf("main").ShouldContain(OwnerRequestTexts.OtherAdministrator);
        (await InvitationsAsync()).ShouldBe(0, "the first never confirms, whatever form is sent");
        var refused = await other.PostFormAsync(page, "#bevestigen", new Dictionary<string, string?>(Check) { ["SeenOn"] = "1-1-2025" });
        refused.ShouldHaveFieldError("SeenOn", "Vul in op welke dag u het document zag. Dat mag ten hoogste 60 dagen geleden zijn.");
        refused.Document.QuerySelectorAll("[data-error-summary]").ShouldAllBe(summary => summary.ParentElement!.Id == "bevestigen");
        refused.Document.QuerySelectorAll("#stoppen .sr-field__error").ShouldBeEmpty("the other form of the page was not sent");
        (await other.PostFormAsync(page, "#bevestigen", Check)).ShouldBeRedirectTo(address);

        var invitation = await portal.ReadAsync(db => db.Invitations.SingleAsync(row => row.ContractorId == lonely.Id));
        (invitation.Mail, invitation.ByRegionId).ShouldBe(("nienke@verlatenbouw.example", world.Av.Id));
        (await first.GetPageAsync("/advies/logboek?over=ondernemingen")).TextOf("tbody").ShouldContain("Nieuwe eigenaar bevestigd en uitgenodigd");
    }

    [Theory]
    [InlineData("Name", "", "Vul de naam van de nieuwe eigenaar in.")]
    [InlineData("Name", "Henk van der Meer", "")]
    [InlineData("Mail", "geen adres", "Vul een e-mailadres in, zoals naam@voorbeeld.nl.")]
    [InlineData("Mail", "marleen.kooij@overheid.example", "Dit is iemand van uw eigen regio. Niemand werkt aan twee kanten.")]
    [InlineData("Document", "", "Kies welk document u heeft gezien.")]
    [InlineData("SeenOn", "13-3-2026", "Vul in op welke dag u het document zag. Dat mag ten hoogste 60 dagen geleden zijn.")]
    [InlineData("ExtractOn", "1-1-2026", "Vul de datum van het KvK-uittreksel in. Het mag ten hoogste 60 dagen oud zijn.")]
    public async Task Request_WithAFault_SaysItAtTheField(string field, string value, string message)
    {
        using var first = await portal.SignedInAsync(world.Administrator);
        var page = await first.GetPageAsync($"{address}/nieuwe-eigenaar");

        var answer = await first.PostFormAsync(page, "#eigenaar", new Dictionary<string, string?>(Owner) { [field] = value });

        answer.ShouldHaveFieldError(
            message.Length == 0 ? "Mail" : field,
            message.Length == 0 ? "Dit is iemand van uw eigen regio. Niemand werkt aan twee kanten." : message
        );
    }

    [Fact]
    public async Task AnOwnerWhoUsesThePortal_RefusesItOutright()
    {
        using var owner = await portal.SignedInAsync(world.Owner);
        using var first = await portal.SignedInAsync(world.Administrator);

        var page = await first.GetPageAsync($"/advies/opdrachtnemers/{world.Merwedal.Id}/nieuwe-eigenaar");

        page.TextOf(".sr-notice--warning").ShouldContain(OwnerRequestTexts.HasOwner);
        page.Document.QuerySelector("#eigenaar").ShouldBeNull();
    }

    [Fact]
    public async Task WithPeopleWhoAreSilent_TheyHearOfIt_AndTheInvitationWaitsFiveWorkingDays()
    {
        var groen = $"/advies/opdrachtnemers/{world.Groen.Id}/nieuwe-eigenaar";
        using var first = await portal.SignedInAsync(world.Administrator);
        await first.PostFormAsync(await first.GetPageAsync(groen), "#eigenaar", Owner);
        (await portal.ReadAsync(db => db.OutgoingMails.Where(row => row.UniqueKey.StartsWith("owner-request/")).Select(row => row.To).ToListAsync())).ShouldBe([
            world.OtherOwner.Email!,
        ]);
        using var other = await portal.SignedInAsync(world.SecondAdviser, second.Id);

        var early = await other.PostFormAsync(await other.GetPageAsync(groen), "#bevestigen", Check);
        early.ShouldHaveFormError("De mensen van de opdrachtnemer kunnen tot en met 19 maart 2026 bezwaar maken. Daarna kunt u bevestigen.");

        using var owner = await portal.SignedInAsync(world.OtherOwner);
        (await owner.GetPageAsync("/organisatie")).TextOf(".sr-notice--warning").ShouldContain("wil een nieuwe eigenaar toelaten");
        (await owner.GetPageAsync("/meldingen")).TextOf().ShouldContain("Maak bezwaar");
        var page = await owner.GetPageAsync("/organisatie/nieuwe-eigenaar");
        page.TextOf().ShouldContain("wil Nienke Nieuw toelaten als eigenaar");
        (await owner.PostFormAsync(page, "#bezwaar")).ShouldHaveFieldError("Reason", OwnerRequestTexts.ReasonRequired);
        var why = new Dictionary<string, string?> { ["Reason"] = "Wij kennen haar niet." };
        (await owner.PostFormAsync(page, "#bezwaar", why)).ShouldBeRedirectTo("/organisatie");
        (await owner.PostFormAsync(page, "#bezwaar", why)).Status.ShouldBe(HttpStatusCode.Conflict);
        (await portal.ReadAsync(db => db.OutgoingMails.CountAsync(row => row.UniqueKey.StartsWith("owner-objected/")))).ShouldBe(1);
        (await portal.ReadAsync(db => db.Invitations.CountAsync(row => row.ContractorId == world.Groen.Id))).ShouldBe(0);
    }

    [Fact]
    public async Task Stopped_ByAnAdministrator_NeedsAReason_AndAnotherCanBeAsked()
    {
        using var first = await portal.SignedInAsync(world.Administrator);
        await RequestAsync(first);
        var page = await first.GetPageAsync($"{address}/nieuwe-eigenaar");

        (await first.PostFormAsync(page, "#stoppen")).ShouldHaveFieldError("Reason", OwnerRequestTexts.ReasonRequired);
        (await first.PostFormAsync(page, "#stoppen", new Dictionary<string, string?> { ["Reason"] = "Vergissing." })).ShouldBeRedirectTo(address);

        (await first.GetPageAsync($"{address}/nieuwe-eigenaar")).Document.QuerySelector("#eigenaar").ShouldNotBeNull();
    }

    [Fact]
    public async Task TwoAdministratorsAtOnce_MakeOneRequest()
    {
        using var first = await portal.SignedInAsync(world.Administrator);
        using var other = await portal.SignedInAsync(world.SecondAdviser, second.Id);
        var forms = new[] { await first.GetPageAsync($"{address}/nieuwe-eigenaar"), await other.GetPageAsync($"{address}/nieuwe-eigenaar") };

        var answers = await Task.WhenAll(
            Task.Run(() => first.PostFormAsync(forms[0], "#eigenaar", Owner)),
            Task.Run(() => other.PostFormAsync(forms[1], "#eigenaar", Owner))
        );

        answers.Select(answer => answer.Status).Order().ShouldBe([HttpStatusCode.Redirect, HttpStatusCode.Conflict]);
        (await portal.ReadAsync(db => db.OwnerRequests.CountAsync())).ShouldBe(1);
        (await first.GetPageAsync($"{address}/nieuwe-eigenaar")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task OpenInAnotherRegion_IsAConflictInWords()
    {
        using var first = await portal.SignedInAsync(world.Administrator);
        using var elsewhere = await portal.SignedInAsync(world.HaaglandenAdministrator);
        var form = await elsewhere.GetPageAsync($"{address}/nieuwe-eigenaar");
        await RequestAsync(first);

        (await elsewhere.PostFormAsync(form, "#eigenaar", Owner)).Status.ShouldBe(HttpStatusCode.Conflict);
        (await portal.ReadAsync(db => db.OwnerRequests.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task Pages_ForStrangers_StayClosed()
    {
        using var adviser = await portal.SignedInAsync(world.Adviser);
        using var owner = await portal.SignedInAsync(world.Owner);
        using var elsewhere = await portal.SignedInAsync(world.HaaglandenAdministrator);
        using var first = await portal.SignedInAsync(world.Administrator);
        await RequestAsync(first);
        var page = await first.GetPageAsync($"{address}/nieuwe-eigenaar");

        (await adviser.GetPageAsync($"{address}/nieuwe-eigenaar")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await owner.GetPageAsync($"{address}/nieuwe-eigenaar")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await elsewhere.GetPageAsync($"/advies/opdrachtnemers/{world.Groen.Id}/nieuwe-eigenaar")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await first.GetPageAsync($"/advies/opdrachtnemers/{Ids.New()}/nieuwe-eigenaar")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await owner.GetPageAsync("/organisatie/nieuwe-eigenaar")).TextOf().ShouldContain("Er is geen aanvraag voor een nieuwe eigenaar.");
        var foreign = await elsewhere.PostFormAsync(
            page,
            "#stoppen",
            new Dictionary<string, string?>
            {
                ["Reason"] = "Van een ander.",
                ["__RequestVerificationToken"] = TokenOf(await elsewhere.GetPageAsync("/advies/instellingen")),
            }
        );
        foreign.Status.ShouldBe(HttpStatusCode.NotFound, "a request of another region");
    }

    [Fact]
    public async Task BroughtInByAnotherRegion_SaysWhoCan()
    {
        await portal.ReadAsync(db =>
            db.Database.ExecuteSqlAsync($"UPDATE Contractors SET BroughtInByRegionId = {world.Haaglanden.Id} WHERE KvkNumber = '30990011'")
        );
        using var first = await portal.SignedInAsync(world.Administrator);

        (await first.GetPageAsync($"{address}/nieuwe-eigenaar")).TextOf(".sr-notice--warning").ShouldContain("aangemeld door Adviespunt Haaglanden");
    }

    private static string TokenOf(Page page) => page.Document.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;

    private async Task RequestAsync(PortalClient first) =>
        (await first.PostFormAsync(await first.GetPageAsync($"{address}/nieuwe-eigenaar"), "#eigenaar", Owner)).ShouldBeRedirectTo(address);

    private Task<int> InvitationsAsync() => portal.ReadAsync(db => db.Invitations.CountAsync(row => row.ContractorId == lonely.Id));
}
