using Microsoft.EntityFrameworkCore;
using Shouldly;
using SocialReturn.TestKit.Given;
using SocialReturn.TestKit.Web;
using Xunit;

namespace SocialReturn.Web.Tests.Tenders;

/// <summary>An obligation over a part of the sum, such as the wage sum (rules.md, section 1): registered, judged and reckoned.</summary>
public sealed class BasePercentageTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Form = "form[method=post]:has([name=Title])";

    /// <summary>5% of half of 1.000.000; the adviser sees which part, also when the registration comes a second time, and so does a later line.</summary>
    [Fact]
    public async Task New_OverAPartOfTheSum_OwesThePercentageOfThatPart()
    {
        var stage = await Stage.SetAsync(portal);
        using var client = await portal.SignedInAsync(stage.World.Owner);
        using var adviser = await portal.SignedInAsync(stage.World.Adviser);
        var fields = Registration(stage, "Schoonmaak over de loonsom");
        (fields["ContractSum"], fields["BasePercentage"]) = ("1.000.000", "50");

        var answer = await client.PostFormAsync(await client.GetPageAsync("/aanbestedingen/nieuw"), Form, fields);

        Plain((await client.FollowAsync(answer)).TextOf("#verplichting")).ShouldContain("5% van 50% van € 1.000.000,00");
        var tender = await portal.ReadAsync(db => db.Tenders.SingleAsync(row => row.Title == "Schoonmaak over de loonsom"));
        tender.Obligation.Amount.ShouldBe(25_000m);
        var desk = await adviser.GetPageAsync($"/advies/aanbestedingen/{tender.Id}");
        Plain(desk.TextOf()).ShouldContain("5% van 50%, dus € 25.000,00");
    }

    [Fact]
    public async Task New_OverTheWholeSum_NamesNoPart()
    {
        var stage = await Stage.SetAsync(portal);
        using var client = await portal.SignedInAsync(stage.World.Owner);
        var fields = Registration(stage, "Over de hele som");
        fields["BasePercentage"] = "100";

        var answer = await client.PostFormAsync(await client.GetPageAsync("/aanbestedingen/nieuw"), Form, fields);

        Plain((await client.FollowAsync(answer)).TextOf("#verplichting")).ShouldContain("5% van € 1.176.000,00");
    }

    [Fact]
    public async Task Show_PercentageOverAPartOfTheSum_SaysWhichPart()
    {
        var page = await CalculatorAsync("ContractSum=1.000.000&Percentage=5&BasePercentage=50");

        page.TextOf("#verplichting-bedrag").ShouldContain("€ 25.000,00");
        page.TextOf("#verplichting-bedrag").ShouldContain("over 50% van de opdrachtsom");
        page.Document.QuerySelector("#meer")!.HasAttribute("open").ShouldBeTrue();
    }

    [Theory]
    [InlineData("0")]
    [InlineData("101")]
    public async Task Show_NoPart_SaysSoAtTheField(string part)
    {
        var page = await CalculatorAsync($"ContractSum=1.000.000&Percentage=5&BasePercentage={part}");

        page.ShouldHaveFieldError("BasePercentage", "Vul een percentage in boven 0 en tot en met 100.");
        page.TextOf("#verplichting-bedrag").ShouldNotContain("over");
    }

    private static string Plain(string text) => text.Replace('\u00a0', ' ');

    private static Dictionary<string, string?> Registration(Stage stage, string title) =>
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

    private async Task<Page> CalculatorAsync(string query)
    {
        using var visitor = portal.Visitor();
        return await visitor.GetPageAsync($"/rekenhulp?Schedule=av-regio-2020&Start=2026-01-01&End=2026-12-31&{query}");
    }
}
