using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing.Template;
using SocialReturn.Web.Security;

namespace SocialReturn.Web.Infrastructure.Hosting;

/// <summary>
/// Which methods an address answers to. The answer for unknown addresses catches every method, so the framework itself never
/// says 405: whoever asks for a page with the wrong method would be told that it is not there.
/// </summary>
public sealed class AllowedMethods(IEnumerable<EndpointDataSource> sources, ParameterPolicyFactory policies, IWebHostEnvironment environment)
{
    private ImmutableArray<Known>? known;

    /// <summary>Empty when nothing is there.</summary>
    public IReadOnlyList<string> At(HttpContext context)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var route in known ??= [.. sources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>().Where(IsThere).Select(Know)])
        {
            var values = new RouteValueDictionary();
            if (
                route.Matcher.TryMatch(context.Request.Path, values)
                && route.Constraints.All(constraint =>
                    constraint.Constraint.Match(context, route: null, constraint.Name, values, RouteDirection.IncomingRequest)
                )
            )
            {
                found.UnionWith(route.Methods);
            }
        }

        return [.. found];
    }

    private bool IsThere(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<HttpMethodMetadata>() is { HttpMethods.Count: > 0 }
        && !endpoint.RoutePattern.Parameters.Any(parameter => parameter.IsCatchAll)
        && (
            environment.IsDevelopment()
            || endpoint.Metadata.GetMetadata<ControllerActionDescriptor>()?.ControllerTypeInfo.IsDefined(typeof(DevelopmentOnlyAttribute), inherit: true)
                != true
        );

    private Known Know(RouteEndpoint endpoint)
    {
        var methods = endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.ToHashSet(StringComparer.Ordinal);
        if (methods.Contains(HttpMethods.Get))
        {
            methods.Add(HttpMethods.Head);
        }

        return new Known(
            new TemplateMatcher(new RouteTemplate(endpoint.RoutePattern), new RouteValueDictionary(endpoint.RoutePattern.Defaults)),
            [
                .. endpoint
                    .RoutePattern.Parameters.SelectMany(parameter =>
                        parameter.ParameterPolicies.Select(policy => (parameter.Name, policies.Create(parameter, policy)))
                    )
                    .Where(pair => pair.Item2 is IRouteConstraint)
                    .Select(pair => (pair.Name, (IRouteConstraint)pair.Item2)),
            ],
            [.. methods]
        );
    }

    private sealed record Known(
        TemplateMatcher Matcher,
        ImmutableArray<(string Name, IRouteConstraint Constraint)> Constraints,
        ImmutableArray<string> Methods
    );
}
