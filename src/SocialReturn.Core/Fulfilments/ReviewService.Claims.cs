using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Happenings;
using SocialReturn.Core.Rounds;
using SocialReturn.Core.Tenders;

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
        var round = await tools.Ledger.DecideAsync(deliveryId, OutcomeOf(act), reason?.Trim(), cancellationToken);
        delivery.Status = next;
        delivery.DecidedAt = round.DecidedAt;
        delivery.DecisionReason = round.Reason;
        if (act == DeliveryAct.Verify)
        {
            tools.Ledger.Book(fulfilment, delivery.Id, round, AmountState.Claimed, -delivery.Value);
            tools.Ledger.Book(fulfilment, delivery.Id, round, AmountState.Realised, delivery.Value);
            await CompleteAsync(fulfilment, delivery, cancellationToken);
        }
        else if (act == DeliveryAct.Reject)
        {
            tools.Ledger.Book(fulfilment, delivery.Id, round, AmountState.Claimed, -delivery.Value);
            await RebookAsync(tender, fulfilment, delivery, round, cancellationToken);
        }

        await tools.Progress.UpdateAsync(tender, cancellationToken);
        await acts.Chronicle.TellAsync(
            new DeliveryHappening(HappeningOf(act), tender, fulfilment, delivery) { Reason = delivery.DecisionReason },
            cancellationToken
        );
        return await db.SaveAsync(delivery.Id, cancellationToken);
    }

    /// <summary>
    /// What the others are worth without the rejected part: what it carried for all of them, as a bonus that is paid once or a cent of
    /// rounding, goes to the first that stands.
    /// </summary>
    private async Task RebookAsync(Tender tender, Fulfilment fulfilment, Delivery rejected, Round round, CancellationToken cancellationToken)
    {
        var others = await tools.Valuation.OthersAsync(fulfilment.Id, rejected.Id, cancellationToken);
        if (others.Count == 0)
        {
            return;
        }

        var standing = await tools.Valuation.StandingAsync(tender, fulfilment, others, cancellationToken);
        var difference = standing.Whole - Euro.Sum(others.Select(other => other.Booked));
        if (!standing.Errors.IsEmpty || difference.IsZero)
        {
            return;
        }

        var first = await db.Deliveries.SingleAsync(row => row.Id == others[0].Id, cancellationToken);
        first.Value += difference;
        var state = first.Status == DeliveryStatus.Verified ? AmountState.Realised : AmountState.Claimed;
        tools.Ledger.Book(fulfilment, first.Id, round, state, difference);
    }

    private async Task CompleteAsync(Fulfilment fulfilment, Delivery verified, CancellationToken cancellationToken)
    {
        var deliveries = await db
            .Deliveries.IgnoreQueryFilters([PortalDbContext.DraftFilter])
            .AsNoTracking()
            .Where(row => row.FulfilmentId == fulfilment.Id && row.Id != verified.Id)
            .ToListAsync(cancellationToken);
        deliveries.Add(verified);
        if (DeliveryRules.IsComplete(fulfilment, deliveries))
        {
            fulfilment.Status = FulfilmentRules.Next(fulfilment.Status, FulfilmentAct.Complete) ?? fulfilment.Status;
        }
    }

    private static RoundOutcome OutcomeOf(DeliveryAct act) =>
        act switch
        {
            DeliveryAct.Verify => RoundOutcome.Approved,
            DeliveryAct.RequestChanges => RoundOutcome.ChangesRequested,
            _ => RoundOutcome.Rejected,
        };

    private static Act HappeningOf(DeliveryAct act) =>
        act switch
        {
            DeliveryAct.Verify => DeliveryActs.Verified,
            DeliveryAct.RequestChanges => DeliveryActs.ChangesRequested,
            _ => DeliveryActs.Rejected,
        };
}
