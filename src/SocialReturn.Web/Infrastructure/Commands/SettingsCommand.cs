using SocialReturn.Web.Infrastructure.Settings;

namespace SocialReturn.Web.Infrastructure.Commands;

/// <summary>Everything that can be set, for who installs the portal; the same table stands in docs/operations.md.</summary>
public sealed class SettingsCommand : IPortalCommand
{
    public const string CommandName = "settings";

    public string Name => CommandName;

    public string Arguments => "";

    public string Summary => "Show every setting with its default and meaning.";

    public async Task<int> RunAsync(CommandLine line, TextWriter output, CancellationToken cancellationToken)
    {
        line.Expect(values: 0);
        await output.WriteLineAsync(SettingsTable.Write());
        return ExitCode.Done;
    }
}
