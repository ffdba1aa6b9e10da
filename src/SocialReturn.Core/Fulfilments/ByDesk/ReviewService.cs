using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Accounts;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Happenings;
using SocialReturn.Core.Rounds;
using SocialReturn.Core.Tariffs;

namespace SocialReturn.Core.Fulfilments.ByDesk;

/// <summary>The adviser's side: decide a proposal, verify a claim. Nobody decides their own entry.</summary>
public sealed partial class ReviewService(PortalDbContext db, ActTools acts, FulfilmentTools tools)
{
    /// <param name="amount">The amount on the button: when the value has become another since, it is a conflict.</param>
    public Task<Outcome<Guid>> AgreeAsync(Guid id, Guid version, Euro amount, CancellationToken cancellationToken) =>
        DecideAsync(id, version, FulfilmentAct.Agree, null, amount, cancellationToken);

    public Task<Outcome<Guid>> RequestChangesAsync(Guid id, Guid version, string reason, CancellationToken cancellationToken) =>
        DecideAsync(id, version, FulfilmentAct.RequestChanges, reason, null, cancellationToken);

    public Task<Outcome<Guid>> RejectAsync(Guid id, Guid version, string reason, CancellationToken cancellationToken) =>
        DecideAsync(id, version, FulfilmentAct.Reject, reason, null, cancellationToken);

    /// <summary>Names the supplier of a purchase that was proposed with a name only, and values it again.</summary>
    public async Task<Outcome<Guid>> LinkSupplierAsync(Guid id, Guid version, Guid supplierId, CancellationToken cancellationToken)
    {
        var purchase = await db.Fulfilments.SingleOrDefaultAsync(row => row.Id == id, cancellationToken);
        var supplier = await db.Suppliers.AsNoTracking().SingleOrDefaultAsync(row => row.Id == supplierId, cancellationToken);
        if (supplier is null || purchase is not { Description.Supplier: SupplierRole.Recognised })
        {
            return Outcome.NotFound<Guid>();
        }

        if (!await acts.Sides.MayDecideAsync(purchase.ContractorId, null, cancellationToken))
        {
            return Outcome.Forbidden<Guid>();
        }

        if (purchase.Version != version || purchase.Status != FulfilmentStatus.Proposed || supplier.EndedAt is not null)
        {
            return Outcome.Conflict<Guid>();
        }

        if (await db.Rounds.SingleOrDefaultAsync(row => row.SubjectId == id && row.DecidedAt == null, cancellationToken) is not { } round)
        {
            return Outcome.Conflict<Guid>();
        }

        var tender = await db.Tenders.SingleAsync(row => row.Id == purchase.TenderId, cancellationToken);
        purchase.SupplierId = supplier.Id;
        purchase.SupplierName = supplier.Name;
        purchase.SetValue(await tools.Valuation.ValueAsync(tender, purchase, cancellationToken));
        tools.Ledger.Book(purchase, null, round, AmountState.Proposed, purchase.Value - purchase.ProposedValue);
        await tools.Progress.UpdateAsync(tender, cancellationToken);
        await acts.Chronicle.TellAsync(new FulfilmentHappening(FulfilmentActs.SupplierLinked, tender, purchase), cancellationToken);
        return await db.SaveAsync(purchase.Id, cancellationToken);
    }

    /// <summary>Opens an item that is complete, so that something can be delivered after all.</summary>
    public async Task<Outcome<Guid>> ReopenAsync(Guid id, Guid version, string? reason, CancellationToken cancellationToken)
    {
        if (await db.Fulfilments.SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is not { } fulfilment)
        {
            return Outcome.NotFound<Guid>();
        }

        if (!await acts.Sides.MayDecideAsync(fulfilment.ContractorId, null, cancellationToken))
        {
            return Outcome.Forbidden<Guid>();
        }

        if (CaseReasons.Check(reason) is { } error)
        {
            return Outcome.Invalid<Guid>(error);
        }

        if (fulfilment.Version != version || FulfilmentRules.Next(fulfilment.Status, FulfilmentAct.Reopen) is not { } next)
        {
            return Outcome.Conflict<Guid>();
        }

        var tender = await db.Tenders.SingleAsync(row => row.Id == fulfilment.TenderId, cancellationToken);
        fulfilment.Status = next;
        await tools.Progress.UpdateAsync(tender, cancellationToken);
        await acts.Chronicle.TellAsync(new FulfilmentHappening(FulfilmentActs.Reopened, tender, fulfilment) { Reason = reason!.Trim() }, cancellationToken);
        return await db.SaveAsync(id, cancellationToken);
    }

    private async Task<Outcome<Guid>> DecideAsync(Guid id, Guid version, FulfilmentAct act, string? reason, Euro? amount, CancellationToken cancellationToken)
    {
        if (await db.Fulfilments.SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is not { } fulfilment)
        {
            return Outcome.NotFound<Guid>();
        }

        if (!await acts.Sides.MayDecideAsync(fulfilment.ContractorId, fulfilment.ProposedById, cancellationToken))
        {
            return Outcome.Forbidden<Guid>();
        }

        if (act != FulfilmentAct.Agree && CaseReasons.Check(reason) is { } error)
        {
            return Outcome.Invalid<Guid>(error);
        }

        if (fulfilment.Version != version || FulfilmentRules.Next(fulfilment.Status, act) is not { } next)
        {
            return Outcome.Conflict<Guid>();
        }

        var tender = await db.Tenders.SingleAsync(row => row.Id == fulfilment.TenderId, cancellationToken);
        if (act == FulfilmentAct.Agree)
        {
            // Another placement of the same person may have been agreed in between and used up months.
            var valued = await tools.Valuation.ValueAsync(tender, fulfilment, cancellationToken);
            if (amount is not { } seen || !valued.Is(seen))
            {
                return Outcome.Conflict<Guid>();
            }

            await tools.Ledger.AgreeAsync(fulfilment, valued, cancellationToken);
        }
        else
        {
            var round = await tools.Ledger.DecideAsync(fulfilment, OutcomeOf(act), next, reason!.Trim(), cancellationToken);
            tools.Ledger.Book(fulfilment, null, round, AmountState.Proposed, act == FulfilmentAct.Reject ? -fulfilment.ProposedValue : Euro.Zero);
        }

        await tools.Progress.UpdateAsync(tender, cancellationToken);
        await acts.Chronicle.TellAsync(new FulfilmentHappening(HappeningOf(act), tender, fulfilment) { Reason = fulfilment.DecisionReason }, cancellationToken);
        return await db.SaveAsync(fulfilment.Id, cancellationToken);
    }

    private static RoundOutcome OutcomeOf(FulfilmentAct act) =>
        act switch
        {
            FulfilmentAct.RequestChanges => RoundOutcome.ChangesRequested,
            _ => RoundOutcome.Rejected,
        };

    private static Act HappeningOf(FulfilmentAct act) =>
        act switch
        {
            FulfilmentAct.Agree => FulfilmentActs.Agreed,
            FulfilmentAct.RequestChanges => FulfilmentActs.ChangesRequested,
            _ => FulfilmentActs.Rejected,
        };
}
