using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Data;
using SocialReturn.Core.Fulfilments;

namespace SocialReturn.Core.Evidence;

/// <summary>What the region asks as proof, and what of it is there.</summary>
public sealed class EvidenceChecklist(PortalDbContext db)
{
    /// <summary>The items still missing for a claim: those of the delivery itself and those of the fulfilment as a whole.</summary>
    public async Task<IReadOnlyList<EvidenceRequirement>> MissingAsync(Fulfilment fulfilment, Delivery delivery, CancellationToken cancellationToken)
    {
        var block = (fulfilment as Participation)?.BlockCode;
        var required = await db.EvidenceRequirements.AsNoTracking()
            .Where(item => item.RegionId == fulfilment.RegionId && item.Kind == fulfilment.Kind && (item.BlockCode == null || item.BlockCode == block))
            .OrderBy(item => item.Order)
            .ToListAsync(cancellationToken);
        var present = await db.EvidenceFiles.AsNoTracking()
            .Where(file => file.FulfilmentId == fulfilment.Id && (file.DeliveryId == null || file.DeliveryId == delivery.Id))
            .Select(file => new { file.RequirementCode, file.DeliveryId })
            .ToListAsync(cancellationToken);
        return [.. required.Where(item => !present.Any(file => file.RequirementCode == item.Code && (!item.EachDelivery || file.DeliveryId == delivery.Id)))];
    }
}
