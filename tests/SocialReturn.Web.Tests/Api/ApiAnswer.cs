using System.Net;
using System.Text;
using System.Text.Json;
using Shouldly;
using SocialReturn.TestKit.Web;

namespace SocialReturn.Web.Tests.Api;

/// <summary>An answer of the API, as it came over the line.</summary>
internal sealed record ApiAnswer(HttpStatusCode Status, string? MediaType, string Text, HttpResponseMessage Response)
{
    public JsonElement Json => JsonDocument.Parse(Text).RootElement;

    public JsonElement Fulfilment(int index = 0) => Json.GetProperty("fulfilments")[index];

    public decimal Amount(string name) => Json.GetProperty(name).GetDecimal();

    /// <summary>The problem names the field, with the code and where in the body.</summary>
    public void ShouldRefuse(string field, string code, int? line = null)
    {
        Status.ShouldBe(HttpStatusCode.BadRequest, Text);
        MediaType.ShouldBe("application/problem+json");
        var errors = Json.GetProperty("errors")
            .EnumerateArray()
            .Select(error =>
                (
                    Field: error.GetProperty("field").GetString(),
                    Code: error.GetProperty("code").GetString(),
                    Detail: error.GetProperty("detail").GetString(),
                    Line: error.GetProperty("line") is { ValueKind: JsonValueKind.Number } number ? number.GetInt32() : (int?)null
                )
            )
            .ToList();
        var error = errors.FirstOrDefault(error => error.Field == field && error.Code == code);
        error.Detail.ShouldNotBeNullOrWhiteSpace($"{field} {code} is not in {Text}");
        if (line is not null)
        {
            error.Line.ShouldBe(line);
        }
    }

    public static async Task<ApiAnswer> GetAsync(PortalClient client, string address) =>
        await ReadAsync(await client.Http.GetAsync(new Uri("/api/v1/" + address, UriKind.Relative)));

    public static async Task<ApiAnswer> PostAsync(PortalClient client, string address, string json, string mediaType = "application/json")
    {
        using var content = new StringContent(json, Encoding.UTF8, mediaType);
        return await ReadAsync(await client.Http.PostAsync(new Uri("/api/v1/" + address, UriKind.Relative), content));
    }

    public static async Task<ApiAnswer> ReadAsync(HttpResponseMessage response) =>
        new(response.StatusCode, response.Content.Headers.ContentType?.MediaType, await response.Content.ReadAsStringAsync(), response);
}
