using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Mail;
using SocialReturn.Core.Reports;
using SocialReturn.Core.Tenancy;
using SocialReturn.TestKit;
using SocialReturn.TestKit.Given;
using SocialReturn.TestKit.Web;
using Xunit;
using Xunit.Abstractions;

namespace SocialReturn.Web.Tests.Guards;

/// <summary>Every route that names a record, tried by everybody who has no business there: it is as if the record did not exist.</summary>
public sealed class ForeignRecordTests(PortalFactory portal, ITestOutputHelper output) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task EveryRecord_Stranger_FindsNothing()
    {
        var stage = await Stage.SetAsync(portal);
        var records = await RecordsAsync(stage);
        var routes = Routes();
        routes.SelectMany(route => route.Records).Except(records.Keys, StringComparer.Ordinal).ShouldBeEmpty("name a record of this kind in the matrix");
        var before = await WritesAsync();
        var world = stage.World;
        var strangers = new Dictionary<string, PortalClient>(StringComparer.Ordinal)
        {
            ["visitor"] = portal.Visitor(),
            ["other contractor"] = await portal.SignedInAsync(world.OtherOwner),
            ["other region's adviser"] = await portal.SignedInAsync(world.HaaglandenAdviser),
            ["other authority's reader"] = await portal.SignedInAsync(world.OtherReader),
            ["platform administrator"] = await portal.SignedInAsync(world.Platform),
        };

        await Sweep.OverAsync(output, "routes with a record × strangers", routes.SelectMany(_ => strangers, (route, stranger) => (route, stranger)), async attempt =>
        {
            var (route, (who, client)) = attempt;
            var answer = await TryAsync(client, route, route.AddressOf(records));
            return IsRefused(answer) ? [] : [$"{route}: {who} gets {(int)answer.StatusCode} {answer.Headers.Location}"];
        });

        (await WritesAsync()).ShouldBe(before, "a refused request wrote something");
        strangers.Values.ToList().ForEach(client => client.Dispose());
    }

    [Fact]
    public async Task EveryRecord_PersonOfTheCase_FindsIt()
    {
        var stage = await Stage.SetAsync(portal);
        var records = await RecordsAsync(stage);
        using var owner = await portal.SignedInAsync(stage.World.Owner);
        using var adviser = await portal.SignedInAsync(stage.World.Administrator);
        using var reader = await portal.SignedInAsync(stage.World.Reader);

        await Sweep.OverAsync(output, "pages with a record, for its people", Routes().Where(route => route.IsRead), async route =>
        {
            foreach (var client in new[] { owner, adviser, reader })
            {
                using var answer = await client.Http.GetAsync(new Uri(route.AddressOf(records), UriKind.Relative));
                if (answer.StatusCode is HttpStatusCode.OK)
                {
                    return [];
                }
            }

            return [$"{route}: nobody of the case can open it, so the matrix proves nothing"];
        });
    }

    private List<PortalRoute> Routes() => [.. PortalRoutes.Of(portal.Services).Where(route => !route.IsDevelopmentOnly && route.Records.Any())];

    /// <summary>One record of every kind that an address can name, all of one contractor in one region.</summary>
    private async Task<Dictionary<string, Guid>> RecordsAsync(Stage stage)
    {
        var tender = await stage.TenderAsync();
        var fulfilment = await stage.ParticipationAsync(tender);
        return new(StringComparer.Ordinal)
        {
            ["aanbestedingen"] = tender,
            ["invullingen"] = fulfilment,
            ["leveringen"] = await stage.DeliveryAsync(fulfilment),
            ["nu"] = tender,
            ["rapporten"] = await ReportAsync(tender),
            ["post"] = await MailAsync(stage.World.Av.Id),
        };
    }

    private Task<Guid> ReportAsync(Guid tender) =>
        portal.InScopeAsync(AccessScope.ForSystem("tests"), async services =>
        {
            Directory.CreateDirectory(Path.Combine(portal.Folder, "files"));
            await services.GetRequiredService<ReportService>().RunAsync(new DateOnly(2026, 3, 1), null, CancellationToken.None);
            return await services.GetRequiredService<PortalDbContext>().TenderReports.Where(report => report.TenderId == tender).Select(report => report.Id).SingleAsync();
        });

    private Task<Guid> MailAsync(Guid regionId) =>
        portal.InScopeAsync(AccessScope.ForSystem("tests"), async services =>
        {
            var mail = services.GetRequiredService<Outbox>().Add("iemand@example.nl", new ComposedMail("Onderwerp", "Tekst", "<p>Tekst</p>"), $"test/{Ids.New()}", regionId);
            await services.GetRequiredService<PortalDbContext>().SaveChangesAsync();
            return mail.Id;
        });

    private static async Task<HttpResponseMessage> TryAsync(PortalClient client, PortalRoute route, string address)
    {
        if (route.IsRead)
        {
            return await client.Http.GetAsync(new Uri(address, UriKind.Relative));
        }

        var page = await client.GetPageAsync("/wachtwoord-vergeten");
        var token = page.Document.QuerySelector("input[name=formulier]").ShouldNotBeNull("no page with a token").GetAttribute("value");
        using var content = new FormUrlEncodedContent([KeyValuePair.Create("formulier", token), KeyValuePair.Create("Version", Ids.New().ToString())]);
        using var message = new HttpRequestMessage(new HttpMethod(route.Method == "ANY" ? "POST" : route.Method), new Uri(address, UriKind.Relative)) { Content = content };
        return await client.Http.SendAsync(message);
    }

    private static bool IsRefused(HttpResponseMessage answer) =>
        answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Forbidden
        || (answer.StatusCode is HttpStatusCode.Redirect && answer.Headers.Location!.ToString().Contains("/aanmelden", StringComparison.Ordinal));

    private Task<int> WritesAsync() => portal.ReadAsync(db => db.AuditEvents.CountAsync());
}
