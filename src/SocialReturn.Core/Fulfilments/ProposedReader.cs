using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Data;
using SocialReturn.Core.Rounds;

namespace SocialReturn.Core.Fulfilments;

/// <summary>An item as its contractor proposed it last, to start another from: what the desk made of it stays with that one.</summary>
public sealed class ProposedReader(PortalDbContext db, FulfilmentValuation valuation)
{
    /// <returns>Null when there is none of this shape in scope; it is not tracked.</returns>
    public async Task<T?> FindAsync<T>(Guid id, CancellationToken cancellationToken)
        where T : Fulfilment
    {
        if (await db.Set<T>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is not { } item)
        {
            return null;
        }

        var rounds = db.Rounds.AsNoTracking().Where(round => round.SubjectId == id);
        if (await rounds.AnyAsync(round => round.Subject == RoundSubject.Offer && round.Outcome == RoundOutcome.Approved, cancellationToken))
        {
            var proposal = await rounds
                .Where(round => round.Subject == RoundSubject.Proposal)
                .OrderByDescending(round => round.Number)
                .FirstAsync(cancellationToken);
            var tender = await db.Tenders.AsNoTracking().SingleAsync(row => row.Id == item.TenderId, cancellationToken);
            item.Take(Terms.Read(proposal.Facts!), await valuation.ScheduleOfAsync(tender, cancellationToken));
        }

        return item;
    }
}
