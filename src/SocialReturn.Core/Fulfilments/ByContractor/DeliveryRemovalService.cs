using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Accounts;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Evidence;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Fulfilments.ByContractor;

/// <summary>The contractor throws away a delivery that was never sent in, with the proof that is of it alone.</summary>
public sealed class DeliveryRemovalService(PortalDbContext db, CurrentScope scope, ActTools acts, FulfilmentTools tools, EvidenceVault vault)
{
    public async Task<Outcome<Guid>> RemoveAsync(Guid fulfilmentId, Guid deliveryId, Guid version, CancellationToken cancellationToken)
    {
        var deliveries = await db.Deliveries.Where(row => row.FulfilmentId == fulfilmentId).ToListAsync(cancellationToken);
        if (deliveries.Find(row => row.Id == deliveryId) is not { } delivery)
        {
            return Outcome.NotFound<Guid>();
        }

        if (!scope.IsContractor)
        {
            return Outcome.Forbidden<Guid>();
        }

        if (await acts.Blocks.RefusalAsync(delivery.RegionId, delivery.ContractorId, cancellationToken) is { } refusal)
        {
            return Outcome.Invalid<Guid>("", refusal);
        }

        if (delivery.Version != version || !FulfilmentRules.IsRemovable(delivery.Status))
        {
            return Outcome.Conflict<Guid>();
        }

        var fulfilment = await db.Fulfilments.SingleAsync(row => row.Id == fulfilmentId, cancellationToken);
        var tender = await db.Tenders.SingleAsync(row => row.Id == fulfilment.TenderId, cancellationToken);
        var proof = await db
            .EvidenceFiles.IgnoreQueryFilters([PortalDbContext.ReplacedFilter])
            .Where(file => file.DeliveryId == deliveryId)
            .ToListAsync(cancellationToken);
        foreach (var file in proof)
        {
            db.EvidenceFiles.Remove(file);
            await acts.Chronicle.TellAsync(new EvidenceHappening(EvidenceActs.Removed, file, OfDraft: true), cancellationToken);
        }

        db.Deliveries.Remove(delivery);
        deliveries.Remove(delivery);
        // It may have been all that kept the item open.
        if (DeliveryRules.IsComplete(fulfilment, deliveries))
        {
            fulfilment.Status = FulfilmentRules.Next(fulfilment.Status, FulfilmentAct.Complete) ?? fulfilment.Status;
            await tools.Progress.UpdateAsync(tender, cancellationToken);
        }

        await acts.Chronicle.TellAsync(new DeliveryHappening(DeliveryActs.Removed, tender, fulfilment, delivery), cancellationToken);
        var outcome = await db.SaveAsync(fulfilmentId, cancellationToken);
        if (outcome.IsDone)
        {
            foreach (var file in proof)
            {
                await vault.DeleteAsync(file);
            }
        }

        return outcome;
    }
}
