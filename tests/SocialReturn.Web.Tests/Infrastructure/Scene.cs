using System.Diagnostics;
using SocialReturn.TestKit;
using Xunit;

namespace SocialReturn.Web.Tests.Infrastructure;

/// <summary>Circumstances of a machine, for a process that runs in them.</summary>
internal static class Scene
{
    private static readonly string[] Unshare = Environment.IsPrivilegedProcess ? ["unshare", "--mount"] : ["unshare", "--map-root-user", "--mount"];

    /// <summary>The rights of files hold for root as well, as they do for the account of a service.</summary>
    public static string[] WithoutPrivileges => Environment.IsPrivilegedProcess ? ["setpriv", "--bounding-set=-dac_override,-dac_read_search"] : [];

    /// <summary>Number of an account that has nothing and is nobody's, as that of a service.</summary>
    public const uint ServiceAccount = 65534;

    /// <summary>As the account of a service.</summary>
    public static string[] AsService => ["setpriv", $"--reuid={ServiceAccount}", $"--regid={ServiceAccount}", "--clear-groups"];

    /// <summary>Whether a test may be root and somebody else, and that one may run the portal from here.</summary>
    public static bool HasAccounts { get; } =
        OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess && Works([.. AsService, "dotnet", "exec", typeof(Program).Assembly.Location, "--version"]);

    /// <summary>A shell that gives everybody everything.</summary>
    public static string[] WithOpenMask => ["sh", "-c", "umask 000 && exec \"$@\"", "sh"];

    /// <summary>Whether this machine lets a test mount a disk.</summary>
    public static bool HasDisks { get; } = Works([.. Unshare, "mount", "-t", "tmpfs", "tmpfs", "/mnt"]);

    /// <summary>A disk with room for a few pages.</summary>
    public static string[] SmallDisk(string folder) => On("mount -t tmpfs -o size=64k tmpfs \"$1\"", folder, "");

    /// <summary>A disk that holds a file and has no room for more.</summary>
    public static string[] FullDisk(string folder, string file) =>
        On("mount -t tmpfs -o size=8m tmpfs \"$1\" && cp \"$2\" \"$1\" && { cat /dev/zero > \"$1/rest\" 2>/dev/null; true; }", folder, file);

    /// <summary>A disk that holds a file and has room for more.</summary>
    public static string[] Disk(string folder, string file) => On("mount -t tmpfs -o size=16m tmpfs \"$1\" && cp \"$2\" \"$1\"", folder, file);

    /// <summary>Fills the disk that a process mounted for itself.</summary>
    public static async Task FillAsync(int process, string folder)
    {
        await using var rest = File.Create($"/proc/{process}/root{folder}/rest", bufferSize: 1);
        try
        {
            while (true)
            {
                await rest.WriteAsync(new byte[4096]);
            }
        }
        catch (IOException)
        {
            // That was the last of it.
        }
    }

    private static string[] On(string script, string folder, string file) =>
        [.. Unshare, "sh", "-c", script + " && shift 2 && exec \"$@\"", "sh", folder, file];

    private static bool Works(string[] command)
    {
        using var process = Process.Start(
            new ProcessStartInfo(command[0], command[1..])
            {
                RedirectStandardError = true,
                RedirectStandardOutput = true,
                UseShellExecute = false,
            }
        )!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}

/// <summary>Runs where a test may mount a disk of its own, and on the embedded engine.</summary>
internal sealed class FullDiskFactAttribute : FactAttribute
{
    public FullDiskFactAttribute() =>
        Skip = TestDatabase.Provider != Core.Data.DatabaseProvider.Sqlite || !Scene.HasDisks ? "This machine lets no test mount a disk." : Migrations.Missing;
}

/// <summary>Runs where a test is root and the portal can be another account, and on the embedded engine.</summary>
internal sealed class TwoAccountsFactAttribute : FactAttribute
{
    public TwoAccountsFactAttribute() =>
        Skip =
            TestDatabase.Provider != Core.Data.DatabaseProvider.Sqlite || !Scene.HasAccounts
                ? "This test is root and the portal another account: StartChecksTests looks at the rule without that."
                : null;
}
