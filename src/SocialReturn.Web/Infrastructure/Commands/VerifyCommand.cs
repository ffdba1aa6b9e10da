using System.Collections.Immutable;
using System.Text.Json;
using SocialReturn.Core.Data;
using SocialReturn.Core.Verification;

namespace SocialReturn.Web.Infrastructure.Commands;

/// <summary>Runs every check, whatever the others find. The database's own comes first: what it says explains the rest.</summary>
public sealed class VerifyCommand(IEnumerable<IInvariant> invariants, DatabaseOptions database) : IPortalCommand
{
    public const string CommandName = "verify";

    private const int ShownBreaches = 20;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public string Name => CommandName;

    public string Arguments => "[--all] [--json]";

    public string Summary => "Check what must hold after any fault; --all names each breach, --json is for programs.";

    public DatabaseNeed NeedOf(CommandLine line) => DatabaseNeed.Readable;

    public async Task<int> RunAsync(CommandLine line, TextWriter output, CancellationToken cancellationToken)
    {
        line.Expect(values: 0, CommandLine.Switches.All, CommandLine.Switches.Json);
        var asJson = line.Says(CommandLine.Switches.Json);
        var checks = new List<Check>();
        foreach (var invariant in invariants.OrderBy(invariant => invariant is DatabaseInvariant ? 0 : 1).ThenBy(invariant => invariant.Number))
        {
            var result = await CheckAsync(invariant, cancellationToken);
            checks.Add(new Check(invariant.Number, invariant.Name, result.Holds, result.Covered, result.Breaches, result.Notes));
            if (!asJson)
            {
                await WriteAsync(checks[^1], line.Says(CommandLine.Switches.All) ? int.MaxValue : ShownBreaches, output);
            }
        }

        var broken = checks.Count(check => !check.Holds);
        await output.WriteLineAsync(
            asJson ? JsonSerializer.Serialize(new { Holds = broken == 0, Checks = checks }, Json)
            : broken == 0 ? "Everything holds."
            : $"{broken} broken."
        );
        return broken == 0 ? ExitCode.Done : ExitCode.Failed;
    }

    /// <summary>A check that cannot be made is broken, and no reason to leave out the next one.</summary>
    private async Task<InvariantResult> CheckAsync(IInvariant invariant, CancellationToken cancellationToken)
    {
        try
        {
            return await invariant.CheckAsync(cancellationToken);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            return new InvariantResult("nothing", [$"could not be read: {DatabaseFaults.Explain(fault, database) ?? DatabaseFaults.FirstLine(fault)}"]);
        }
    }

    private static async Task WriteAsync(Check check, int shown, TextWriter output)
    {
        await output.WriteLineAsync($"{(check.Holds ? "holds " : "BROKEN")} {check.Number} {check.Name} ({check.Covered})");
        foreach (var note in check.Notes)
        {
            await output.WriteLineAsync($"         {note}");
        }

        foreach (var breach in check.Breaches.Take(shown))
        {
            await output.WriteLineAsync($"         {breach}");
        }

        if (check.Breaches.Length > shown)
        {
            await output.WriteLineAsync($"         and {check.Breaches.Length - shown} more: see them with --{CommandLine.Switches.All}");
        }
    }

    private sealed record Check(int Number, string Name, bool Holds, string Covered, ImmutableArray<string> Breaches, ImmutableArray<string> Notes);
}
