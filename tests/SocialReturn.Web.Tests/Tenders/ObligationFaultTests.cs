using Shouldly;
using SocialReturn.TestKit.Given;
using SocialReturn.TestKit.Web;
using Xunit;

namespace SocialReturn.Web.Tests.Tenders;

/// <summary>What cannot be read has its own message, and causes no second one.</summary>
public sealed class ObligationFaultTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Form = "form[data-unsaved]";

    [Theory]
    [InlineData("Base", "veel", "Vul een bedrag in, bijvoorbeeld 1.234,56.")]
    [InlineData("Percentage", "vijf", "Vul een percentage in, bijvoorbeeld 5 of 12,5.")]
    [InlineData("EndDate", "ooit", "Vul een datum in, bijvoorbeeld 3-4-2026.")]
    public async Task Line_OneFieldUnreadable_HasOneMessage(string field, string typed, string message)
    {
        var fields = new Dictionary<string, string?>
        {
            ["Kind"] = "Option",
            ["Date"] = "2026-02-01",
            ["Base"] = "10.000",
            ["Percentage"] = "5%",
            ["Amount"] = "",
            ["Reason"] = "Optie gelicht.",
            [field] = typed,
        };

        var answer = await SendAsync("", fields);

        answer.ShouldHaveFieldError(field, message);
        answer.Document.QuerySelectorAll("[data-error-summary] li").Length.ShouldBe(1);
        answer.Document.QuerySelector("[name=Expected]").ShouldBeNull("no effect of half a form");
        answer.Document.QuerySelector($"[name={field}]")!.GetAttribute("value").ShouldBe(typed);
    }

    [Fact]
    public async Task Terms_OneFieldUnreadable_HasOneMessage()
    {
        var answer = await SendAsync("/afspraken", new Dictionary<string, string?> { ["Cap"] = "veel", ["Reason"] = "Maximum afgesproken." });

        answer.ShouldHaveFieldError("Cap", "Vul een bedrag in, bijvoorbeeld 1.234,56.");
        answer.Document.QuerySelectorAll("[data-error-summary] li").Length.ShouldBe(1);
    }

    [Fact]
    public async Task Line_MoreThanTheContract_IsAskedAbout()
    {
        var fields = new Dictionary<string, string?>
        {
            ["Kind"] = "Option",
            ["Date"] = "2026-02-01",
            ["Base"] = "1.000.000.000",
            ["Percentage"] = "5",
            ["Reason"] = "Optie gelicht.",
        };

        (await SendAsync("", fields)).ShouldAsk("Base", "Klopt dit bedrag? €\u00a01.000.000.000,00 is meer dan de hele opdracht van €\u00a0400.000,00.");
    }

    private async Task<Page> SendAsync(string part, Dictionary<string, string?> fields)
    {
        var stage = await Stage.SetAsync(portal);
        var tender = await stage.TenderAsync();
        using var adviser = await portal.SignedInAsync(stage.World.Adviser);
        return await adviser.PostFormAsync(await adviser.GetPageAsync($"/advies/aanbestedingen/{tender}/verplichting{part}"), Form, fields);
    }
}
