using System.Text.Json;
using Shouldly;
using SocialReturn.TestKit;
using SocialReturn.Web.Infrastructure.Commands;
using Xunit;

namespace SocialReturn.Web.Tests.Infrastructure;

/// <summary>What the log of a portal tells of its life, in processes of their own.</summary>
public sealed class LifeLogTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly string[] Start = ["--urls", "http://127.0.0.1:0"];

    [SqliteFact]
    public async Task Life_FromStartToStop_IsToldWithoutASecret()
    {
        await using var sound = new FaultyDatabase(database.ConnectionString);
        using var portal = new PortalProcess([.. sound.Settings, new("Mail:Smtp:Password", "geheim-wachtwoord")], Start);
        await portal.UntilAsync("Mail goes to");
        await portal.InterruptAsync();
        (await portal.EndAsync()).Code.ShouldBe(ExitCode.Done);

        var log = await LogAsync(sound.Folder);
        var lines = log.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();

        Filled(lines, "SocialReturn {Release} starts", "Release").ShouldBe(PortalCommands.Release);
        Filled(lines, "Database:", "Engine").ShouldBe("Sqlite");
        Filled(lines, "Database:", "Place").ShouldBe(sound.File);
        Filled(lines, "Database:", "Schema").ShouldEndWith("_Initial");
        Filled(lines, "Folders:", "Files").ShouldBe(Path.Combine(sound.Folder, "files"));
        Filled(lines, "Jobs:", "Jobs").ShouldContain("send-mail");
        var settings = Filled(lines, "Settings that are set:", "Settings");
        settings.ShouldContain("Portal:BaseAddress=https://socialreturn.example.nl");
        settings.ShouldContain("Mail:Smtp:Password=(set)");
        settings.ShouldContain("Database:ConnectionString=(set)");
        Filled(lines, "Listens on", "Addresses").ShouldContain("http://127.0.0.1:");
        lines.ShouldContain(line => Text(line, "@mt").StartsWith("Asked to stop"));
        lines.ShouldContain(line => Text(line, "@mt").StartsWith("Stopped after"));
        log.ShouldNotContain("geheim-wachtwoord");
    }

    [SqliteFact]
    public async Task Log_ThatCannotBeWritten_IsSaidOnTheErrorOutputOnce()
    {
        await using var sound = new FaultyDatabase(database.ConnectionString);
        // A folder that cannot be used at all is refused at the start; here only the file of today is in the way.
        var logs = Path.Combine(sound.Folder, "logs");
        Directory.CreateDirectory(Path.Combine(logs, $"portal-{TimeProvider.System.GetLocalNow():yyyyMMdd}.log"));
        using var portal = new PortalProcess(sound.Settings, Start);
        await portal.UntilAsync("SocialReturn listens on");
        await portal.InterruptAsync();

        var (code, _, errors) = await portal.EndAsync();

        code.ShouldBe(ExitCode.Done);
        errors.ShouldHaveSingleItem().ShouldStartWith($"The log cannot be written in '{logs}'");
    }

    internal static async Task<string> LogAsync(string folder)
    {
        var file = Directory.GetFiles(Path.Combine(folder, "logs"), "portal-*.log").ShouldHaveSingleItem();
        return await File.ReadAllTextAsync(file);
    }

    private static string Filled(List<JsonElement> lines, string template, string property) =>
        Text(lines.Where(line => Text(line, "@mt").StartsWith(template, StringComparison.Ordinal)).ShouldHaveSingleItem(), property);

    private static string Text(JsonElement line, string name) => line.TryGetProperty(name, out var value) ? value.ToString() : "";
}
