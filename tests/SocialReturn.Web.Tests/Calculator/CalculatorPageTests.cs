using System.Net;
using Shouldly;
using SocialReturn.Core.Tariffs;
using SocialReturn.TestKit.Given;
using SocialReturn.TestKit.Web;
using Xunit;

namespace SocialReturn.Web.Tests.Calculator;

public sealed class CalculatorPageTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Year = "Start=2026-01-01&End=2026-12-31";

    public static TheoryData<string> Presets => [.. TariffSchedules.Presets.Select(preset => preset.Code)];

    [Fact]
    public async Task Show_Visitor_NeedsNoAccountAndGetsNoCookie()
    {
        var page = await GetAsync("/rekenhulp");

        page.ShouldShow("Wat is uw inzet waard?");
        page.Response.Headers.Contains("Set-Cookie").ShouldBeFalse();
        page.TextOf("#plan").ShouldContain("Uw plan is nog leeg");
        page.TextOf("#stand").ShouldContain("Vul uw opdrachtsom");
        page.Document.QuerySelector("[name=Start]")!.GetAttribute("value").ShouldBe("1-4-2026");
        page.Document.QuerySelector("[name=End]")!.GetAttribute("value").ShouldBe("31-3-2027");
    }

    [Fact]
    public async Task Show_ThePlanOfTheVisualTarget_AddsUp()
    {
        var page = await GetAsync(
            Of(
                "av-regio-2020",
                "&ContractSum=1.500.000,00&Percentage=5",
                ("participatiewet", "24", "12", ""),
                ("bbl", "32", "10", ""),
                ("inkoop", "15.000", "", "&Rows[2].Recognition=shelteredEmployer"),
                ("activiteit", "40", "", "")
            )
        );

        page.Status.ShouldBe(HttpStatusCode.OK, page.TextOf());
        page.Document.QuerySelectorAll(".sr-plan__value")
            .Select(value => value.TextContent.Trim().Replace('\u00a0', ' '))
            .ShouldBe(["€ 26.666,67", "€ 18.518,52", "€ 15.000,00", "€ 4.000,00"]);
        page.TextOf("#verplichting-bedrag").ShouldBe("€ 75.000,00");
        page.TextOf("#stand p").ShouldBe("Uw plan is € 64.185,19 waard. U heeft nog € 10.814,81 nodig.");
        page.TextOf("#plan-samen").ShouldContain("€ 64.185,19");
        page.TextOf("#verplichting ~ .sr-note").ShouldBe("voorbeeldtarief, niet vastgesteld");
        page.TextOf("#uitleg-1").ShouldContain("24 van 36 uur per week");
        page.Document.QuerySelectorAll("#stand svg text").Select(text => text.TextContent).ShouldContain("4");
    }

    [Fact]
    public async Task Show_VerifiedTable_SaysNothingOfAnExample() =>
        (await GetAsync(Of("haaglanden-2023", "&ContractSum=100000", ("participatiewet", "24", "6", "")))).TextOf().ShouldNotContain("voorbeeldtarief");

    [Theory]
    [MemberData(nameof(Presets))]
    public async Task Show_EveryBlockOfAPreset_HasAValueOrSaysWhatIsMissing(string code)
    {
        foreach (var block in TariffSchedules.Preset(code).Blocks)
        {
            var page = await GetAsync(
                Of(
                    code,
                    "&ContractSum=1500000&Percentage=5",
                    (block.Code, "8", "6", "&Rows[0].BenefitMonths=6&Rows[0].Recognition=shelteredEmployer&Rows[0].Count=2")
                )
            );

            page.Status.ShouldBe(HttpStatusCode.OK, $"{code} {block.Code}: {page.TextOf()}");
            page.TextOf("#regel-1-waarde").ShouldStartWith("€", Case.Sensitive, block.Code);
        }
    }

    [Theory]
    [MemberData(nameof(Presets))]
    public async Task Add_EverySuggestionOfAPreset_GivesALineWithAValue(string code)
    {
        var page = await GetAsync(
            Of(code, "&ContractSum=1500000&Percentage=5", (TariffSchedules.Preset(code).BlocksOf(FulfilmentKind.Participation).First().Code, "24", "6", ""))
        );
        var buttons = page.Document.QuerySelectorAll("button[name=Add]").Select(button => button.GetAttribute("value")!).ToList();
        buttons.ShouldNotBeEmpty();

        foreach (var button in buttons)
        {
            using var visitor = portal.Visitor();
            var added = await visitor.FollowAsync(await visitor.GetPageAsync(page.Address + "&Add=" + Uri.EscapeDataString(button)));

            added.Status.ShouldBe(HttpStatusCode.OK, $"{button}: {added.TextOf()}");
            added.TextOf("#regel-2-waarde").ShouldStartWith("€", Case.Sensitive, button);
        }
    }

    [Fact]
    public async Task Suggest_Participation_ComesFirstAndClosesTheGap()
    {
        var page = await GetAsync(Of("av-regio-2020", "&ContractSum=200000&Percentage=5"));

        // 10.000 at 40.000 × 24/36 ÷ 12 = 2.222,22 a month: five months.
        var first = page.Document.QuerySelector(".sr-additions__item")!.TextContent.Replace('\u00a0', ' ');
        first.ShouldContain("1 persoon Participatiewet, 24 uur per week, 5 maanden");
        first.ShouldContain("Dit is € 11.111,11 waard. Dan is uw verplichting gevuld.");
        page.Document.QuerySelectorAll(".sr-additions__item strong")
            .Select(kind => kind.TextContent)
            .ShouldBe(["Arbeidsparticipatie", "Arbeidsontwikkeling", "Inkoop", "Sociale activiteit", "Van werk naar werk"]);
        page.TextOf(".sr-additions").ShouldContain("Voeg eerst een werkplek toe.");
    }

    [Fact]
    public async Task Remove_ALine_KeepsTheOthersAsTheyWereTyped()
    {
        using var visitor = portal.Visitor();
        var address = Of(
            "av-regio-2020",
            "&ContractSum=€ 1.500.000",
            ("participatiewet", "24,5", "12", ""),
            ("bbl", "nix", "10", ""),
            ("activiteit", "40", "", "")
        );

        var page = await visitor.FollowAsync(await visitor.GetPageAsync(address + "&Remove=0"));

        page.Document.QuerySelectorAll("[name$='.Block'] option[selected]").Select(option => option.GetAttribute("value")).ShouldBe(["bbl", "activiteit"]);
        page.Document.QuerySelector("[name='Rows[0].Quantity']")!.GetAttribute("value").ShouldBe("nix");
        page.Document.QuerySelector("[name=ContractSum]")!.GetAttribute("value").ShouldBe("€ 1.500.000");
        page.Response.Headers.Contains("Set-Cookie").ShouldBeFalse();
    }

    [Theory]
    [InlineData("&Percentage=101&ContractSum=1", "Percentage", "Vul een percentage van 0 tot en met 100 in.")]
    [InlineData("&ContractSum=-1", "ContractSum", "Vul een bedrag van nul of hoger in.")]
    [InlineData("&Obligation=-1", "Obligation", "Vul een bedrag van nul of hoger in.")]
    [InlineData("&Covered=-1", "Covered", "Vul een bedrag van nul of hoger in.")]
    [InlineData("&Obligation=1&ContractSum=1", "Obligation", "Vul de opdrachtsom in, of de verplichting. Niet allebei.")]
    [InlineData("&Schedule=nix", "Schedule", "Deze tarieftabel bestaat niet. Kies er een uit de lijst.")]
    [InlineData("&Start=2026-12-31&End=2026-01-01", "End", "De laatste dag ligt voor de eerste dag.")]
    [InlineData("&Start=2026-12-31&End=2099-01-01", "End", "Een opdracht duurt hier hoogstens 30 jaar.")]
    [InlineData("&Rows[0].Block=ww&Rows[0].Months=6", "Rows[0].Quantity", "Vul dit veld in.")]
    [InlineData("&Rows[0].Block=ww&Rows[0].Quantity=24", "Rows[0].Months", "Vul dit veld in.")]
    [InlineData("&Rows[0].Block=ww&Rows[0].Quantity=400&Rows[0].Months=6", "Rows[0].Quantity", "Dit getal of deze datum kan niet kloppen.")]
    [InlineData("&Rows[0].Block=nix&Rows[0].Quantity=24", "Rows[0].Block", "Kies een doelgroep uit de tarieftabel.")]
    [InlineData("&Rows[0].Block=inkoop&Rows[0].Quantity=-5", "Rows[0].Quantity", "Vul een bedrag of getal van nul of hoger in.")]
    public async Task Show_BadInput_HasAMessageAtItsField(string query, string field, string message)
    {
        var page = await GetAsync("/rekenhulp?" + query.TrimStart('&'));

        page.ShouldHaveFieldError(field, message);
        page.Response.Headers.Contains("Set-Cookie").ShouldBeFalse();
    }

    [Theory]
    [InlineData("?ContractSum=abc&Percentage=x&Start=gisteren&End=nooit&Obligation=1e99&Covered=%00")]
    [InlineData("?Rows=1&Rows=2&Rows[x].Block=1&Rows[0]=3&Rows[-1].Block=4")]
    [InlineData(
        "?Rows[0].Quantity=99999999999999999999999999&Rows[0].Block=inkoop&Rows[0].Months=-1&Rows[0].Age=-9&Rows[0].Facts=nix&Rows[0].BenefitMonths=x&Rows[0].Recognition=%27%22<script>"
    )]
    [InlineData("?Rows[0].Block=participatiewet&Rows[0].Quantity=24&Rows[0].Months=2147483647&Start=2199-12-31&End=2199-12-31")]
    [InlineData("?Schedule=../../etc/passwd&Certificate=nix")]
    [InlineData("?Rows[0].Block=%EF%BF%BF&Rows[0].Facts[0]=x&Rows[0].Facts[9999]=y")]
    public async Task Show_Nonsense_NeverFails(string query)
    {
        var page = await GetAsync("/rekenhulp" + query);

        page.Status.ShouldBeOneOf(HttpStatusCode.OK, HttpStatusCode.BadRequest);
        page.TextOf("h1").ShouldBe("Wat is uw inzet waard?");
        page.Document.QuerySelectorAll("script:not([src])").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Add=nix")]
    [InlineData("Add=nix~x~y~z~w")]
    [InlineData("Add=~~~~")]
    [InlineData("Remove=99")]
    [InlineData("Remove=-1")]
    [InlineData("Remove=x")]
    public async Task Buttons_Nonsense_LeadBackToThePlan(string button)
    {
        using var visitor = portal.Visitor();

        var answer = await visitor.GetPageAsync("/rekenhulp?Schedule=av-regio-2020&" + button);

        answer.Status.ShouldBe(HttpStatusCode.Redirect);
        (await visitor.FollowAsync(answer)).Status.ShouldBeOneOf(HttpStatusCode.OK, HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Add_MoreThanTwentyLines_DoesNotHappen()
    {
        using var visitor = portal.Visitor();
        var full = Of("av-regio-2020", "", [.. Enumerable.Repeat(("activiteit", "1", "", ""), 25)]);

        var page = await visitor.FollowAsync(await visitor.GetPageAsync(full + "&Add=activiteit~1~~~"));

        page.Document.QuerySelectorAll(".sr-plan__line").Length.ShouldBe(20);
        page.TextOf("#toevoegingen").ShouldContain("hoogstens 20 regels");
        page.Document.QuerySelector("button[name=Add]").ShouldBeNull();
    }

    [Fact]
    public async Task Show_Certificate_GivesADiscount()
    {
        var page = await GetAsync(Of("av-regio-2020", "&ContractSum=1000000&Percentage=5&Certificate=psoStep2"));

        // 50.000 less 25%.
        page.TextOf("#verplichting-bedrag").ShouldBe("€ 37.500,00 Zonder korting is het € 50.000,00.");
    }

    [Fact]
    public async Task Show_Cap_SaysWhatDoesNotCountAndWhy()
    {
        // 10% of 200.000 is 20.000, of which 25.000 is asked.
        var page = await GetAsync(Of("rijnmond-2024", "&Obligation=200000", ("open-impact", "25000", "", "")));

        page.TextOf("#stand p").ShouldContain("Door een plafond telt € 5.000,00 niet mee.");
        page.TextOf("#uitleg-1").ShouldContain("Open sociale impact: ten hoogste 10% van de verplichting.");
        page.TextOf("#plan-samen").ShouldContain("€ 20.000,00");
    }

    [Fact]
    public async Task Show_AgeAndFacts_CountExtra()
    {
        // 40.000 + 5.000 for 50 and over + 10.000 once for a permanent contract.
        var page = await GetAsync(Of("av-regio-2020", "", ("participatiewet", "36", "12", "&Rows[0].Age=50&Rows[0].Facts=permanentContract")));

        page.TextOf("#regel-1-waarde").ShouldBe("€ 55.000,00");
        page.Document.QuerySelector("[name='Rows[0].Facts']")!.HasAttribute("checked").ShouldBeTrue();
        page.Document.QuerySelector("[name='Rows[0].Age'] option[selected]")!.TextContent.ShouldBe("50 of ouder");
    }

    [Fact]
    public async Task Show_StartInTheMiddleOfAMonth_ReckonsWithWholeMonths() =>
        (
            await GetAsync(
                Of("av-regio-2020", "&Start=2026-01-15&End=2026-12-31", ("participatiewet", "24", "6", "")).Replace(Year + "&", "", StringComparison.Ordinal)
            )
        )
            .TextOf("#regel-1-waarde")
            .ShouldBe("€ 13.333,33");

    [Fact]
    public async Task Home_AndRegion_LeadToTheCalculator()
    {
        await portal.WorldAsync();

        (await GetAsync("/")).Document.QuerySelector("main a[href='/rekenhulp']").ShouldNotBeNull();
        (await GetAsync("/regio/av-regio")).Document.QuerySelector("main a[href^='/rekenhulp']").ShouldNotBeNull();
    }

    [Fact]
    public async Task Tender_OfAContractor_OpensTheCalculatorWithItsFigures()
    {
        var stage = await Stage.SetAsync(portal);
        var tender = await stage.TenderAsync();
        using var owner = await portal.SignedInAsync(stage.World.Owner);

        var href = (await owner.GetPageAsync($"/aanbestedingen/{tender}"))
            .Document.QuerySelector("a[href^='/rekenhulp']")
            .ShouldNotBeNull()
            .GetAttribute("href")!;
        var page = await owner.GetPageAsync(href);

        page.Status.ShouldBe(HttpStatusCode.OK, page.TextOf());
        href.ShouldContain("Obligation=");
        page.TextOf("#verplichting-bedrag").ShouldStartWith("€");
    }

    private static string Of(string schedule, string query, params (string Block, string Quantity, string Months, string More)[] rows) =>
        $"/rekenhulp?Schedule={schedule}&{Year}{query}"
        + string.Concat(
            rows.Select((row, index) => $"&Rows[{index}].Block={row.Block}&Rows[{index}].Quantity={row.Quantity}&Rows[{index}].Months={row.Months}{row.More}")
        );

    private async Task<Page> GetAsync(string address)
    {
        using var visitor = portal.Visitor();
        return await visitor.GetPageAsync(address);
    }
}
