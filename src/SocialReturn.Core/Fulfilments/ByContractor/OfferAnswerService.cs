using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Accounts;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Rounds;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Fulfilments.ByContractor;

/// <summary>The contractor's side of a counter-offer: takes it, or says why not, each in one act.</summary>
public sealed class OfferAnswerService(PortalDbContext db, CurrentScope scope, ActTools acts, FulfilmentTools tools)
{
    /// <summary>What the offer is worth now: another schedule may have been pinned, or months used up, since it was made.</summary>
    /// <returns>Null when none waits in scope.</returns>
    public async Task<Valued?> ValueAsync(Guid id, CancellationToken cancellationToken)
    {
        var offer = await db
            .Rounds.AsNoTracking()
            .SingleOrDefaultAsync(round => round.SubjectId == id && round.Subject == RoundSubject.Offer && round.DecidedAt == null, cancellationToken);
        if (offer is null)
        {
            return null;
        }

        var fulfilment = await db.Fulfilments.AsNoTracking().SingleAsync(row => row.Id == id, cancellationToken);
        var tender = await db.Tenders.AsNoTracking().SingleAsync(row => row.Id == fulfilment.TenderId, cancellationToken);
        fulfilment.Take(Terms.Read(offer.Facts!), await tools.Valuation.ScheduleOfAsync(tender, cancellationToken));
        return await tools.Valuation.ValueAsync(tender, fulfilment, cancellationToken);
    }

    /// <param name="amount">On the button. When the terms are worth something else by now, or do not fit the schedule any more, it is a conflict.</param>
    public async Task<Outcome<Guid>> AcceptAsync(Guid id, Guid version, Euro amount, CancellationToken cancellationToken)
    {
        var found = await FindAsync(id, cancellationToken);
        if (found.Value is not { } fulfilment)
        {
            return Outcome.As<Guid, Fulfilment>(found);
        }

        if (!IsOpenTo(fulfilment, version, FulfilmentAct.Accept))
        {
            return Outcome.Conflict<Guid>();
        }

        var tender = await db.Tenders.SingleAsync(row => row.Id == fulfilment.TenderId, cancellationToken);
        if (await db.Rounds.SingleOrDefaultAsync(round => round.SubjectId == id && round.DecidedAt == null, cancellationToken) is not { Facts: { } terms })
        {
            return Outcome.Conflict<Guid>();
        }

        fulfilment.Take(Terms.Read(terms), await tools.Valuation.ScheduleOfAsync(tender, cancellationToken));
        var valued = await tools.Valuation.ValueAsync(tender, fulfilment, cancellationToken);
        if (!valued.Is(amount))
        {
            db.ChangeTracker.Clear();
            return Outcome.Conflict<Guid>();
        }

        await tools.Ledger.AgreeAsync(fulfilment, valued, cancellationToken);
        await tools.Progress.UpdateAsync(tender, cancellationToken);
        await acts.Chronicle.TellAsync(new FulfilmentHappening(FulfilmentActs.OfferAccepted, tender, fulfilment), cancellationToken);
        return await db.SaveAsync(id, cancellationToken);
    }

    /// <summary>The proposal as it was waits for the desk again.</summary>
    public async Task<Outcome<Guid>> ObjectAsync(Guid id, Guid version, string? reason, CancellationToken cancellationToken)
    {
        var found = await FindAsync(id, cancellationToken);
        if (found.Value is not { } fulfilment)
        {
            return Outcome.As<Guid, Fulfilment>(found);
        }

        if (CaseReasons.Check(reason, FulfilmentTexts.ObjectionRequired) is { } error)
        {
            return Outcome.Invalid<Guid>(error);
        }

        if (!IsOpenTo(fulfilment, version, FulfilmentAct.Decline))
        {
            return Outcome.Conflict<Guid>();
        }

        var tender = await db.Tenders.SingleAsync(row => row.Id == fulfilment.TenderId, cancellationToken);
        await tools.Ledger.DecideAsync(id, RoundOutcome.Objected, reason!.Trim(), cancellationToken);
        await tools.Ledger.ProposeAsync(fulfilment, reason.Trim(), cancellationToken);
        await tools.Progress.UpdateAsync(tender, cancellationToken);
        await acts.Chronicle.TellAsync(new FulfilmentHappening(FulfilmentActs.OfferObjected, tender, fulfilment) { Reason = reason.Trim() }, cancellationToken);
        return await db.SaveAsync(id, cancellationToken);
    }

    private async Task<Outcome<Fulfilment>> FindAsync(Guid id, CancellationToken cancellationToken) =>
        await db.Fulfilments.SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is not { } fulfilment ? Outcome.NotFound<Fulfilment>()
        // An offer of the desk is not for the desk to take.
        : !scope.IsContractor ? Outcome.Forbidden<Fulfilment>()
        : await acts.Blocks.RefusalAsync(fulfilment.RegionId, fulfilment.ContractorId, cancellationToken) is { } blocked
            ? Outcome.Invalid<Fulfilment>("", blocked)
        : Outcome.Done(fulfilment);

    private static bool IsOpenTo(Fulfilment fulfilment, Guid version, FulfilmentAct act) =>
        fulfilment.Version == version && FulfilmentRules.Next(fulfilment.Status, act) is not null;
}
