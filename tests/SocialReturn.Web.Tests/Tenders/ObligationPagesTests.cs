using System.Net;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Tenders;
using SocialReturn.TestKit.Given;
using SocialReturn.TestKit.Web;
using Xunit;

namespace SocialReturn.Web.Tests.Tenders;

/// <summary>The adviser changes an obligation after seeing the effect; the contractor reports turnover; both see the obligation over time.</summary>
public sealed class ObligationPagesTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Form = "form[data-unsaved]";

    private static readonly Dictionary<string, string?> Option = new(StringComparer.Ordinal)
    {
        ["Kind"] = "Option",
        ["Date"] = "1-3-2026",
        ["Base"] = "€ 100.000",
        ["Percentage"] = "5",
        ["Reason"] = "De optie is gelicht.",
    };

    [Fact]
    public async Task Line_Filled_ShowsTheEffectAndSavesNothingYet()
    {
        var (stage, tender, address) = await TenderAsync();
        using var adviser = await portal.SignedInAsync(stage.World.Adviser);

        var page = await adviser.PostFormAsync(await adviser.GetPageAsync(address), Form, Option);

        page.Status.ShouldBe(HttpStatusCode.OK);
        var effect = Plain(page.TextOf("#effect"));
        effect.ShouldContain("€ 20.000,00");
        effect.ShouldContain("Optie, 1 maart 2026");
        effect.ShouldContain("€ 25.000,00");
        (await stage.FindAsync<Tender>(tender)).Obligation.ShouldBe(Euro.FromWhole(20_000));
    }

    [Fact]
    public async Task Line_ConfirmedAfterTheEffect_StandsForBoth()
    {
        var (stage, tender, address) = await TenderAsync();
        using var adviser = await portal.SignedInAsync(stage.World.Adviser);
        using var contractor = await portal.SignedInAsync(stage.World.Owner);
        var shown = await adviser.PostFormAsync(await adviser.GetPageAsync(address), Form, Option);

        var answer = await adviser.PostFormAsync(shown, Form, button: "[name=Expected]");
        var replay = await adviser.PostFormAsync(shown, Form, button: "[name=Expected]");

        answer.ShouldBeRedirectTo($"/advies/aanbestedingen/{tender}");
        replay.ShouldBeRedirectTo($"/advies/aanbestedingen/{tender}");
        (await stage.FindAsync<Tender>(tender)).Obligation.ShouldBe(Euro.FromWhole(25_000));
        var page = await contractor.GetPageAsync($"/aanbestedingen/{tender}");
        Plain(page.TextOf("#verplichting")).ShouldContain("Optie, 1 maart 2026");
        Plain(page.TextOf("#verplichting")).ShouldContain("5% van € 100.000,00 · De optie is gelicht. · door Marleen Kooij");
        Plain(page.TextOf(".sr-timeline")).ShouldContain("Verplichting naar € 25.000,00");
        Plain((await contractor.GetPageAsync("/meldingen")).TextOf()).ShouldContain("De verplichting is gewijzigd en is nu € 25.000,00");
        Plain((await adviser.GetPageAsync($"/advies/aanbestedingen/{tender}")).TextOf(".sr-history"))
            .ShouldContain("Verplichting gewijzigd door Marleen Kooij: van € 20.000,00 naar € 25.000,00");
    }

    [Fact]
    public async Task Line_OverAPartOfTheSum_SaysWhichPart()
    {
        var (stage, tender, address) = await TenderAsync();
        using var adviser = await portal.SignedInAsync(stage.World.Adviser);
        var option = new Dictionary<string, string?>(Option, StringComparer.Ordinal) { ["BasePercentage"] = "60%" };

        var shown = await adviser.PostFormAsync(await adviser.GetPageAsync(address), Form, option);
        Plain(shown.TextOf("#effect")).ShouldContain("5% van 60% van € 100.000,00 · De optie is gelicht.");
        await adviser.PostFormAsync(shown, Form, button: "[name=Expected]");

        (await stage.FindAsync<Tender>(tender)).Obligation.ShouldBe(Euro.FromWhole(23_000));
        Plain((await adviser.GetPageAsync($"/advies/aanbestedingen/{tender}")).TextOf("#verplichting")).ShouldContain("5% van 60% van € 100.000,00");
    }

    /// <summary>The percentages stand there when the form opens: whoever types an amount need not clear them.</summary>
    [Fact]
    public async Task Line_OfAFixedAmount_LeavesThePercentagesAlone()
    {
        var stage = await Stage.SetAsync(portal);
        var tender = await stage.HalfTenderAsync();
        using var adviser = await portal.SignedInAsync(stage.World.Adviser);
        var line = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Kind"] = "Correction",
            ["Date"] = "1-3-2026",
            ["Amount"] = "-1.500",
            ["Reason"] = "De opdracht is kleiner.",
        };

        var form = await adviser.GetPageAsync($"/advies/aanbestedingen/{tender}/verplichting");
        form.Document.QuerySelector("[name=Percentage]")!.GetAttribute("value").ShouldBe("5");
        form.Document.QuerySelector("[name=BasePercentage]")!.GetAttribute("value").ShouldBe("50");
        await adviser.PostFormAsync(await adviser.PostFormAsync(form, Form, line), Form, button: "[name=Expected]");

        (await stage.FindAsync<Tender>(tender)).Obligation.ShouldBe(Euro.FromWhole(8_500));
        var last = await portal.ReadAsync(db => db.ObligationLines.SingleAsync(row => row.TenderId == tender && row.Kind == ObligationLineKind.Correction));
        (last.Base, last.BasePercentage, last.Percentage).ShouldBe((Euro.Zero, null, null));
    }

    [Fact]
    public async Task Line_OfAContractorWithACertificate_SaysWhatAllDiscountIsTogether()
    {
        await using var own = new PortalFactory();
        await own.InitializeAsync();
        var stage = await Stage.SetAsync(own);
        await stage.CertificateAsync(stage.World.Av, stage.World.Merwedal, "psoStep2", new DateOnly(2020, 1, 1), new DateOnly(2039, 12, 31));
        var tender = await stage.TenderAsync();
        using var adviser = await own.SignedInAsync(stage.World.Adviser);
        foreach (var reason in new[] { "De eerste optie.", "De tweede optie." })
        {
            var address = $"/advies/aanbestedingen/{tender}/verplichting";
            var shown = await adviser.PostFormAsync(await adviser.GetPageAsync(address), Form, new Dictionary<string, string?>(Option) { ["Reason"] = reason });
            (await adviser.PostFormAsync(shown, Form, button: "[name=Expected]")).Status.ShouldBe(HttpStatusCode.Redirect);
        }

        // 25% of 20.000, and then of 25.000 and 30.000: each later line is the 1.250 that it adds.
        var lines = Plain((await adviser.GetPageAsync($"/advies/aanbestedingen/{tender}")).TextOf("#verplichting"));
        lines.ShouldContain("25% van € 20.000,00 · Korting voor PSO Trede 2, geldig van 1 januari 2020 tot en met 31 december 2039");
        lines.ShouldContain("− € 1.250,00");
        lines.ShouldContain("Alle korting samen is 25% van € 30.000,00");
    }

    [Fact]
    public async Task Line_ChangedInBetween_ShowsTheNewEffectFirst()
    {
        var (stage, tender, address) = await TenderAsync();
        using var adviser = await portal.SignedInAsync(stage.World.Adviser);
        var first = await adviser.PostFormAsync(await adviser.GetPageAsync(address), Form, Option);
        var second = await adviser.PostFormAsync(await adviser.GetPageAsync(address), Form, Option);
        await adviser.PostFormAsync(first, Form, button: "[name=Expected]");

        var page = await adviser.PostFormAsync(second, Form, button: "[name=Expected]");

        page.Status.ShouldBe(HttpStatusCode.Conflict);
        page.TextOf().ShouldContain("Deze aanbesteding is intussen gewijzigd");
        Plain(page.TextOf("#effect")).ShouldContain("€ 30.000,00");
        (await adviser.PostFormAsync(page, Form, button: "[name=Expected]")).ShouldBeRedirectTo($"/advies/aanbestedingen/{tender}");
        (await stage.FindAsync<Tender>(tender)).Obligation.ShouldBe(Euro.FromWhole(30_000));
    }

    [Theory]
    [InlineData("Kind", "", "Kies wat er verandert.")]
    [InlineData("Date", "13-3-2026", "Deze datum is nog niet geweest. Voeg de regel toe zodra die ingaat.")]
    [InlineData("Date", "1-11-2025", "Deze datum ligt voor de gunning.")]
    [InlineData("Percentage", "0", "Vul een percentage in boven 0 en tot en met 100.")]
    [InlineData("BasePercentage", "0", "Vul een percentage in boven 0 en tot en met 100.")]
    [InlineData("BasePercentage", "100,5", "Vul een percentage in boven 0 en tot en met 100.")]
    [InlineData("Amount", "5", "Vul een bedrag in, of een grondslag met een percentage. Niet allebei.")]
    [InlineData("EndDate", "31-12-2026", "Vul een datum in na het huidige einde op 31 december 2026.")]
    [InlineData("Reason", "", "Vul een reden in, zodat de opdrachtnemer weet waarom.")]
    public async Task Line_Wrong_SaysSoAtTheField(string field, string value, string message)
    {
        var (stage, tender, address) = await TenderAsync();
        using var adviser = await portal.SignedInAsync(stage.World.Adviser);

        var page = await adviser.PostFormAsync(await adviser.GetPageAsync(address), Form, new Dictionary<string, string?>(Option) { [field] = value });

        page.ShouldHaveFieldError(field, message);
        (await portal.ReadAsync(db => db.ObligationLines.CountAsync(line => line.TenderId == tender))).ShouldBe(1);
    }

    [Fact]
    public async Task Terms_Cap_ShowsTheEffectAndThenHolds()
    {
        var (stage, tender, address) = await TenderAsync();
        using var adviser = await portal.SignedInAsync(stage.World.Adviser);
        var filled = new Dictionary<string, string?> { ["Cap"] = "15.000", ["Reason"] = "Zo staat het in het bestek." };

        var shown = await adviser.PostFormAsync(await adviser.GetPageAsync($"{address}/afspraken"), Form, filled);
        var answer = await adviser.PostFormAsync(shown, Form, button: "[name=Expected]");

        Plain(shown.TextOf("#effect")).ShouldContain("Boven het maximum");
        answer.ShouldBeRedirectTo($"/advies/aanbestedingen/{tender}");
        (await stage.FindAsync<Tender>(tender)).Obligation.ShouldBe(Euro.FromWhole(15_000));
    }

    [Fact]
    public async Task Line_ByAContractor_IsForbidden()
    {
        var (stage, _, address) = await TenderAsync();
        using var contractor = await portal.SignedInAsync(stage.World.Owner);

        (await contractor.GetPageAsync(address)).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Turnover_ReportedAndConfirmed_RaisesTheObligation()
    {
        var (stage, tender, _) = await TenderAsync();
        await stage.OnTurnoverAsync(tender);
        using var contractor = await portal.SignedInAsync(stage.World.Owner);
        using var adviser = await portal.SignedInAsync(stage.World.Adviser);

        var check = await contractor.PostFormAsync(
            await contractor.GetPageAsync($"/aanbestedingen/{tender}/omzet"),
            Form,
            new Dictionary<string, string?>
            {
                ["From"] = "1-1-2026",
                ["To"] = "31-1-2026",
                ["Turnover"] = "125.000",
            }
        );
        var answer = await contractor.PostFormAsync(check, Form, button: "[value=Send]");
        Plain((await contractor.FollowAsync(answer)).TextOf()).ShouldContain("Wacht op adviseur");
        var item = (await adviser.GetPageAsync("/advies?soort=omzet")).Document.QuerySelector($"a[href^='/advies/aanbestedingen/{tender}/omzet/']")!;
        var review = await adviser.GetPageAsync(item.GetAttribute("href")!);
        Plain(review.TextOf()).ShouldContain("2% van € 125.000,00 is € 2.500,00");
        (await adviser.PostFormAsync(review, "#bevestigen")).Status.ShouldBe(HttpStatusCode.Redirect);

        (await stage.FindAsync<Tender>(tender)).Obligation.ShouldBe(Euro.FromWhole(22_500));
        Plain((await contractor.GetPageAsync($"/aanbestedingen/{tender}")).TextOf("#verplichting"))
            .ShouldContain("Omzet van 1 januari 2026 tot en met 31 januari 2026");
    }

    [Fact]
    public async Task Turnover_RefusedWithoutAReason_SaysSo()
    {
        var (stage, tender, _) = await TenderAsync();
        var report = await stage.TurnoverAsync(tender);
        using var adviser = await portal.SignedInAsync(stage.World.Adviser);

        var page = await adviser.PostFormAsync(await adviser.GetPageAsync($"/advies/aanbestedingen/{tender}/omzet/{report}"), "#weigeren");

        page.ShouldHaveFieldError("Reason", "Vul een reden in, zodat de opdrachtnemer weet waarom.");
    }

    [Fact]
    public async Task Turnover_TenderNotOnTurnover_HasNoForm()
    {
        var (stage, tender, _) = await TenderAsync();
        using var contractor = await portal.SignedInAsync(stage.World.Owner);

        var page = await contractor.GetPageAsync($"/aanbestedingen/{tender}/omzet");

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Document.QuerySelector(Form).ShouldBeNull();
    }

    private async Task<(Stage Stage, Guid Tender, string Address)> TenderAsync()
    {
        var stage = await Stage.SetAsync(portal);
        var tender = await stage.TenderAsync();
        return (stage, tender, $"/advies/aanbestedingen/{tender}/verplichting");
    }

    private static string Plain(string text) => text.Replace('\u00a0', ' ');
}
