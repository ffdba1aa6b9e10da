using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Shouldly;
using SocialReturn.TestKit;
using SocialReturn.Web.Infrastructure.Commands;
using SocialReturn.Web.Infrastructure.Health;
using SocialReturn.Web.Tests.Infrastructure;
using Xunit;

namespace SocialReturn.Web.Tests.Health;

/// <summary>A probe and a portal in Production, each a process of its own.</summary>
public sealed class ProbeProcessTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly string[] Start = ["--urls", "http://127.0.0.1:0"];

    /// <summary>Longer than a look is kept, on a machine that does other things as well.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly string address = $"http://127.0.0.1:{FreePort()}";

    [SqliteFact]
    public async Task Probe_ByIpAddress_ReadsEachCheck()
    {
        await using var sound = new FaultyDatabase(database.ConnectionString);
        using var portal = new PortalProcess([.. sound.Settings, new(HealthAddress.Setting, address)], Start);
        await portal.UntilAsync($"Probes are answered on {address}");
        using var probe = new HttpClient();

        (await probe.GetStringAsync($"{address}/gereed")).ShouldContain("\nwrite: Healthy\n");
        (await probe.GetAsync($"{address}/aanmelden")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [SqliteFact]
    public async Task Start_AnAddressForProbesThatIsThePortalsOwn_IsOneLine()
    {
        await using var sound = new FaultyDatabase(database.ConnectionString);
        using var portal = new PortalProcess([.. sound.Settings, new(HealthAddress.Setting, address)], "--urls", address);

        var (code, _, errors) = await portal.EndAsync();

        code.ShouldBe(ExitCode.CannotStart);
        errors.ShouldHaveSingleItem().ShouldContain("choose another port");
    }

    [FullDiskFact]
    public async Task Disk_ThatFillsUpWhileThePortalRuns_Is503AndAFewLines()
    {
        await using var sound = new FaultyDatabase(database.ConnectionString);
        var disk = Directory.CreateDirectory(Path.Combine(sound.Folder, "disk")).FullName;
        using var portal = new PortalProcess(
            Scene.Disk(disk, sound.File),
            [
                .. sound.Settings,
                new("Database:ConnectionString", $"Data Source={Path.Combine(disk, "portal.db")}"),
                new("Health:FreeMegabytes", "1"),
                new(HealthAddress.Setting, address),
            ],
            Start
        );
        await portal.UntilAsync($"Probes are answered on {address}");
        using var probe = new HttpClient();
        (await probe.GetStringAsync($"{address}/gereed")).ShouldContain("\nwrite: Healthy\n");

        await Scene.FillAsync(portal.Id, disk);
        var body = "";
        for (var asked = Stopwatch.StartNew(); !body.StartsWith("Unhealthy", StringComparison.Ordinal) && asked.Elapsed < Patience; )
        {
            body = await (await probe.GetAsync($"{address}/gereed")).Content.ReadAsStringAsync();
        }

        body.ShouldContain("write: Unhealthy, The database");
        body.ShouldContain("its disk is full");
        body.ShouldContain($"space: Degraded, '{disk}' has 0 MB free");
    }

    [SqliteFact]
    public async Task Start_WithoutTheProgramsForPdfs_WarnsOnceAndSaysSoToProbes()
    {
        await using var sound = new FaultyDatabase(database.ConnectionString);
        var programs = Directory.CreateDirectory(Path.Combine(sound.Folder, "bin")).FullName;
        File.CreateSymbolicLink(Path.Combine(programs, "dotnet"), Environment.ProcessPath!);
        using var portal = new PortalProcess([.. sound.Settings, new("PATH", programs), new(HealthAddress.Setting, address)], Start);
        await portal.UntilAsync($"Probes are answered on {address}");
        using var probe = new HttpClient();

        var body = await probe.GetStringAsync($"{address}/gereed");

        body.ShouldStartWith("Degraded\n");
        body.ShouldContain("pdf: Degraded, pdftotext, pdfinfo, pdfdetach, pdfimages not installed");
        await portal.InterruptAsync();
        await portal.EndAsync();
        (await LifeLogTests.LogAsync(sound.Folder)).Split('\n').Count(line => line.Contains("pdftotext")).ShouldBe(1);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
