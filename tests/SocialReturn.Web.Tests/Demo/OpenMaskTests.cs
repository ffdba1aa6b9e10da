using System.Runtime.Versioning;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using SocialReturn.Core.Data;
using SocialReturn.TestKit;
using SocialReturn.TestKit.Evidence;
using SocialReturn.TestKit.Web;
using SocialReturn.Web.Infrastructure.Commands;
using SocialReturn.Web.Tests.Infrastructure;
using Xunit;

namespace SocialReturn.Web.Tests.Demo;

/// <summary>Started from a shell that gives everybody everything, the portal gives nobody anything: database, files, keys, mails and logs.</summary>
[Collection(DemoCollection.Name)]
[UnsupportedOSPlatform("windows")]
public sealed class OpenMaskTests : IDisposable
{
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>Ends a test whose mail never comes; a machine that is busy needs a part of it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("socialreturn-mask-");

    private string Data => Path.Combine(folder.FullName, "data");

    public void Dispose() => folder.Delete(recursive: true);

    [UnixFact]
    public async Task EverythingAStartMakes_IsForItsOwnerOnly()
    {
        using (var portal = Portal("--urls", "http://127.0.0.1:0"))
        {
            var address = new Uri((await portal.UntilAsync("SocialReturn listens on")).Split(' ')[^1]);
            await portal.UntilAsync("The demo data is there, after");
            await UploadAsync(address);
            await UntilMailedAsync();
            // The journal of the database is there as long as the portal runs.
            Made().ShouldContain(path => path.EndsWith("-wal", StringComparison.Ordinal));
            ShouldBeClosed();
        }

        foreach (var command in new[] { "migrate", "verify", "seed" })
        {
            using var portal = Portal(command);
            (await portal.EndAsync()).Code.ShouldBe(ExitCode.Done, command);
        }

        ShouldBeClosed();
        Directory.GetFiles(Path.Combine(Data, "keys"), "*.xml").ShouldAllBe(key => File.ReadAllText(key).Contains("<EncryptedData "), "no key lies open");
        string[] kinds = [".db", ".eml", ".log", ".jsonl", ".xml"];
        kinds.ShouldAllBe(kind => Made().Exists(path => path.EndsWith(kind, StringComparison.Ordinal)));
    }

    [UnixFact(Migrates = true)]
    public async Task EverythingMigrateMakesInProduction_IsForItsOwnerOnly()
    {
        using var portal = new PortalProcess(
            Scene.WithOpenMask,
            [new("Portal:BaseAddress", "https://socialreturn.example.nl"), new("Portal:DataFolder", Data), new("Mail:Folder", "mail")],
            ["migrate"]
        );
        (await portal.EndAsync()).Code.ShouldBe(ExitCode.Done);

        Made().ShouldContain(path => path.EndsWith("keys.pfx", StringComparison.Ordinal));
        ShouldBeClosed();
    }

    private PortalProcess Portal(params string[] args) =>
        new(
            Scene.WithOpenMask,
            [
                new("ASPNETCORE_ENVIRONMENT", "Development"),
                new("Portal:DataFolder", Data),
                new("Portal:BaseAddress", "http://127.0.0.1"),
                new(DatabaseOptions.ConnectionStringSetting, "Data Source=demo.db"),
            ],
            args
        );

    /// <summary>A file through a form, and a mail that it has sent.</summary>
    private static async Task UploadAsync(Uri address)
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        using var browser = new PortalClient(
            new HttpClient(
                new CookieJar(clock)
                {
                    InnerHandler = new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false },
                }
            )
            {
                BaseAddress = address,
            },
            clock
        );
        await browser.PostFormAsync(await browser.GetPageAsync("/demo"), "form[action='/demo/aanmelden']", button: "button[value='beheerder']");
        var page = await browser.GetPageAsync("/advies/instellingen/protocol");
        var file = new UploadedFile("File", "Ons protocol.pdf", SampleFiles.Pdf("Protocol"));
        var answer = await browser.PostFilesAsync(page, "#protocol", new Dictionary<string, string?>(StringComparer.Ordinal), file);
        ((int)answer.Status).ShouldBeLessThan(400, answer.TextOf());
        page = await browser.GetPageAsync("/wachtwoord-vergeten");
        await browser.PostFormAsync(
            page,
            "form[action='/wachtwoord-vergeten']",
            new Dictionary<string, string?>(StringComparer.Ordinal) { ["Mail"] = "iemand@example.nl" }
        );
    }

    private async Task UntilMailedAsync()
    {
        using var over = new CancellationTokenSource(Patience);
        while (!Made().Exists(path => path.EndsWith(".eml", StringComparison.Ordinal)))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(200), over.Token);
        }
    }

    private List<string> Made() => [.. Directory.EnumerateFileSystemEntries(folder.FullName, "*", SearchOption.AllDirectories)];

    private void ShouldBeClosed()
    {
        Made().Count.ShouldBeGreaterThan(3);
        Made()
            .Where(path => (File.GetUnixFileMode(path) & ~Owner) != UnixFileMode.None)
            .Select(path => $"{path}: {File.GetUnixFileMode(path)}")
            .ShouldBeEmpty();
    }
}

/// <summary>Where files have rights.</summary>
internal sealed class UnixFactAttribute : FactAttribute
{
    /// <summary>Whether it migrates a database itself: that tells nothing while the model has no migration.</summary>
    public bool Migrates { get; set; }

    public override string? Skip =>
        OperatingSystem.IsWindows() ? "Files have other rights here."
        : Migrates ? Migrations.Missing
        : null;
}
