using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Data;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Tenders;

namespace SocialReturn.Core.Progress;

/// <summary>Reads what the caps leave of a tender's fulfilments, for screens that show one of them.</summary>
public sealed class CountingReader(PortalDbContext db, TariffCatalog tariffs)
{
    public async Task<TenderCounting> ReadAsync(Tender tender, CancellationToken cancellationToken)
    {
        if (tender.TariffScheduleId is not { } scheduleId || await tariffs.GetAsync(scheduleId, cancellationToken) is not { Caps.IsEmpty: false } schedule)
        {
            return TenderCounting.WithoutCaps;
        }

        var fulfilments = await db.Fulfilments.AsNoTracking().Where(row => row.TenderId == tender.Id).ToListAsync(cancellationToken);
        var deliveries = await db.Deliveries.AsNoTracking().Where(row => row.TenderId == tender.Id).ToListAsync(cancellationToken);
        return TenderCounting.Of(schedule, tender.Obligation, fulfilments, deliveries);
    }
}
