using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Data;
using SocialReturn.Core.Rounds;

namespace SocialReturn.Core.Fulfilments;

/// <summary>A credit note that was sent in before and not refused.</summary>
/// <param name="InvoiceNumber">Of the invoice that it lowers.</param>
internal sealed record KnownCredit(Guid DeliveryId, string Number, string InvoiceNumber);

internal static class KnownCredits
{
    /// <summary>Those of the same supplier, on this invoice and on any other of the contractor; of this one what waits is a conflict already.</summary>
    public static async Task<List<KnownCredit>> KnownCreditsAsync(
        this PortalDbContext db,
        Fulfilment fulfilment,
        Guid deliveryId,
        CancellationToken cancellationToken
    )
    {
        var (contractor, supplier, name) = (fulfilment.ContractorId, fulfilment.SupplierId, fulfilment.SupplierName);
        var rows = await db
            .Rounds.AsNoTracking()
            .Where(round => round.ContractorId == contractor && round.Subject == RoundSubject.Correction)
            .Where(round => round.Outcome == RoundOutcome.Approved || (round.DecidedAt == null && round.SubjectId != deliveryId))
            .Where(round =>
                db.Fulfilments.Any(other => other.Id == round.FulfilmentId && other.SupplierId == supplier && (supplier != null || other.SupplierName == name))
            )
            .Join(
                db.Deliveries,
                round => round.SubjectId,
                delivery => delivery.Id,
                (round, delivery) =>
                    new
                    {
                        round.Facts,
                        delivery.Id,
                        delivery.InvoiceNumber,
                    }
            )
            .ToListAsync(cancellationToken);
        return
        [
            .. from row in rows
            let number = Terms.Read(row.Facts!).CreditNumber
            where number is not null
            select new KnownCredit(row.Id, number, row.InvoiceNumber ?? ""),
        ];
    }
}
