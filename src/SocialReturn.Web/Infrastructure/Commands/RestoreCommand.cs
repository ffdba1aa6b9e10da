using SocialReturn.Core.Backup;

namespace SocialReturn.Web.Infrastructure.Commands;

/// <summary>Puts a backup back into an empty place. What came back is looked at by the command verify, which follows it.</summary>
public sealed class RestoreCommand(RestoreService restore, HeldJobsReader held) : IPortalCommand
{
    public const string CommandName = "restore";

    private const string Keys = "keys";

    public string Name => CommandName;

    public string Arguments => "FOLDER [--keys FOLDER]";

    public string Summary => "Put a backup back into an empty place, hold jobs back and verify.";

    public async Task<int> RunAsync(CommandLine line, TextWriter output, CancellationToken cancellationToken)
    {
        line.Expect(values: 1, Keys);
        try
        {
            var manifest = await restore.RestoreAsync(BackupFolder.Open(line.Values[0], line.Options.GetValueOrDefault(Keys)), cancellationToken);
            await output.WriteLineAsync(
                $"Everything that was answered before {manifest.Moment:yyyy-MM-dd HH:mm:ss} UTC is back: {manifest.Files.Length} files and {manifest.Keys.Length} keys. What was answered later is not. Everybody signs in anew."
            );
            await output.TellAsync((await held.FindAsync(cancellationToken))!);
            await output.WriteLineAsync($"Start the portal, and say what becomes of it with the command {ReleaseJobsCommand.CommandName}.");
            return ExitCode.Done;
        }
        catch (BackupRefusedException refused)
        {
            return await output.RefuseAsync(refused);
        }
    }
}
