using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace SocialReturn.Browser.Tests.Screens;

/// <summary>A screen that a person can reach, or a link of theirs that leads nowhere.</summary>
/// <param name="Address">Path and query.</param>
/// <param name="Kind">The path without its ids: what differs only in them is one kind of screen.</param>
/// <param name="IsFirst">The first of its kind.</param>
internal sealed record FoundScreen(string Address, string Kind, bool IsFirst, string? Fault = null)
{
    public override string ToString() => Address;
}

/// <summary>
/// Finds screens as they come: every address without an id that the portal answers to, and from there every link.
/// A screen that is built next year is found without anybody naming it here.
/// </summary>
internal sealed partial class ScreenFinder(IAPIRequestContext requests)
{
    private const int MostOfAKind = 3;

    private static readonly HtmlParser Parser = new();

    private readonly Queue<(string Address, string? From)> waiting = new();
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> kinds = new(StringComparer.Ordinal);
    private readonly List<FoundScreen> found = [];

    public static IEnumerable<string> AddressesOf(IServiceProvider services) =>
        services
            .GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.Parameters.Count == 0 && endpoint.Metadata.GetMetadata<ControllerActionDescriptor>() is not null)
            .Where(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") == true)
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.Trim('/'))
            .Distinct(StringComparer.Ordinal);

    public async Task<IReadOnlyList<FoundScreen>> FindAsync(IEnumerable<string> addresses)
    {
        foreach (var address in addresses.Order(StringComparer.Ordinal))
        {
            waiting.Enqueue((address, From: null));
        }

        while (waiting.TryDequeue(out var next))
        {
            await LookAsync(next.Address, next.From);
        }

        return found;
    }

    private async Task LookAsync(string address, string? from)
    {
        // A part of a screen, as a tab of a form, is a screen of its own.
        var kind = Id().Replace(address.Split('?')[0], "{id}") + Part().Match(address).Value;
        if (!seen.Add(address) || kinds.GetValueOrDefault(kind) >= (kind.Contains('{', StringComparison.Ordinal) ? MostOfAKind : 1))
        {
            return;
        }

        var answer = await requests.GetAsync(address, new APIRequestContextOptions { MaxRedirects = 0 });
        if (answer.Status is >= 300 and < 400)
        {
            waiting.Enqueue((new Uri(new Uri(answer.Url), answer.Headers["location"]).PathAndQuery, from));
        }
        else if (answer.Status >= 400 && from is not null)
        {
            found.Add(new FoundScreen(address, kind, IsFirst: false, $"a link on {from} leads to it, and it answers {answer.Status}"));
        }
        else if (answer.Ok && answer.Headers.GetValueOrDefault("content-type", "").StartsWith("text/html", StringComparison.Ordinal))
        {
            kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
            found.Add(new FoundScreen(address, kind, kinds[kind] == 1));
            await FollowAsync(address, await answer.TextAsync());
        }
    }

    private async Task FollowAsync(string address, string html)
    {
        using var document = await Parser.ParseDocumentAsync(html);
        foreach (var link in document.QuerySelectorAll("a[href^='/']"))
        {
            waiting.Enqueue((link.GetAttribute("href")!.Split('#')[0], address));
        }
    }

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Id();

    [GeneratedRegex("[?&]deel=[a-z]+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Part();
}
