using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Shouldly;
using SocialReturn.TestKit;
using SocialReturn.TestKit.Web;
using Xunit;

namespace SocialReturn.Web.Tests.Infrastructure;

public sealed class RequestLogTests : IAsyncLifetime
{
    private readonly PortalFactory portal = new() { Settings = new Dictionary<string, string?> { ["Log:Requests"] = "true" } };

    public Task InitializeAsync() => portal.InitializeAsync();

    public Task DisposeAsync() => ((IAsyncLifetime)portal).DisposeAsync();

    [Fact]
    public async Task Request_WithoutTheSetting_IsNoLine()
    {
        await using var quiet = new PortalFactory();
        await quiet.InitializeAsync();
        using var visitor = quiet.Visitor();
        await visitor.GetPageAsync("/privacy");

        LinesOf(quiet).ShouldAllBe(line => Text(line, "Route") == "");
        await ((IAsyncLifetime)quiet).DisposeAsync();
    }

    /// <summary>What fails below is told by who answers for the request, and by nobody else.</summary>
    [SqliteFact]
    public async Task Request_ThatFails_IsOneStackTraceAndOneLineWithItsRoute()
    {
        await portal.ReadAsync(db =>
            db.Database.ExecuteSqlRawAsync("CREATE TRIGGER Full BEFORE INSERT ON SignInAttempts BEGIN SELECT RAISE(FAIL, 'the disk is full'); END;")
        );
        using var visitor = portal.Visitor();
        var form = await visitor.GetPageAsync("/aanmelden");

        var answer = await visitor.PostFormAsync(
            form,
            "form[action='/aanmelden']",
            new Dictionary<string, string?> { ["Mail"] = "wie@example.nl", ["Password"] = "een fout wachtwoord" }
        );

        answer.Status.ShouldBe(HttpStatusCode.InternalServerError);
        var told = Lines().Where(line => line.GetRawText().Contains("the disk is full", StringComparison.Ordinal)).ShouldHaveSingleItem();
        Text(told, "@x").ShouldContain("SqliteException");
        Lines().Where(line => Text(line, "StatusCode") == "500").Select(line => Text(line, "Route")).ShouldBe(["/aanmelden"]);
    }

    [Fact]
    public async Task Request_Any_IsOneLineOfJsonWithItsTraceAndWithoutItsAddress()
    {
        using var visitor = portal.Visitor();
        await visitor.GetPageAsync("/uitnodiging/geheime-uitnodiging?terug=/elders");
        await visitor.GetPageAsync("/bestaat-niet/geheim-pad");

        var lines = Lines();

        var invitation = lines.Where(line => Text(line, "Route") == "/uitnodiging/{token}").ShouldHaveSingleItem();
        Text(invitation, "RequestMethod").ShouldBe("GET");
        invitation.TryGetProperty("StatusCode", out _).ShouldBeTrue();
        Text(invitation, "@tr").Length.ShouldBe(32);
        Text(invitation, "@sp").Length.ShouldBe(16);
        lines.ShouldAllBe(line => !line.GetRawText().Contains("geheim"));
    }

    [Fact]
    public void Line_WrittenDuringARequest_LosesTheAddressToo()
    {
        var logger = portal.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Tests");

        using (logger.BeginScope(new Dictionary<string, object> { ["RequestPath"] = "/uitnodiging/geheim-in-scope", ["RequestId"] = "0HN1" }))
        {
            logger.Log(LogLevel.Warning, default, new Dictionary<string, object?> { ["Place"] = "the test of the log" }, null, (_, _) => "Something happened");
        }

        var line = Lines().Where(line => Text(line, "Place") == "the test of the log").ShouldHaveSingleItem();
        Text(line, "RequestId").ShouldBe("0HN1");
        line.TryGetProperty("RequestPath", out _).ShouldBeFalse();
    }

    private static string Text(JsonElement line, string name) => line.TryGetProperty(name, out var value) ? value.ToString() : "";

    private List<JsonElement> Lines() => LinesOf(portal);

    private static List<JsonElement> LinesOf(PortalFactory portal)
    {
        var file = Directory.GetFiles(Path.Combine(portal.Folder, "logs"), "portal-*.log").ShouldHaveSingleItem();
        using var open = new StreamReader(new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));
        return [.. open.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
    }
}
