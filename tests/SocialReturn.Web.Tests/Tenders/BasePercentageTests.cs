using Microsoft.EntityFrameworkCore;
using Shouldly;
using SocialReturn.Core.Tenders;
using SocialReturn.TestKit.Given;
using SocialReturn.TestKit.Web;
using Xunit;

namespace SocialReturn.Web.Tests.Tenders;

/// <summary>An obligation over a part of the sum, such as the wage sum (rules.md, section 1): registered, judged and reckoned.</summary>
public sealed class BasePercentageTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    /// <summary>5% of half of 1.000.000; the adviser sees which part, also when the registration comes a second time, and so does a later line.</summary>
    [Fact]
    public async Task New_OverAPartOfTheSum_OwesThePercentageOfThatPart()
    {
        var stage = await Stage.SetAsync(portal);
        using var client = await portal.SignedInAsync(stage.World.Owner);
        using var adviser = await portal.SignedInAsync(stage.World.Adviser);
        var fields = TenderPagesTests.Complete(stage, "Schoonmaak over de loonsom");
        (fields["ContractSum"], fields["BasePercentage"]) = ("1.000.000", "50");

        var answer = await client.PostFormAsync(await client.GetPageAsync("/aanbestedingen/nieuw"), TenderPagesTests.Form, fields);

        Plain((await client.FollowAsync(answer)).TextOf("#verplichting")).ShouldContain("5% van 50% van € 1.000.000,00");
        var tender = await portal.ReadAsync(db => db.Tenders.SingleAsync(row => row.Title == "Schoonmaak over de loonsom"));
        tender.Obligation.Amount.ShouldBe(25_000m);
        var desk = await adviser.GetPageAsync($"/advies/aanbestedingen/{tender.Id}");
        Plain(desk.TextOf()).ShouldContain("5% van 50% van de opdrachtsom, dus € 25.000,00");
    }

    [Theory]
    [InlineData(5, null, "5%", "5%")]
    [InlineData(5, 50.0, "5% van 50%", "5% van 50% van de opdrachtsom")]
    [InlineData(2.5, 33.3333, "2,5% van 33,3333%", "2,5% van 33,3333% van de opdrachtsom")]
    public void Share_IsWrittenAsPeopleDo(double percentage, double? part, string words, string ofContractSum)
    {
        ObligationShare.Words((decimal)percentage, (decimal?)part).ShouldBe(words);
        ObligationShare.OfContractSum((decimal)percentage, (decimal?)part).ShouldBe(ofContractSum);
    }

    [Fact]
    public async Task New_OverTheWholeSum_NamesNoPart()
    {
        var stage = await Stage.SetAsync(portal);
        using var client = await portal.SignedInAsync(stage.World.Owner);
        var fields = TenderPagesTests.Complete(stage, "Over de hele som");
        fields["BasePercentage"] = "100";

        var answer = await client.PostFormAsync(await client.GetPageAsync("/aanbestedingen/nieuw"), TenderPagesTests.Form, fields);

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

    private async Task<Page> CalculatorAsync(string query)
    {
        using var visitor = portal.Visitor();
        return await visitor.GetPageAsync($"/rekenhulp?Schedule=av-regio-2020&Start=2026-01-01&End=2026-12-31&{query}");
    }
}
