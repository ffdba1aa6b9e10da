using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Data;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Tariffs;

/// <summary>
/// The schedules that everybody may read: what the regions here have published, and the shipped tables of other regions.
/// A version that a region withdrew does not come back as the shipped one.
/// </summary>
public sealed class PublishedScheduleReader(PortalDbContext db, CurrentScope scope, TariffCatalog catalog)
{
    /// <summary>By name; of each code the newest version.</summary>
    public async Task<IReadOnlyList<TariffSchedule>> ListAsync(CancellationToken cancellationToken)
    {
        using var everywhere = scope.Enter(AccessScope.ForSystem(nameof(PublishedScheduleReader)));
        var stored = await db
            .TariffSchedules.Where(version => version.Status != TariffStatus.Draft)
            .Join(
                db.Regions.Where(region => region.EndedAt == null),
                version => version.RegionId,
                region => region.Id,
                (version, region) => new StoredVersion(version.Id, version.Code, version.Number, version.Status, region.Slug)
            )
            .ToListAsync(cancellationToken);
        var published = new List<TariffSchedule>();
        foreach (
            var newest in stored
                .Where(version => version.Status == TariffStatus.Published)
                .GroupBy(version => (version.Code, version.Region))
                .Select(versions => versions.MaxBy(version => version.Number)!)
        )
        {
            var schedule = await catalog.GetAsync(newest.Id, cancellationToken);
            // A region speaks for itself only: nobody replaces another region's table by naming it.
            if (string.Equals(schedule.Region, newest.Region, StringComparison.Ordinal))
            {
                published.Add(schedule);
            }
        }

        var known = stored.Select(version => (version.Code, version.Region)).ToHashSet();
        return
        [
            .. published
                .Concat(TariffSchedules.Presets.Where(preset => !known.Contains((preset.Code, preset.Region))))
                .DistinctBy(schedule => schedule.Code, StringComparer.Ordinal)
                .OrderBy(schedule => schedule.Name, StringComparer.Ordinal),
        ];
    }

    public async Task<TariffSchedule?> FindAsync(string? code, CancellationToken cancellationToken) =>
        (await ListAsync(cancellationToken)).FirstOrDefault(schedule => string.Equals(schedule.Code, code, StringComparison.Ordinal));

    private sealed record StoredVersion(Guid Id, string Code, int Number, TariffStatus Status, string Region);
}
