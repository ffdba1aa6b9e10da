using SocialReturn.Core.Storage;
using SocialReturn.Core.Verification;

namespace SocialReturn.Core.Backup;

/// <summary>
/// The files of a backup. Most are copied before the database, so that little can happen between the two; what the copy of the database
/// names besides is brought afterwards, also from where it waits for its name. What it does not name goes.
/// </summary>
internal sealed class GatheredFiles(IFileStore store, FolderFileStore names, string folder)
{
    private readonly Dictionary<string, BackupFile> gathered = new(StringComparer.Ordinal);

    public IEnumerable<BackupFile> All => gathered.Values.OrderBy(file => file.Name, StringComparer.Ordinal);

    /// <summary>What has its own name now.</summary>
    public async Task GatherAsync(CancellationToken cancellationToken)
    {
        foreach (var area in Enum.GetValues<FileArea>())
        {
            await foreach (var entry in store.ListAsync(area, DateTime.MaxValue, cancellationToken))
            {
                await BringAsync(area, entry.RegionId, entry.Id, cancellationToken);
            }
        }
    }

    /// <returns>The rows whose file is not to be found.</returns>
    public async Task<List<StoredRow>> CompleteAsync(IEnumerable<StoredRow> rows, CancellationToken cancellationToken)
    {
        var missing = new List<StoredRow>();
        foreach (var row in rows.Where(row => !gathered.ContainsKey(NameOf(row))))
        {
            if (!await BringAsync(row.Area, row.RegionId, row.Id, cancellationToken))
            {
                missing.Add(row);
            }
        }

        return missing;
    }

    public void KeepOnly(IEnumerable<StoredRow> rows)
    {
        foreach (var name in gathered.Keys.Except(rows.Select(NameOf), StringComparer.Ordinal).ToList())
        {
            gathered.Remove(name);
            File.Delete(CopiedFile.PathOf(folder, name));
        }
    }

    /// <summary>Those that are not what their row says.</summary>
    public IEnumerable<string> DamagedOf(IEnumerable<StoredRow> rows) =>
        rows.Where(row => gathered.TryGetValue(NameOf(row), out var file) && (file.Length != row.Said.Length || file.Sha256 != row.Said.Sha256)).Select(NameOf);

    public string NameOf(StoredRow row) => names.NameOf(row.Area, row.RegionId, row.Id);

    private async Task<bool> BringAsync(FileArea area, Guid regionId, Guid id, CancellationToken cancellationToken)
    {
        try
        {
            await using var content = await store.OpenAsync(area, regionId, id, cancellationToken);
            var name = names.NameOf(area, regionId, id);
            gathered[name] = await CopiedFile.MakeAsync(content, folder, name, cancellationToken);
            return true;
        }
        catch (StoredFileMissingException)
        {
            // Removed since it was listed, or lost: the rows tell.
            return false;
        }
    }
}
