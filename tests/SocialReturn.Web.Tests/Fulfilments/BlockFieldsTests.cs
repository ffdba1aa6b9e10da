using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments;
using SocialReturn.TestKit.Given;
using SocialReturn.TestKit.Web;
using Xunit;

namespace SocialReturn.Web.Tests.Fulfilments;

/// <summary>What only some blocks of a schedule ask for can be filled in, without a script too.</summary>
public sealed class BlockFieldsTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Form = "form[data-preview-url]";
    private static int people;

    [Fact]
    public async Task WageCosts_AreProposedAtTheirPercentage()
    {
        var (stage, tender, client) = await StartAsync();

        var answer = await client.PostFormAsync(await client.GetPageAsync(Address(tender)), Form, Placement("loonkosten", ("WageCosts", "20.000,05")));

        // 20.000,05 × 130% = 26.000,065: half a cent goes up.
        var page = await client.FollowAsync(answer);
        page.TextOf("main").ShouldContain("€ 26.000,07");
        page.TextOf("main").ShouldContain("Loonkosten plus 30%, loonkosten € 20.000,05");
        var stored = await StoredAsync(tender);
        stored.Measures.WageCosts.ShouldBe(new Euro(2_000_005));
        stored.Value.ShouldBe(new Euro(2_600_007));
        stage.ShouldNotBeNull();
    }

    [Fact]
    public async Task WageCosts_WhileTyping_AreExplained()
    {
        var (_, tender, client) = await StartAsync();
        var page = await client.GetPageAsync(Address(tender));
        page.Form(Form).SetAttribute("action", page.Form(Form).GetAttribute("data-preview-url"));

        var panel = await client.PostFormAsync(page, Form, Placement("loonkosten", ("WageCosts", "20.000")));

        panel.TextOf(".sr-value__amount").ShouldBe("€ 26.000,00");
        panel.TextOf().ShouldContain("Loonkosten");
        panel.TextOf().ShouldContain("130% hiervan");
    }

    [Fact]
    public async Task WageCosts_Missing_AreAskedForAndHoursAreNot()
    {
        var (_, tender, client) = await StartAsync();

        var page = await client.PostFormAsync(await client.GetPageAsync(Address(tender)), Form, Placement("loonkosten"));

        page.ShouldHaveFieldError("WageCosts", "Vul de loonkosten van de hele plaatsing in.");
        page.Document.QuerySelector("[name=HoursPerWeek]")!.GetAttribute("aria-invalid").ShouldBeNull();
    }

    [Theory]
    [InlineData("-100", "Vul een bedrag in van € 0 tot en met €\u00a0100.000.000.")]
    [InlineData("200.000.000.000", "Vul een bedrag in tot en met €\u00a0100.000.000.000. Controleer het aantal nullen.")]
    public async Task WageCosts_Wrong_SayWhy(string typed, string message)
    {
        var (_, tender, client) = await StartAsync();

        var page = await client.PostFormAsync(await client.GetPageAsync(Address(tender)), Form, Placement("loonkosten", ("WageCosts", typed)));

        page.ShouldHaveFieldError("WageCosts", message);
    }

    [Fact]
    public async Task WageCosts_Unreadable_KeepTheOtherMessages()
    {
        var (_, tender, client) = await StartAsync();
        var fields = Placement("loonkosten", ("WageCosts", "veel"), ("Title", ""));

        var page = await client.PostFormAsync(await client.GetPageAsync(Address(tender)), Form, fields);

        page.ShouldHaveFieldError("Title", "Vul in wat de deelnemer gaat doen.");
        page.Document.QuerySelector("[name=WageCosts]")!.GetAttribute("value").ShouldBe("veel");
        page.Document.QuerySelector("[name=HoursPerWeek]")!.GetAttribute("aria-invalid").ShouldBeNull();
    }

    [Fact]
    public async Task WageCosts_OfABlockByHours_AreNotKept()
    {
        var (_, tender, client) = await StartAsync();
        var fields = Placement("participatiewet", ("HoursPerWeek", "24"), ("WageCosts", "20.000"), ("BenefitMonths", "30"));

        await client.PostFormAsync(await client.GetPageAsync(Address(tender)), Form, fields);

        var stored = await StoredAsync(tender);
        stored.Value.Amount.ShouldBe(13_333.33m);
        stored.Measures.WageCosts.ShouldBeNull();
        stored.BenefitMonths.ShouldBeNull();
    }

    [Fact]
    public async Task Fields_NameTheBlocksThatAskForThem()
    {
        var (_, tender, client) = await StartAsync();

        var page = await client.GetPageAsync(Address(tender));

        page.TextOf("main").ShouldContain("Alleen bij: Loonkosten plus 30%.");
        page.Document.QuerySelector("[data-choices]:has([name=WageCosts])")!.GetAttribute("data-choices").ShouldBe("loonkosten");
        page.Document.QuerySelector("[data-choices]:has([name=Stages])")!.GetAttribute("data-choices").ShouldBe("traject");
        page.Document.QuerySelector("[data-choices]:has([name=BenefitMonths])")!.GetAttribute("data-choices").ShouldBe("langdurig");
    }

    [Fact]
    public async Task Fields_OfATableThatAsksNone_StayAway()
    {
        var stage = await Stage.SetAsync(portal);
        var tender = await stage.TenderAsync(stage.World.TheHague);
        using var client = await portal.SignedInAsync(stage.World.Owner);

        var page = await client.GetPageAsync(Address(tender));

        page.Document.QuerySelector("[name=WageCosts], [name=Stages], [name=BenefitMonths]").ShouldBeNull();

        // What its blocks look at of the person is the only thing that follows the block.
        string[] situation = ["StatusHolder", "LanguageGap", "WorkDisability", "LastBenefitDate", "LastSameEmployerDate"];
        page.Document.QuerySelectorAll("[data-choices]").ShouldAllBe(part => situation.Any(field => part.QuerySelector($"[name={field}]") != null));
    }

    [Fact]
    public async Task Hours_OfABlockPerHour_AreWorkedHours()
    {
        var (_, tender, client) = await StartAsync();

        var missing = await client.PostFormAsync(await client.GetPageAsync(Address(tender)), Form, Placement("per-uur"));
        missing.ShouldHaveFieldError("WorkedHours", "Vul het aantal gewerkte uren in.");
        missing.Document.QuerySelector("details:has([name=WorkedHours])")!.HasAttribute("open").ShouldBeTrue();
        await client.PostFormAsync(missing, Form, new Dictionary<string, string?> { ["WorkedHours"] = "100" });

        (await StoredAsync(tender)).Value.ShouldBe(Euro.FromWhole(2_000));
    }

    [Theory]
    [InlineData("", 2_500)]
    [InlineData("3", 7_500)]
    public async Task Stages_CountAsOneOrAsTyped(string stages, int value)
    {
        var (_, tender, client) = await StartAsync();

        await client.PostFormAsync(await client.GetPageAsync(Address(tender)), Form, Placement("traject", ("Stages", stages)));

        (await StoredAsync(tender)).Value.ShouldBe(Euro.FromWhole(value));
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("12", 0)]
    [InlineData("24", 12_000)] // 36.000 × 24/36 × 6/12
    public async Task BenefitMonths_DecideWhetherTheBlockCounts(string months, int value)
    {
        var (_, tender, client) = await StartAsync();

        await client.PostFormAsync(await client.GetPageAsync(Address(tender)), Form, Placement("langdurig", ("HoursPerWeek", "24"), ("BenefitMonths", months)));

        (await StoredAsync(tender)).Value.ShouldBe(Euro.FromWhole(value));
    }

    private static string Address(Guid tender) => $"/aanbestedingen/{tender}/invullingen/nieuw";

    private static Dictionary<string, string?> Placement(string block, params (string Field, string Value)[] others)
    {
        var fields = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["BlockCode"] = block,
            ["BirthDate"] = new DateOnly(1980, 1, 1).AddDays(Interlocked.Increment(ref people)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["Initial"] = "S",
            ["SurnameLetters"] = "Sahi",
            ["Title"] = "Straatwerk",
            ["HoursPerWeek"] = "",
            ["From"] = "2026-01-01",
            ["To"] = "2026-06-30",
        };
        foreach (var (field, value) in others)
        {
            fields[field] = value;
        }

        return fields;
    }

    private Task<Placement> StoredAsync(Guid tender) => portal.ReadAsync(db => db.Placements.SingleAsync(row => row.TenderId == tender));

    private async Task<(Stage Stage, Guid Tender, PortalClient Client)> StartAsync()
    {
        var stage = await Stage.SetAsync(portal);
        await stage.MixedTableAsync();
        return (stage, await stage.TenderAsync(contractor: stage.World.Groen), await portal.SignedInAsync(stage.World.OtherOwner));
    }
}
