using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Shouldly;
using SocialReturn.TestKit.Web;
using Xunit;

namespace SocialReturn.Web.Tests.Infrastructure;

public sealed class RequestLogTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
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

    private List<JsonElement> Lines()
    {
        var file = Directory.GetFiles(Path.Combine(portal.Folder, "logs"), "portal-*.log").ShouldHaveSingleItem();
        using var open = new StreamReader(new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));
        return [.. open.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
    }
}
