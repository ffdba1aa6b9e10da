using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Data;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Valuation;

namespace SocialReturn.Core.Rehearsal;

/// <summary>Reads the entries of a year and what belongs to them: one query for each kind of row, whatever their number.</summary>
internal sealed class RehearsalReader(PortalDbContext db)
{
    /// <summary>The years that have entries, the latest first.</summary>
    public async Task<ImmutableArray<int>> YearsAsync(CancellationToken cancellationToken)
    {
        var begun = await Agreed(db.Fulfilments).Where(row => row.From != null).Select(row => row.From!.Value.Year).Distinct().ToListAsync(cancellationToken);
        var delivered = await db
            .Deliveries.Where(row => DeliveryRules.SentIn.Contains(row.Status) && Agreed(db.Fulfilments).Any(fulfilment => fulfilment.Id == row.FulfilmentId))
            .Select(row => new { First = row.From.Year, Last = row.To.Year })
            .Distinct()
            .ToListAsync(cancellationToken);
        return [.. begun.Union(delivered.SelectMany(row => Enumerable.Range(row.First, row.Last - row.First + 1))).OrderDescending()];
    }

    public async Task<RehearsalRows> ReadAsync(int year, CancellationToken cancellationToken)
    {
        var entries = EntriesOf(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var inYear = Agreed(db.Fulfilments).Where(row => entries.Contains(row.Id));
        var tenderIds = inYear.Select(row => row.TenderId);
        var fulfilments = Agreed(db.Fulfilments).Where(row => tenderIds.Contains(row.TenderId));
        var people = fulfilments.Where(row => row.ParticipantId != null).Select(row => row.ParticipantId!.Value);
        var suppliers = fulfilments.Where(row => row.SupplierId != null).Select(row => row.SupplierId!.Value);
        var tenders = db.Tenders.AsNoTracking().Where(row => tenderIds.Contains(row.Id));
        return new RehearsalRows
        {
            InYear = [.. await inYear.Select(row => row.Id).ToListAsync(cancellationToken)],
            Tenders = [.. await tenders.OrderBy(row => row.Title).ThenBy(row => row.Id).ToListAsync(cancellationToken)],
            Fulfilments = [.. await fulfilments.OrderBy(row => row.DecidedAt).ThenBy(row => row.Id).ToListAsync(cancellationToken)],
            Deliveries = (
                await db
                    .Deliveries.AsNoTracking()
                    .Where(row => DeliveryRules.SentIn.Contains(row.Status) && tenderIds.Contains(row.TenderId))
                    .OrderBy(row => row.Number)
                    .ToListAsync(cancellationToken)
            ).ToLookup(row => row.FulfilmentId),
            ObligationLines = (await db.ObligationLines.AsNoTracking().Where(row => tenderIds.Contains(row.TenderId)).ToListAsync(cancellationToken)).ToLookup(
                row => row.TenderId
            ),
            Contractors = await db
                .Contractors.AsNoTracking()
                .Where(row => tenders.Any(tender => tender.ContractorId == row.Id))
                .ToDictionaryAsync(row => row.Id, cancellationToken),
            Certificates = [.. await db.ContractorCertificates.AsNoTracking().ToListAsync(cancellationToken)],
            Participants = [.. await db.Participants.AsNoTracking().Where(row => people.Contains(row.Id)).ToListAsync(cancellationToken)],
            Elsewhere = [.. await ElsewhereAsync(people, tenderIds, cancellationToken)],
            Recognitions = (
                await db.SupplierRecognitions.AsNoTracking().Where(row => suppliers.Contains(row.SupplierId)).ToListAsync(cancellationToken)
            ).ToLookup(row => row.SupplierId),
        };
    }

    private static IQueryable<T> Agreed<T>(IQueryable<T> fulfilments)
        where T : Fulfilment => fulfilments.AsNoTracking().Where(row => row.Status == FulfilmentStatus.Agreed || row.Status == FulfilmentStatus.Completed);

    /// <summary>The ids of what begins or is invoiced in the period, and of whatever was delivered in it.</summary>
    private IQueryable<Guid> EntriesOf(DateOnly first, DateOnly last) =>
        db
            .Fulfilments.Where(row => row.From >= first && row.From <= last)
            .Select(row => row.Id)
            .Concat(
                db.Deliveries.Where(row => DeliveryRules.SentIn.Contains(row.Status) && row.From <= last && row.To >= first).Select(row => row.FulfilmentId)
            );

    private Task<List<PlacementElsewhere>> ElsewhereAsync(IQueryable<Guid> people, IQueryable<Guid> tenderIds, CancellationToken cancellationToken) =>
        Agreed(db.Placements)
            .Where(row => row.ParticipantId != null && people.Contains(row.ParticipantId.Value) && !tenderIds.Contains(row.TenderId))
            .Join(
                db.Tenders,
                row => row.TenderId,
                tender => tender.Id,
                (row, tender) => new PlacementElsewhere(row, new TenderTerm(tender.AwardDate, tender.StartDate, tender.EndDate))
            )
            .ToListAsync(cancellationToken);
}
