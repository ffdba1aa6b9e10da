using System.Net;
using System.Text.Json;
using Shouldly;
using SocialReturn.TestKit.Web;
using Xunit;

namespace SocialReturn.Web.Tests.Api;

public sealed class ApiDescriptionTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Description_HasEveryRouteOfTheApi_WithItsErrors()
    {
        var paths = (await DescriptionAsync()).GetProperty("paths");

        paths
            .EnumerateObject()
            .Select(path => path.Name)
            .ShouldBe(["/api/v1/tariff-schedules", "/api/v1/tariff-schedules/{code}", "/api/v1/valuations", "/api/v1/obligations"], ignoreOrder: true);
        var valuations = paths.GetProperty("/api/v1/valuations").GetProperty("post");
        valuations
            .GetProperty("responses")
            .EnumerateObject()
            .Select(response => response.Name)
            .ShouldBe(["200", "400", "413", "415", "429"], ignoreOrder: true);
        valuations
            .GetProperty("requestBody")
            .GetProperty("content")
            .GetProperty("application/json")
            .GetProperty("example")
            .GetProperty("schedule")
            .GetString()
            .ShouldBe("haaglanden-2023");
    }

    /// <summary>What is described is what is read: a fulfilment with every described field has no unknown one.</summary>
    [Theory]
    [InlineData("FulfilmentRequest", "{\"schedule\":\"av-regio-2020\",\"fulfilments\":[{0}]}", "valuations")]
    [InlineData("ParticipantRequest", "{\"schedule\":\"av-regio-2020\",\"fulfilments\":[{\"participant\":{0}}]}", "valuations")]
    [InlineData("TenderRequest", "{\"schedule\":\"av-regio-2020\",\"fulfilments\":[],\"tender\":{0}}", "valuations")]
    [InlineData("ValuationRequest", "{0}", "valuations")]
    [InlineData("ObligationRequest", "{0}", "obligations")]
    [InlineData("ObligationLineRequest", "{\"lines\":[{0}]}", "obligations")]
    public async Task Description_EveryFieldOfARequest_IsRead(string schema, string body, string address)
    {
        using var visitor = portal.Visitor();
        var fields = (await DescriptionAsync())
            .GetProperty("components")
            .GetProperty("schemas")
            .GetProperty(schema)
            .GetProperty("properties")
            .EnumerateObject()
            .Select(field => field.Name)
            .ToList();
        fields.ShouldNotBeEmpty();
        var all = "{" + string.Join(',', fields.Select(field => $"\"{field}\":null")) + "}";

        var answer = await ApiAnswer.PostAsync(visitor, address, body.Replace("{0}", all, StringComparison.Ordinal));

        answer.Text.ShouldNotContain("unknownField");
    }

    [Fact]
    public async Task Description_Amounts_AreNumbersInEuro()
    {
        var fulfilment = (await DescriptionAsync()).GetProperty("components").GetProperty("schemas").GetProperty("FulfilmentRequest").GetProperty("properties");

        fulfilment.GetProperty("invoiceInclVat").GetRawText().ShouldContain("In euro");
        fulfilment.GetProperty("hoursPerWeek").GetProperty("description").GetString().ShouldNotBeNull().ShouldContain("hours per week");
    }

    private async Task<JsonElement> DescriptionAsync()
    {
        using var visitor = portal.Visitor();
        var answer = await ApiAnswer.GetAsync(visitor, "openapi.json");
        answer.Status.ShouldBe(HttpStatusCode.OK);
        return answer.Json;
    }
}
