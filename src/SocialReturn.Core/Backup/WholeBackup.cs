namespace SocialReturn.Core.Backup;

/// <summary>Holds a backup against its list, before anything of it is put back.</summary>
internal static class WholeBackup
{
    private const int Shown = 20;

    /// <exception cref="BackupRefusedException">A file is missing or another one; one line each.</exception>
    public static async Task RequireAsync(BackupFolder folder, BackupManifest manifest, CancellationToken cancellationToken)
    {
        List<string> lines = [];
        if (manifest.Database is { } database)
        {
            lines.AddRange(await FaultsAsync(folder.Path, [database], "name another backup", cancellationToken));
        }

        lines.AddRange(await FaultsAsync(folder.Files, manifest.Files, "name another backup", cancellationToken));
        lines.AddRange(await FaultsAsync(folder.Keys, manifest.Keys, "name the folder of its keys with --keys", cancellationToken));
        if (lines.Count > 0)
        {
            throw new BackupRefusedException([.. lines.Take(Shown), .. lines.Count > Shown ? [$"And {lines.Count - Shown} more."] : Array.Empty<string>()]);
        }
    }

    private static async Task<List<string>> FaultsAsync(string folder, IEnumerable<BackupFile> files, string advice, CancellationToken cancellationToken)
    {
        List<string> lines = [];
        foreach (var file in files)
        {
            var path = CopiedFile.PathOf(folder, file.Name);
            if (!File.Exists(path))
            {
                lines.Add($"'{path}' is missing from the backup: {advice}.");
            }
            else if (await CopiedFile.ReadAsync(folder, file.Name, cancellationToken) != file)
            {
                lines.Add($"'{path}' is not what was backed up: {advice}.");
            }
        }

        return lines;
    }
}
