using System.Text.Json;
using SocialReturn.TestKit.Web;

namespace SocialReturn.Web.Tests.Security;

/// <summary>The lines of the security log of a portal, as a program would read them.</summary>
internal static class SecurityFile
{
    public static List<JsonElement> Lines(PortalFactory portal) =>
        [.. Directory.GetFiles(Directory.CreateDirectory(Path.Combine(portal.Folder, "logs")).FullName, "security-*.jsonl").SelectMany(Read)];

    public static string Field(this JsonElement line, string name) => line.TryGetProperty(name, out var value) ? value.ToString() : "";

    private static IEnumerable<JsonElement> Read(string file)
    {
        using var open = new StreamReader(new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));
        return [.. open.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
    }
}
