using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace SocialReturn.Web.Tests.Guards;

/// <summary>Everything the running portal answers to, files aside.</summary>
internal static class PortalRoutes
{
    public static IReadOnlyList<PortalRoute> Of(IServiceProvider services) =>
    [
        .. services.GetRequiredService<EndpointDataSource>().Endpoints
            .OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
            .SelectMany(endpoint => Methods(endpoint).Select(method => new PortalRoute(method, endpoint)))
            .OrderBy(route => route.ToString(), StringComparer.Ordinal),
    ];

    private static IEnumerable<string> Methods(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods is { Count: > 0 } methods ? methods : ["ANY"];
}

internal sealed record PortalRoute(string Method, RouteEndpoint Endpoint)
{
    public string Pattern => "/" + Endpoint.RoutePattern.RawText!.Trim('/');

    public bool IsRead => Method is "GET" or "HEAD";

    public bool IsAnonymous => Endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null;

    public IEnumerable<string> Policies => Endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(data => data.Policy).OfType<string>();

    public ControllerActionDescriptor? Action => Endpoint.Metadata.GetMetadata<ControllerActionDescriptor>();

    /// <summary>The parameters that name a record: {id:guid}.</summary>
    public IEnumerable<string> Ids => Endpoint.RoutePattern.Parameters
        .Where(parameter => parameter.ParameterPolicies.Any(policy => policy.Content == "guid"))
        .Select(parameter => parameter.Name);

    public override string ToString() => $"{Method} {Pattern}";
}
