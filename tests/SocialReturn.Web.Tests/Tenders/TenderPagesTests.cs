using System.Net;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using SocialReturn.Core.Tenders;
using SocialReturn.TestKit.Given;
using SocialReturn.TestKit.Web;
using Xunit;

namespace SocialReturn.Web.Tests.Tenders;

public sealed class TenderPagesTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    internal const string Form = "form[method=post]:has([name=Title])";

    [Fact]
    public async Task New_PrefillsAwardDateAndPercentage()
    {
        var stage = await Stage.SetAsync(portal);
        using var client = await portal.SignedInAsync(stage.World.Owner);

        var page = await client.GetPageAsync("/aanbestedingen/nieuw");

        page.ShouldShow("Aanbesteding aanmelden");
        page.Document.QuerySelector("[name=AwardDate]")!.GetAttribute("value").ShouldBe("12-3-2026");
        page.Document.QuerySelector("[name=Percentage]")!.GetAttribute("value").ShouldBe("5");
        page.Document.QuerySelectorAll("[required]").Length.ShouldBeLessThanOrEqualTo(9);
    }

    [Fact]
    public async Task New_Complete_RegistersAndTellsBoth()
    {
        var stage = await Stage.SetAsync(portal);
        using var client = await portal.SignedInAsync(stage.World.Owner);

        var answer = await client.PostFormAsync(await client.GetPageAsync("/aanbestedingen/nieuw"), Form, Complete(stage, "Fietspad Nieuwpoort"));

        var page = await client.FollowAsync(answer);
        page.ShouldShow("Fietspad Nieuwpoort");
        page.TextOf().ShouldContain("De adviseur moet deze aanbesteding nog bevestigen");
        var tender = await portal.ReadAsync(db => db.Tenders.SingleAsync(row => row.Title == "Fietspad Nieuwpoort"));
        tender.Status.ShouldBe(TenderStatus.AwaitingConfirmation);
        tender.Obligation.Amount.ShouldBe(58_800m); // 5% of 1,176,000
        var registered = await portal.ReadAsync(db => db.AuditEvents.SingleAsync(audit => audit.SubjectId == tender.Id && audit.Action == "Tender.Registered"));
        var mails = await portal.ReadAsync(db =>
            db.OutgoingMails.Where(mail => mail.UniqueKey.EndsWith(registered.Id.ToString())).Select(mail => mail.To).ToListAsync()
        );
        mails.ShouldBe(["sroi@avregio.example", "contact@merwedal.example"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("Title", "", "Vul de naam van de aanbesteding in.")]
    [InlineData("Title", "Bestek 123456782", "Hier lijkt een burgerservicenummer in te staan. Haal het weg: het portaal bewaart geen burgerservicenummers.")]
    [InlineData("AuthorityId", "", "Kies een opdrachtgever.")]
    [InlineData("ContactMail", "geen adres", "Vul een e-mailadres in, zoals naam@voorbeeld.nl.")]
    [InlineData("ContractSum", "", "Vul een bedrag in boven € 0 en tot en met €\u00a010.000.000.000.")]
    [InlineData("ContractSum", "-5", "Vul een bedrag in boven € 0 en tot en met €\u00a010.000.000.000.")]
    [InlineData("Percentage", "101", "Vul een percentage in boven 0 en tot en met 100.")]
    [InlineData("Percentage", "0", "Vul een percentage in boven 0 en tot en met 100.")]
    [InlineData("BasePercentage", "0", "Vul een percentage in boven 0 en tot en met 100.")]
    [InlineData("BasePercentage", "101", "Vul een percentage in boven 0 en tot en met 100.")]
    [InlineData("StartDate", "", "Vul de startdatum in.")]
    [InlineData("EndDate", "2025-12-31", "De einddatum ligt voor de startdatum. Controleer beide datums.")]
    [InlineData("EndDate", "2126-01-01", "Vul een datum in tussen 2000 en 2100.")]
    [InlineData("StakeholderMails", "goed@voorbeeld.nl, fout", "Dit is geen e-mailadres: fout.")]
    public async Task New_Wrong_SaysSoAtTheFieldAndSavesNothing(string field, string value, string message)
    {
        var stage = await Stage.SetAsync(portal);
        using var client = await portal.SignedInAsync(stage.World.Owner);
        var before = await portal.ReadAsync(db => db.Tenders.CountAsync());
        var fields = Complete(stage, "Verkeerd");
        fields[field] = value;

        var page = await client.PostFormAsync(await client.GetPageAsync("/aanbestedingen/nieuw"), Form, fields);

        page.ShouldHaveFieldError(field, message);
        (await portal.ReadAsync(db => db.Tenders.CountAsync())).ShouldBe(before);
    }

    [Fact]
    public async Task New_EndBeforeAward_SaysSo()
    {
        var stage = await Stage.SetAsync(portal);
        using var client = await portal.SignedInAsync(stage.World.Owner);
        var fields = Complete(stage, "Verkeerd");
        (fields["AwardDate"], fields["StartDate"], fields["EndDate"]) = ("2026-06-01", "2026-01-01", "2026-05-01");

        var page = await client.PostFormAsync(await client.GetPageAsync("/aanbestedingen/nieuw"), Form, fields);

        page.ShouldHaveFieldError("EndDate", "De einddatum ligt voor de gunning. Controleer beide datums.");
    }

    [Fact]
    public async Task New_AmountOfTenToTheFifteenth_IsRefusedAndKept()
    {
        var stage = await Stage.SetAsync(portal);
        using var client = await portal.SignedInAsync(stage.World.Owner);
        var fields = Complete(stage, "Enorm");
        fields["ContractSum"] = "1000000000000000";

        var page = await client.PostFormAsync(await client.GetPageAsync("/aanbestedingen/nieuw"), Form, fields);

        page.Status.ShouldBe(HttpStatusCode.BadRequest);
        page.Document.QuerySelector("[name=ContractSum]")!.GetAttribute("aria-invalid").ShouldBe("true");
        page.Document.QuerySelector("[name=ContractSum]")!.GetAttribute("value").ShouldBe("1000000000000000");
        page.Document.QuerySelector("[name=Title]")!.GetAttribute("value").ShouldBe("Enorm");
    }

    [Fact]
    public async Task New_SentTwice_MakesOne()
    {
        var stage = await Stage.SetAsync(portal);
        using var client = await portal.SignedInAsync(stage.World.Owner);
        var form = await client.GetPageAsync("/aanbestedingen/nieuw");

        var first = await client.PostFormAsync(form, Form, Complete(stage, "Dubbel"));
        var second = await client.PostFormAsync(form, Form, Complete(stage, "Dubbel"));

        second.Location.ShouldBe(first.Location);
        (await portal.ReadAsync(db => db.Tenders.CountAsync(row => row.Title == "Dubbel"))).ShouldBe(1);
    }

    [Fact]
    public async Task New_SameKeyWithOtherContent_IsAskedAbout_AndSentOnceMoreMakesAnother()
    {
        var stage = await Stage.SetAsync(portal);
        using var client = await portal.SignedInAsync(stage.World.Owner);
        var form = await client.GetPageAsync("/aanbestedingen/nieuw");
        await client.PostFormAsync(form, Form, Complete(stage, "Brug een"));

        var other = await client.PostFormAsync(form, Form, Complete(stage, "Brug twee"));
        other.ShouldHaveFormError(
            "U heeft dit formulier al verstuurd, met andere gegevens. Die zijn bewaard. Wilt u dit ook versturen? Verstuur het formulier dan nog een keer."
        );
        other.Document.QuerySelector("[name=Title]")!.GetAttribute("value").ShouldBe("Brug twee");
        (await portal.ReadAsync(db => db.Tenders.CountAsync(row => row.Title == "Brug twee"))).ShouldBe(0);
        var again = await client.PostFormAsync(other, Form);

        again.Status.ShouldBe(HttpStatusCode.Redirect, again.TextOf());
        (await portal.ReadAsync(db => db.Tenders.CountAsync(row => row.Title == "Brug een" || row.Title == "Brug twee"))).ShouldBe(2);
    }

    [Theory]
    [InlineData("AwardDate", "2026-05-01", "2026-06-01", "1 mei 2026 moet nog komen. Klopt de datum van de gunning?")]
    [InlineData("StartDate", "2026-02-01", "2026-01-05", "Het werk begint op 5 januari 2026, voor de gunning op 1 februari 2026. Klopt dat?")]
    public async Task New_UnlikelyDates_AreAskedAbout(string field, string award, string start, string question)
    {
        var stage = await Stage.SetAsync(portal);
        using var client = await portal.SignedInAsync(stage.World.Owner);
        var fields = Complete(stage, $"Vraag bij {field}");
        (fields["AwardDate"], fields["StartDate"]) = (award, start);

        var page = await client.PostFormAsync(await client.GetPageAsync("/aanbestedingen/nieuw"), Form, fields);
        page.ShouldAsk(field, question);
        var answered = await client.PostFormAsync(page.AnswerYes(), Form);

        answered.Status.ShouldBe(HttpStatusCode.Redirect, answered.TextOf());
    }

    [Fact]
    public async Task New_SumFarAboveTheOthers_IsAskedAbout()
    {
        var stage = await Stage.SetAsync(portal);
        for (var number = 0; number < 5; number++)
        {
            await stage.TenderAsync(title: $"Gewoon bedrag {number}");
        }

        using var client = await portal.SignedInAsync(stage.World.Owner);
        var most = await portal.ReadAsync(db => db.Tenders.Where(row => row.ContractorId == stage.World.Merwedal.Id).MaxAsync(row => row.ContractSum.Cents));
        var fields = Complete(stage, "Een nul te veel");
        fields["ContractSum"] = $"{most / 10}";

        (await client.PostFormAsync(await client.GetPageAsync("/aanbestedingen/nieuw"), Form, fields)).Status.ShouldBe(HttpStatusCode.Redirect);
        var tooMuch = Complete(stage, "Twee nullen te veel");
        tooMuch["ContractSum"] = $"{(most / 10 * 10) + 1}";
        var page = await client.PostFormAsync(await client.GetPageAsync("/aanbestedingen/nieuw"), Form, tooMuch);

        page.TextOf("#ContractSum-fout").ShouldStartWith("Klopt dit bedrag? €");
        page.TextOf("#ContractSum-fout").ShouldEndWith("Kijk of er geen nul te veel staat.");
        page.ShouldOnlyAsk();
        (await client.PostFormAsync(page.AnswerYes(), Form)).Status.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Details_ManyDecisions_FoldTheEarlierOnes()
    {
        var stage = await Stage.SetAsync(portal);
        var tender = await stage.TenderAsync(contractor: stage.World.Groen, title: "Veel besluiten");
        for (var number = 0; number < 6; number++)
        {
            await stage.PurchaseAsync(tender);
        }

        using var client = await portal.SignedInAsync(stage.World.OtherOwner);
        var page = await client.GetPageAsync($"/aanbestedingen/{tender}");

        page.TextOf(".sr-timeline details summary").ShouldBe("En nog 2 eerdere besluiten");
        page.Document.QuerySelectorAll(".sr-timeline details li").Length.ShouldBe(2);
    }

    [Fact]
    public async Task New_TitleThatStandsAlready_IsAskedAbout()
    {
        var stage = await Stage.SetAsync(portal);
        await stage.TenderAsync(title: "Perceel Oost");
        using var client = await portal.SignedInAsync(stage.World.Owner);

        var page = await client.PostFormAsync(await client.GetPageAsync("/aanbestedingen/nieuw"), Form, Complete(stage, "perceel oost"));
        page.ShouldAsk("Title", "Er is al een aanbesteding met deze naam, van 1 januari 2026 tot en met 31 december 2026. Is dit een andere?");
        page.ShouldOnlyAsk();
        (await client.PostFormAsync(page.AnswerYes(), Form)).Status.ShouldBe(HttpStatusCode.Redirect);
        var third = await client.PostFormAsync(await client.GetPageAsync("/aanbestedingen/nieuw"), Form, Complete(stage, "Perceel oost"));

        third.ShouldAsk("Title", "Er zijn al 2 aanbestedingen met deze naam, de nieuwste van 5 januari 2026 tot en met 31 december 2026. Is dit een andere?");
    }

    [Fact]
    public async Task Details_OfAnotherContractor_IsMissing()
    {
        var stage = await Stage.SetAsync(portal);
        var tender = await stage.TenderAsync();
        using var client = await portal.SignedInAsync(stage.World.OtherOwner);

        var other = await client.GetPageAsync($"/aanbestedingen/{tender}");
        var unknown = await client.GetPageAsync($"/aanbestedingen/{Guid.CreateVersion7()}");

        other.Status.ShouldBe(HttpStatusCode.NotFound);
        unknown.Status.ShouldBe(HttpStatusCode.NotFound);
        other.TextOf("h1").ShouldBe(unknown.TextOf("h1"));
    }

    [Fact]
    public async Task Details_AddsUp()
    {
        var stage = await Stage.SetAsync(portal);
        var tender = await stage.TenderAsync();
        await stage.DeliveryAsync(await stage.ParticipationAsync(tender));
        using var client = await portal.SignedInAsync(stage.World.Owner);

        var page = await client.GetPageAsync($"/aanbestedingen/{tender}");

        page.TextOf("#claimed").ShouldContain("€ 4.444,44");
        page.TextOf("#agreed").ShouldContain("€ 8.888,89");
        page.TextOf("#realised").ShouldContain("€ 0,00");
        page.TextOf().ShouldContain("voorbeeldtarief, niet vastgesteld");
    }

    [Fact]
    public async Task Index_Searching_FindsByTitle()
    {
        var stage = await Stage.SetAsync(portal);
        await stage.TenderAsync(title: "Bermen maaien Bleskensgraaf");
        await stage.TenderAsync(title: "Kades herstellen");
        using var client = await portal.SignedInAsync(stage.World.Owner);

        var page = await client.GetPageAsync("/aanbestedingen?zoek=bermen");

        page.TextOf("main").ShouldContain("Bermen maaien Bleskensgraaf");
        page.TextOf("main").ShouldNotContain("Kades herstellen");
    }

    [Fact]
    public async Task Overview_ShowsTendersTasksAndNews()
    {
        var stage = await Stage.SetAsync(portal);
        var tender = await stage.TenderAsync(title: "Overzichtelijk");
        await stage.DeliveryAsync(await stage.ParticipationAsync(tender), Core.Fulfilments.DeliveryStatus.Verified);
        await stage.ParticipationAsync(tender, Core.Fulfilments.FulfilmentStatus.ChangesRequested);
        using var client = await portal.SignedInAsync(stage.World.Owner);

        var page = await client.GetPageAsync("/overzicht");

        page.TextOf("main").ShouldContain("Overzichtelijk");
        page.TextOf("main").ShouldContain("Voorstel aanvullen");
        page.TextOf("main").ShouldContain("Goedgekeurd: € 4.444,44");
    }

    internal static Dictionary<string, string?> Complete(Stage stage, string title) =>
        new(StringComparer.Ordinal)
        {
            ["Title"] = title,
            ["AuthorityId"] = stage.World.Gorinchem.Id.ToString(),
            ["ContactMail"] = "contact@merwedal.example",
            ["ContractSum"] = "1.176.000",
            ["Percentage"] = "5",
            ["AwardDate"] = "2025-12-01",
            ["StartDate"] = "2026-01-05",
            ["EndDate"] = "2026-12-31",
            ["StakeholderMails"] = "",
        };
}
