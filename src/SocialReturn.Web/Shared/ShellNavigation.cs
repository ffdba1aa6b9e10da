namespace SocialReturn.Web.Shared;

/// <summary>The navigation of a frame, without entries whose page this release does not have.</summary>
public sealed class ShellNavigation(EndpointDataSource endpoints)
{
    private readonly Lazy<HashSet<string>> pages = new(() =>
        endpoints
            .Endpoints.OfType<RouteEndpoint>()
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText?.Trim('/'))
            .ToHashSet(StringComparer.OrdinalIgnoreCase)
    );

    public IReadOnlyList<ShellLink> LinksOf(Shell shell) => [.. shell.Links.Where(link => pages.Value.Contains(link.Href))];
}
