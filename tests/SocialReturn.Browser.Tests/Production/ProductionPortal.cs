using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Playwright;
using SocialReturn.Browser.Tests.Support;
using SocialReturn.Core.Jobs;
using SocialReturn.TestKit;
using SocialReturn.Web.Infrastructure.Jobs;
using Xunit;

namespace SocialReturn.Browser.Tests.Production;

/// <summary>
/// The portal as an operator installs it: the Production profile over https, an empty database and empty folders, jobs that
/// run by themselves. Commands are processes of their own; the portal listens in this process, so that its clock can be put forward.
/// </summary>
public sealed class ProductionPortal : WebApplicationFactory<Program>, IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("socialreturn-production-");
    private readonly int port = FreePort();
    private readonly X509Certificate2 certificate = SelfSigned();
    private readonly Chromium chromium = new();

    /// <summary>It starts at the moment that the commands, which know no other clock, take for now.</summary>
    public WatchedClock Clock { get; } = new(TimeProvider.System.GetUtcNow());

    public Uri Address => new($"https://localhost:{port}");

    private string MailFolder => Path.Combine(folder.FullName, "mail");

    public Task InitializeAsync() => chromium.InitializeAsync();

    async Task IAsyncLifetime.DisposeAsync()
    {
        await chromium.DisposeAsync();
        await DisposeAsync();
        certificate.Dispose();
        folder.Delete(recursive: true);
    }

    /// <summary>From the command line, as the operator types it.</summary>
    public async Task<(int Code, string Output)> CommandAsync(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "SocialReturn.Web.dll"), .. args])
        {
            WorkingDirectory = AppContext.BaseDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment["DOTNET_ENVIRONMENT"] = start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        foreach (var (name, value) in Settings())
        {
            start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await errors);
    }

    /// <summary>Its jobs have begun when this ends.</summary>
    public Task StartAsync()
    {
        // What the commands left is due by the machine's clock.
        Clock.SetUtcNow(TimeProvider.System.GetUtcNow());
        UseKestrel(options => options.Listen(IPAddress.Loopback, port, listen => listen.UseHttps(certificate)));
        StartServer();
        return Clock.PassAsync(JobRunner.FirstRun);
    }

    /// <summary>A fresh browser.</summary>
    public async Task<IPage> VisitorAsync() => await (await chromium.NewContextAsync(address: Address)).NewPageAsync();

    /// <summary>Lets the job have a round, and takes a mail to this address that lies in the folder then.</summary>
    /// <param name="to">The address.</param>
    /// <param name="which">Null for the first that comes.</param>
    public async Task<ReceivedMail> NextMailAsync(string to, Func<ReceivedMail, bool>? which = null)
    {
        var rhythm = RhythmOf("send-mail");

        // A round that was at work when the mail was written need not have seen it; the one after that has.
        for (var round = 0; round <= 2; round++)
        {
            await Clock.UntilSomebodyWaitsAsync(rhythm);
            if (await TakeMailAsync(to, which) is { } mail)
            {
                return mail;
            }

            Clock.Advance(rhythm);
        }

        throw new InvalidOperationException($"No mail to {to} came.");
    }

    /// <summary>Puts the clock forward, and ends when the job has had its round of that moment.</summary>
    public async Task GoToAsync(DateTimeOffset moment, string job)
    {
        await Clock.UntilSomebodyWaitsAsync(RhythmOf(job));
        Clock.SetUtcNow(moment);
        await Clock.UntilSomebodyWaitsAsync(RhythmOf(job));
    }

    /// <summary>The link of the invitation that comes by mail.</summary>
    public async Task<string> InvitationAsync(string to) =>
        (await NextMailAsync(to, mail => mail.Link.Contains("/uitnodiging/", StringComparison.Ordinal))).Link;

    private async Task<ReceivedMail?> TakeMailAsync(string to, Func<ReceivedMail, bool>? which)
    {
        foreach (var file in Directory.Exists(MailFolder) ? Directory.GetFiles(MailFolder, "*.eml") : [])
        {
            var mail = await ReceivedMail.ReadAsync(file);
            if (mail.To == to && which?.Invoke(mail) != false)
            {
                File.Delete(file);
                return mail;
            }
        }

        return null;
    }

    private TimeSpan RhythmOf(string job) => Services.GetServices<JobSchedule>().Single(schedule => schedule.Name == job).Every;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        // The files of the front end lie where the build made them; a published portal has them beside it.
        builder.UseStaticWebAssets();
        foreach (var (name, value) in Settings())
        {
            builder.UseSetting(name, value);
        }

        builder.ConfigureServices(services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock)));
    }

    /// <summary>What docs/operations.md names for a first installation.</summary>
    private Dictionary<string, string> Settings() =>
        new(StringComparer.Ordinal)
        {
            ["Portal:BaseAddress"] = Address.ToString(),
            ["Portal:DataFolder"] = folder.FullName,
            ["Mail:Folder"] = MailFolder,
            ["Mail:From"] = "Social Return <noreply@portaal.example>",
            ["Log:Console"] = "false",
        };

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static X509Certificate2 SelfSigned()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var now = TimeProvider.System.GetUtcNow();
        using var made = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256).CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
    }
}
