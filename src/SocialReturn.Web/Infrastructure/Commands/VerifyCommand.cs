using SocialReturn.Core.Verification;

namespace SocialReturn.Web.Infrastructure.Commands;

public sealed class VerifyCommand(IEnumerable<IInvariant> invariants) : IPortalCommand
{
    private const int ShownBreaches = 20;

    public string Name => "verify";

    public string Arguments => "";

    public string Summary => "Check what must hold after any fault.";

    public async Task<int> RunAsync(CommandLine line, TextWriter output, CancellationToken cancellationToken)
    {
        line.Expect(values: 0);
        var broken = 0;
        foreach (var invariant in invariants.OrderBy(invariant => invariant.Number))
        {
            var result = await invariant.CheckAsync(cancellationToken);
            broken += result.Holds ? 0 : 1;
            await output.WriteLineAsync($"{(result.Holds ? "holds " : "BROKEN")} {invariant.Number} {invariant.Name} ({result.Covered})");
            foreach (var breach in result.Breaches.Take(ShownBreaches))
            {
                await output.WriteLineAsync($"         {breach}");
            }

            if (result.Breaches.Length > ShownBreaches)
            {
                await output.WriteLineAsync($"         and {result.Breaches.Length - ShownBreaches} more");
            }
        }

        await output.WriteLineAsync(broken == 0 ? "Everything holds." : $"{broken} broken.");
        return broken == 0 ? ExitCode.Done : ExitCode.Failed;
    }
}
