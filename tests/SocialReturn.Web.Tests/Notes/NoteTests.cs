using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using SocialReturn.Core.Accounts;
using SocialReturn.Core.Common;
using SocialReturn.Core.Notes.ByDesk;
using SocialReturn.TestKit.Given;
using SocialReturn.TestKit.Web;
using SocialReturn.Web.Areas.Adviser.Notes;
using Xunit;

namespace SocialReturn.Web.Tests.Notes;

/// <summary>Advisers keep something of a tender for each other; its contractor, its authority and other regions never read it.</summary>
public sealed class NoteTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Form = "form:has([name=Text])";
    private const string Secret = "De directeur is ziek, bel eerst met Ans.";

    [Fact]
    public async Task Note_IsReadByColleagues_OnThePageOfTheTender()
    {
        var (stage, tender, adviser) = await StartAsync();

        var added = await adviser.PostFormAsync(await adviser.GetPageAsync(PortalLinks.DeskNotes(tender)), Form, Text($" {Secret}\r\nTweede regel. "));

        added.ShouldBeRedirectTo(PortalLinks.DeskNotes(tender));
        (await adviser.FollowAsync(added)).TextOf("main").ShouldContain("De notitie is toegevoegd.");
        using var colleague = await portal.SignedInAsync(stage.World.Administrator);
        var page = await colleague.GetPageAsync(PortalLinks.DeskTender(tender));
        page.TextOf("main").ShouldContain(Secret);
        page.TextOf("main").ShouldContain("Alle notities (1)");
        page.TextOf("main").ShouldContain("Notitie van de adviseur toegevoegd", Case.Insensitive, "the history of the desk says so");
    }

    /// <summary>Every address of the portal that a contractor or an authority's reader comes to about this tender, and every mail and line of it.</summary>
    [Fact]
    public async Task Note_IsNowhereForAnybodyElse()
    {
        var (stage, tender, _) = await StartAsync();
        var before = await portal.ReadAsync(db => db.OutgoingMails.CountAsync());
        var told = await portal.ReadAsync(db => db.Notifications.CountAsync());
        var note = await stage.NoteAsync(tender, Secret);

        (await portal.ReadAsync(db => db.OutgoingMails.CountAsync())).ShouldBe(before);
        (await portal.ReadAsync(db => db.Notifications.CountAsync())).ShouldBe(told);
        var lines = await portal.ReadAsync(db => db.AuditEvents.Where(row => row.SubjectId == note).ToListAsync());
        lines.ShouldHaveSingleItem();
        lines.ShouldAllBe(line => line.Changes == null || !line.Changes.Contains("Ans"), "people write names in it");
        foreach (var person in new[] { stage.World.Owner, stage.World.Member, stage.World.Reader })
        {
            using var client = await portal.SignedInAsync(person);
            foreach (var address in new[] { PortalLinks.Tender(tender), "/overzicht", "/taken", "/meldingen", $"/inzage/aanbestedingen/{tender}", "/inzage" })
            {
                (await client.GetPageAsync(address)).TextOf().ShouldNotContain("directeur is ziek", Case.Insensitive, address);
            }

            (await client.GetPageAsync(PortalLinks.DeskNotes(tender))).Status.ShouldBe(HttpStatusCode.Forbidden);
        }
    }

    [Theory]
    [InlineData("", "Schrijf de notitie.")]
    [InlineData("   ", "Schrijf de notitie.")]
    [InlineData("Het nummer is 111222333.", "burgerservicenummer")]
    public async Task Text_ThatCannotBeKept_SaysSoBesideTheField_AndKeepsWhatWasTyped(string text, string message)
    {
        var (_, tender, adviser) = await StartAsync();

        var page = await adviser.PostFormAsync(await adviser.GetPageAsync(PortalLinks.DeskNotes(tender)), Form, Text(text));

        page.Status.ShouldBe(HttpStatusCode.BadRequest);
        page.TextOf(Form).ShouldContain(message);
        page.TextOf("textarea").Trim().ShouldBe(text.Trim());
        (await portal.ReadAsync(db => db.Notes.CountAsync(row => row.TenderId == tender))).ShouldBe(0);
    }

    [Fact]
    public async Task Text_TooLong_SaysHowMuch()
    {
        var (_, tender, adviser) = await StartAsync();

        var page = await adviser.PostFormAsync(await adviser.GetPageAsync(PortalLinks.DeskNotes(tender)), Form, Text(new string('a', 4001)));

        page.Status.ShouldBe(HttpStatusCode.BadRequest);
        page.TextOf(Form).ShouldContain("4000");
    }

    [Fact]
    public async Task SameForm_Twice_IsOneNote()
    {
        var (_, tender, adviser) = await StartAsync();
        var page = await adviser.GetPageAsync(PortalLinks.DeskNotes(tender));

        await adviser.PostFormAsync(page, Form, Text(Secret));
        (await adviser.PostFormAsync(page, Form, Text(Secret))).ShouldBeRedirectTo(PortalLinks.DeskNotes(tender));

        (await portal.ReadAsync(db => db.Notes.CountAsync(row => row.TenderId == tender))).ShouldBe(1);
    }

    [Fact]
    public async Task Removed_ByWhoWroteIt_IsAskedOnce_AndGone()
    {
        var (stage, tender, adviser) = await StartAsync();
        var note = await stage.NoteAsync(tender, Secret);

        var page = await adviser.GetPageAsync(PortalLinks.DeskRemoveNote(tender, note));
        page.TextOf("main").ShouldContain(Secret);
        var removed = await adviser.PostFormAsync(page, "main form");

        removed.ShouldBeRedirectTo(PortalLinks.DeskNotes(tender));
        (await adviser.FollowAsync(removed)).TextOf("main").ShouldNotContain(Secret);
        (await adviser.PostFormAsync(page, "main form")).Status.ShouldBe(HttpStatusCode.NotFound, "it is gone");
    }

    [Fact]
    public async Task Removed_ByAColleague_IsForbidden_ByTheAdministratorNot()
    {
        var stage = await Stage.SetAsync(portal);
        var tender = await stage.TenderAsync(contractor: stage.World.Groen);
        var note = await stage.NoteAsync(tender, Secret);
        Task<Outcome<Guid>> RemoveAsync(User by) =>
            portal.InScopeAsync(stage.World.At(stage.World.Av, by), services =>
                services.GetRequiredService<NoteService>().RemoveAsync(tender, note, CancellationToken.None)
            );

        (await RemoveAsync(stage.World.SecondAdviser)).Kind.ShouldBe(OutcomeKind.Forbidden);
        (await RemoveAsync(stage.World.Administrator)).Kind.ShouldBe(OutcomeKind.Done);
    }

    [Fact]
    public async Task Page_OfAnotherRegion_OrAnUnknownId_IsMissing()
    {
        var (stage, tender, adviser) = await StartAsync();
        using var other = await portal.SignedInAsync(stage.World.HaaglandenAdviser);

        (await other.GetPageAsync(PortalLinks.DeskNotes(tender))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await adviser.GetPageAsync(PortalLinks.DeskNotes(Ids.New()))).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task AdviserWhoWorksForTheContractorToo_ReadsAndWritesNone()
    {
        var (stage, tender, _) = await StartAsync();
        await stage.NoteAsync(tender, Secret);
        var both = stage.World.At(stage.World.Av, stage.World.SecondAdviser);
        await portal.SaveAsync(new Membership(stage.World.SecondAdviser.Id, MembershipPlace.Contractor(stage.World.Merwedal.Id, owner: false)));

        var added = await portal.InScopeAsync(both, services =>
            services.GetRequiredService<NoteService>().AddAsync(tender, new NoteInput(Secret, Ids.New()), CancellationToken.None)
        );
        var (read, isOwn) = await portal.InScopeAsync(both, async services =>
        {
            var reader = services.GetRequiredService<NoteReader>();
            return (await reader.GetAsync(tender, CancellationToken.None), await reader.IsOwnAsync(tender, CancellationToken.None));
        });

        added.Kind.ShouldBe(OutcomeKind.Forbidden);
        (read, isOwn).ShouldBe((null, true));
    }

    private static Dictionary<string, string?> Text(string text) => new() { ["Text"] = text };

    private async Task<(Stage Stage, Guid Tender, PortalClient Adviser)> StartAsync()
    {
        var stage = await Stage.SetAsync(portal);
        return (stage, await stage.TenderAsync(), await portal.SignedInAsync(stage.World.Adviser));
    }
}
