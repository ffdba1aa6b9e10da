using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Data;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Tenders;

namespace SocialReturn.Core.Progress;

/// <summary>Sets a tender's stored progress from its fulfilments as they will be after the save that is being prepared.</summary>
public sealed class ProgressUpdater(PortalDbContext db)
{
    /// <param name="changed">The fulfilment changed in this save, tracked or new; its state in memory counts, not the stored one.</param>
    public async Task UpdateAsync(Tender tender, Fulfilment changed, CancellationToken cancellationToken)
    {
        var others = await db.Fulfilments.AsNoTracking()
            .Where(other => other.TenderId == tender.Id && other.Id != changed.Id)
            .Select(other => new { other.Status, other.Value, other.AgreedValue, other.ClaimedValue, other.RealisedValue })
            .ToListAsync(cancellationToken);
        var parts = others
            .Select(other => ProgressRules.Of(other.Status, other.Value, other.AgreedValue, other.ClaimedValue, other.RealisedValue))
            .Append(ProgressRules.Of(changed.Status, changed.Value, changed.AgreedValue, changed.ClaimedValue, changed.RealisedValue));
        tender.SetProgress(ProgressRules.Sum(parts));
    }
}
