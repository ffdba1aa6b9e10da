using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;

namespace SocialReturn.Benchmarks;

/// <summary>The portal in a process of its own, on a free port of this machine; ended with all it started.</summary>
internal sealed class PortalProcess : IAsyncDisposable
{
    private static readonly string Root = FindRoot();
    private static readonly string Project = Path.Combine(Root, "src", "SocialReturn.Web");
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(10);

    private readonly Process process;
    private readonly ConcurrentQueue<string> output = new();

    private PortalProcess(Process process, Uri address) => (this.process, Address) = (process, address);

    public static string[] BuiltDll { get; } = [Path.Combine(Project, "bin", Machine.Configuration, "net10.0", "SocialReturn.Web.dll")];

    /// <summary>As a developer types it, with the check that nothing has to be built; only the address is ours.</summary>
    public static string[] DotnetRun { get; } = ["run", "--project", Project, "--configuration", Machine.Configuration, "--no-launch-profile"];

    public Uri Address { get; }

    /// <summary>From the command until the front page came back with 200.</summary>
    public TimeSpan FirstAnswer { get; private set; }

    /// <summary>Of the process that was started: the portal as <see cref="BuiltDll"/>, the command around it as <see cref="DotnetRun"/>.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>A command of the portal, as an operator types it.</summary>
    /// <returns>What it said.</returns>
    /// <exception cref="InvalidOperationException">It ended with another code than expected.</exception>
    public static async Task<string> CommandAsync(PortalData data, CancellationToken cancellationToken, params string[] command)
    {
        var (code, said) = await TryCommandAsync(data, cancellationToken, command);
        return code == 0 ? said : throw new InvalidOperationException($"{string.Join(' ', command)} ended with {code}:\n{said}");
    }

    /// <summary>A command of the portal, whatever comes of it.</summary>
    public static async Task<(int Code, string Said)> TryCommandAsync(PortalData data, CancellationToken cancellationToken, params string[] command)
    {
        using var running = Process.Start(StartInfo([.. BuiltDll, .. command], data))!;
        var errors = running.StandardError.ReadToEndAsync(cancellationToken);
        var said = await running.StandardOutput.ReadToEndAsync(cancellationToken) + await errors;
        await running.WaitForExitAsync(cancellationToken);
        return (running.ExitCode, said);
    }

    /// <summary>A command of the portal that is killed while it works.</summary>
    /// <returns>False when it had ended before.</returns>
    public static async Task<bool> KillCommandAsync(PortalData data, TimeSpan after, CancellationToken cancellationToken, params string[] command)
    {
        using var running = Process.Start(StartInfo([.. BuiltDll, .. command], data))!;
        await Task.Delay(after, cancellationToken);
        var killed = !running.HasExited;
        running.Kill(entireProcessTree: true);
        await running.WaitForExitAsync(cancellationToken);
        return killed;
    }

    /// <param name="arguments">Of dotnet: <see cref="BuiltDll"/> or <see cref="DotnetRun"/>.</param>
    public static async Task<PortalProcess> StartAsync(string[] arguments, PortalData data, CancellationToken cancellationToken)
    {
        var address = FreeAddress();
        var start = StartInfo(arguments, data);
        start.Environment["ASPNETCORE_URLS"] = start.Environment["Portal__BaseAddress"] = address.GetLeftPart(UriPartial.Authority);
        // Assets as outside Development: compressed when they were built, and to be kept by the browser.
        start.Environment["ReloadStaticAssetsAtRuntime"] = "false";
        start.Environment["EnableStaticAssetsDevelopmentCaching"] = "true";
        // Build nodes would stay behind.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";

        var watch = Stopwatch.StartNew();
        var portal = new PortalProcess(Process.Start(start)!, address);
        try
        {
            portal.KeepOutput();
            await portal.WaitForAnswerAsync(cancellationToken);
            portal.FirstAnswer = watch.Elapsed;
            return portal;
        }
        catch
        {
            await portal.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync(CancellationToken.None);
        process.Dispose();
    }

    private static ProcessStartInfo StartInfo(string[] arguments, PortalData data)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = Project,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in data.Settings)
        {
            start.Environment[name] = value;
        }

        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        return start;
    }

    private void KeepOutput()
    {
        process.OutputDataReceived += (_, line) => output.Enqueue(line.Data ?? "");
        process.ErrorDataReceived += (_, line) => output.Enqueue(line.Data ?? "");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    private async Task WaitForAnswerAsync(CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        using var http = new HttpClient { BaseAddress = Address };
        while (!await AnswersAsync(http, patience.Token))
        {
            if (process.HasExited)
            {
                throw new InvalidOperationException($"The portal did not start:\n{string.Join('\n', output)}");
            }

            await Task.Delay(BetweenTries, patience.Token);
        }
    }

    private static async Task<bool> AnswersAsync(HttpClient http, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await http.GetAsync(new Uri("/", UriKind.Relative), cancellationToken);
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            // Nobody listens yet.
            return false;
        }
    }

    private static Uri FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new Uri($"http://localhost:{((IPEndPoint)listener.LocalEndpoint).Port}");
    }

    private static string FindRoot([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));
}
