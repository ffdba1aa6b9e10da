using System.Diagnostics;
using SocialReturn.TestKit.Sources;
using Xunit;

namespace SocialReturn.TestKit.Operations;

/// <summary>The portal as it is delivered: published from what this build made, in a folder of its own.</summary>
public sealed class PublishedPortal : IAsyncLifetime
{
    private const string Configuration =
#if DEBUG
        "Debug";
#else
        "Release";
#endif

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("socialreturn-published-");

    public string Folder => Path.Combine(folder.FullName, "release");

    public async Task InitializeAsync()
    {
        var (code, output) = await RunAsync(
            "dotnet",
            "publish",
            Path.Combine(SourceTree.Root, "src/SocialReturn.Web"),
            "--no-build",
            "-c",
            Configuration,
            "-o",
            Folder,
            "--nologo",
            "-nodeReuse:false"
        );
        if (code != 0)
        {
            throw new InvalidOperationException(output);
        }

        // Another account runs it.
        await RunAsync("chmod", "-R", "a+rX", folder.FullName);
    }

    public Task DisposeAsync()
    {
        folder.Delete(recursive: true);
        return Task.CompletedTask;
    }

    /// <returns>The exit code, and what was said in the order in which it was said.</returns>
    public static async Task<(int Code, string Output)> RunAsync(string program, params IEnumerable<string> args)
    {
        var start = new ProcessStartInfo("sh", ["-c", "exec \"$@\" 2>&1", "sh", program, .. args]) { UseShellExecute = false, RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output);
    }
}
