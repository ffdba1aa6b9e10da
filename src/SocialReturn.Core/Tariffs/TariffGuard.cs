using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using SocialReturn.Core.Common;

namespace SocialReturn.Core.Tariffs;

/// <summary>
/// A published schedule never changes: what was agreed under it must keep its value. Only its end may come and its status
/// may become withdrawn. Runs before every save.
/// </summary>
internal static class TariffGuard
{
    private static readonly string[] MayChange = [nameof(TariffScheduleVersion.ValidTo), nameof(TariffScheduleVersion.Status), nameof(IVersioned.Version)];

    public static void Check(ChangeTracker tracker)
    {
        foreach (var entry in tracker.Entries<TariffScheduleVersion>())
        {
            if (entry.State is EntityState.Modified or EntityState.Deleted && WasPublished(entry))
            {
                CheckUnchanged(entry);
            }
        }
    }

    private static bool WasPublished(EntityEntry<TariffScheduleVersion> entry) =>
        entry.Property(schedule => schedule.Status).OriginalValue != TariffStatus.Draft;

    private static void CheckUnchanged(EntityEntry<TariffScheduleVersion> entry)
    {
        if (entry.State == EntityState.Deleted || entry.Entity.Status == TariffStatus.Draft)
        {
            throw new InvalidOperationException("A published tariff schedule stays.");
        }

        var changed = entry.Properties.FirstOrDefault(property =>
            !MayChange.Contains(property.Metadata.Name, StringComparer.Ordinal) && !Equals(property.OriginalValue, property.CurrentValue)
        );
        if (changed is not null)
        {
            throw new InvalidOperationException($"A published tariff schedule never changes its {changed.Metadata.Name}.");
        }
    }
}
