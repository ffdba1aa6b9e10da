using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Progress;
using SocialReturn.Core.Tariffs;

namespace SocialReturn.Core.Verification;

/// <summary>Stored amounts are the sums of what they are made of, to the cent, and what counts after caps and what floors ask is recomputed.</summary>
public sealed class ProgressInvariant(PortalDbContext db, TariffCatalog tariffs) : IInvariant
{
    public int Number => 1;

    public string Name => "Stored progress and obligations add up";

    public async Task<InvariantResult> CheckAsync(CancellationToken cancellationToken)
    {
        var breaches = new List<string>();
        var lines = (await db.ObligationLines.AsNoTracking().Select(line => new { line.TenderId, line.Amount }).ToListAsync(cancellationToken)).ToLookup(
            line => line.TenderId,
            line => line.Amount
        );
        var fulfilments = await StoredAmounts.ReadAsync(db.Fulfilments, cancellationToken);
        var parts = fulfilments.ToLookup(row => row.TenderId, row => row.Amounts);
        var tenders = await db
            .Tenders.AsNoTracking()
            .Select(row => new
            {
                row.Id,
                row.TariffScheduleId,
                row.Obligation,
                row.Progress,
            })
            .ToListAsync(cancellationToken);
        foreach (var tender in tenders)
        {
            var obligation = Euro.Sum(lines[tender.Id]);
            var counting = await CountingAsync(tender.Id, tender.TariffScheduleId, obligation, cancellationToken);
            var sum = counting.ApplyTo(ProgressRules.Sum(parts[tender.Id]));
            Expect(breaches, $"tender {tender.Id}: obligation", tender.Obligation, obligation);
            Expect(breaches, $"tender {tender.Id}: proposed", tender.Progress.Proposed, sum.Proposed);
            Expect(breaches, $"tender {tender.Id}: agreed", tender.Progress.Agreed, sum.Agreed);
            Expect(breaches, $"tender {tender.Id}: claimed", tender.Progress.Claimed, sum.Claimed);
            Expect(breaches, $"tender {tender.Id}: realised", tender.Progress.Realised, sum.Realised);
            Expect(breaches, $"tender {tender.Id}: counted", tender.Progress.Counted, sum.Counted);
            Expect(breaches, $"tender {tender.Id}: countable of claimed", tender.Progress.CountableClaimed, sum.CountableClaimed);
            Expect(breaches, $"tender {tender.Id}: countable of agreed", tender.Progress.CountableAgreed, sum.CountableAgreed);
            Expect(breaches, $"tender {tender.Id}: asked by floors", tender.Progress.FloorGap, sum.FloorGap);
            Expect(breaches, $"tender {tender.Id}: asked by floors in the forecast", tender.Progress.FloorGapForecast, sum.FloorGapForecast);
        }

        return new InvariantResult($"{tenders.Count} tenders, {fulfilments.Count} fulfilments", [.. breaches]);
    }

    private async Task<TenderCounting> CountingAsync(Guid tenderId, Guid? scheduleId, Euro obligation, CancellationToken cancellationToken)
    {
        if (scheduleId is not { } id || await tariffs.GetAsync(id, cancellationToken) is not { HasCapsOrFloors: true } schedule)
        {
            return TenderCounting.Plain;
        }

        var fulfilments = await db.Fulfilments.AsNoTracking().Where(row => row.TenderId == tenderId).ToListAsync(cancellationToken);
        var deliveries = await db.Deliveries.AsNoTracking().Where(row => row.TenderId == tenderId).ToListAsync(cancellationToken);
        return FulfilmentCounting.Count(schedule, obligation, fulfilments, deliveries);
    }

    private static void Expect(List<string> breaches, string what, Euro stored, Euro computed)
    {
        if (stored != computed)
        {
            breaches.Add($"{what} is stored as {stored}, its parts make {computed}");
        }
    }
}
