using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Progress;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Tenders;

namespace SocialReturn.Core.Fulfilments;

/// <summary>Reads what the caps leave of a tender's fulfilments and what its floors ask, for screens that show one of them.</summary>
public sealed class CountingReader(PortalDbContext db, TariffCatalog tariffs)
{
    /// <summary>What is being filled in comes after everything in the same state that is there already.</summary>
    private static readonly DateTime Last = DateTime.MaxValue;

    public async Task<TenderCounting> ReadAsync(Tender tender, CancellationToken cancellationToken) =>
        await StoredAsync(tender, cancellationToken) is var (schedule, fulfilments, deliveries)
            ? FulfilmentCounting.Count(schedule, tender.Obligation, fulfilments, deliveries)
            : TenderCounting.Plain;

    /// <summary>The tender with this proposal in it; nothing is saved.</summary>
    /// <param name="fulfilmentId">As it was saved before, or null.</param>
    public async Task<CapPreview> WithProposalAsync(Tender tender, Guid? fulfilmentId, Valued valued, CancellationToken cancellationToken)
    {
        if (valued.Part is not { } part || await StoredAsync(tender, cancellationToken) is not var (schedule, fulfilments, deliveries))
        {
            return CapPreview.Plain;
        }

        var id = fulfilmentId ?? Ids.New();
        var parts = deliveries.ToLookup(row => row.FulfilmentId);
        var others = fulfilments.Where(row => row.Id != id).SelectMany(row => FulfilmentCounting.EntriesOf(schedule, row, parts[row.Id]));
        return PreviewOf(schedule, tender, id, [.. others, new CountingEntry(CountingState.Proposed, id, id, Last, part)]);
    }

    /// <summary>The tender with this delivery claimed; nothing is saved.</summary>
    /// <param name="deliveryId">As it was saved before, or null.</param>
    public async Task<CapPreview> WithDeliveryAsync(Tender tender, Fulfilment fulfilment, Guid? deliveryId, Valued valued, CancellationToken cancellationToken)
    {
        if (valued.Part is null || await StoredAsync(tender, cancellationToken) is not var (schedule, fulfilments, deliveries))
        {
            return CapPreview.Plain;
        }

        var claim = new Delivery(fulfilment, int.MaxValue)
        {
            Status = DeliveryStatus.Claimed,
            ClaimedAt = Last,
            Value = valued.Value,
            RecognitionCode = valued.Recognition,
        };
        var parts = deliveries.Where(row => row.Id != deliveryId).Append(claim).ToLookup(row => row.FulfilmentId);
        return PreviewOf(schedule, tender, claim.Id, [.. fulfilments.SelectMany(row => FulfilmentCounting.EntriesOf(schedule, row, parts[row.Id]))]);
    }

    private static CapPreview PreviewOf(TariffSchedule schedule, Tender tender, Guid id, List<CountingEntry> entries)
    {
        var counting = TenderCounting.Of(schedule, tender.Obligation, entries);
        return new CapPreview(counting, counting.Find(id));
    }

    /// <returns>Null when the tender's schedule has neither caps nor floors.</returns>
    private async Task<(TariffSchedule Schedule, List<Fulfilment> Fulfilments, List<Delivery> Deliveries)?> StoredAsync(
        Tender tender,
        CancellationToken cancellationToken
    )
    {
        if (tender.TariffScheduleId is not { } scheduleId || await tariffs.GetAsync(scheduleId, cancellationToken) is not { HasCapsOrFloors: true } schedule)
        {
            return null;
        }

        var fulfilments = await db.Fulfilments.AsNoTracking().Where(row => row.TenderId == tender.Id).ToListAsync(cancellationToken);
        var deliveries = await db.Deliveries.AsNoTracking().Where(row => row.TenderId == tender.Id).ToListAsync(cancellationToken);
        return (schedule, fulfilments, deliveries);
    }
}
