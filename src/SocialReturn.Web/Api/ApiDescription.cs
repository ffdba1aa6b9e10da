using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using SocialReturn.Core.Common;

namespace SocialReturn.Web.Api;

/// <summary>What the generated description lacks: what it is for, examples, and how amounts are written.</summary>
internal static class ApiDescription
{
    /// <summary>Said of a body that we refuse ourselves: refused by its routing, it would be an unknown address.</summary>
    public const string AnyMedia = "*/*";

    public static Task Complete(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Social Return",
            Version = "1",
            Description =
                "Published tariff schedules of Dutch regions, and what fulfilments are worth by them. No account, nothing is stored. "
                + "Amounts are numbers in euro with two decimals. Hours are per week unless said otherwise, limits are in months. "
                + "Faults come as application/problem+json: errors[] names each field by its path, with a code and a Dutch text.",
        };
        Example(document, "/valuations", ApiExamples.Valuation);
        Example(document, "/obligations", ApiExamples.Obligation);
        return Task.CompletedTask;
    }

    public static Task CompleteSchema(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var type = context.JsonTypeInfo.Type;
        if (type == typeof(Euro) || type == typeof(Euro?))
        {
            schema.Type = type == typeof(Euro) ? JsonSchemaType.Number : JsonSchemaType.Number | JsonSchemaType.Null;
            schema.MultipleOf = 0.01m;
            schema.Examples = [JsonNode.Parse("13333.33")!];
        }

        return Task.CompletedTask;
    }

    private static void Example(OpenApiDocument document, string path, string json)
    {
        var operation = document.Paths[ApiSetup.Root + path].Operations![HttpMethod.Post];
        operation.RequestBody!.Content!.Remove(AnyMedia);
        foreach (var content in operation.RequestBody.Content.Values)
        {
            content.Example = JsonNode.Parse(json);
        }
    }
}
