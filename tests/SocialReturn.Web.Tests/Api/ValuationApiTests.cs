using System.Globalization;
using System.Net;
using Shouldly;
using SocialReturn.TestKit.Web;
using SocialReturn.Web.Api;
using Xunit;

namespace SocialReturn.Web.Tests.Api;

/// <summary>The worked examples of the rules, over HTTP.</summary>
public sealed class ValuationApiTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Theory]
    // 40.000 × 24/36 × 6/12
    [InlineData(
        "haaglanden-2023",
        """{"kind":"participation","block":"participatiewet","from":"2026-01-01","to":"2026-06-30","hoursPerWeek":24}""",
        "13333.33"
    )]
    // 640 × 24, the published rate
    [InlineData(
        "noordoost-brabant-2025",
        """{"kind":"participation","block":"participatiewet","from":"2026-01-01","to":"2026-12-31","workedHours":640}""",
        "15360.00"
    )]
    // 25.000 + 25.000 once
    [InlineData(
        "rijnmond-2024",
        """{"kind":"participation","block":"ww","from":"2026-01-01","to":"2026-12-31","hoursPerWeek":40,"permanentContract":true}""",
        "50000.00"
    )]
    // 25.000 × 20/40 × 6/12 + 25.000 once
    [InlineData(
        "rijnmond-2024",
        """{"kind":"participation","block":"ww","from":"2026-01-01","to":"2026-06-30","hoursPerWeek":20,"permanentContract":true}""",
        "31250.00"
    )]
    // 12.100 - 2.100 - 3.000
    [InlineData(
        "av-regio-2020",
        """{"kind":"socialPurchase","recognition":"shelteredEmployer","invoiceInclVat":12100,"vat":2100,"materialCosts":3000}""",
        "7000.00"
    )]
    // 3.000 + 100%, at most 2.000
    [InlineData("av-regio-2020", """{"kind":"development","training":"language","cost":3000.00}""", "5000.00")]
    // 8 hours × 100
    [InlineData("av-regio-2020", """{"kind":"socialActivity","activityType":"gastles","hours":8}""", "800.00")]
    // 7.500 × 36/36 × 4/12
    [InlineData("av-regio-2020", """{"kind":"jobToJob","block":"werk-naar-werk-sector","from":"2026-01-01","to":"2026-04-30","hoursPerWeek":36}""", "2500.00")]
    // as agreed with the adviser
    [InlineData("av-regio-2020", """{"kind":"socialActivity","agreedValue":1234.5}""", "1234.50")]
    [InlineData("av-regio-2020", """{"kind":"socialActivity","rows":[{"persons":2,"count":3},{"agreedValue":250.5}]}""", "850.50")]
    public async Task Value_WorkedExample_IsToTheCentWithTwoDecimals(string schedule, string fulfilment, string value)
    {
        var answer = await ValueAsync(schedule, fulfilment);

        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Text);
        answer.Text.ShouldContain($"\"value\":{value},");
        answer.Text.ShouldContain($"\"total\":{value},");
        answer.Amount("total").ShouldBe(decimal.Parse(value, CultureInfo.InvariantCulture));
        answer.Fulfilment().GetProperty("lines").EnumerateArray().Sum(line => line.GetProperty("amount").GetDecimal()).ShouldBe(answer.Amount("total"));
    }

    [Fact]
    public async Task Value_Explanation_HasCodesNumbersAndText()
    {
        var answer = await ValueAsync(
            "haaglanden-2023",
            """{"kind":"participation","block":"participatiewet","from":"2026-01-01","to":"2026-06-30","hoursPerWeek":24}"""
        );

        var line = answer.Fulfilment().GetProperty("lines")[0];
        line.GetProperty("code").GetString().ShouldBe("participation");
        var hours = line.GetProperty("factors")[1];
        hours.GetProperty("code").GetString().ShouldBe("hoursPerWeek");
        hours.GetProperty("value").GetString().ShouldBe("2/3");
        hours.GetProperty("numbers").EnumerateArray().Select(number => number.GetString()).ShouldBe(["24", "36"]);
        hours.GetProperty("text").GetString().ShouldBe("24 van 36 uur per week");
        answer.Json.GetProperty("verified").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task Value_OnlyDaysInTheTerm_CountAndSaySo()
    {
        var answer = await ValueAsync(
            "haaglanden-2023",
            """{"kind":"participation","block":"participatiewet","from":"2025-10-01","to":"2026-06-30","hoursPerWeek":24}""",
            """{"start":"2026-01-01","end":"2026-12-31"}"""
        );

        answer.Amount("total").ShouldBe(13333.33m);
        var note = answer.Fulfilment().GetProperty("notes")[0];
        note.GetProperty("code").GetString().ShouldBe("outsideTerm");
        note.GetProperty("isHint").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public async Task Value_OnePerson_SharesTheClockInOrderOfDate()
    {
        // WW counts for 12 months here. Six were used before this request, so the first half of the year uses up the rest.
        const string Later = """{"kind":"participation","block":"ww","from":"2026-07-01","to":"2026-12-31","hoursPerWeek":36,"participant":{"key":"P-1"}}""";
        const string Earlier =
            """{"kind":"participation","block":"ww","from":"2026-01-01","to":"2026-06-30","hoursPerWeek":36,"participant":{"key":"P-1","earlierCountedMonths":{"ww":6}}}""";

        var together = await ValueAsync("haaglanden-2023", Later + "," + Earlier);

        together.Status.ShouldBe(HttpStatusCode.OK, together.Text);
        together.Fulfilment(1).GetProperty("value").GetDecimal().ShouldBeGreaterThan(0);
        together.Fulfilment(0).GetProperty("value").GetDecimal().ShouldBe(0, together.Text);
        var strangers = await ValueAsync("haaglanden-2023", Later.Replace("P-1", "P-2", StringComparison.Ordinal) + "," + Earlier);
        strangers.Fulfilment(0).GetProperty("value").GetDecimal().ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Value_BonusOnce_IsPaidOncePerPerson()
    {
        const string Half =
            """{"kind":"participation","block":"participatiewet","from":"2026-01-01","to":"2026-06-30","hoursPerWeek":36,"permanentContract":true,"participant":{"key":"P-1"}}""";
        const string Rest =
            """{"kind":"participation","block":"participatiewet","from":"2026-07-01","to":"2026-12-31","hoursPerWeek":36,"permanentContract":true,"participant":{"key":"P-1"}}""";

        var answer = await ValueAsync("av-regio-2020", Rest + "," + Half);

        answer.Fulfilment(1).GetProperty("value").GetDecimal().ShouldBe(30000.00m);
        answer.Fulfilment(0).GetProperty("value").GetDecimal().ShouldBe(20000.00m);
    }

    [Fact]
    public async Task Value_LanguageBonus_HasOneMaximumPerPerson()
    {
        const string Course = """{"kind":"development","training":"language","cost":1500,"participant":{"key":"P-1"}}""";

        var answer = await ValueAsync("av-regio-2020", Course + "," + Course);

        // 1.500 + 1.500, then 1.500 + the 500 that is left of 2.000.
        answer.Amount("total").ShouldBe(5000.00m);
    }

    [Fact]
    public async Task Value_CapWithObligation_CutsInOrderOfDate()
    {
        const string Late = """{"kind":"socialActivity","block":"open-impact","from":"2026-06-01","to":"2026-06-30","agreedValue":8000}""";
        const string Early = """{"kind":"socialActivity","block":"open-impact","from":"2026-02-01","to":"2026-02-28","agreedValue":9000}""";

        // 10% of 150.000 is 15.000, above the minimum of 10.000.
        var capped = await ValueAsync("rijnmond-2024", Late + "," + Early, """{"obligation":150000}""");
        var uncapped = await ValueAsync("rijnmond-2024", Late + "," + Early);

        capped.Fulfilment(1).GetProperty("notCounted").GetDecimal().ShouldBe(0);
        capped.Fulfilment(0).GetProperty("value").GetDecimal().ShouldBe(8000);
        capped.Fulfilment(0).GetProperty("notCounted").GetDecimal().ShouldBe(2000);
        capped.Fulfilment(0).GetProperty("caps")[0].GetString().ShouldBe("open-impact");
        capped.Amount("total").ShouldBe(15000.00m);
        capped.Amount("notCounted").ShouldBe(2000.00m);
        uncapped.Amount("total").ShouldBe(17000.00m);
    }

    [Fact]
    public async Task Value_FactOfAnotherKind_IsNamedAsIgnored()
    {
        var answer = await ValueAsync("av-regio-2020", """{"kind":"socialActivity","hours":8,"hoursPerWeek":24,"workedHours":null}""");

        answer.Fulfilment().GetProperty("ignored").EnumerateArray().Select(name => name.GetString()).ShouldBe(["hoursPerWeek"]);
    }

    [Fact]
    public async Task Value_WithoutAnyDate_LeavesTheAgeUnknown()
    {
        var answer = await ValueAsync(
            "av-regio-2020",
            """{"kind":"participation","block":"participatiewet","workedHours":640,"participant":{"birthYear":1960}}"""
        );

        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Text);
        answer.Fulfilment().GetProperty("notes").EnumerateArray().Select(note => note.GetProperty("code").GetString()).ShouldContain("bonusPerYearUnknown");
    }

    [Fact]
    public async Task Value_NoFulfilments_IsZero() => (await ValueAsync("av-regio-2020", "")).Text.ShouldContain("\"total\":0.00");

    [Fact]
    public async Task Value_DocumentedExample_Works()
    {
        using var visitor = portal.Visitor();

        var answer = await ApiAnswer.PostAsync(visitor, "valuations", ApiExamples.Valuation);

        // 13.333,33 and the invoice of 10.000.
        answer.Amount("total").ShouldBe(23333.33m);
        answer.Response.Headers.Contains("Set-Cookie").ShouldBeFalse();
    }

    private async Task<ApiAnswer> ValueAsync(string schedule, string fulfilments, string? tender = null)
    {
        using var visitor = portal.Visitor();
        var body = $$"""{"schedule":"{{schedule}}","tender":{{tender ?? "null"}},"fulfilments":[{{fulfilments}}]}""";
        return await ApiAnswer.PostAsync(visitor, "valuations", body);
    }
}
