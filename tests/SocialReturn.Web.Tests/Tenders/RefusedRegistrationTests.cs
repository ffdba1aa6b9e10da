using System.Net;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Rounds;
using SocialReturn.Core.Tenders;
using SocialReturn.TestKit.Given;
using SocialReturn.TestKit.Web;
using SocialReturn.Web.Tests.Account;
using Xunit;

namespace SocialReturn.Web.Tests.Tenders;

/// <summary>The reason of a refused registration is told; the contractor corrects it and registers again.</summary>
public sealed class RefusedRegistrationTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Form = "form[data-unsaved]";

    [Fact]
    public async Task Refused_TellsTheReason_AndComesBackCorrected()
    {
        var (stage, tender) = await RefusedAsync("Het bedrag klopt niet: kijk in het bestek.");
        using var owner = await portal.SignedInAsync(stage.World.Owner);

        var details = await owner.GetPageAsync($"/aanbestedingen/{tender}");
        details.TextOf("main").ShouldContain("Het bedrag klopt niet: kijk in het bestek.");
        (await owner.GetPageAsync("/meldingen")).TextOf("main").ShouldContain("Uw aanbesteding is niet bevestigd: Het bedrag klopt niet: kijk in het bestek.");
        details.Document.QuerySelector($"a[href='/aanbestedingen/{tender}/opnieuw']").ShouldNotBeNull();
        var form = await owner.GetPageAsync($"/aanbestedingen/{tender}/opnieuw");
        form.TextOf("main").ShouldContain("Het bedrag klopt niet: kijk in het bestek.");
        form.Document.QuerySelector("[name=Title]")!.GetAttribute("value").ShouldBe("Groenonderhoud Zuid");
        form.Document.QuerySelector("[name=ContractSum]")!.GetAttribute("value").ShouldBe("€ 400.000,00");

        var wrong = await owner.PostFormAsync(form, Form, Somebody.Fields(("ContractSum", "0")));
        wrong.ShouldHaveFieldError("ContractSum", "Vul een bedrag in boven € 0 en tot en met €\u00a010.000.000.000.");
        var answer = await owner.PostFormAsync(form, Form, Somebody.Fields(("ContractSum", "300.000")));
        var replay = await owner.PostFormAsync(form, Form, Somebody.Fields(("ContractSum", "300.000")));

        answer.ShouldBeRedirectTo($"/aanbestedingen/{tender}");
        replay.Location.ShouldBe(answer.Location);
        var stored = await stage.FindAsync<Tender>(tender);
        (stored.Status, stored.Obligation).ShouldBe((TenderStatus.AwaitingConfirmation, Euro.FromWhole(15_000)));
        (await RoundsAsync(tender)).ShouldBe(
            [
                (1, CaseSide.Contractor, Euro.FromWhole(20_000), RoundOutcome.Rejected, "Het bedrag klopt niet: kijk in het bestek."),
                (2, CaseSide.Contractor, Euro.FromWhole(15_000), null, null),
            ],
            "each time stands in a round of its own"
        );
        var lines = await portal.ReadAsync(db =>
            db.ObligationLines.Where(row => row.TenderId == tender).OrderBy(row => row.RecordedAt).ThenBy(row => row.Id).Select(row => row.Amount).ToListAsync()
        );
        lines.Select(amount => amount.Amount).ShouldBe([20_000m, -5_000m], "nothing is overwritten");
        using var adviser = await portal.SignedInAsync(stage.World.Adviser);
        (await adviser.GetPageAsync("/advies"))
            .Document.QuerySelector($"a[href='/advies/aanbestedingen/{tender}']")
            .ShouldNotBeNull("it waits for the desk again");
        var desk = await adviser.GetPageAsync($"/advies/aanbestedingen/{tender}");
        desk.TextOf(".sr-history").ShouldContain("Verbeterd en opnieuw aangemeld");
        desk.TextOf("[aria-labelledby=aanmelding]").ShouldContain("Het bedrag klopt niet: kijk in het bestek.");
        desk.TextOf("[aria-labelledby=aanmelding] tbody").ShouldBe("Opdrachtsom, zonder btw € 400.000,00 € 300.000,00");
        (
            await portal.ReadAsync(db =>
                db.OutgoingMails.CountAsync(mail =>
                    mail.To == stage.World.Av.ContactMail && mail.UniqueKey.StartsWith("tender-to-confirm/") && mail.Text.Contains(tender.ToString())
                )
            )
        ).ShouldBe(2);
    }

    [Fact]
    public async Task Again_WithNothingChanged_TellsTheDeskSo()
    {
        var (stage, tender) = await RefusedAsync("Kijk nog eens.");
        using var owner = await portal.SignedInAsync(stage.World.Owner);
        await owner.PostFormAsync(await owner.GetPageAsync($"/aanbestedingen/{tender}/opnieuw"), Form);

        using var adviser = await portal.SignedInAsync(stage.World.Adviser);
        (await adviser.GetPageAsync($"/advies/aanbestedingen/{tender}"))
            .TextOf("[aria-labelledby=aanmelding]")
            .ShouldContain("Sindsdien is er niets veranderd aan de gegevens van de aanbesteding.");
    }

    [Fact]
    public async Task Again_CorrectedByTheDeskWhileItWaits_IsShownAsItIsNow()
    {
        var (stage, tender) = await RefusedAsync("Kijk nog eens.");
        using var owner = await portal.SignedInAsync(stage.World.Owner);
        await owner.PostFormAsync(await owner.GetPageAsync($"/aanbestedingen/{tender}/opnieuw"), Form, Somebody.Fields(("Title", "Groenonderhoud West")));
        using var adviser = await portal.SignedInAsync(stage.World.Adviser);
        var corrected = await adviser.PostFormAsync(
            await adviser.GetPageAsync($"/advies/aanbestedingen/{tender}/gegevens"),
            Form,
            Somebody.Fields(("Title", "Groenonderhoud Oost"))
        );
        corrected.ShouldBeRedirectTo($"/advies/aanbestedingen/{tender}");

        (await adviser.GetPageAsync($"/advies/aanbestedingen/{tender}"))
            .TextOf("[aria-labelledby=aanmelding] tbody")
            .ShouldBe("Naam van de aanbesteding Groenonderhoud Zuid Groenonderhoud Oost");
    }

    [Fact]
    public async Task Registered_ForTheFirstTime_TellsTheDeskOfNothingBefore()
    {
        var stage = await Stage.SetAsync(portal);
        var tender = await stage.AwaitingTenderAsync();

        using var adviser = await portal.SignedInAsync(stage.World.Adviser);
        (await adviser.GetPageAsync($"/advies/aanbestedingen/{tender}")).TextOf("main").ShouldNotContain("De vorige keer niet bevestigd");
    }

    [Fact]
    public async Task Refused_Twice_TellsTwice_AndIsConfirmedInTheEnd()
    {
        var (stage, tender) = await RefusedAsync("Verkeerde opdrachtgever.");
        using var owner = await portal.SignedInAsync(stage.World.Owner);
        await owner.PostFormAsync(
            await owner.GetPageAsync($"/aanbestedingen/{tender}/opnieuw"),
            Form,
            Somebody.Fields(("AuthorityId", stage.World.Altena.Id.ToString()))
        );
        await RefuseAsync(stage, tender, "De datum klopt ook niet.");

        (await owner.GetPageAsync($"/aanbestedingen/{tender}")).TextOf("main").ShouldContain("De datum klopt ook niet.");
        var told = (await owner.GetPageAsync("/meldingen")).TextOf("main");
        told.ShouldContain("Verkeerde opdrachtgever.");
        told.ShouldContain("De datum klopt ook niet.");
        await owner.PostFormAsync(await owner.GetPageAsync($"/aanbestedingen/{tender}/opnieuw"), Form, Somebody.Fields(("EndDate", "2027-06-30")));
        using var adviser = await portal.SignedInAsync(stage.World.Adviser);
        await adviser.PostFormAsync(await adviser.GetPageAsync($"/advies/aanbestedingen/{tender}"), "#bevestigen");

        var stored = await stage.FindAsync<Tender>(tender);
        (stored.Status, stored.AuthorityId, stored.EndDate).ShouldBe((TenderStatus.Running, stage.World.Altena.Id, new DateOnly(2027, 6, 30)));
        (await owner.GetPageAsync($"/aanbestedingen/{tender}")).TextOf("main").ShouldNotContain("De datum klopt ook niet.");
        (await owner.GetPageAsync($"/aanbestedingen/{tender}/opnieuw")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task CorrectedAtOnce_ByTwoMembers_OneStandsAndTheOtherHearsIt()
    {
        var (stage, tender) = await RefusedAsync("Controleer de naam.");
        using var owner = await portal.SignedInAsync(stage.World.Owner);
        using var member = await portal.SignedInAsync(stage.World.Member);
        var (first, second) = (await owner.GetPageAsync($"/aanbestedingen/{tender}/opnieuw"), await member.GetPageAsync($"/aanbestedingen/{tender}/opnieuw"));

        var answers = await Task.WhenAll(
            owner.PostFormAsync(first, Form, Somebody.Fields(("Title", "Tegelijk van de eigenaar"))),
            member.PostFormAsync(second, Form, Somebody.Fields(("Title", "Tegelijk van de collega")))
        );

        answers.Select(answer => answer.Location ?? answer.Status.ToString()).ShouldAllBe(to => to == $"/aanbestedingen/{tender}");
        (await portal.ReadAsync(db => db.AuditEvents.CountAsync(row => row.SubjectId == tender && row.Action == "Tender.RegisteredAgain"))).ShouldBe(1);
        var loser = (await stage.FindAsync<Tender>(tender)).Title == "Tegelijk van de eigenaar" ? member : owner;
        (await loser.GetPageAsync($"/aanbestedingen/{tender}")).TextOf("main").ShouldContain("Een collega heeft deze aanbesteding net opnieuw aangemeld.");
    }

    [Fact]
    public async Task CorrectedAfterASecondRefusal_WithTheOldForm_ShowsBothVersions()
    {
        var (stage, tender) = await RefusedAsync("Controleer de naam.");
        using var owner = await portal.SignedInAsync(stage.World.Owner);
        using var member = await portal.SignedInAsync(stage.World.Member);
        var old = await member.GetPageAsync($"/aanbestedingen/{tender}/opnieuw");
        await owner.PostFormAsync(await owner.GetPageAsync($"/aanbestedingen/{tender}/opnieuw"), Form, Somebody.Fields(("Title", "Van de eigenaar")));
        await RefuseAsync(stage, tender, "Nog niet goed.");

        var conflict = await member.PostFormAsync(old, Form, Somebody.Fields(("Title", "Van de collega")));
        conflict.Status.ShouldBe(HttpStatusCode.Conflict);
        conflict.Document.QuerySelector("[name=Title]")!.GetAttribute("value").ShouldBe("Van de collega");
        conflict.TextOf("main").ShouldContain("Van de eigenaar");
        conflict.TextOf("main").ShouldContain("Nog niet goed.");

        (await member.PostFormAsync(conflict, Form)).ShouldBeRedirectTo($"/aanbestedingen/{tender}");
        (await stage.FindAsync<Tender>(tender)).Title.ShouldBe("Van de collega");
    }

    [Fact]
    public async Task Again_AuthorityOfAnotherRegion_IsRefusedAtTheField()
    {
        var (stage, tender) = await RefusedAsync("Verkeerde opdrachtgever.");
        using var owner = await portal.SignedInAsync(stage.World.Owner);

        var page = await owner.PostFormAsync(
            await owner.GetPageAsync($"/aanbestedingen/{tender}/opnieuw"),
            Form,
            Somebody.Fields(("AuthorityId", stage.World.TheHague.Id.ToString()))
        );

        page.ShouldHaveFieldError("AuthorityId", "Deze opdrachtgever hoort bij een andere regio. Meld daarvoor een nieuwe aanbesteding aan.");
    }

    [Fact]
    public async Task Again_ForOthers_StaysClosed()
    {
        var (stage, tender) = await RefusedAsync("Nee.");
        using var stranger = await portal.SignedInAsync(stage.World.OtherOwner);
        using var adviser = await portal.SignedInAsync(stage.World.Adviser);

        (await stranger.GetPageAsync($"/aanbestedingen/{tender}/opnieuw")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.GetPageAsync($"/aanbestedingen/{Guid.CreateVersion7()}/opnieuw")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await adviser.GetPageAsync($"/aanbestedingen/{tender}/opnieuw")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    private async Task<(Stage Stage, Guid Tender)> RefusedAsync(string reason)
    {
        var stage = await Stage.SetAsync(portal);
        var tender = await stage.AwaitingTenderAsync();
        await RefuseAsync(stage, tender, reason);
        return (stage, tender);
    }

    private async Task<List<(int Number, CaseSide By, Euro Value, RoundOutcome? Outcome, string? Reason)>> RoundsAsync(Guid tender) =>
        (
            await portal.ReadAsync(db => db.Rounds.AsNoTracking().Where(round => round.SubjectId == tender).OrderBy(round => round.Number).ToListAsync())
        ).ConvertAll(round => (round.Number, round.By, round.Value, round.Outcome, round.Reason));

    private async Task RefuseAsync(Stage stage, Guid tender, string reason)
    {
        using var adviser = await portal.SignedInAsync(stage.World.Adviser);
        var answer = await adviser.PostFormAsync(
            await adviser.GetPageAsync($"/advies/aanbestedingen/{tender}/weigeren"),
            "#weigeren",
            Somebody.Fields(("Reason", reason))
        );
        answer.Status.ShouldBe(HttpStatusCode.Redirect, answer.TextOf());
    }
}
