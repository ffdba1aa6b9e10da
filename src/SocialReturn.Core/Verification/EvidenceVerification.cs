using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Data;
using SocialReturn.Core.Evidence;
using SocialReturn.Core.Storage;

namespace SocialReturn.Core.Verification;

/// <summary>Every row has its file with that length and hash, and no file older than an hour stands without a row (quality.md, invariant 2).</summary>
public sealed class EvidenceVerification(PortalDbContext db, IFileStore store, EvidenceSweep sweep)
{
    /// <summary>What is wrong, one line each, with ids only. Runs in a system scope.</summary>
    public async IAsyncEnumerable<string> FindingsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var file in db.EvidenceFiles.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (await FindingAsync(file, cancellationToken) is { } finding)
            {
                yield return $"Evidence {file.Id} of region {file.RegionId}: {finding}";
            }
        }

        await foreach (var stray in sweep.StraysAsync(cancellationToken))
        {
            yield return $"Evidence {stray.Id} of region {stray.RegionId}: a file without a row, written {stray.WrittenAt:u}.";
        }
    }

    private async Task<string?> FindingAsync(EvidenceFile file, CancellationToken cancellationToken)
    {
        try
        {
            await using var content = await store.OpenAsync(FileArea.Evidence, file.RegionId, file.Id, cancellationToken);
            if (content.Length != file.Length)
            {
                return $"the file has {content.Length} bytes, the row says {file.Length}.";
            }

            var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellationToken));
            return hash == file.Sha256 ? null : "the content has another hash than the row.";
        }
        catch (StoredFileMissingException)
        {
            return "the row has no file.";
        }
    }
}
