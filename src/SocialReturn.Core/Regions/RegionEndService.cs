using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Happenings;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Regions;

/// <summary>
/// Ends a region and takes that back; for the platform's administrator. From its end on no tender can be registered in it.
/// Running tenders go on to their settlement, and everybody keeps the access they have.
/// </summary>
public sealed class RegionEndService(PortalDbContext db, CurrentScope scope, Chronicle chronicle, TimeProvider clock)
{
    /// <summary>Days in which the end can be taken back: later, people have arranged themselves for it.</summary>
    public const int UndoDays = 90;

    public Task<Outcome<Guid>> EndAsync(Guid id, Guid version, CancellationToken cancellationToken) =>
        ChangeAsync(
            id,
            version,
            region => region.EndedAt is null ? null : RegionEndTexts.EndedAlready,
            region => region.End(clock.UtcNow()),
            RegionActs.Ended,
            cancellationToken
        );

    public Task<Outcome<Guid>> ReopenAsync(Guid id, Guid version, CancellationToken cancellationToken) =>
        ChangeAsync(id, version, NotToBeReopened, region => region.Reopen(), RegionActs.Reopened, cancellationToken);

    /// <summary>The last day on which the end can be taken back.</summary>
    public static DateOnly UndoUntil(DateTime endedAt) => DutchTime.DutchDate(endedAt).AddDays(UndoDays);

    private string? NotToBeReopened(Region region) =>
        region.EndedAt is not { } ended ? RegionEndTexts.NotEnded
        : UndoUntil(ended) < clock.DutchToday() ? string.Format(RegionEndTexts.TooLate, UndoUntil(ended).ToFullDate())
        : null;

    private async Task<Outcome<Guid>> ChangeAsync(
        Guid id,
        Guid version,
        Func<Region, string?> faultOf,
        Action<Region> change,
        Act act,
        CancellationToken cancellationToken
    )
    {
        if (await db.Regions.SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is not { } region)
        {
            return Outcome.NotFound<Guid>();
        }

        if (!scope.IsPlatform)
        {
            return Outcome.Forbidden<Guid>();
        }

        if (faultOf(region) is { } fault)
        {
            return Outcome.Invalid<Guid>("", fault);
        }

        if (region.Version != version)
        {
            return Outcome.Conflict<Guid>();
        }

        change(region);
        // The region's own people see it in their log; the platform's administrator sees it on the region's page.
        await chronicle.TellAsync(new RegionHappening(act, region), cancellationToken);
        return await db.SaveAsync(id, cancellationToken);
    }
}
