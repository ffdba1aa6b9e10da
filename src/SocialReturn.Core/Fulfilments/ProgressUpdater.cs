using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Data;
using SocialReturn.Core.Progress;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Tenders;

namespace SocialReturn.Core.Fulfilments;

/// <summary>Sets what is kept of a tender and its fulfilments from how they will be after the save that is being prepared.</summary>
public sealed class ProgressUpdater(PortalDbContext db, TariffCatalog tariffs)
{
    /// <summary>Call it last: what is tracked or new in memory counts, not what is stored.</summary>
    public async Task UpdateAsync(Tender tender, CancellationToken cancellationToken)
    {
        await db.Fulfilments.Where(row => row.TenderId == tender.Id).LoadAsync(cancellationToken);
        Fulfilment[] fulfilments = [.. Tracked<Fulfilment>().Where(row => row.TenderId == tender.Id)];
        var sums = ProgressRules.Sum(fulfilments.Select(FulfilmentCounting.AmountsOf));
        var counting = await CountingAsync(tender, fulfilments, cancellationToken);
        tender.SetProgress(counting.ApplyTo(sums));
        await ExpectDeliveriesAsync(fulfilments, cancellationToken);
    }

    /// <summary>Of what changes in this save: the rest is due when it was.</summary>
    private async Task ExpectDeliveriesAsync(Fulfilment[] fulfilments, CancellationToken cancellationToken)
    {
        var changed = db
            .ChangeTracker.Entries()
            .Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            .Select(entry => entry.Entity)
            .ToList();
        HashSet<Guid> ids = [.. changed.OfType<Fulfilment>().Select(row => row.Id), .. changed.OfType<Delivery>().Select(row => row.FulfilmentId)];
        Fulfilment[] due = [.. fulfilments.Where(row => ids.Contains(row.Id))];
        Guid[] agreed = [.. due.Where(row => FulfilmentRules.IsDeliverable(row.Status)).Select(row => row.Id)];
        if (agreed.Length > 0)
        {
            await db.Deliveries.Where(row => agreed.Contains(row.FulfilmentId)).LoadAsync(cancellationToken);
        }

        var deliveries = Tracked<Delivery>().ToLookup(row => row.FulfilmentId);
        foreach (var row in due)
        {
            row.DeliverBy = DeliveryRules.DeliverBy(row, deliveries[row.Id]);
        }
    }

    private async Task<TenderCounting> CountingAsync(Tender tender, Fulfilment[] fulfilments, CancellationToken cancellationToken)
    {
        if (tender.TariffScheduleId is not { } scheduleId || await tariffs.GetAsync(scheduleId, cancellationToken) is not { Caps.IsEmpty: false } schedule)
        {
            return TenderCounting.WithoutCaps;
        }

        await db.Deliveries.Where(row => row.TenderId == tender.Id).LoadAsync(cancellationToken);
        return FulfilmentCounting.Count(schedule, tender.Obligation, fulfilments, Tracked<Delivery>().Where(row => row.TenderId == tender.Id));
    }

    /// <summary>As a set's Local, which would be kept up to date from then on.</summary>
    private IEnumerable<T> Tracked<T>()
        where T : class => db.ChangeTracker.Entries<T>().Where(entry => entry.State != EntityState.Deleted).Select(entry => entry.Entity);
}
