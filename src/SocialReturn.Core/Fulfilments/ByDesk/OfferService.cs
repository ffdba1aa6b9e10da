using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Accounts;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Rounds;
using SocialReturn.Core.Tenders;

namespace SocialReturn.Core.Fulfilments.ByDesk;

/// <summary>The adviser's side of a counter-offer: answers a proposal with other terms, which the contractor takes or not.</summary>
public sealed class OfferService(PortalDbContext db, ActTools acts, FulfilmentTools tools)
{
    /// <summary>What these terms are worth now; nothing is saved. Null when there is no such fulfilment in scope.</summary>
    public async Task<Valued?> PreviewAsync(Guid id, Terms terms, CancellationToken cancellationToken)
    {
        if (await db.Fulfilments.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is not { } fulfilment)
        {
            return null;
        }

        var tender = await db.Tenders.AsNoTracking().SingleAsync(row => row.Id == fulfilment.TenderId, cancellationToken);
        return await ValueAsync(tender, fulfilment, terms, cancellationToken);
    }

    /// <param name="version">Of the proposal as it was looked at.</param>
    /// <param name="reason">Why other terms are offered.</param>
    public async Task<Outcome<Guid>> OfferAsync(Guid id, Guid version, Terms terms, string? reason, CancellationToken cancellationToken)
    {
        if (await db.Fulfilments.SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is not { } fulfilment)
        {
            return Outcome.NotFound<Guid>();
        }

        if (!await acts.Sides.MayDecideAsync(fulfilment.ContractorId, fulfilment.ProposedById, cancellationToken))
        {
            return Outcome.Forbidden<Guid>();
        }

        var errors = CaseReasons.Check(reason) is { } error ? [error] : new List<FieldError>();
        var tender = await db.Tenders.SingleAsync(row => row.Id == fulfilment.TenderId, cancellationToken);
        var offered = await db.Fulfilments.AsNoTracking().SingleAsync(row => row.Id == id, cancellationToken);
        var valued = await ValueAsync(tender, offered, terms, cancellationToken);
        errors.AddRange(valued.Errors);
        if (Terms.Of(offered) == Terms.Of(fulfilment))
        {
            errors.Add(new FieldError("", FulfilmentTexts.OfferSame));
        }

        if (errors.Count > 0)
        {
            return Outcome.Invalid<Guid>(errors);
        }

        if (fulfilment.Version != version || FulfilmentRules.Next(fulfilment.Status, FulfilmentAct.Offer) is not { } next)
        {
            return Outcome.Conflict<Guid>();
        }

        var proposal = await tools.Ledger.DecideAsync(fulfilment, RoundOutcome.Countered, next, reason!.Trim(), cancellationToken);
        var opening = new LedgerWriter.Opening(RoundSubject.Offer, id, Terms.Of(offered), valued.Value, valued.ScheduleId) { Grounds = proposal.Reason };
        await tools.Ledger.OpenAsync(fulfilment, opening, cancellationToken);
        await tools.Progress.UpdateAsync(tender, cancellationToken);
        var happening = new FulfilmentOffered(tender, fulfilment, fulfilment.ProposedValue, valued.Value) { Reason = proposal.Reason };
        await acts.Chronicle.TellAsync(happening, cancellationToken);
        return await db.SaveAsync(id, cancellationToken);
    }

    private async Task<Valued> ValueAsync(Tender tender, Fulfilment untracked, Terms terms, CancellationToken cancellationToken)
    {
        var schedule = await tools.Valuation.ScheduleOfAsync(tender, cancellationToken);
        untracked.Take(terms, schedule);
        var valued = await tools.Valuation.ValueAsync(tender, untracked, cancellationToken);
        var missing = ProposalRules.CheckTerms(untracked, schedule);
        return valued with { Errors = [.. missing, .. valued.Errors.Where(error => missing.TrueForAll(known => known.Field != error.Field))] };
    }
}
