using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Data;
using SocialReturn.Core.Tariffs;

namespace SocialReturn.Core.Fulfilments;

/// <summary>Reads to which agreements on other tenders a delivery could be moved.</summary>
public sealed class DeliveryTargetReader(PortalDbContext db)
{
    /// <summary>
    /// What could take a delivery of this one, but for its days: of the same kind, for the same person or by the same supplier, agreed on
    /// another tender in the region.
    /// </summary>
    public static Expression<Func<Fulfilment, bool>> CouldTakeOf(Fulfilment fulfilment) =>
        row =>
            row.ContractorId == fulfilment.ContractorId
            && row.RegionId == fulfilment.RegionId
            && row.TenderId != fulfilment.TenderId
            && row.Kind == fulfilment.Kind
            && row.ParticipantId == fulfilment.ParticipantId
            && row.SupplierId == fulfilment.SupplierId
            && row.SupplierName == fulfilment.SupplierName
            && row.Status == FulfilmentStatus.Agreed;

    /// <summary>
    /// The agreements on other tenders that could take it: of the same kind, for the same person or by the same supplier, in the same region, and with its days
    /// where a period is delivered.
    /// </summary>
    public async Task<IReadOnlyList<Fulfilment>> ReadAsync(Fulfilment fulfilment, Delivery delivery, CancellationToken cancellationToken)
    {
        var rows = db.Fulfilments.AsNoTracking().Where(CouldTakeOf(fulfilment));
        return await (fulfilment.Description.DeliveredBy == DeliveredBy.Period ? rows.Where(row => row.From <= delivery.From && row.To >= delivery.To) : rows)
            .OrderByDescending(row => row.From)
            .ThenBy(row => row.Id)
            .ToListAsync(cancellationToken);
    }
}
