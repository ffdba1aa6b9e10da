using System.Net;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.TestKit;
using SocialReturn.TestKit.Evidence;
using SocialReturn.TestKit.Given;
using SocialReturn.TestKit.Web;
using Xunit;
using Xunit.Abstractions;

namespace SocialReturn.Web.Tests.Guards;

/// <summary>Every route that names a record, tried by everybody who has no business there: it is as if the record did not exist.</summary>
public sealed class ForeignRecordTests(PortalFactory portal, ITestOutputHelper output) : IClassFixture<PortalFactory>
{
    /// <summary>A stranger to every case; the people under /beheer are its own.</summary>
    private const string Platform = "platform administrator";

    [Fact]
    public async Task EveryRecord_Stranger_FindsNothing()
    {
        var stage = await Stage.SetAsync(portal);
        var cases = await new CaseRecords(portal, stage).MakeAsync();
        var routes = Routes();
        routes.SelectMany(route => route.Records).Except(cases[0].Keys, StringComparer.Ordinal).ShouldBeEmpty("name a record of this kind in the matrix");
        var before = await WritesAsync();
        var world = stage.World;
        var strangers = new Dictionary<string, PortalClient>(StringComparer.Ordinal)
        {
            ["visitor"] = portal.Visitor(),
            ["other contractor"] = await portal.SignedInAsync(world.OtherOwner),
            ["other region's adviser"] = await portal.SignedInAsync(world.HaaglandenAdviser),
            ["other region's administrator"] = await portal.SignedInAsync(world.HaaglandenAdministrator),
            ["other authority's reader"] = await portal.SignedInAsync(world.OtherReader),
            [Platform] = await portal.SignedInAsync(world.Platform),
        };

        var tokens = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (who, client) in strangers)
        {
            tokens[who] = await TokenAsync(client);
        }

        var attempts =
            from route in routes
            from stranger in strangers
            from records in cases
            where !(stranger.Key == Platform && route.Pattern.StartsWith("/beheer/", StringComparison.Ordinal))
            select (Route: route, Who: stranger.Key, Client: stranger.Value, Address: route.AddressOf(records));
        await Sweep.OverAsync(output, "attempts: routes with a record × strangers × states", attempts, async attempt =>
        {
            using var answer = await TryAsync(attempt.Client, tokens[attempt.Who], attempt.Route, attempt.Address);
            return IsRefused(answer) ? [] : [$"{attempt.Route}: {attempt.Who} gets {(int)answer.StatusCode} {answer.Headers.Location}"];
        });

        (await WritesAsync()).ShouldBe(before, "a refused request wrote something");
        strangers.Values.ToList().ForEach(client => client.Dispose());
    }

    [Fact]
    public async Task EveryRecord_PersonOfTheCase_FindsIt()
    {
        var stage = await Stage.SetAsync(portal);
        var cases = await new CaseRecords(portal, stage).MakeAsync();
        using var owner = await portal.SignedInAsync(stage.World.Owner);
        using var adviser = await portal.SignedInAsync(stage.World.Administrator);
        using var reader = await portal.SignedInAsync(stage.World.Reader);
        using var platform = await portal.SignedInAsync(stage.World.Platform);
        PortalClient[] people = [owner, adviser, reader, platform];

        await Sweep.OverAsync(output, "pages with a record, for its people", Routes().Where(route => route.IsRead), async route =>
        {
            foreach (var (client, records) in people.SelectMany(_ => cases, (client, records) => (client, records)))
            {
                using var answer = await client.Http.GetAsync(new Uri(route.AddressOf(records), UriKind.Relative));
                if (answer.StatusCode is HttpStatusCode.OK || LeadsOn(answer))
                {
                    return [];
                }
            }

            return [$"{route}: nobody of the case can open it, so the matrix proves nothing"];
        });
    }

    private List<PortalRoute> Routes() => [.. PortalRoutes.Of(portal.Services).Where(route => !route.IsDevelopmentOnly && route.Records.Any())];

    private static async Task<HttpResponseMessage> TryAsync(PortalClient client, string token, PortalRoute route, string address)
    {
        if (route.IsRead)
        {
            return await client.Http.GetAsync(new Uri(address, UriKind.Relative));
        }

        using HttpContent content = route.TakesFiles
            ? new MultipartFormDataContent
            {
                { new StringContent(token), "__RequestVerificationToken" },
                { new ByteArrayContent(SampleFiles.Pdf("Vreemd")), "files", "vreemd.pdf" },
            }
            : new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token), KeyValuePair.Create("Version", Ids.New().ToString())]);
        using var message = new HttpRequestMessage(new HttpMethod(route.Method == "ANY" ? "POST" : route.Method), new Uri(address, UriKind.Relative))
        {
            Content = content,
        };
        return await client.Http.SendAsync(message);
    }

    /// <summary>A token that is good for this person: what is refused, is refused for another reason than a stale form.</summary>
    private static async Task<string> TokenAsync(PortalClient client)
    {
        var account = await client.GetPageAsync("/account");
        var page = account.Status == HttpStatusCode.OK ? account : await client.GetPageAsync("/aanmelden");
        return page
            .Document.QuerySelector("input[name=__RequestVerificationToken]")
            .ShouldNotBeNull($"{page.Address} {page.Status}: {page.TextOf()}")
            .GetAttribute("value")!;
    }

    private static bool LeadsOn(HttpResponseMessage answer) => answer.StatusCode is HttpStatusCode.Redirect && !IsRefused(answer);

    private static bool IsRefused(HttpResponseMessage answer) =>
        answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Forbidden
        || (answer.StatusCode is HttpStatusCode.Redirect && answer.Headers.Location!.ToString().Contains("/aanmelden", StringComparison.Ordinal));

    /// <summary>That somebody tried is recorded, and changes nothing.</summary>
    private Task<int> WritesAsync() => portal.ReadAsync(db => db.AuditEvents.CountAsync(row => !row.Action.StartsWith("Security.")));
}
