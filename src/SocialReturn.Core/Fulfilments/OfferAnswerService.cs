using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Accounts;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Rounds;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Fulfilments;

/// <summary>The contractor's side of a counter-offer: takes it, or says why not, each in one act.</summary>
public sealed class OfferAnswerService(PortalDbContext db, CurrentScope scope, ActTools acts, FulfilmentTools tools)
{
    /// <param name="amount">The amount on the button: when the terms are worth something else by now, it is a conflict.</param>
    public async Task<Outcome<Guid>> AcceptAsync(Guid id, Guid version, Euro amount, CancellationToken cancellationToken)
    {
        var (fulfilment, refusal) = await FindAsync(id, version, FulfilmentAct.Accept, cancellationToken);
        if (fulfilment is null)
        {
            return refusal!;
        }

        var tender = await db.Tenders.SingleAsync(row => row.Id == fulfilment.TenderId, cancellationToken);
        var offer = await tools.Ledger.DecideAsync(id, RoundOutcome.Approved, null, cancellationToken);
        fulfilment.Take(Terms.Read(offer.Facts!));
        var valued = await tools.Valuation.ValueAsync(tender, fulfilment, cancellationToken);
        if (valued.Value != amount)
        {
            db.ChangeTracker.Clear();
            return Outcome.Conflict<Guid>();
        }

        fulfilment.SetValue(valued);
        await tools.Valuation.HoldParticipantAsync(fulfilment, cancellationToken);
        var before = fulfilment.ProposedValue;
        tools.Ledger.Book(fulfilment, null, offer, AmountState.Proposed, -before);
        tools.Ledger.Book(fulfilment, null, offer, AmountState.Agreed, valued.Value);
        fulfilment.Status = FulfilmentStatus.Agreed;
        fulfilment.DecidedAt = offer.DecidedAt;
        fulfilment.DecisionReason = null;
        await tools.Progress.UpdateAsync(tender, cancellationToken);
        await acts.Chronicle.TellAsync(new FulfilmentHappening(FulfilmentActs.OfferAccepted, tender, fulfilment), cancellationToken);
        return await db.SaveAsync(id, cancellationToken);
    }

    /// <summary>The proposal as it was waits for the desk again.</summary>
    public async Task<Outcome<Guid>> ObjectAsync(Guid id, Guid version, string? reason, CancellationToken cancellationToken)
    {
        var (fulfilment, refusal) = await FindAsync(id, version, FulfilmentAct.Decline, cancellationToken);
        if (fulfilment is null)
        {
            return refusal!;
        }

        if (ReviewService.CheckReason(reason, FulfilmentTexts.ObjectionRequired) is { } error)
        {
            return Outcome.Invalid<Guid>(error);
        }

        var tender = await db.Tenders.SingleAsync(row => row.Id == fulfilment.TenderId, cancellationToken);
        await tools.Ledger.DecideAsync(id, RoundOutcome.Objected, reason!.Trim(), cancellationToken);
        var round = await tools.Ledger.OpenAsync(fulfilment, RoundSubject.Proposal, reason.Trim(), cancellationToken);
        fulfilment.Status = FulfilmentStatus.Proposed;
        fulfilment.ProposedAt = round.SubmittedAt;
        fulfilment.ProposedById = round.SubmittedById;
        fulfilment.AnswerDueOn = round.DueOn;
        fulfilment.DecisionReason = null;
        await tools.Progress.UpdateAsync(tender, cancellationToken);
        await acts.Chronicle.TellAsync(new FulfilmentHappening(FulfilmentActs.OfferObjected, tender, fulfilment) { Reason = reason.Trim() }, cancellationToken);
        return await db.SaveAsync(id, cancellationToken);
    }

    /// <returns>The fulfilment when the act may go on; the outcome when not.</returns>
    private async Task<(Fulfilment? Fulfilment, Outcome<Guid>? Refusal)> FindAsync(
        Guid id,
        Guid version,
        FulfilmentAct act,
        CancellationToken cancellationToken
    )
    {
        if (await db.Fulfilments.SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is not { } fulfilment)
        {
            return (null, Outcome.NotFound<Guid>());
        }

        // An offer of the desk is not for the desk to take.
        if (scope.Required.Kind != AccessScopeKind.Contractor)
        {
            return (null, Outcome.Forbidden<Guid>());
        }

        if (await acts.Blocks.RefusalAsync(fulfilment.RegionId, fulfilment.ContractorId, cancellationToken) is { } blocked)
        {
            return (null, Outcome.Invalid<Guid>("", blocked));
        }

        return fulfilment.Version == version && FulfilmentRules.Next(fulfilment.Status, act) is not null
            ? (fulfilment, null)
            : (null, Outcome.Conflict<Guid>());
    }
}
