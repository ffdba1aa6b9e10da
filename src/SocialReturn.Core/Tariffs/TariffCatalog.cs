using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Data;

namespace SocialReturn.Core.Tariffs;

/// <summary>Finds the region's schedules and reads their documents; a published one never changes, so it is read once per process.</summary>
public sealed class TariffCatalog(PortalDbContext db)
{
    private static readonly ConcurrentDictionary<Guid, TariffSchedule> Published = new();

    /// <summary>The schedule that goes with an award date, or null: then an adviser pins one.</summary>
    public async Task<Guid?> SelectAsync(Guid regionId, DateOnly awardDate, CancellationToken cancellationToken) =>
        await db
            .TariffSchedules.Where(schedule =>
                schedule.RegionId == regionId
                && schedule.Status == TariffStatus.Published
                && schedule.ValidFrom != null
                && schedule.ValidFrom <= awardDate
                && (schedule.ValidTo == null || schedule.ValidTo >= awardDate)
            )
            .OrderByDescending(schedule => schedule.ValidFrom)
            .ThenByDescending(schedule => schedule.Number)
            .Select(schedule => (Guid?)schedule.Id)
            .FirstOrDefaultAsync(cancellationToken);

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
