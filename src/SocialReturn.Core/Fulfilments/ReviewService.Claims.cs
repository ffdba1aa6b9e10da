using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Happenings;

namespace SocialReturn.Core.Fulfilments;

/// <summary>Verifying what was delivered.</summary>
public sealed partial class ReviewService
{
    /// <param name="amount">The amount on the button, which has to be the claimed value.</param>
    public Task<Outcome<Guid>> VerifyAsync(Guid deliveryId, Guid version, Euro amount, CancellationToken cancellationToken) =>
        DecideClaimAsync(deliveryId, version, DeliveryAct.Verify, null, amount, cancellationToken);

    public Task<Outcome<Guid>> RequestClaimChangesAsync(Guid deliveryId, Guid version, string reason, CancellationToken cancellationToken) =>
        DecideClaimAsync(deliveryId, version, DeliveryAct.RequestChanges, reason, null, cancellationToken);

    public Task<Outcome<Guid>> RejectClaimAsync(Guid deliveryId, Guid version, string reason, CancellationToken cancellationToken) =>
        DecideClaimAsync(deliveryId, version, DeliveryAct.Reject, reason, null, cancellationToken);

    private async Task<Outcome<Guid>> DecideClaimAsync(
        Guid deliveryId,
        Guid version,
        DeliveryAct act,
        string? reason,
        Euro? amount,
        CancellationToken cancellationToken
    )
    {
        if (await db.Deliveries.SingleOrDefaultAsync(row => row.Id == deliveryId, cancellationToken) is not { } delivery)
        {
            return Outcome.NotFound<Guid>();
        }

        if (!await acts.Sides.MayDecideAsync(delivery.ContractorId, delivery.ClaimedById, cancellationToken))
        {
            return Outcome.Forbidden<Guid>();
        }

        if (
            delivery.Version != version
            || FulfilmentRules.Next(delivery.Status, act) is not { } next
            || (act == DeliveryAct.Verify && delivery.Value != amount)
        )
        {
            return Outcome.Conflict<Guid>();
        }

        if (act != DeliveryAct.Verify && CheckReason(reason) is { } error)
        {
            return Outcome.Invalid<Guid>(error);
        }

        var fulfilment = await db.Fulfilments.SingleAsync(row => row.Id == delivery.FulfilmentId, cancellationToken);
        var tender = await db.Tenders.SingleAsync(row => row.Id == delivery.TenderId, cancellationToken);
        delivery.Status = next;
        delivery.DecidedAt = acts.Clock.UtcNow();
        delivery.DecisionReason = reason?.Trim();
        await MoveAmountsAsync(fulfilment, delivery, act, cancellationToken);
        await tools.Progress.UpdateAsync(tender, cancellationToken);
        await acts.Chronicle.TellAsync(
            new DeliveryHappening(HappeningOf(act), tender, fulfilment, delivery) { Reason = delivery.DecisionReason },
            cancellationToken
        );
        return await db.SaveAsync(delivery.Id, cancellationToken);
    }

    /// <summary>A verified claim becomes realised; a rejected one goes back to agreed while it can still be delivered.</summary>
    private async Task MoveAmountsAsync(Fulfilment fulfilment, Delivery delivery, DeliveryAct act, CancellationToken cancellationToken)
    {
        if (act == DeliveryAct.RequestChanges)
        {
            return;
        }

        fulfilment.ClaimedValue -= delivery.Value;
        if (act != DeliveryAct.Verify)
        {
            return;
        }

        fulfilment.RealisedValue += delivery.Value;
        var others = await db
            .Deliveries.IgnoreQueryFilters([PortalDbContext.DraftFilter])
            .AsNoTracking()
            .Where(row => row.FulfilmentId == fulfilment.Id && row.Id != delivery.Id)
            .Select(row => new { row.Status, row.IsLast })
            .ToListAsync(cancellationToken);
        var open = others.Any(other => other.Status is DeliveryStatus.Draft or DeliveryStatus.Claimed or DeliveryStatus.ChangesRequested);
        var last = delivery.IsLast || others.Any(other => other is { Status: DeliveryStatus.Verified, IsLast: true });
        if (!open && last)
        {
            fulfilment.Status = FulfilmentRules.Next(fulfilment.Status, FulfilmentAct.Complete) ?? fulfilment.Status;
        }
    }

    private static Act HappeningOf(DeliveryAct act) =>
        act switch
        {
            DeliveryAct.Verify => DeliveryActs.Verified,
            DeliveryAct.RequestChanges => DeliveryActs.ChangesRequested,
            _ => DeliveryActs.Rejected,
        };
}
