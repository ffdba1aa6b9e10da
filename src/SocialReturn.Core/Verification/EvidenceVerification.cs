using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Data;
using SocialReturn.Core.Rounds;
using SocialReturn.Core.Storage;

namespace SocialReturn.Core.Verification;

/// <summary>
/// Every row has its file with that length and hash, and no file older than an hour stands without a row (quality.md, invariant 2). Proof of a
/// correction is of the delivery that is corrected.
/// </summary>
public sealed class EvidenceVerification(PortalDbContext db, FileVerification files)
{
    /// <summary>What is wrong, one line each, with ids only. Runs in a system scope.</summary>
    public async IAsyncEnumerable<string> FindingsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var file in db.EvidenceFiles.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            var said = new StoredFile(file.Length, file.Sha256);
            if (await files.FaultAsync(FileArea.Evidence, file.RegionId, file.Id, said, cancellationToken) is { } finding)
            {
                yield return $"Evidence {file.Id} of region {file.RegionId}: {finding}.";
            }
        }

        var astray = db.EvidenceFiles.Where(file =>
            file.RoundId != null
            && !db.Rounds.Any(round => round.Id == file.RoundId && round.Subject == RoundSubject.Correction && round.SubjectId == file.DeliveryId)
        );
        await foreach (var id in astray.Select(file => file.Id).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            yield return $"Evidence {id} proves what is no correction of its delivery.";
        }

        foreach (var stray in await files.StraysAsync(FileArea.Evidence, cancellationToken))
        {
            yield return stray;
        }
    }
}
