using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Shouldly;
using SocialReturn.TestKit.Operations;
using SocialReturn.TestKit.Sources;
using Xunit;
using Xunit.Abstractions;

namespace SocialReturn.Web.Tests.Operations;

/// <summary>
/// The image and how docs/operations/compose.yml runs it. No container engine is needed: its layout is imitated, with its account, its
/// read-only root and program, its volumes and its settings.
/// </summary>
public sealed partial class ContainerLayoutTests(PublishedPortal portal, ITestOutputHelper output) : IClassFixture<PublishedPortal>
{
    /// <summary>What the base image sets; the account is its APP_UID.</summary>
    private const int Account = 1654;

    private static readonly string[] OfTheBaseImage = ["ASPNETCORE_HTTP_PORTS=8080", "DOTNET_RUNNING_IN_CONTAINER=true"];

    private static readonly string Compose = File.ReadAllText(Path.Combine(SourceTree.Root, "docs/operations/compose.yml"));

    private readonly ImageFile image = ImageFile.Read();

    [RootFact]
    public async Task Container_AsTheImageLaysItOut_LivesFromMigrateToStop()
    {
        var place = Directory.CreateTempSubdirectory("socialreturn-container-");
        try
        {
            var (code, said) = await PublishedPortal.RunAsync(
                "unshare",
                [
                    "--mount",
                    "--net",
                    "--pid",
                    "--fork",
                    "--kill-child",
                    "--mount-proc",
                    "bash",
                    Script("container.sh"),
                    portal.Folder,
                    place.FullName,
                    Account.ToString(CultureInfo.InvariantCulture),
                    image.WorkingFolder,
                    string.Join(' ', image.Volumes),
                    .. OfTheBaseImage,
                    .. image.Environment,
                    .. Settings(),
                    "--",
                    Script("container-life.sh"),
                ]
            );
            output.WriteLine(said);

            code.ShouldBe(0, said);
            var steps = Step()
                .Matches(said)
                .ToDictionary(match => match.Groups["step"].Value, match => int.Parse(match.Groups["code"].Value, CultureInfo.InvariantCulture));
            steps.ShouldBe(
                new Dictionary<string, int>
                {
                    ["write beside the program"] = 1,
                    ["write in the root"] = 1,
                    ["start without a database"] = 1,
                    ["probe without a portal"] = 1,
                    ["migrate"] = 0,
                    ["create-admin"] = 0,
                    ["probe"] = 0,
                    ["a page"] = 0,
                    ["a stylesheet"] = 0,
                    ["verify"] = 0,
                    ["status"] = 0,
                    ["stop"] = 0,
                    ["rights"] = 0,
                },
                ignoreOrder: true
            );
            var made = Made().Matches(said).Select(match => match.Groups["file"].Value).ToList();
            made.ShouldContain("data/socialreturn.db");
            made.ShouldContain("data/files/store.id");
            made.ShouldContain(file => file.StartsWith("logs/", StringComparison.Ordinal));
            made.ShouldContain(file => file.StartsWith("keys/sign-in/", StringComparison.Ordinal));
            made.ShouldNotContain(file => file.StartsWith("data/", StringComparison.Ordinal) && file.Contains("key-", StringComparison.Ordinal));
        }
        finally
        {
            place.Delete(recursive: true);
        }
    }

    [Fact]
    public void Image_Bases_AreFixedToOneVersion_AndTheSdkFitsGlobalJson()
    {
        image.Bases.Count.ShouldBe(3);
        image.Bases.ShouldAllBe(name => FixedVersion().IsMatch(name));
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(SourceTree.Root, "global.json")));
        var wanted = Version.Parse(json.RootElement.GetProperty("sdk").GetProperty("version").GetString()!);
        json.RootElement.GetProperty("sdk").GetProperty("rollForward").GetString().ShouldBe("latestFeature");
        var sdk = Version.Parse(FixedVersion().Match(image.Bases.Single(name => name.Contains("/sdk:", StringComparison.Ordinal))).Groups["version"].Value);
        sdk.ShouldBeGreaterThanOrEqualTo(wanted);
        (sdk.Major, sdk.Minor).ShouldBe((wanted.Major, wanted.Minor));
    }

    [Fact]
    public void Image_IsRunBySomebodyWhoIsNotRoot_AndHoldsWhatReadsPdfs()
    {
        image.User.ShouldBe("$APP_UID");
        image.Runs.ShouldContain(line => line.Contains("install -y --no-install-recommends poppler-utils", StringComparison.Ordinal));
        image.Runs.Where(line => line.Contains("apt-get", StringComparison.Ordinal)).ShouldAllBe(line => line.Contains("rm -rf /var/lib/apt/lists/*"));
        image.HealthCommand.ShouldBe([.. image.Entry, "probe"]);
        image.Volumes.ShouldBe(["/data", "/keys", "/logs"]);
        image.Environment.ShouldAllBe(setting => !setting.Contains("Password", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Compose_TakesAwayWhatThePortalDoesNotNeed_AndStopsIt()
    {
        string[] lines = ["read_only: true", "      - ALL", "no-new-privileges:true", "mem_limit:", "pids_limit:", "- /tmp:"];
        lines.ShouldAllBe(line => Compose.Contains(line));
        int.Parse(Grace().Match(Compose).Groups["seconds"].Value, CultureInfo.InvariantCulture)
            .ShouldBeGreaterThan(30, "the host waits 30 s for requests and jobs");
        image.Volumes.ShouldAllBe(volume => Compose.Contains($":{volume}\n", StringComparison.Ordinal));
        Settings().ShouldAllBe(setting => !setting.Split('=')[0].EndsWith("Password"));
    }

    private static string Script(string name) => Path.Combine(SourceTree.Root, "tests/SocialReturn.Web.Tests/Operations", name);

    /// <summary>The environment that compose gives.</summary>
    private static IEnumerable<string> Settings() =>
        Compose
            .Split("    environment:\n")[1]
            .Split("    secrets:\n")[0]
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(line => line[0] != '#')
            .Select(line => line.Split(": ", 2) is [var name, var value] ? $"{name}={value}" : throw new InvalidOperationException(line));

    [GeneratedRegex(@"^== (?<step>.+): (?<code>\d+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Step();

    [GeneratedRegex(@"^== made: \./(?<file>.+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Made();

    [GeneratedRegex(@":(?<version>\d+\.\d+\.\d+)-(noble|bookworm-slim)$", RegexOptions.ExplicitCapture)]
    private static partial Regex FixedVersion();

    [GeneratedRegex(@"stop_grace_period: (?<seconds>\d+)s", RegexOptions.ExplicitCapture)]
    private static partial Regex Grace();
}
