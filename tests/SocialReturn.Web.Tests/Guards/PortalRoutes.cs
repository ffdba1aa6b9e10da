using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using SocialReturn.Web.Features.Evidence;
using SocialReturn.Web.Security;

namespace SocialReturn.Web.Tests.Guards;

/// <summary>Everything the running portal answers to, files aside.</summary>
internal static class PortalRoutes
{
    public static IReadOnlyList<PortalRoute> Of(IServiceProvider services) =>
        [
            .. services
                .GetRequiredService<EndpointDataSource>()
                .Endpoints.OfType<RouteEndpoint>()
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

    /// <summary>An address that the route answers to, about a record that does not exist.</summary>
    public string Address => AddressWith(_ => Guid.Empty.ToString());

    public bool IsRead => Method is "GET" or "HEAD";

    public bool IsAnonymous => Endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null;

    public bool IsDevelopmentOnly => Action?.ControllerTypeInfo.IsDefined(typeof(DevelopmentOnlyAttribute), inherit: true) == true;

    public bool TakesFiles => Action?.FilterDescriptors.Any(descriptor => descriptor.Filter is StreamedUploadAttribute) == true;

    public IEnumerable<string> Policies => Endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(data => data.Policy).OfType<string>();

    public ControllerActionDescriptor? Action => Endpoint.Metadata.GetMetadata<ControllerActionDescriptor>();

    /// <summary>The kinds of record that the address names: for invullingen/{id:guid} it is "invullingen/invullingen".</summary>
    public IEnumerable<string> Records =>
        Endpoint
            .RoutePattern.PathSegments.Zip(Endpoint.RoutePattern.PathSegments.Skip(1))
            .Where(pair => pair.Second.Parts is [RoutePatternParameterPart parameter] && parameter.ParameterPolicies.Any(policy => policy.Content == "guid"))
            .Select(pair => Literal(Endpoint.RoutePattern.PathSegments[0]) + "/" + Literal(pair.First));

    /// <summary>The address about these records, by kind.</summary>
    public string AddressOf(IReadOnlyDictionary<string, Guid> records)
    {
        var kinds = new Queue<string>(Records);
        return AddressWith(_ => records[kinds.Dequeue()].ToString());
    }

    /// <summary>An address of the route with its parameters filled in.</summary>
    public string AddressWith(Func<string, string> valueOf) =>
        "/"
        + string.Join(
            '/',
            Endpoint.RoutePattern.PathSegments.Select(segment =>
                string.Concat(
                    segment.Parts.Select(part =>
                        part switch
                        {
                            RoutePatternLiteralPart literal => literal.Content,
                            RoutePatternSeparatorPart separator => separator.Content,
                            RoutePatternParameterPart { ParameterPolicies: var policies } when policies.Any(policy => policy.Content == "int") => "404",
                            RoutePatternParameterPart { ParameterPolicies: var policies } when policies.Any(policy => policy.Content == "shape(placement)") =>
                                "participatie",
                            RoutePatternParameterPart { ParameterPolicies: var policies } when policies.Any(policy => policy.Content == "shape(effort)") =>
                                "inkoop",
                            RoutePatternParameterPart parameter => valueOf(parameter.Name),
                            _ => "",
                        }
                    )
                )
            )
        );

    public override string ToString() => $"{Method} {Pattern}";

    private static string Literal(RoutePatternPathSegment segment) => ((RoutePatternLiteralPart)segment.Parts[0]).Content;
}
