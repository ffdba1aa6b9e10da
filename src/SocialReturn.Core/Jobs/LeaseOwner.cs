using System.Diagnostics;
using SocialReturn.Core.Common;

namespace SocialReturn.Core.Jobs;

/// <summary>
/// The name under which a process holds leases: its machine, its number there, a mark of this life, and a mark of the runner.
/// So a process that starts again on the same machine sees that the one before it is dead, and waits for nothing.
/// </summary>
public static class LeaseOwner
{
    /// <summary>In a container every life of the portal has the same number.</summary>
    private static readonly string Life = Ids.New().ToString("n")[^12..];

    public static string New() => $"{Environment.MachineName}/{Environment.ProcessId}/{Life}/{Ids.New():n}";

    /// <returns>False when it lives, and when that cannot be seen from here: then the end of the lease tells.</returns>
    public static bool IsDead(string owner)
    {
        var parts = owner.Split('/');
        if (parts.Length != 4 || parts[0] != Environment.MachineName || !int.TryParse(parts[1], out var number))
        {
            return false;
        }

        return number == Environment.ProcessId ? parts[2] != Life : !Runs(number);
    }

    private static bool Runs(int number)
    {
        try
        {
            using var process = Process.GetProcessById(number);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
