using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Rounds;
using SocialReturn.Core.Tenders;

namespace SocialReturn.Core.Fulfilments;

/// <summary>
/// What the others are worth without a part that falls away: what it carried for all of them, as a bonus that is paid once or a cent of
/// rounding, goes to the first that stands.
/// </summary>
public sealed class StandingWriter(PortalDbContext db, FulfilmentValuation valuation, LedgerWriter ledger)
{
    /// <param name="round">That took the part away.</param>
    internal async Task WithoutAsync(Tender tender, Fulfilment fulfilment, Delivery gone, Round round, CancellationToken cancellationToken)
    {
        var others = await valuation.OthersAsync(fulfilment.Id, gone.Id, cancellationToken);
        if (others.Count == 0)
        {
            return;
        }

        var standing = await valuation.StandingAsync(tender, fulfilment, others, cancellationToken);
        var difference = standing.Whole - Euro.Sum(others.Select(other => other.Booked));
        if (!standing.Errors.IsEmpty || difference.IsZero)
        {
            return;
        }

        var first = await db.Deliveries.SingleAsync(row => row.Id == others[0].Id, cancellationToken);
        first.Value += difference;
        var state = first.Status == DeliveryStatus.Verified ? AmountState.Realised : AmountState.Claimed;
        ledger.Book(fulfilment, first.Id, round, state, difference);
    }
}
