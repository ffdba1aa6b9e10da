using System.Diagnostics;
using System.Globalization;
using System.Text;
using SocialReturn.TestKit.Sources;

namespace SocialReturn.TestKit.Operations;

/// <summary>
/// A machine that has nothing of the portal yet: accounts, folders and network of its own (machine.sh). Lines are typed on it by root,
/// and it stays until it is disposed.
/// </summary>
public sealed class ImitatedMachine : IAsyncDisposable
{
    private const string Done = "== all typed";

    private readonly DirectoryInfo place = Directory.CreateTempSubdirectory("socialreturn-machine-");
    private readonly Process process;

    private ImitatedMachine(string release, IEnumerable<string> lines)
    {
        // The book's own files, in a copy that the machine may write in.
        var book = place.CreateSubdirectory("sources/docs/operations");
        foreach (var file in Directory.GetFiles(Path.Combine(SourceTree.Root, "docs/operations")))
        {
            File.Copy(file, Path.Combine(book.FullName, Path.GetFileName(file)));
        }

        var steps = Path.Combine(place.FullName, "steps.sh");
        File.WriteAllText(steps, Steps(lines));
        string[] args =
        [
            "--mount",
            "--net",
            "--pid",
            "--fork",
            "--kill-child",
            "--mount-proc",
            "bash",
            Path.Combine(SourceTree.Root, "tests/SocialReturn.TestKit/Operations/machine.sh"),
            Path.Combine(place.FullName, "sources"),
            release,
            place.CreateSubdirectory("machine").FullName,
            steps,
        ];
        process = Process.Start(
            new ProcessStartInfo("sh", ["-c", "exec unshare \"$@\" 2>&1", "sh", .. args])
            {
                UseShellExecute = false,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
            }
        )!;
    }

    /// <summary>What was said, each line by its own, with "== " and its exit code behind it.</summary>
    public string Said { get; private set; } = "";

    /// <summary>The command that makes a program see this machine's network.</summary>
    public IReadOnlyList<string> WithinItsNetwork => ["nsenter", $"--net=/proc/{process.Id}/ns/net", "--"];

    /// <returns>When all lines were typed, whatever came of them.</returns>
    /// <exception cref="InvalidOperationException">The machine itself could not be laid out.</exception>
    public static async Task<ImitatedMachine> TypeAsync(PublishedPortal portal, IEnumerable<string> lines)
    {
        var machine = new ImitatedMachine(portal.Folder, lines);
        var said = new StringBuilder();
        while (await machine.process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line == Done)
            {
                machine.Said = said.ToString();
                return machine;
            }

            said.Append(line).Append('\n');
        }

        await machine.DisposeAsync();
        throw new InvalidOperationException(said.ToString());
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        place.Delete(recursive: true);
    }

    private static string Steps(IEnumerable<string> lines)
    {
        var steps = new StringBuilder();
        foreach (var line in lines)
        {
            steps.Append(CultureInfo.InvariantCulture, $"echo {Quote("$ " + line)}; code=0; eval {Quote(line)} 2>&1 || code=$?; printf '\\n== %s\\n' $code\n");
        }

        // It is there as long as somebody holds its input.
        return steps.Append(CultureInfo.InvariantCulture, $"echo '{Done}'\nread -r _\n").ToString();
    }

    private static string Quote(string text) => $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
