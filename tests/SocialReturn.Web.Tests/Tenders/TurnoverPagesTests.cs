using System.Net;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Tenders;
using SocialReturn.TestKit.Given;
using SocialReturn.TestKit.Web;
using Xunit;

namespace SocialReturn.Web.Tests.Tenders;

/// <summary>A contractor sees its turnover beside what it reported before, and then sends it; nought is an answer, and a last report is the last.</summary>
public sealed class TurnoverPagesTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Form = "form[data-unsaved]";
    private const string Send = "[value=Send]";

    private static readonly Dictionary<string, string?> February = Of("1-2-2026", "28-2-2026", "150.000");

    [Fact]
    public async Task Check_ShowsBeforeThisAndTogether_AndSendsNothing()
    {
        var (_, tender, contractor, _) = await ReportedAsync();

        var check = await FillAsync(contractor, tender, Of("1-2-2026", "28-2-2026", "50.000"));

        check.Status.ShouldBe(HttpStatusCode.OK);
        var text = Plain(check.TextOf("main"));
        text.ShouldContain("Er is nog niets ingediend.");
        text.ShouldContain("1 februari 2026 tot en met 28 februari 2026");
        Rows(check)
            .ShouldBe([
                "Eerder opgegeven, wacht op de adviseur: € 125.000,00",
                "Deze opgave: € 50.000,00",
                "Samen: € 175.000,00",
                "Verplichting nu: € 20.000,00",
                "Verplichting als de adviseur dit bevestigt, en ook wat nog wacht: € 23.500,00",
            ]);
        text.ShouldNotContain("Dit is evenveel als of meer dan");
        (await CountAsync(tender)).ShouldBe(1);
    }

    [Fact]
    public async Task Check_OfWhichAPartIsConfirmed_ShowsBothApart()
    {
        var (stage, tender, contractor, adviser) = await ReportedAsync();
        await ConfirmAsync(adviser, tender, await ReportOfAsync(tender));
        await SendAsync(contractor, tender, Of("1-2-2026", "20-2-2026", "10.000"));

        var check = await FillAsync(contractor, tender, Of("21-2-2026", "28-2-2026", "20.000"));

        Rows(check)[..4]
            .ShouldBe([
                "Eerder opgegeven en bevestigd: € 125.000,00",
                "Eerder opgegeven, wacht op de adviseur: € 10.000,00",
                "Deze opgave: € 20.000,00",
                "Samen: € 155.000,00",
            ]);
        (await stage.FindAsync<Tender>(tender)).Obligation.ShouldBe(Euro.FromWhole(22_500));
    }

    [Fact]
    public async Task Send_AfterTheCheck_ReportsIt_AndTwiceIsOnce()
    {
        var (_, tender, contractor, _) = await ReportedAsync();
        var check = await FillAsync(contractor, tender, Of("1-2-2026", "28-2-2026", "50.000"));

        var answer = await contractor.PostFormAsync(check, Form, button: Send);
        var replay = await contractor.PostFormAsync(check, Form, button: Send);

        answer.ShouldBeRedirectTo($"/aanbestedingen/{tender}/omzet");
        replay.ShouldBeRedirectTo($"/aanbestedingen/{tender}/omzet");
        (await CountAsync(tender)).ShouldBe(2);
        Plain((await contractor.FollowAsync(answer)).TextOf("main")).ShouldContain("De omzet is opgegeven. De adviseur controleert die.");
    }

    [Fact]
    public async Task Check_AsMuchAsAllBefore_SaysSoAndFillsInTheDifference()
    {
        var (_, tender, contractor, _) = await ReportedAsync();
        var check = await FillAsync(contractor, tender, February);
        Plain(check.TextOf("main")).ShouldContain("Dit is evenveel als of meer dan alles wat u eerder opgaf. Vul alleen de omzet van deze periode in.");
        Plain(check.TextOf("[value=TakeDifference]")).ShouldContain("€ 25.000,00");

        var difference = await contractor.PostFormAsync(check, Form, button: "[value=TakeDifference]");

        Rows(difference)[1..3].ShouldBe(["Deze opgave: € 25.000,00", "Samen: € 150.000,00"]);
        difference.Document.QuerySelector("[value=TakeDifference]").ShouldBeNull();
        (await contractor.PostFormAsync(difference, Form, button: Send)).Status.ShouldBe(HttpStatusCode.Redirect);
        (await portal.ReadAsync(db => db.TurnoverReports.Where(row => row.TenderId == tender).Select(row => row.Turnover).ToListAsync())).ShouldContain(
            Euro.FromWhole(25_000)
        );
    }

    [Fact]
    public async Task Check_AsMuchAsAllBefore_IsNeverRefused()
    {
        var (_, tender, contractor, _) = await ReportedAsync();

        (await SendAsync(contractor, tender, February)).Status.ShouldBe(HttpStatusCode.Redirect);

        (await CountAsync(tender)).ShouldBe(2);
    }

    [Fact]
    public async Task Change_KeepsWhatWasTyped()
    {
        var (_, tender, contractor, _) = await ReportedAsync();
        var check = await FillAsync(contractor, tender, new Dictionary<string, string?>(February) { ["IsLast"] = "true" });

        var form = await contractor.PostFormAsync(check, Form, button: "[value=Change]");

        form.Status.ShouldBe(HttpStatusCode.OK);
        foreach (var (field, value) in February)
        {
            form.Document.QuerySelector($"[name={field}]")!.GetAttribute("value").ShouldBe(value);
        }

        form.Document.QuerySelector("[name=IsLast][type=checkbox]")!.HasAttribute("checked").ShouldBeTrue();
        form.Document.QuerySelector("[name=Key]")!.GetAttribute("value").ShouldBe(check.Document.QuerySelector("[name=Key]")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("Turnover", "", "Vul de omzet in. Was er geen omzet? Vul dan 0 in.")]
    [InlineData("From", "31-1-2026", "Voor een deel van deze periode is al omzet opgegeven: 1 januari 2026 tot en met 31 januari 2026.")]
    [InlineData("To", "13-3-2026", "Deze periode is nog niet voorbij.")]
    public async Task Check_Wrong_SaysSoAtTheField(string field, string value, string message)
    {
        var (_, tender, contractor, _) = await ReportedAsync();

        var page = await FillAsync(contractor, tender, new Dictionary<string, string?>(February) { [field] = value });

        page.ShouldHaveFieldError(field, message);
        (await CountAsync(tender)).ShouldBe(1);
    }

    [Fact]
    public async Task Check_MoreThanTheContract_AsksFirst_AndTheAnswerGoesAlong()
    {
        var (_, tender, contractor, _) = await ReportedAsync();
        var asked = await FillAsync(contractor, tender, Of("1-2-2026", "28-2-2026", "500.000"));
        var tick = asked.Document.QuerySelector("[id=Turnover-klopt]")!.GetAttribute("value");

        var check = await contractor.PostFormAsync(asked, Form, new Dictionary<string, string?> { ["Confirmed"] = tick });

        check.Status.ShouldBe(HttpStatusCode.OK);
        (await contractor.PostFormAsync(check, Form, button: Send)).ShouldBeRedirectTo($"/aanbestedingen/{tender}/omzet");
    }

    [Fact]
    public async Task NoTurnover_IsAnAnswer_AndNowhereAnAmount()
    {
        var (stage, tender, contractor, adviser) = await OnTurnoverAsync();
        await SendAsync(contractor, tender, Of("1-1-2026", "31-1-2026", "0"));
        Plain((await contractor.GetPageAsync($"/aanbestedingen/{tender}/omzet")).TextOf("main table")).ShouldContain("Geen omzet in deze periode");
        Plain((await adviser.GetPageAsync("/advies?soort=omzet")).TextOf("main")).ShouldContain("Geen omzet in deze periode");
        var report = await ReportOfAsync(tender);
        var review = Plain((await adviser.GetPageAsync($"/advies/aanbestedingen/{tender}/omzet/{report}")).TextOf("main"));
        review.ShouldContain("Geen omzet in deze periode");
        review.ShouldContain("Niets. Er was geen omzet.");

        await ConfirmAsync(adviser, tender, report);

        Plain((await contractor.GetPageAsync($"/aanbestedingen/{tender}/omzet")).TextOf("main table")).ShouldContain("Bevestigd");
        Plain((await contractor.GetPageAsync("/meldingen")).TextOf("main")).ShouldContain("Uw opgave dat er geen omzet was is bevestigd");
        Plain((await contractor.GetPageAsync("/overzicht")).TextOf(".sr-overview__news")).ShouldContain("Geen omzet: bevestigd");
        var page = await contractor.GetPageAsync($"/aanbestedingen/{tender}");
        Plain(page.TextOf("#verplichting")).ShouldNotContain("Omzet van");
        Plain(page.TextOf(".sr-timeline")).ShouldNotContain("Verplichting naar");
        Plain((await adviser.GetPageAsync($"/advies/aanbestedingen/{tender}")).TextOf(".sr-history"))
            .ShouldContain("Omzet bevestigd door Marleen Kooij: Geen omzet in deze periode");
        (await stage.FindAsync<Tender>(tender)).Obligation.ShouldBe(Euro.FromWhole(20_000));
    }

    [Fact]
    public async Task Last_IsSeenByBoth_AndARefusalOpensItAgain()
    {
        var (_, tender, contractor, adviser) = await OnTurnoverAsync();
        await SendAsync(contractor, tender, new Dictionary<string, string?>(Of("1-1-2026", "31-1-2026", "10.000")) { ["IsLast"] = "true" });
        var page = await contractor.GetPageAsync($"/aanbestedingen/{tender}/omzet");
        Plain(page.TextOf("main")).ShouldContain("U heeft de laatste opgave gedaan, tot en met 31 januari 2026");
        page.Document.QuerySelector("[name=IsLast][type=checkbox]")!.HasAttribute("checked").ShouldBeTrue("what was forgotten is the last again");
        var review = await adviser.GetPageAsync($"/advies/aanbestedingen/{tender}/omzet/{await ReportOfAsync(tender)}");
        Plain(review.TextOf("main")).ShouldContain("Daarna wordt de opdrachtnemer niet meer om omzet gevraagd.");

        await adviser.PostFormAsync(review, "#weigeren", new Dictionary<string, string?> { ["Reason"] = "Er mist een factuur." });

        var again = await contractor.GetPageAsync($"/aanbestedingen/{tender}/omzet");
        Plain(again.TextOf("main")).ShouldNotContain("U heeft de laatste opgave gedaan");
        again.Document.QuerySelector("[name=IsLast][type=checkbox]")!.HasAttribute("checked").ShouldBeFalse();
        Plain((await contractor.GetPageAsync("/taken")).TextOf("main")).ShouldContain("Omzet over");
    }

    [Fact]
    public async Task Review_ShowsTheSameAmountsAndHint()
    {
        var (_, tender, contractor, adviser) = await ReportedAsync();
        await SendAsync(contractor, tender, February);
        var report = await portal.ReadAsync(db =>
            db.TurnoverReports.Where(row => row.TenderId == tender && row.From == new DateOnly(2026, 2, 1)).Select(row => row.Id).SingleAsync()
        );

        var review = await adviser.GetPageAsync($"/advies/aanbestedingen/{tender}/omzet/{report}");
        var first = await adviser.GetPageAsync($"/advies/aanbestedingen/{tender}/omzet/{await ReportOfAsync(tender)}");

        Rows(review).ShouldBe(["Eerder opgegeven, wacht op de adviseur: € 125.000,00", "Deze opgave: € 150.000,00", "Samen: € 275.000,00"]);
        Plain(review.TextOf("main")).ShouldContain("Dit is evenveel als of meer dan alles wat de opdrachtnemer eerder opgaf.");
        Rows(first).ShouldBe(["Eerder opgegeven: € 0,00", "Deze opgave: € 125.000,00", "Samen: € 125.000,00"]);
        Plain(first.TextOf("main")).ShouldNotContain("Dit is evenveel als of meer dan");
    }

    private static Dictionary<string, string?> Of(string from, string to, string turnover) =>
        new(StringComparer.Ordinal)
        {
            ["From"] = from,
            ["To"] = to,
            ["Turnover"] = turnover,
        };

    private static async Task<Page> FillAsync(PortalClient contractor, Guid tender, Dictionary<string, string?> fields) =>
        await contractor.PostFormAsync(await contractor.GetPageAsync($"/aanbestedingen/{tender}/omzet"), Form, fields);

    private static async Task<Page> SendAsync(PortalClient contractor, Guid tender, Dictionary<string, string?> fields) =>
        await contractor.PostFormAsync(await FillAsync(contractor, tender, fields), Form, button: Send);

    private static async Task ConfirmAsync(PortalClient adviser, Guid tender, Guid report) =>
        (await adviser.PostFormAsync(await adviser.GetPageAsync($"/advies/aanbestedingen/{tender}/omzet/{report}"), "#bevestigen")).Status.ShouldBe(
            HttpStatusCode.Redirect
        );

    /// <summary>The first.</summary>
    private Task<Guid> ReportOfAsync(Guid tender) =>
        portal.ReadAsync(db => db.TurnoverReports.Where(row => row.TenderId == tender).OrderBy(row => row.From).Select(row => row.Id).FirstAsync());

    private Task<int> CountAsync(Guid tender) => portal.ReadAsync(db => db.TurnoverReports.CountAsync(row => row.TenderId == tender));

    private async Task<(Stage Stage, Guid Tender, PortalClient Contractor, PortalClient Adviser)> OnTurnoverAsync()
    {
        var stage = await Stage.SetAsync(portal);
        var tender = await stage.TenderAsync();
        await stage.OnTurnoverAsync(tender);
        return (stage, tender, await portal.SignedInAsync(stage.World.Owner), await portal.SignedInAsync(stage.World.Adviser));
    }

    /// <summary>€ 125.000 of January waits.</summary>
    private async Task<(Stage Stage, Guid Tender, PortalClient Contractor, PortalClient Adviser)> ReportedAsync()
    {
        var stage = await Stage.SetAsync(portal);
        var tender = await stage.TenderAsync();
        await stage.TurnoverAsync(tender);
        return (stage, tender, await portal.SignedInAsync(stage.World.Owner), await portal.SignedInAsync(stage.World.Adviser));
    }

    private static string[] Rows(Page page) =>
        [
            .. page
                .Document.QuerySelectorAll("main .sr-sum__row")
                .Select(row => Plain($"{row.QuerySelector("dt")!.TextContent.Trim()}: {row.QuerySelector("dd")!.TextContent.Trim()}")),
        ];

    private static string Plain(string text) => text.Replace('\u00a0', ' ');
}
