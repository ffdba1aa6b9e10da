using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Happenings;
using SocialReturn.Core.Rounds;
using SocialReturn.Core.Tenders;

namespace SocialReturn.Core.Fulfilments.ByDesk;

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

    /// <summary>What a claim would be worth as the adviser fills it in; nothing is saved. Null when there is no such delivery in scope.</summary>
    public async Task<Valued?> PreviewPartAsync(Guid deliveryId, DeliveryInput input, CancellationToken cancellationToken)
    {
        if (await db.Deliveries.AsNoTracking().SingleOrDefaultAsync(row => row.Id == deliveryId, cancellationToken) is not { } delivery)
        {
            return null;
        }

        var fulfilment = await db.Fulfilments.AsNoTracking().SingleAsync(row => row.Id == delivery.FulfilmentId, cancellationToken);
        var tender = await db.Tenders.AsNoTracking().SingleAsync(row => row.Id == delivery.TenderId, cancellationToken);
        return await LowerAsync(tender, fulfilment, delivery, input, cancellationToken);
    }

    /// <summary>Verifies less than was claimed: fewer hours, other days or a lower amount, with a reason. What was claimed stays in its round.</summary>
    public async Task<Outcome<Guid>> VerifyPartAsync(Guid deliveryId, Guid version, DeliveryInput input, string? reason, CancellationToken cancellationToken)
    {
        if (await db.Deliveries.SingleOrDefaultAsync(row => row.Id == deliveryId, cancellationToken) is not { } delivery)
        {
            return Outcome.NotFound<Guid>();
        }

        if (!await acts.Sides.MayDecideAsync(delivery.ContractorId, delivery.ClaimedById, cancellationToken))
        {
            return Outcome.Forbidden<Guid>();
        }

        var fulfilment = await db.Fulfilments.SingleAsync(row => row.Id == delivery.FulfilmentId, cancellationToken);
        var tender = await db.Tenders.SingleAsync(row => row.Id == delivery.TenderId, cancellationToken);
        var claimed = delivery.Value;
        var errors = CaseReasons.Check(reason) is { } error ? [error] : new List<FieldError>();
        var valued = await LowerAsync(tender, fulfilment, delivery, input, cancellationToken);
        errors.AddRange(valued.Errors);
        if (errors.Count > 0)
        {
            db.ChangeTracker.Clear();
            return Outcome.Invalid<Guid>(errors);
        }

        if (delivery.Version != version || FulfilmentRules.Next(delivery.Status, DeliveryAct.Verify) is not { } next)
        {
            db.ChangeTracker.Clear();
            return Outcome.Conflict<Guid>();
        }

        var round = await tools.Ledger.DecideAsync(deliveryId, RoundOutcome.ApprovedInPart, reason!.Trim(), cancellationToken);
        tools.Ledger.Book(fulfilment, deliveryId, round, AmountState.Claimed, -claimed);
        tools.Ledger.Book(fulfilment, deliveryId, round, AmountState.Realised, valued.Value);
        (delivery.Status, delivery.Value) = (next, valued.Value);
        (delivery.DecidedAt, delivery.DecisionReason) = (round.DecidedAt, round.Reason);
        await CompleteAsync(fulfilment, delivery, cancellationToken);
        await tools.Progress.UpdateAsync(tender, cancellationToken);
        var happening = new DeliveryChanged(DeliveryActs.VerifiedInPart, tender, fulfilment, delivery, claimed) { After = valued.Value, Reason = round.Reason };
        await acts.Chronicle.TellAsync(happening, cancellationToken);
        return await db.SaveAsync(deliveryId, cancellationToken);
    }

    private async Task<Valued> LowerAsync(Tender tender, Fulfilment fulfilment, Delivery delivery, DeliveryInput input, CancellationToken cancellationToken)
    {
        var needs = await tools.Valuation.NeedsAsync(fulfilment, delivery, cancellationToken);
        var entered = input with { InvoiceNumber = delivery.InvoiceNumber };
        if (DeliveryRules.Check(entered, fulfilment, needs, tender.ContractSum, true) is { Count: > 0 } errors)
        {
            return new Valued(null, null, [.. errors]);
        }

        var claimed = delivery.Value;
        delivery.Take(entered, needs);
        var valued = await tools.Valuation.ValueAsync(tender, fulfilment, delivery, cancellationToken);
        return valued.Errors.IsEmpty && valued.Value >= claimed
            ? valued with
            {
                Errors = [new FieldError("", string.Format(FulfilmentTexts.PartNotLower, claimed))],
            }
            : valued;
    }

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

        if (act != DeliveryAct.Verify && CaseReasons.Check(reason) is { } error)
        {
            return Outcome.Invalid<Guid>(error);
        }

        if (
            delivery.Version != version
            || FulfilmentRules.Next(delivery.Status, act) is not { } next
            || (act == DeliveryAct.Verify && delivery.Value != amount)
        )
        {
            return Outcome.Conflict<Guid>();
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
            await tools.Standing.WithoutAsync(tender, fulfilment, delivery, round, cancellationToken);
        }

        await tools.Progress.UpdateAsync(tender, cancellationToken);
        await acts.Chronicle.TellAsync(
            new DeliveryHappening(HappeningOf(act), tender, fulfilment, delivery) { Reason = delivery.DecisionReason },
            cancellationToken
        );
        return await db.SaveAsync(delivery.Id, cancellationToken);
    }

    /// <summary>A fulfilment is complete when nothing of it waits, and it was delivered to its last day or said to be the last.</summary>
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
