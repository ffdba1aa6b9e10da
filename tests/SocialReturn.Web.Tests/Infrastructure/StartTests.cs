using System.Net;
using System.Net.Sockets;
using Shouldly;
using SocialReturn.TestKit;
using SocialReturn.Web.Infrastructure.Commands;
using SocialReturn.Web.Infrastructure.Settings;
using Xunit;

namespace SocialReturn.Web.Tests.Infrastructure;

/// <summary>What an operator sees of a start and a stop: lines to act on, never a stack trace.</summary>
public sealed class StartTests(TestDatabase database) : IClassFixture<TestDatabase>, IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("socialreturn-process-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Start_NothingSet_EndsWithALineForEachFault()
    {
        using var portal = new PortalProcess([new("Portal:DataFolder", folder.FullName)]);

        var (code, _, errors) = await portal.EndAsync();

        code.ShouldBe(ExitCode.CannotStart);
        errors.Length.ShouldBe(2);
        errors.ShouldContain(line => line.StartsWith("Setting Portal:BaseAddress "));
        errors.ShouldContain(line => line.StartsWith("Setting Mail:Smtp:Host "));
    }

    [Fact]
    public async Task Settings_NothingSet_AreExplained()
    {
        using var portal = new PortalProcess([], "settings");

        var (code, output, errors) = await portal.EndAsync();

        errors.ShouldBeEmpty();
        code.ShouldBe(ExitCode.Done);
        output.Trim().ShouldBe(SettingsTable.Write());
    }

    [Theory]
    [InlineData("help")]
    [InlineData("--help")]
    [InlineData("--version")]
    [InlineData("verify")]
    public async Task Looking_WhereNothingIs_MakesNothing(string asked)
    {
        var data = Path.Combine(folder.FullName, "data");
        using var portal = new PortalProcess(
            [
                new("Portal:DataFolder", data),
                new("Portal:BaseAddress", "https://socialreturn.example.nl"),
                new("Database:Provider", asked == "verify" ? "Sqlite" : "Oracle"),
            ],
            asked
        );

        var (code, output, errors) = await portal.EndAsync();

        code.ShouldBe(asked == "verify" ? ExitCode.Failed : ExitCode.Done);
        errors.Length.ShouldBe(asked == "verify" ? 1 : 0);
        output.ShouldNotContain("listens on");
        folder.EnumerateFileSystemInfos().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Oracle", "", "Setting Database:Provider is 'Oracle'. Allowed: Sqlite, SqlServer.")]
    [InlineData("SqlServer", "Server=db.example.nl", "Setting Database:ConnectionString must name a Server and a Database.")]
    public async Task Start_WrongDatabaseSetting_EndsWithOneLine(string provider, string connection, string message)
    {
        using var portal = Start([new("Database:Provider", provider), new("Database:ConnectionString", connection)]);

        var (code, _, errors) = await portal.EndAsync();

        code.ShouldBe(ExitCode.CannotStart);
        errors.ShouldHaveSingleItem().ShouldStartWith(message);
    }

    [SqliteFact]
    public async Task Start_NoDatabaseYet_NamesTheCommandAndMakesNothing()
    {
        using var portal = Start([]);

        var (code, _, errors) = await portal.EndAsync();

        code.ShouldBe(ExitCode.Failed);
        errors.ShouldHaveSingleItem().ShouldContain("run the command migrate first");
        folder.EnumerateFiles("*.db").ShouldBeEmpty();
    }

    [SqliteFact]
    public async Task Start_AddressInUse_IsOneLine()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();

        using var portal = Start(Database(), "--urls", $"http://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}");

        var (code, output, errors) = await portal.EndAsync();
        code.ShouldBe(ExitCode.CannotStart);
        errors.ShouldHaveSingleItem().ShouldContain("another address with --urls");
        output.ShouldNotContain("   at ");
    }

    [SqliteFact]
    public async Task Stop_CtrlC_EndsInOrder()
    {
        // Another start of this class may have sealed keys in its database with the certificate of another folder, which is a line by itself.
        await using var own = new FaultyDatabase(database.ConnectionString);
        await own.ExecuteAsync("DELETE FROM DataProtectionKeys;");
        using var portal = Start(own.Settings.Where(setting => setting.Key.StartsWith("Database:", StringComparison.Ordinal)), "--urls", "http://127.0.0.1:0");
        await portal.UntilAsync("SocialReturn listens on");

        await portal.InterruptAsync();

        var (code, output, errors) = await portal.EndAsync();
        errors.ShouldBeEmpty();
        output.Split('\n').Where(line => line.Contains("Exception", StringComparison.Ordinal)).ShouldBeEmpty();
        code.ShouldBe(ExitCode.Done);
    }

    private PortalProcess Start(IEnumerable<KeyValuePair<string, string>> settings, params string[] args)
    {
        folder.CreateSubdirectory("files");
        return new(
            [new("Portal:BaseAddress", "https://socialreturn.example.nl"), new("Portal:DataFolder", folder.FullName), new("Mail:Folder", "mail"), .. settings],
            args
        );
    }

    private IEnumerable<KeyValuePair<string, string>> Database() =>
        database.Settings.Select(pair => new KeyValuePair<string, string>(pair.Key, pair.Value ?? ""));
}
