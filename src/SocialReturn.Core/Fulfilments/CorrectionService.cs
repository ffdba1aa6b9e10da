using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Accounts;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Happenings;
using SocialReturn.Core.Rounds;
using SocialReturn.Core.Tenancy;
using SocialReturn.Core.Tenders;

namespace SocialReturn.Core.Fulfilments;

/// <summary>
/// Corrects what was verified: one side says how it should be and why, the other agrees or not. What was verified before stays in its
/// rounds; the difference is booked on the day of the agreement.
/// </summary>
public sealed class CorrectionService(
    PortalDbContext db,
    CurrentScope scope,
    ActTools acts,
    FulfilmentTools tools,
    WaitingCorrectionReader waiting,
    CorrectionProofService proof
)
{
    /// <summary>What the delivery would be worth; nothing is saved. Null when there is no such delivery in scope.</summary>
    public async Task<Valued?> PreviewAsync(Guid deliveryId, CorrectionInput input, CancellationToken cancellationToken) =>
        await db.Deliveries.AsNoTracking().SingleOrDefaultAsync(row => row.Id == deliveryId, cancellationToken) is { } delivery
            ? await ChangeAsync(await CaseAsync(delivery, cancellationToken), delivery, input, cancellationToken)
            : null;

    /// <summary>What the correction that waits would make of it now; null when none waits in scope.</summary>
    public async Task<Valued?> ValueAsync(Guid deliveryId, CancellationToken cancellationToken)
    {
        var delivery = await db.Deliveries.AsNoTracking().SingleOrDefaultAsync(row => row.Id == deliveryId, cancellationToken);
        var round = await waiting.Of(deliveryId).AsNoTracking().SingleOrDefaultAsync(cancellationToken);
        return delivery is null || round is null
            ? null
            : await ApplyAsync(await CaseAsync(delivery, cancellationToken), delivery, Terms.Read(round.Facts!), cancellationToken);
    }

    /// <summary>Asks for a correction of what was verified, or offers one.</summary>
    /// <param name="version">Of the delivery as it was looked at.</param>
    public async Task<Outcome<Guid>> SubmitAsync(Guid deliveryId, Guid version, CorrectionInput input, CancellationToken cancellationToken)
    {
        if (await db.Deliveries.SingleOrDefaultAsync(row => row.Id == deliveryId, cancellationToken) is not { } delivery)
        {
            return Outcome.NotFound<Guid>();
        }

        if (await waiting.RefusalAsync<Guid>(delivery, null, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        var found = await CaseAsync(delivery, cancellationToken);
        var changed = await db.Deliveries.AsNoTracking().SingleAsync(row => row.Id == deliveryId, cancellationToken);
        var grounds = input.Grounds();
        var errors = CaseReasons.Check(grounds, FulfilmentTexts.CorrectionReasonRequired) is { } error ? [error] : new List<FieldError>();
        var valued = await ChangeAsync(found, changed, input, cancellationToken);
        errors.AddRange(valued.Errors);
        errors.AddRange(await proof.CheckAsync(delivery, input, cancellationToken));
        var terms = Terms.Of(changed) with { Nothing = input.Reverses };
        if (valued.Errors.IsEmpty && terms == Terms.Of(delivery))
        {
            errors.Add(new FieldError("", FulfilmentTexts.CorrectionSame));
        }

        if (errors.Count > 0)
        {
            return Outcome.Invalid<Guid>(errors);
        }

        if (
            delivery.Version != version
            || FulfilmentRules.Next(delivery.Status, DeliveryAct.Correct) is null
            || await waiting.Of(deliveryId).AnyAsync(cancellationToken)
        )
        {
            return Outcome.Conflict<Guid>();
        }

        terms = terms with { CreditNumber = input.Credit?.Number?.Trim(), CreditDate = input.Credit?.Date };
        var opening = new LedgerWriter.Opening(RoundSubject.Correction, deliveryId, terms, valued.Value, delivery.TariffScheduleId)
        {
            By = scope.IsContractor ? CaseSide.Contractor : CaseSide.Desk,
            Grounds = grounds,
        };
        var round = await tools.Ledger.OpenAsync(found.Fulfilment, opening, cancellationToken);
        Touch(delivery);
        var act = scope.IsContractor ? CorrectionActs.Asked : CorrectionActs.Offered;
        var happening = new DeliveryChanged(act, found.Tender, found.Fulfilment, delivery, delivery.Value)
        {
            After = valued.Value,
            Reason = opening.Grounds,
            DueOn = round.DueOn,
        };
        await acts.Chronicle.TellAsync(happening, cancellationToken);
        var files = await proof.AttachAsync(delivery, round, input, cancellationToken);
        var sent = await db.SaveAsync(deliveryId, cancellationToken);
        if (sent.IsDone)
        {
            await proof.ConfirmAsync(files);
        }

        return sent;
    }

    /// <summary>The other side agrees: the difference is booked.</summary>
    /// <param name="amount">On the button: what the delivery is worth then. When it would be something else by now, it is a conflict.</param>
    public async Task<Outcome<Guid>> AgreeAsync(Guid deliveryId, Guid version, Euro amount, CancellationToken cancellationToken)
    {
        var (delivery, round, refusal) = await waiting.FindAsync(deliveryId, bySubmitter: false, cancellationToken);
        if (refusal is not null)
        {
            return refusal;
        }

        if (round is null || delivery!.Version != version)
        {
            return Outcome.Conflict<Guid>();
        }

        var found = await CaseAsync(delivery, cancellationToken);
        var before = delivery.Value;
        var terms = Terms.Read(round.Facts!);
        var valued = await ApplyAsync(found, delivery, terms, cancellationToken);
        if (!valued.Is(amount))
        {
            db.ChangeTracker.Clear();
            return Outcome.Conflict<Guid>();
        }

        await tools.Ledger.DecideAsync(deliveryId, RoundOutcome.Approved, null, cancellationToken);
        tools.Ledger.Book(found.Fulfilment, deliveryId, round, AmountState.Realised, valued.Value - before);
        if (terms.Nothing)
        {
            await ReverseAsync(found, delivery, round, cancellationToken);
        }
        else
        {
            delivery.Value = valued.Value;
            await OpenHoleAsync(found.Fulfilment, cancellationToken);
        }

        Touch(delivery);
        await tools.Progress.UpdateAsync(found.Tender, cancellationToken);
        var act = round.By == CaseSide.Contractor ? CorrectionActs.Approved : CorrectionActs.Accepted;
        await TellAsync(act, found, delivery, before, valued.Value, null, cancellationToken);
        return await db.SaveAsync(deliveryId, cancellationToken);
    }

    /// <summary>The other side does not agree: nothing changes.</summary>
    public async Task<Outcome<Guid>> RefuseAsync(Guid deliveryId, Guid version, string? reason, CancellationToken cancellationToken)
    {
        var (delivery, round, refusal) = await waiting.FindAsync(deliveryId, bySubmitter: false, cancellationToken);
        if (refusal is not null)
        {
            return refusal;
        }

        if (CaseReasons.Check(reason, FulfilmentTexts.CorrectionRefusalRequired) is { } error)
        {
            return Outcome.Invalid<Guid>(error);
        }

        if (round is null || delivery!.Version != version)
        {
            return Outcome.Conflict<Guid>();
        }

        var (outcome, act) =
            round.By == CaseSide.Contractor ? (RoundOutcome.Rejected, CorrectionActs.Refused) : (RoundOutcome.Objected, CorrectionActs.Objected);
        return await EndAsync(delivery, outcome, act, reason!.Trim(), cancellationToken);
    }

    /// <summary>Whoever asked for it takes it back.</summary>
    public async Task<Outcome<Guid>> WithdrawAsync(Guid deliveryId, Guid version, CancellationToken cancellationToken)
    {
        var (delivery, round, refusal) = await waiting.FindAsync(deliveryId, bySubmitter: true, cancellationToken);
        return refusal is not null ? refusal
            : round is null || delivery!.Version != version ? Outcome.Conflict<Guid>()
            : await EndAsync(delivery, RoundOutcome.Withdrawn, CorrectionActs.Withdrawn, null, cancellationToken);
    }

    private async Task<Case> CaseAsync(Delivery delivery, CancellationToken cancellationToken) =>
        new(
            await db.Tenders.SingleAsync(row => row.Id == delivery.TenderId, cancellationToken),
            await db.Fulfilments.SingleAsync(row => row.Id == delivery.FulfilmentId, cancellationToken)
        );

    /// <summary>Fills in what the form says, and values it by the schedule that the delivery was verified by.</summary>
    private async Task<Valued> ChangeAsync(Case found, Delivery delivery, CorrectionInput input, CancellationToken cancellationToken)
    {
        var terms = new Terms(null, null, null, Measures.None) { Nothing = true };
        if (!input.Reverses)
        {
            var needs = await tools.Valuation.NeedsAsync(found.Fulfilment, delivery, cancellationToken);
            if (input.Credit is { } credit)
            {
                var known = await db.KnownCreditsAsync(found.Fulfilment, delivery.Id, cancellationToken);
                if (CreditNoteRules.Check(credit, delivery, needs, known, acts.Clock.DutchToday()) is { Count: > 0 } refused)
                {
                    return new Valued(null, null, [.. refused]);
                }
            }

            var entered = input.EnteredFor(delivery);
            var errors = DeliveryRules.Check(entered, found.Fulfilment, needs, found.Tender.ContractSum, true);
            if (errors.Count > 0)
            {
                return new Valued(null, null, [.. errors]);
            }

            delivery.Take(entered, needs);
            terms = Terms.Of(delivery);
        }

        return await ApplyAsync(found, delivery, terms, cancellationToken);
    }

    private async Task<Valued> ApplyAsync(Case found, Delivery delivery, Terms terms, CancellationToken cancellationToken)
    {
        if (terms.Nothing)
        {
            return new Valued(null, null, []);
        }

        (delivery.From, delivery.To, delivery.Measures) = (terms.From!.Value, terms.To!.Value, terms.Measures);
        return await tools.Valuation.ValueAsync(found.Tender, found.Fulfilment, delivery, cancellationToken);
    }

    /// <summary>Its days can be delivered anew, so an item that was complete is open again.</summary>
    private async Task ReverseAsync(Case found, Delivery delivery, Round round, CancellationToken cancellationToken)
    {
        delivery.Status = FulfilmentRules.Next(delivery.Status, DeliveryAct.Reverse)!.Value;
        found.Fulfilment.Status = FulfilmentRules.Next(found.Fulfilment.Status, FulfilmentAct.Reopen) ?? found.Fulfilment.Status;
        await tools.Standing.WithoutAsync(found.Tender, found.Fulfilment, delivery, round, cancellationToken);
    }

    /// <summary>Days that were delivered and, by a correction, are not any more, can be delivered anew.</summary>
    private async Task OpenHoleAsync(Fulfilment fulfilment, CancellationToken cancellationToken)
    {
        var deliveries = await db.Deliveries.Where(row => row.FulfilmentId == fulfilment.Id).ToListAsync(cancellationToken);
        if (!DeliveryRules.IsComplete(fulfilment, deliveries))
        {
            fulfilment.Status = FulfilmentRules.Next(fulfilment.Status, FulfilmentAct.Reopen) ?? fulfilment.Status;
        }
    }

    private async Task<Outcome<Guid>> EndAsync(Delivery delivery, RoundOutcome outcome, Act act, string? reason, CancellationToken cancellationToken)
    {
        var found = await CaseAsync(delivery, cancellationToken);
        var round = await tools.Ledger.DecideAsync(delivery.Id, outcome, reason, cancellationToken);
        Touch(delivery);
        await TellAsync(act, found, delivery, delivery.Value, round.Value, reason, cancellationToken);
        return await db.SaveAsync(delivery.Id, cancellationToken);
    }

    /// <summary>Whoever looked at it before looks again: its version changes, also when nothing else of the row does.</summary>
    private void Touch(Delivery delivery) => db.Entry(delivery).State = EntityState.Modified;

    private Task TellAsync(Act act, Case found, Delivery delivery, Euro before, Euro after, string? reason, CancellationToken cancellationToken) =>
        acts.Chronicle.TellAsync(
            new DeliveryChanged(act, found.Tender, found.Fulfilment, delivery, before) { After = after, Reason = reason },
            cancellationToken
        );

    private sealed record Case(Tender Tender, Fulfilment Fulfilment);
}
