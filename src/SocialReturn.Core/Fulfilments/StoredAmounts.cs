using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Progress;

namespace SocialReturn.Core.Fulfilments;

/// <summary>What a fulfilment adds to the four amounts of its tender, before the caps, as it is stored.</summary>
internal sealed record StoredAmounts(Guid Id, Guid TenderId, ProgressAmounts Amounts)
{
    /// <summary>Reads no more of them than these amounts are made of.</summary>
    public static async Task<List<StoredAmounts>> ReadAsync(IQueryable<Fulfilment> fulfilments, CancellationToken cancellationToken)
    {
        var rows = await fulfilments
            .AsNoTracking()
            .Select(row => new
            {
                row.Id,
                row.TenderId,
                row.Status,
                row.ProposedValue,
                row.AgreedValue,
                row.ClaimedValue,
                row.RealisedValue,
            })
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(row => new StoredAmounts(
            row.Id,
            row.TenderId,
            FulfilmentCounting.AmountsOf(row.Status, row.ProposedValue, row.AgreedValue, row.ClaimedValue, row.RealisedValue)
        ));
    }
}
