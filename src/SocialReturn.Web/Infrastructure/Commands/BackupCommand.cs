using System.Globalization;
using SocialReturn.Core.Backup;
using SocialReturn.Core.Data;

namespace SocialReturn.Web.Infrastructure.Commands;

/// <summary>Everything that people sent and everything that the portal made of it, in a folder, while they work.</summary>
public sealed class BackupCommand(BackupService backup, DatabaseOptions database) : IPortalCommand
{
    public const string CommandName = "backup";

    private const string Keys = "keys";
    private const string Timeout = "timeout";
    private const int Named = 20;

    private static readonly TimeSpan UsualPatience = TimeSpan.FromMinutes(10);

    public string Name => CommandName;

    public string Arguments => "FOLDER [--keys FOLDER]";

    public string Summary => "Copy database, files and keys to an empty folder while people work.";

    public DatabaseNeed NeedOf(CommandLine line) => DatabaseNeed.Readable;

    public async Task<int> RunAsync(CommandLine line, TextWriter output, CancellationToken cancellationToken)
    {
        line.Expect(values: 1, Keys, Timeout);
        try
        {
            var result = await backup.MakeAsync(
                new BackupOrder
                {
                    Folder = line.Values[0],
                    Keys = line.Options.GetValueOrDefault(Keys),
                    Patience = ReadPatience(line),
                    Release = PortalCommands.Release,
                },
                cancellationToken
            );
            return await TellAsync(result, output);
        }
        catch (BackupRefusedException refused)
        {
            return await output.RefuseAsync(refused);
        }
    }

    private static TimeSpan ReadPatience(CommandLine line) =>
        line.Options.GetValueOrDefault(Timeout) is not { } text ? UsualPatience
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds > 0 ? TimeSpan.FromSeconds(seconds)
        : throw new UsageException($"Option --{Timeout} takes whole seconds, not '{text}'.");

    private async Task<int> TellAsync(BackupResult result, TextWriter output)
    {
        var manifest = result.Manifest;
        await output.WriteLineAsync(
            string.Create(
                CultureInfo.InvariantCulture,
                $"'{result.Folder.Path}' holds everything that was answered before {manifest.Moment:yyyy-MM-dd HH:mm:ss} UTC: {manifest.Rows.Values.Sum()} rows, {manifest.Files.Length} files, {manifest.Files.Sum(file => file.Length) + (manifest.Database?.Length ?? 0)} bytes."
            )
        );
        await output.WriteLineAsync(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Copying the files took {result.Files.TotalSeconds:0.0} s, the database {result.Database.TotalSeconds:0.0} s."
            )
        );
        if (manifest.Database is null)
        {
            await output.WriteLineAsync($"The {database.Provider} database itself is not in it: it is the one that the engine's own tool copied just before.");
        }

        await output.WriteLineAsync(
            result.Folder.HoldsKeys
                ? $"The {manifest.Keys.Length} keys stand in '{result.Folder.Keys}': who has them and the rest can open what they seal. Keep them apart, or name a folder with --{Keys}."
                : $"The {manifest.Keys.Length} keys stand in '{result.Folder.Keys}'. A restore needs both folders."
        );
        if (result.NotNoted is { } fault)
        {
            await output.WriteLineAsync($"The log of the portal does not tell of it: {fault}");
        }

        await NameAsync(output, manifest.Missing, "is named by the database and was lost before; the backup cannot have it either");
        await NameAsync(output, manifest.Damaged, "is in the backup, and was changed before: it is not what somebody sent");
        return manifest.Missing.IsEmpty && manifest.Damaged.IsEmpty ? ExitCode.Done : ExitCode.Failed;
    }

    private static async Task NameAsync(TextWriter output, IReadOnlyCollection<string> names, string what)
    {
        foreach (var name in names.Take(Named))
        {
            await output.WriteLineAsync($"{name} {what}.");
        }

        if (names.Count > Named)
        {
            await output.WriteLineAsync($"And {names.Count - Named} more: see {BackupFolder.ManifestName}.");
        }
    }
}
