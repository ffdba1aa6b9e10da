using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Storage;

namespace SocialReturn.Core.Evidence;

/// <summary>Finds and removes files without a row: what an interrupted upload or removal left. Younger ones may be on their way to a row.</summary>
public sealed class EvidenceSweep(PortalDbContext db, IFileStore store, TimeProvider clock)
{
    public static readonly TimeSpan Patience = TimeSpan.FromHours(1);

    private const int BatchSize = 500;

    /// <summary>Runs in a system scope. Returns how many files it removed.</summary>
    public async Task<int> RemoveAsync(CancellationToken cancellationToken)
    {
        var removed = await store.DeleteUnfinishedAsync(FileArea.Evidence, clock.UtcNow() - Patience, cancellationToken);
        await foreach (var stray in StraysAsync(cancellationToken))
        {
            await store.DeleteAsync(FileArea.Evidence, stray.RegionId, stray.Id, cancellationToken);
            removed++;
        }

        return removed;
    }

    internal async IAsyncEnumerable<StoredEntry> StraysAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var entries = store.ListAsync(FileArea.Evidence, clock.UtcNow() - Patience, cancellationToken);
        await foreach (var batch in entries.Chunk(BatchSize).WithCancellation(cancellationToken))
        {
            var ids = Array.ConvertAll(batch, entry => entry.Id);
            var known = await db.EvidenceFiles.Where(file => ids.Contains(file.Id)).Select(file => file.Id).ToHashSetAsync(cancellationToken);
            foreach (var stray in batch.Where(entry => !known.Contains(entry.Id)))
            {
                yield return stray;
            }
        }
    }
}
