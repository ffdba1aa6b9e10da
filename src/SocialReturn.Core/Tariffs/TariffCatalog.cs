using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Data;

namespace SocialReturn.Core.Tariffs;

/// <summary>Finds the region's schedules and reads their documents; a published one never changes, so it is read once per process.</summary>
public sealed class TariffCatalog(PortalDbContext db)
{
    private static readonly ConcurrentDictionary<Guid, TariffSchedule> Published = new();

    /// <summary>
    /// The schedule that goes with the dates of a tender, each schedule by its own date, or null: then an adviser pins one. Of
    /// several the one that begins last holds. A schedule by a date that is not known is never selected.
    /// </summary>
    public async Task<Guid?> SelectAsync(Guid regionId, TenderDates dates, CancellationToken cancellationToken)
    {
        var (award, publication, start) = dates;
        return await db
            .TariffSchedules.Where(schedule => schedule.RegionId == regionId && schedule.Status == TariffStatus.Published && schedule.ValidFrom != null)
            .Select(schedule => new
            {
                Schedule = schedule,
                Day = schedule.SelectedBy == SelectingDay.Award ? award
                : schedule.SelectedBy == SelectingDay.Publication ? publication
                : start,
            })
            .Where(row => row.Schedule.ValidFrom <= row.Day && (row.Schedule.ValidTo == null || row.Schedule.ValidTo >= row.Day))
            .OrderByDescending(row => row.Schedule.ValidFrom)
            .ThenByDescending(row => row.Schedule.Number)
            .Select(row => (Guid?)row.Schedule.Id)
            .FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>When the published schedules of these regions hold, for a sentence about a tender that fits none.</summary>
    public async Task<IReadOnlyList<SchedulePeriod>> PeriodsAsync(IReadOnlyCollection<Guid> regionIds, CancellationToken cancellationToken) =>
        await db
            .TariffSchedules.Where(schedule => regionIds.Contains(schedule.RegionId) && schedule.Status == TariffStatus.Published && schedule.ValidFrom != null)
            .Select(schedule => new SchedulePeriod(schedule.RegionId, schedule.SelectedBy, schedule.ValidFrom!.Value, schedule.ValidTo))
            .ToListAsync(cancellationToken);

    /// <exception cref="InvalidOperationException">No such schedule, or its stored document cannot be read.</exception>
    public async Task<TariffSchedule> GetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (Published.TryGetValue(id, out var known))
        {
            return known;
        }

        var stored = await db.TariffSchedules.AsNoTracking().SingleAsync(schedule => schedule.Id == id, cancellationToken);
        var read = TariffScheduleReader.Read(stored.Document);
        var parsed = read.Schedule ?? throw new InvalidOperationException($"Tariff schedule {stored.Code} version {stored.Number} cannot be read.");
        return stored.Status == TariffStatus.Draft ? parsed : Published.GetOrAdd(id, parsed);
    }
}
