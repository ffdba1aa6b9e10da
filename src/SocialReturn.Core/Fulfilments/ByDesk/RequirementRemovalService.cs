using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Evidence;
using SocialReturn.Core.Happenings;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Fulfilments.ByDesk;

/// <summary>What has an item of proof in its list; without any the item may go.</summary>
public sealed class RequirementRemovalService(PortalDbContext db, CurrentScope scope, Chronicle chronicle)
{
    /// <summary>Only what nothing ever used can be removed; anything else is ended.</summary>
    public async Task<Outcome<Guid>> RemoveAsync(Guid id, Guid version, CancellationToken cancellationToken)
    {
        if (await db.EvidenceRequirements.SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is not { } item)
        {
            return Outcome.NotFound<Guid>();
        }

        if (!scope.IsDesk)
        {
            return Outcome.Forbidden<Guid>();
        }

        if (item.Version != version || await IsUsedAsync(item, cancellationToken))
        {
            return Outcome.Conflict<Guid>();
        }

        db.FormerRequirements.RemoveRange(await db.FormerRequirements.Where(row => row.RequirementId == id).ToListAsync(cancellationToken));
        db.EvidenceRequirements.Remove(item);
        await chronicle.TellAsync(new RequirementHappening(RequirementActs.Removed, item), cancellationToken);
        return await db.SaveAsync(id, cancellationToken);
    }

    /// <summary>Whether a file stands under it, or something began while it was asked; a contractor's draft counts.</summary>
    public async Task<bool> IsUsedAsync(EvidenceRequirement item, CancellationToken cancellationToken) =>
        await db
            .EvidenceFiles.IgnoreQueryFilters([PortalDbContext.DraftFilter, PortalDbContext.ReplacedFilter])
            .AnyAsync(file => file.RequirementCode == item.Code, cancellationToken)
        || await CountAsync(db.Fulfilments.IgnoreQueryFilters([PortalDbContext.DraftFilter]), item, cancellationToken) > 0;

    /// <summary>How many that were sent in are asked for it, or were.</summary>
    public Task<int> CountAsync(EvidenceRequirement item, CancellationToken cancellationToken) => CountAsync(db.Fulfilments, item, cancellationToken);

    private async Task<int> CountAsync(IQueryable<Fulfilment> fulfilments, EvidenceRequirement item, CancellationToken cancellationToken)
    {
        var former = await db.FormerRequirements.AsNoTracking().Where(row => row.RequirementId == item.Id).ToListAsync(cancellationToken);
        var recognition = item.RecognitionCode;
        var ofRecognition = fulfilments.Where(row => recognition == null || (row.StatedRecognition ?? row.RecognitionCode) == recognition);
        var count = 0;
        foreach (var term in AskedProofReader.TermsOf(item, former))
        {
            var (kind, from, until) = (term.Kind, term.From, term.Until);
            count += await ofRecognition.CountAsync(
                row => row.Kind == kind && (from == null || row.CreatedAt >= from) && (until == null || row.CreatedAt < until),
                cancellationToken
            );
        }

        return count;
    }
}
