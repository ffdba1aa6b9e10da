using SocialReturn.Core.Accounts;

namespace SocialReturn.Web.Infrastructure.Commands;

public sealed class ForgetFactorsCommand(ForgetFactorsService factors) : IPortalCommand
{
    public string Name => "forget-factors";

    public string Arguments => "";

    public string Summary => "Remove the second factors that nobody can open, after the keys that sealed them are lost for good.";

    public DatabaseNeed NeedOf(CommandLine line) => DatabaseNeed.Writable;

    public async Task<int> RunAsync(CommandLine line, TextWriter output, CancellationToken cancellationToken)
    {
        line.Expect(values: 0);
        if (await factors.ForgetAsync(cancellationToken) is not { } count)
        {
            await output.WriteLineAsync("The second factors can be opened: nothing was removed.");
            return ExitCode.Failed;
        }

        await output.WriteLineAsync(
            $"{count} people link an app anew: with a recovery code, or with the help of two administrators. Without administrators: create-admin, twice."
        );
        return ExitCode.Done;
    }
}
