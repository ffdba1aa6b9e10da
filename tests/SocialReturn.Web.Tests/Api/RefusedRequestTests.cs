using System.Net;
using System.Text;
using Shouldly;
using SocialReturn.TestKit.Web;
using Xunit;

namespace SocialReturn.Web.Tests.Api;

/// <summary>Every fault in a request is told with its field, and nothing answers with a page or a stack trace.</summary>
public sealed class RefusedRequestTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Theory]
    [InlineData("""{"kind":"participation","block":"participatiewet", "from":"2026-01-01", "to":"2026-06-30"}""", "fulfilments[0].hoursPerWeek", "missing")]
    [InlineData("""{"kind":"participation","block":"participatiewet", "hoursPerWeek":24}""", "fulfilments[0].from", "missing")]
    [InlineData(
        """{"kind":"participation","block":"participatiewet", "from":"2026-06-30", "to":"2026-01-01", "hoursPerWeek":24}""",
        "fulfilments[0].to",
        "datesReversed"
    )]
    [InlineData(
        """{"kind":"participation","block":"participatiewet", "from":"2026-01-01", "to":"2026-06-30", "hoursPerWeek":400}""",
        "fulfilments[0].hoursPerWeek",
        "outOfRange"
    )]
    [InlineData(
        """{"kind":"participation","block":"participatiewet", "from":"2026-01-01", "to":"2026-06-30", "hoursPerWeek":-1}""",
        "fulfilments[0].hoursPerWeek",
        "outOfRange"
    )]
    [InlineData(
        """{"kind":"participation","block":"participatiewet", "from":"2026-01-01", "to":"2026-06-30", "hoursPerWeek":24, "workedHours":100}""",
        "fulfilments[0].workedHours",
        "bothMethods"
    )]
    [InlineData(
        """{"kind":"participation","block":"participatiewet", "from":"2026-01-01", "to":"2026-01-07", "workedHours":100}""",
        "fulfilments[0].workedHours",
        "tooManyHoursPerWeek"
    )]
    [InlineData(
        """{"kind":"participation","block":"participatiewet", "from":"2026-01-01", "to":"2026-06-30", "hoursPerWeek":24, "participant":{"birthYear":2030}}""",
        "fulfilments[0].participant.birthYear",
        "outOfRange"
    )]
    [InlineData(
        """{"kind":"participation","block":"participatiewet", "from":"2026-01-01", "to":"2026-06-30", "hoursPerWeek":24, "participant":{"name":"Jan"}}""",
        "fulfilments[0].participant.name",
        "unknownField"
    )]
    [InlineData(
        """{"kind":"participation","block":"participatiewet", "from":"2026-01-01", "to":"2026-06-30", "hoursPerWeek":24, "participant":{"earlierCountedMonths":{"nix":3}}}""",
        "fulfilments[0].participant.earlierCountedMonths.nix",
        "unknownBlock"
    )]
    [InlineData(
        """{"kind":"participation","block":"participatiewet", "from":"2026-01-01", "to":"2026-06-30", "hoursPerWeek":24, "participant":{"earlierCountedMonths":{"ww":-3}}}""",
        "fulfilments[0].participant.earlierCountedMonths.ww",
        "outOfRange"
    )]
    [InlineData(
        """{"kind":"participation","block":"participatiewet", "from":"2026-01-01", "to":"2026-06-30", "hoursPerWeek":"24"}""",
        "fulfilments[0].hoursPerWeek",
        "wrongType"
    )]
    [InlineData(
        """{"kind":"participation","block":"participatiewet", "from":"1-1-2026", "to":"2026-06-30", "hoursPerWeek":24}""",
        "fulfilments[0].from",
        "wrongType"
    )]
    [InlineData(
        """{"kind":"participation","block":"participatiewet", "from":"0001-01-01", "to":"2026-06-30", "hoursPerWeek":24}""",
        "fulfilments[0].from",
        "outOfRange"
    )]
    [InlineData("""{"kind":"participation","block":"participatiewet", "hoursPerWeeks":24}""", "fulfilments[0].hoursPerWeeks", "unknownField")]
    [InlineData("""{"kind":"participation","block":"participatiewet", "block":"ww"}""", "fulfilments[0].block", "duplicateField")]
    [InlineData("""{"kind":"participation"}""", "fulfilments[0].block", "missing")]
    [InlineData("""{"kind":"participation","block":"nix"}""", "fulfilments[0].block", "unknownBlock")]
    [InlineData("""{"kind":"participation","block":"inkoop"}""", "fulfilments[0].block", "unknownBlock")]
    [InlineData("""{"kind":"gift"}""", "fulfilments[0].kind", "unknownValue")]
    [InlineData("""{"block":"ww"}""", "fulfilments[0].kind", "missing")]
    [InlineData("\"ww\"", "fulfilments[0]", "wrongType")]
    [InlineData("""{"kind":"socialPurchase"}""", "fulfilments[0].invoiceInclVat", "missing")]
    [InlineData("""{"kind":"socialPurchase","invoiceInclVat":121}""", "fulfilments[0].vat", "missing")]
    [InlineData("""{"kind":"socialPurchase","invoiceInclVat":121,"vat":21}""", "fulfilments[0].materialCosts", "missing")]
    [InlineData("""{"kind":"socialPurchase","invoiceInclVat":121,"vat":122,"materialCosts":0}""", "fulfilments[0].vat", "vatOverInvoice")]
    [InlineData("""{"kind":"socialPurchase","invoiceInclVat":121,"vat":21,"materialCosts":101}""", "fulfilments[0].materialCosts", "materialOverInvoice")]
    [InlineData("""{"kind":"socialPurchase","invoiceInclVat":-1,"vat":0,"materialCosts":0}""", "fulfilments[0].invoiceInclVat", "outOfRange")]
    [InlineData("""{"kind":"socialPurchase","invoiceInclVat":1e15,"vat":0,"materialCosts":0}""", "fulfilments[0].invoiceInclVat", "outOfRange")]
    [InlineData("""{"kind":"socialPurchase","invoiceInclVat":12.345,"vat":0,"materialCosts":0}""", "fulfilments[0].invoiceInclVat", "outOfRange")]
    [InlineData("""{"kind":"socialPurchase","invoiceInclVat":121,"cost":100,"vat":21,"materialCosts":0}""", "fulfilments[0].cost", "bothMethods")]
    [InlineData("""{"kind":"socialActivity"}""", "fulfilments[0].hours", "missing")]
    [InlineData("""{"kind":"socialActivity","rows":[{"persons":2}]}""", "fulfilments[0].rows[0].count", "missing")]
    [InlineData("""{"kind":"socialActivity","rows":[{"count":-1}]}""", "fulfilments[0].rows[0].count", "outOfRange")]
    [InlineData("""{"kind":"socialActivity","rows":[{"hours":1}]}""", "fulfilments[0].rows[0].hours", "unknownField")]
    [InlineData("""{"kind":"socialActivity","agreedValue":10,"rows":[{"count":1}]}""", "fulfilments[0].rows", "bothMethods")]
    [InlineData(
        """{"kind":"socialPurchase","from":"2026-03-02","invoiceInclVat":121,"vat":21,"materialCosts":0,"rows":[{"count":1}]}""",
        "fulfilments[0].rows",
        "notForThisBlock"
    )]
    [InlineData("""{"kind":"socialActivity","hours":1000000,"persons":100000}""", "fulfilments[0]", "tooLarge")]
    public async Task Value_FaultInAFulfilment_NamesTheField(string fulfilment, string field, string code) =>
        (await PostAsync($$"""{"schedule":"av-regio-2020","fulfilments":[{{fulfilment}}]}""")).ShouldRefuse(field, code);

    [Theory]
    [InlineData("""{"fulfilments":[]}""", "schedule", "missing")]
    [InlineData("""{"schedule":"nix","fulfilments":[]}""", "schedule", "unknownSchedule")]
    [InlineData("""{"schedule":7,"fulfilments":[]}""", "schedule", "wrongType")]
    [InlineData("""{"schedule":"av-regio-2020"}""", "fulfilments", "missing")]
    [InlineData("""{"schedule":"av-regio-2020","fulfilments":{}}""", "fulfilments", "wrongType")]
    [InlineData("""{"schedule":"av-regio-2020","fulfilments":[],"Tender":{}}""", "Tender", "unknownField")]
    [InlineData("""{"schedule":"av-regio-2020","fulfilments":[],"tender":{"start":"2026-02-01","end":"2026-01-01"}}""", "tender.end", "datesReversed")]
    [InlineData("""{"schedule":"av-regio-2020","fulfilments":[],"tender":{"obligation":-1}}""", "tender.obligation", "outOfRange")]
    [InlineData("[]", "", "wrongType")]
    [InlineData("", "", "notJson")]
    [InlineData("{\"schedule\":\"\\ud800\"}", "", "notJson")]
    public async Task Value_FaultInTheRequest_NamesTheField(string body, string field, string code) => (await PostAsync(body)).ShouldRefuse(field, code);

    [Fact]
    public async Task Value_MalformedJson_TellsTheLine() =>
        (await PostAsync("{\n  \"schedule\": \"av-regio-2020\",\n  \"fulfilments\": [ }\n}")).ShouldRefuse("", "notJson", line: 3);

    [Fact]
    public async Task Value_SeveralFaults_AreAllToldWithTheirLines()
    {
        var answer = await PostAsync("{\n\"schedule\": \"av-regio-2020\",\n\"fulfilments\": [{\"kind\": 1},\n{\"kind\": \"gift\", \"hoursPerWeek\": true}]}");

        answer.ShouldRefuse("fulfilments[0].kind", "wrongType", line: 3);
        answer.ShouldRefuse("fulfilments[1].kind", "unknownValue", line: 4);
        answer.ShouldRefuse("fulfilments[1].hoursPerWeek", "wrongType", line: 4);
    }

    [Fact]
    public async Task Value_TooDeep_IsRefused() => (await PostAsync(new string('[', 5000))).ShouldRefuse("", "notJson");

    [Fact]
    public async Task Value_MoreThanTwoHundred_IsRefused()
    {
        var many = string.Join(',', Enumerable.Repeat("{}", 201));

        (await PostAsync($$"""{"schedule":"av-regio-2020","fulfilments":[{{many}}]}""")).ShouldRefuse("fulfilments", "outOfRange");
    }

    [Theory]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("text/plain")]
    public async Task Value_OtherMediaType_Is415(string mediaType)
    {
        using var visitor = portal.Visitor();

        ShouldBeProblem(await ApiAnswer.PostAsync(visitor, "valuations", "{}", mediaType), HttpStatusCode.UnsupportedMediaType);
    }

    [Fact]
    public async Task Value_NoValidText_IsRefused()
    {
        using var visitor = portal.Visitor();
        using var content = new ByteArrayContent([(byte)'{', 0xFF, (byte)'}']);
        content.Headers.ContentType = new("application/json");

        (await ApiAnswer.ReadAsync(await visitor.Http.PostAsync(new Uri("/api/v1/valuations", UriKind.Relative), content))).ShouldRefuse("", "notJson");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Value_Over64Kilobytes_Is413(bool tellsItsLength)
    {
        using var visitor = portal.Visitor();
        var bytes = Encoding.UTF8.GetBytes("{\"schedule\":\"" + new string('x', 70_000) + "\"}");
        using HttpContent content = tellsItsLength ? new ByteArrayContent(bytes) : new PiecesContent(bytes);
        content.Headers.ContentType = new("application/json");

        var response = await visitor.Http.PostAsync(new Uri("/api/v1/valuations", UriKind.Relative), content);

        ShouldBeProblem(await ApiAnswer.ReadAsync(response), HttpStatusCode.RequestEntityTooLarge);
    }

    [Theory]
    [InlineData("tariff-schedules/nix")]
    [InlineData("tariff-schedules/..%2F..%2Fetc")]
    [InlineData("nix")]
    public async Task Get_WhatIsNotThere_Is404(string address)
    {
        using var visitor = portal.Visitor();

        ShouldBeProblem(await ApiAnswer.GetAsync(visitor, address), HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Get_WhatOnlyTakesPosts_Is405()
    {
        using var visitor = portal.Visitor();

        ShouldBeProblem(await ApiAnswer.GetAsync(visitor, "valuations"), HttpStatusCode.MethodNotAllowed);
    }

    private static void ShouldBeProblem(ApiAnswer answer, HttpStatusCode status)
    {
        answer.Status.ShouldBe(status, answer.Text);
        answer.MediaType.ShouldBe("application/problem+json");
        answer.Json.GetProperty("status").GetInt32().ShouldBe((int)status);
        answer.Json.GetProperty("detail").GetString().ShouldNotBeNullOrWhiteSpace();
        answer.Json.GetProperty("title").GetString().ShouldNotBeNullOrWhiteSpace();
        answer.Response.Headers.Contains("Content-Security-Policy").ShouldBeTrue();
    }

    private async Task<ApiAnswer> PostAsync(string body)
    {
        using var visitor = portal.Visitor();
        return await ApiAnswer.PostAsync(visitor, "valuations", body);
    }

    /// <summary>A body that does not tell its length beforehand.</summary>
    private sealed class PiecesContent(byte[] bytes) : HttpContent
    {
        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => stream.WriteAsync(bytes).AsTask();

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
