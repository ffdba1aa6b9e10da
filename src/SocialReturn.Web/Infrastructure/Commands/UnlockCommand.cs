using System.Net;
using SocialReturn.Core.Accounts;

namespace SocialReturn.Web.Infrastructure.Commands;

/// <summary>For who may not sign in yet after too many failures, and cannot wait.</summary>
public sealed class UnlockCommand(BrakeService brakes) : IPortalCommand
{
    public string Name => "unlock";

    public string Arguments => "ADDRESS|ACCOUNT";

    public string Summary => "Lift the brake of a network address, or of the account with that mail address.";

    public DatabaseNeed NeedOf(CommandLine line) => DatabaseNeed.Writable;

    public async Task<int> RunAsync(CommandLine line, TextWriter output, CancellationToken cancellationToken)
    {
        line.Expect(values: 1);
        var whose = line.Values[0];
        var forgotten = IPAddress.TryParse(whose, out var address)
            ? await brakes.LiftAsync(address, cancellationToken)
            : await brakes.LiftAsync(whose, cancellationToken);
        await output.WriteLineAsync(
            forgotten is null
                ? $"'{whose}' is no network address, and no account has it as its mail address."
                : $"{forgotten} failures of {whose} are forgotten: the next try is looked at at once."
        );
        return forgotten is null ? ExitCode.Failed : ExitCode.Done;
    }
}
