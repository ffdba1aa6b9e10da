using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Happenings;
using SocialReturn.Core.Storage;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Verification;

/// <summary>
/// Files that have a name of their own and no row: an old copy of the database beside the files of today, or a removal that was cut
/// off. Nobody but a person decides about them.
/// </summary>
public sealed class StrayFileService(PortalDbContext db, CurrentScope scope, IFileStore store, StoredRowReader rows, Chronicle chronicle, TimeProvider clock)
{
    /// <summary>A younger file may be the last of a removal under way.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromHours(1);

    /// <summary>Holds the whole store against the database and remembers what it finds. Runs in a system scope.</summary>
    /// <returns>How many strays wait for a decision.</returns>
    public async Task<int> FindAsync(CancellationToken cancellationToken)
    {
        foreach (var area in Enum.GetValues<FileArea>())
        {
            await FindAsync(area, cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
        return await Waiting().CountAsync(cancellationToken);
    }

    /// <summary>The administrator of the platform decides about files that no row names.</summary>
    /// <returns>How many; the others were decided on before, or turned out to have a row.</returns>
    public async Task<Outcome<int>> DecideAsync(IReadOnlyCollection<Guid> ids, FileDecision decision, CancellationToken cancellationToken)
    {
        var strays = await db.FileFindings.Where(finding => ids.Contains(finding.Id) && finding.Kind == FileFindingKind.Stray).ToListAsync(cancellationToken);
        if (strays.Count == 0 && ids.Count > 0)
        {
            return Outcome.NotFound<int>();
        }

        if (!scope.IsPlatform)
        {
            return Outcome.Forbidden<int>();
        }

        if (ids.Count == 0)
        {
            return Outcome.Invalid<int>("Ids", StrayFileTexts.ChooseFirst);
        }

        var decided = new List<FileFinding>();
        foreach (var stray in strays.Where(stray => stray.Decision is null))
        {
            if (!await HasRowAsync(stray, cancellationToken))
            {
                stray.Decide(decision);
                var act = decision == FileDecision.Keep ? StoredFileActs.Kept : StoredFileActs.MovedAside;
                await chronicle.TellAsync(new StoredFileHappening(act, stray), cancellationToken);
                decided.Add(stray);
            }
        }

        await db.SaveChangesAsync(cancellationToken);
        foreach (var stray in decided.Where(stray => stray.Decision == FileDecision.MoveAside))
        {
            await MoveAsideAsync(stray, cancellationToken);
        }

        return Outcome.Done(decided.Count);
    }

    private async Task FindAsync(FileArea area, CancellationToken cancellationToken)
    {
        var remembered = await db
            .FileFindings.Where(finding => finding.Area == area && finding.Kind == FileFindingKind.Stray)
            .ToDictionaryAsync(finding => finding.FileId, cancellationToken);
        var now = clock.UtcNow();
        await foreach (var (entry, isKnown) in rows.HoldAgainstRowsAsync(area, store.ListAsync(area, now - Patience, cancellationToken), cancellationToken))
        {
            if (isKnown)
            {
                continue;
            }

            if (!remembered.Remove(entry.Id, out var stray))
            {
                db.FileFindings.Add(
                    new FileFinding(FileFindingKind.Stray, area, entry.RegionId, entry.Id, now) { WrittenAt = entry.WrittenAt, Length = entry.Length }
                );
            }
            else if (stray.Decision == FileDecision.MoveAside)
            {
                // Decided, and cut off before it was done.
                await MoveAsideAsync(stray, cancellationToken);
            }
        }

        // What is left has its row again, or is gone.
        db.FileFindings.RemoveRange(remembered.Values);
    }

    private Task<bool> MoveAsideAsync(FileFinding stray, CancellationToken cancellationToken) =>
        store.MoveAsideAsync(stray.Area, stray.RegionId, stray.FileId, clock.DutchToday(), cancellationToken);

    private async Task<bool> HasRowAsync(FileFinding stray, CancellationToken cancellationToken)
    {
        // The platform sees no case data; only whether there is a row is asked.
        using var everywhere = scope.Enter(AccessScope.ForSystem(nameof(StrayFileService)));
        return await rows.IsKnownAsync(stray.Area, stray.FileId, cancellationToken);
    }

    private IQueryable<FileFinding> Waiting() => db.FileFindings.Where(finding => finding.Kind == FileFindingKind.Stray && finding.Decision == null);
}
