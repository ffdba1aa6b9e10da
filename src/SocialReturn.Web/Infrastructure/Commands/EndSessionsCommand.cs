using SocialReturn.Core.Accounts;

namespace SocialReturn.Web.Infrastructure.Commands;

/// <summary>When a cookie may be in other hands: of one person, or of everybody.</summary>
public sealed class EndSessionsCommand(EndSessionsService sessions) : IPortalCommand
{
    public string Name => "end-sessions";

    public string Arguments => "ACCOUNT|--all";

    public string Summary => "Sign the account with that mail address out everywhere, or everybody.";

    public DatabaseNeed NeedOf(CommandLine line) => DatabaseNeed.Writable;

    public async Task<int> RunAsync(CommandLine line, TextWriter output, CancellationToken cancellationToken)
    {
        if (line.Says(CommandLine.Switches.All))
        {
            line.Expect(values: 0, CommandLine.Switches.All);
            var ended = await sessions.EndEverybodysAsync(cancellationToken);
            await output.WriteLineAsync($"{ended} sessions are over, and so are sign-ins half-way and links for a new password.");
            return ExitCode.Done;
        }

        line.Expect(values: 1);
        var mail = line.Values[0];
        var found = await sessions.EndAsync(mail, cancellationToken);
        await output.WriteLineAsync(found ? $"{mail} is signed out everywhere." : $"No account has the mail address '{mail}'.");
        return found ? ExitCode.Done : ExitCode.Failed;
    }
}
