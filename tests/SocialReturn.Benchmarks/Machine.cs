using System.Reflection;
using System.Runtime.InteropServices;

namespace SocialReturn.Benchmarks;

/// <summary>What a number means nothing without: when, on which machine, and how busy that was.</summary>
internal static class Machine
{
    private const string LoadFile = "/proc/loadavg";

    /// <summary>Debug or Release: the portal that is measured is built as this program is.</summary>
    public static string Configuration { get; } = typeof(Machine).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()?.Configuration ?? "Debug";

    public static string Describe()
    {
        var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (double)(1L << 30);
        var load = File.Exists(LoadFile) ? string.Join(' ', File.ReadAllText(LoadFile).Split(' ').Take(3)) : "unknown";
        return $"{TimeProvider.System.GetUtcNow():yyyy-MM-dd HH:mm} UTC, {Environment.ProcessorCount} cores, {memory:0} GiB, load {load}, {RuntimeInformation.FrameworkDescription}, {Configuration}";
    }
}
