using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Storage;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Verification;

/// <summary>Looks again at files that were found gone or changed: once they are put back, the alarm ends.</summary>
public sealed class DamagedFileService(PortalDbContext db, CurrentScope scope, FileVerification files, StoredRowReader rows)
{
    /// <summary>The administrator of the platform put files back.</summary>
    /// <returns>How many are still not what was stored.</returns>
    public async Task<Outcome<int>> CheckAgainAsync(CancellationToken cancellationToken) =>
        scope.IsPlatform ? Outcome.Done(await CheckAsync(cancellationToken)) : Outcome.Forbidden<int>();

    /// <summary>The same, by the job.</summary>
    internal async Task<int> CheckAsync(CancellationToken cancellationToken)
    {
        // Who presses the button sees no case data; only files and their hashes are looked at.
        using var everywhere = scope.Enter(AccessScope.ForSystem(nameof(DamagedFileService)));
        var found = await db.FileFindings.Where(finding => finding.Kind != FileFindingKind.Stray).ToListAsync(cancellationToken);
        var left = found.Count;
        foreach (var finding in found)
        {
            var said = await rows.SaidAsync(finding.Area, finding.FileId, cancellationToken);
            if (said is null || await files.FaultAsync(finding.Area, finding.RegionId, finding.FileId, said, cancellationToken) is null)
            {
                db.FileFindings.Remove(finding);
                left--;
            }
        }

        await db.SaveChangesAsync(cancellationToken);
        return left;
    }
}
