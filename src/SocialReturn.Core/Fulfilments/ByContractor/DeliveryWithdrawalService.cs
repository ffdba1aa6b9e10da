using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Accounts;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Fulfilments.ByContractor;

/// <summary>The contractor takes back a delivery that was sent in and not decided on; it stays, to be changed and sent in again.</summary>
public sealed class DeliveryWithdrawalService(PortalDbContext db, CurrentScope scope, ActTools acts, DeliveryWriter writer)
{
    public async Task<Outcome<Guid>> WithdrawAsync(Guid fulfilmentId, Guid deliveryId, Guid version, CancellationToken cancellationToken)
    {
        if (await db.Deliveries.SingleOrDefaultAsync(row => row.Id == deliveryId && row.FulfilmentId == fulfilmentId, cancellationToken) is not { } delivery)
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

        if (delivery.Version != version || FulfilmentRules.Next(delivery.Status, DeliveryAct.Withdraw) is null)
        {
            return Outcome.Conflict<Guid>();
        }

        var fulfilment = await db.Fulfilments.SingleAsync(row => row.Id == fulfilmentId, cancellationToken);
        await writer.WithdrawAsync(fulfilment, delivery, DeliveryAct.Withdraw, cancellationToken);
        return await db.SaveAsync(deliveryId, cancellationToken);
    }
}
