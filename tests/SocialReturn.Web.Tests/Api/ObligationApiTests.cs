using System.Net;
using System.Text.Json;
using Shouldly;
using SocialReturn.TestKit.Web;
using SocialReturn.Web.Api;
using Xunit;

namespace SocialReturn.Web.Tests.Api;

public sealed class ObligationApiTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Calculate_DocumentedExample_HasADiscountLine()
    {
        var answer = await PostAsync(ApiExamples.Obligation);

        // 75.000 + 10.000, less 25% for PSO step 2.
        answer.Text.ShouldContain("\"obligation\":63750.00");
        answer.Text.ShouldContain("\"beforeDiscount\":85000.00");
        Lines(answer).ShouldBe([("award", 75000m), ("extension", 10000m), ("discount", -21250m)]);
    }

    [Fact]
    public async Task Calculate_OverTheMaximum_HasALineForIt()
    {
        var answer = await PostAsync("""{"maximum":60000,"lines":[{"baseAmount":1500000,"percentage":5}]}""");

        Lines(answer).ShouldBe([("award", 75000m), ("overCap", -15000m)]);
        answer.Amount("obligation").ShouldBe(60000m);
    }

    [Fact]
    public async Task Calculate_OverAPartOfTheSum_TakesThePercentageOfThatPart()
    {
        var answer = await PostAsync("""{"lines":[{"baseAmount":1500000,"basePercentage":70,"percentage":10}]}""");

        answer.Amount("obligation").ShouldBe(105000m);
        answer.Json.GetProperty("lines")[0].GetProperty("basePercentage").GetDecimal().ShouldBe(70);
    }

    [Fact]
    public async Task Calculate_Correction_MayBeNegative() =>
        (await PostAsync("""{"lines":[{"amount":50000},{"kind":"correction","amount":-1234.56}]}""")).Amount("obligation").ShouldBe(48765.44m);

    [Fact]
    public async Task Calculate_KnownLevelWithoutDiscount_GivesNone() =>
        (await PostAsync("""{"schedule":"rijnmond-2024","psoLevel":"psoStep3","lines":[{"amount":50000}]}""")).Amount("obligation").ShouldBe(50000m);

    [Theory]
    [InlineData("""{}""", "lines", "missing")]
    [InlineData("""{"lines":[{}]}""", "lines[0].amount", "missing")]
    [InlineData("""{"lines":[{"baseAmount":1}]}""", "lines[0].percentage", "missing")]
    [InlineData("""{"lines":[{"percentage":1}]}""", "lines[0].baseAmount", "missing")]
    [InlineData("""{"lines":[{"amount":1,"percentage":1}]}""", "lines[0].amount", "outOfRange")]
    [InlineData("""{"lines":[{"baseAmount":1,"percentage":101}]}""", "lines[0].percentage", "outOfRange")]
    [InlineData("""{"lines":[{"basePercentage":50}]}""", "lines[0].baseAmount", "missing")]
    [InlineData("""{"lines":[{"amount":1,"basePercentage":50}]}""", "lines[0].amount", "outOfRange")]
    [InlineData("""{"lines":[{"baseAmount":1,"percentage":1,"basePercentage":0}]}""", "lines[0].basePercentage", "outOfRange")]
    [InlineData("""{"lines":[{"amount":1,"kind":"discount"}]}""", "lines[0].kind", "unknownValue")]
    [InlineData("""{"lines":[{"amount":1,"note":"x"}]}""", "lines[0].note", "unknownField")]
    [InlineData("""{"lines":[],"psoLevel":"psoStep1"}""", "schedule", "missing")]
    [InlineData("""{"lines":[],"psoLevel":"psoStep9","schedule":"av-regio-2020"}""", "psoLevel", "unknownValue")]
    [InlineData("""{"lines":[],"schedule":"nix"}""", "schedule", "unknownSchedule")]
    public async Task Calculate_Fault_NamesTheField(string body, string field, string code) => (await PostAsync(body)).ShouldRefuse(field, code);

    private static IEnumerable<(string?, decimal)> Lines(ApiAnswer answer)
    {
        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Text);
        return answer
            .Json.GetProperty("lines")
            .EnumerateArray()
            .Select((JsonElement line) => (line.GetProperty("kind").GetString(), line.GetProperty("amount").GetDecimal()));
    }

    private async Task<ApiAnswer> PostAsync(string body)
    {
        using var visitor = portal.Visitor();
        return await ApiAnswer.PostAsync(visitor, "obligations", body);
    }
}
