using System.Net;
using Shouldly;
using SocialReturn.TestKit;
using SocialReturn.TestKit.Web;
using Xunit;
using Xunit.Abstractions;

namespace SocialReturn.Web.Tests.Guards;

/// <summary>HEAD is GET without a body, and a method that an address does not know is answered with those that it does.</summary>
public sealed class MethodTests(PortalFactory portal, ITestOutputHelper output) : IClassFixture<PortalFactory>
{
    private static readonly string[] Tried = ["GET", "POST", "OPTIONS", "PUT", "DELETE", "PATCH", "TRACE", "PROPFIND"];

    private IEnumerable<IGrouping<string, PortalRoute>> Addresses =>
        PortalRoutes
            .Of(portal.Services)
            .Where(route => !route.IsDevelopmentOnly)
            .GroupBy(route => route.Address)
            .Where(routes => routes.All(route => route.Method != "ANY" && !route.Pattern.Contains("**", StringComparison.Ordinal)));

    [Fact]
    public async Task EveryAddress_MethodItDoesNotKnow_Is405WithThoseItDoes()
    {
        using var visitor = portal.Visitor();
        var requests = Addresses.SelectMany(routes =>
            Tried
                .Except(routes.Select(route => route.Method))
                .Select(method => (Method: method, Address: routes.Key, Known: routes.Select(route => route.Method).ToHashSet()))
        );

        await Sweep.OverAsync(output, "addresses for methods they do not know", requests, async request =>
        {
            using var message = new HttpRequestMessage(new HttpMethod(request.Method), new Uri(request.Address, UriKind.Relative));
            using var response = await visitor.Http.SendAsync(message);
            var expected = request.Known.Concat(request.Known.Contains("GET") ? ["HEAD"] : []).Order(StringComparer.Ordinal);
            return response.StatusCode != HttpStatusCode.MethodNotAllowed ? [$"{request.Method} {request.Address} answers {(int)response.StatusCode}"]
                : !response.Content.Headers.Allow.Order(StringComparer.Ordinal).SequenceEqual(expected)
                    ? [$"{request.Method} {request.Address} allows {string.Join(", ", response.Content.Headers.Allow)}"]
                : [];
        });
    }

    [Fact]
    public async Task EveryPage_Head_IsItsGetWithoutTheBody()
    {
        using var visitor = portal.Visitor();

        await Sweep.OverAsync(output, "addresses for HEAD", Addresses.Where(routes => routes.Any(route => route.Method == "GET")), async routes =>
        {
            using var get = await visitor.Http.GetAsync(new Uri(routes.Key, UriKind.Relative));
            using var message = new HttpRequestMessage(HttpMethod.Head, new Uri(routes.Key, UriKind.Relative));
            using var head = await visitor.Http.SendAsync(message);
            var body = await head.Content.ReadAsByteArrayAsync();
            return
                (head.StatusCode, head.Content.Headers.ContentType?.MediaType, head.Headers.Location)
                    == (get.StatusCode, get.Content.Headers.ContentType?.MediaType, get.Headers.Location)
                && body.Length == 0
                ? []
                : [$"{routes.Key}: {(int)get.StatusCode} to GET, {(int)head.StatusCode} and {body.Length} bytes to HEAD"];
        });
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("OPTIONS")]
    [InlineData("DELETE")]
    public async Task UnknownAddress_AnyMethod_Is404(string method)
    {
        using var visitor = portal.Visitor();
        using var message = new HttpRequestMessage(new HttpMethod(method), new Uri("/bestaat-niet", UriKind.Relative));

        (await visitor.Http.SendAsync(message)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
