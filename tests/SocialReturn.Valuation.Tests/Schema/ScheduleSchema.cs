using System.Diagnostics;
using System.Text.Json;
using SocialReturn.TestKit.Sources;

namespace SocialReturn.Valuation.Tests.Schema;

/// <summary>What docs/tariff-schedule.schema.json says of documents, by a validator that the portal itself does not need.</summary>
internal static class ScheduleSchema
{
    /// <returns>For each document what is wrong with it; empty when it obeys.</returns>
    public static async Task<string[]> CheckAsync(IEnumerable<string> documents)
    {
        var folder = Path.Combine(SourceTree.Root, "tests", "SocialReturn.Valuation.Tests", "Schema");
        var schema = Path.Combine(SourceTree.Root, "docs", "tariff-schedule.schema.json");
        using var node = Process.Start(
            new ProcessStartInfo("node", [Path.Combine(folder, "check.mjs"), schema])
            {
                WorkingDirectory = folder,
                UseShellExecute = false,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        ) ?? throw new InvalidOperationException("Node did not start.");
        var errors = node.StandardError.ReadToEndAsync();
        await JsonSerializer.SerializeAsync(node.StandardInput.BaseStream, documents);
        node.StandardInput.Close();
        var answers = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();
        return node.ExitCode == 0 ? JsonSerializer.Deserialize<string[]>(answers)! : throw new InvalidOperationException(await errors);
    }
}
