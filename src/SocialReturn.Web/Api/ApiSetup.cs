using System.Text.Json;
using System.Text.Json.Serialization;
using SocialReturn.Web.Security;

namespace SocialReturn.Web.Api;

/// <summary>The public interface for machines: schedules, values and obligations, described in OpenAPI.</summary>
public static class ApiSetup
{
    public const string Root = "/api/v1";

    public static IServiceCollection AddPortalApi(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(options =>
        {
            options.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
            options.SerializerOptions.Converters.Add(new EuroJson());
            options.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        });
        services.AddOpenApi("v1", options => options.AddDocumentTransformer(ApiDescription.Complete).AddSchemaTransformer(ApiDescription.CompleteSchema));
        return services;
    }

    /// <summary>No account and no cookie: nothing here reads one, so nobody can be made to send a request in their name.</summary>
    public static void MapPortalApi(this WebApplication app)
    {
        app.MapOpenApi(Root + "/openapi.json").AllowAnonymous().RequireRateLimiting(PublicBrake.Policy);
        var api = app.MapGroup(Root).AllowAnonymous().RequireRateLimiting(PublicBrake.Policy);
        api.MapTariffSchedules();
        api.MapValuations();
        api.MapObligations();
    }

    public static bool IsApi(this PathString path) => path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);
}
