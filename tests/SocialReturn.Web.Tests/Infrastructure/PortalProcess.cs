using System.Diagnostics;

namespace SocialReturn.Web.Tests.Infrastructure;

/// <summary>The portal as an operator starts it: a process of its own, in Production.</summary>
internal sealed class PortalProcess : IDisposable
{
    private readonly Process process;
    private readonly Task<string> errors;

    /// <param name="settings">By their names with colons.</param>
    public PortalProcess(IEnumerable<KeyValuePair<string, string>> settings, params string[] args)
        : this([], settings, args) { }

    /// <param name="within">A command that sets the scene and then runs what follows it.</param>
    /// <param name="settings">By their names with colons.</param>
    /// <param name="args">Of the portal.</param>
    public PortalProcess(string[] within, IEnumerable<KeyValuePair<string, string>> settings, string[] args)
    {
        // A test run in the background of a shell has the key switched off; a terminal has not.
        var start = new ProcessStartInfo("env", ["--default-signal=INT", .. within, "dotnet", "exec", typeof(Program).Assembly.Location, .. args])
        {
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            WorkingDirectory = Path.GetDirectoryName(typeof(Program).Assembly.Location)!,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        foreach (var (name, value) in settings)
        {
            start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        process = Process.Start(start)!;
        errors = process.StandardError.ReadToEndAsync();
    }

    public int Id => process.Id;

    /// <summary>Reads what it says until a line holds these words, and returns that line.</summary>
    public async Task<string> UntilAsync(string words)
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Contains(words, StringComparison.Ordinal))
            {
                return line;
            }
        }

        throw new InvalidOperationException($"The portal ended without '{words}': {await errors}");
    }

    /// <summary>Ctrl+C.</summary>
    public async Task InterruptAsync()
    {
        using var kill = Process.Start("kill", ["-INT", process.Id.ToString()]);
        await kill.WaitForExitAsync();
    }

    public async Task<(int Code, string Output, string[] Errors)> EndAsync()
    {
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output, (await errors).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
        }

        process.Dispose();
    }
}
