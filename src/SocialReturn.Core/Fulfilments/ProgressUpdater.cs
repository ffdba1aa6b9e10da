using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using SocialReturn.Core.Data;
using SocialReturn.Core.Progress;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Tenders;

namespace SocialReturn.Core.Fulfilments;

/// <summary>
/// Sets what is kept of a tender and its fulfilments from how they will be after the save that is being prepared. What the save does not touch
/// is read and not tracked: a tender of years costs a save hardly more than a new one, and whoever changes one of its fulfilments
/// meanwhile meets the version of the tender.
/// </summary>
public sealed class ProgressUpdater(PortalDbContext db, TariffCatalog tariffs)
{
    /// <summary>Call it last: what is tracked or new in memory counts, not what is stored.</summary>
    public async Task UpdateAsync(Tender tender, CancellationToken cancellationToken)
    {
        var entries = await EntriesAsync(cancellationToken);
        var tracked = Known<Fulfilment>(entries, row => row.TenderId == tender.Id, row => row.Id);
        if (await WithCapsOrFloorsAsync(tender, cancellationToken) is { } schedule)
        {
            var fulfilments = await db.Fulfilments.AsNoTracking().Where(row => row.TenderId == tender.Id).ToListAsync(cancellationToken);
            var deliveries = await db.Deliveries.AsNoTracking().Where(row => row.TenderId == tender.Id).ToListAsync(cancellationToken);
            List<Fulfilment> all = [.. tracked.Standing, .. fulfilments.Where(row => !tracked.Ids.Contains(row.Id))];
            var delivered = Known<Delivery>(entries, row => row.TenderId == tender.Id, row => row.Id);
            var counting = FulfilmentCounting.Count(
                schedule,
                tender.Obligation,
                all,
                [.. delivered.Standing, .. deliveries.Where(row => !delivered.Ids.Contains(row.Id))]
            );
            tender.SetProgress(counting.ApplyTo(ProgressRules.Sum(all.Select(FulfilmentCounting.AmountsOf))));
        }
        else
        {
            var others = await StoredAmounts.ReadAsync(db.Fulfilments.Where(row => row.TenderId == tender.Id), cancellationToken);
            var amounts = tracked
                .Standing.Select(FulfilmentCounting.AmountsOf)
                .Concat(others.Where(row => !tracked.Ids.Contains(row.Id)).Select(row => row.Amounts));
            tender.SetProgress(TenderCounting.Plain.ApplyTo(ProgressRules.Sum(amounts)));
        }

        await ExpectDeliveriesAsync(entries, tracked.Standing, cancellationToken);
    }

    /// <summary>What is in memory, with the fulfilments of the deliveries that change.</summary>
    private async Task<List<EntityEntry>> EntriesAsync(CancellationToken cancellationToken)
    {
        var entries = db.ChangeTracker.Entries().ToList();
        var here = entries.Select(entry => entry.Entity).OfType<Fulfilment>().Select(row => row.Id).ToHashSet();
        Guid[] away = [.. Changed(entries).OfType<Delivery>().Select(row => row.FulfilmentId).Where(id => !here.Contains(id)).Distinct()];
        if (away.Length == 0)
        {
            return entries;
        }

        await db.Fulfilments.Where(row => away.Contains(row.Id)).LoadAsync(cancellationToken);
        return [.. db.ChangeTracker.Entries()];
    }

    /// <summary>Of what changes in this save: the rest is due when it was.</summary>
    private async Task ExpectDeliveriesAsync(List<EntityEntry> entries, List<Fulfilment> fulfilments, CancellationToken cancellationToken)
    {
        var changed = Changed(entries).ToList();
        HashSet<Guid> ids = [.. changed.OfType<Fulfilment>().Select(row => row.Id), .. changed.OfType<Delivery>().Select(row => row.FulfilmentId)];
        var due = fulfilments.FindAll(row => ids.Contains(row.Id));
        Guid[] agreed = [.. due.Where(row => FulfilmentRules.IsDeliverable(row.Status)).Select(row => row.Id)];
        if (agreed.Length > 0)
        {
            await db.Deliveries.Where(row => agreed.Contains(row.FulfilmentId)).LoadAsync(cancellationToken);
        }

        var deliveries = db
            .ChangeTracker.Entries<Delivery>()
            .Where(entry => entry.State != EntityState.Deleted)
            .Select(entry => entry.Entity)
            .ToLookup(row => row.FulfilmentId);
        foreach (var row in due)
        {
            row.DeliverBy = DeliveryRules.DeliverBy(row, deliveries[row.Id]);
        }
    }

    private async Task<TariffSchedule?> WithCapsOrFloorsAsync(Tender tender, CancellationToken cancellationToken) =>
        tender.TariffScheduleId is { } id && await tariffs.GetAsync(id, cancellationToken) is { HasCapsOrFloors: true } schedule ? schedule : null;

    private static IEnumerable<object> Changed(IEnumerable<EntityEntry> entries) =>
        entries.Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).Select(entry => entry.Entity);

    /// <summary>What is in memory, and which of it will stand after the save.</summary>
    private static (HashSet<Guid> Ids, List<T> Standing) Known<T>(List<EntityEntry> entries, Func<T, bool> isOfTender, Func<T, Guid> id)
        where T : class
    {
        var known = entries.Where(entry => entry.Entity is T row && isOfTender(row)).ToList();
        return (
            [.. known.Select(entry => id((T)entry.Entity))],
            [.. known.Where(entry => entry.State != EntityState.Deleted).Select(entry => (T)entry.Entity)]
        );
    }
}
