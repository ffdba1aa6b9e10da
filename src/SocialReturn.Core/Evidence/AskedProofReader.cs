using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Data;
using SocialReturn.Core.Tariffs;

namespace SocialReturn.Core.Evidence;

/// <summary>What proof is asked for.</summary>
/// <param name="Recognition">What the supplier is recognised by; null where there is none, or nobody knows yet.</param>
/// <param name="Moment">When it began.</param>
public sealed record ProofQuestion(Guid RegionId, FulfilmentKind Kind, string? BlockCode, string? Recognition, DateTime Moment);

/// <summary>What proof a region asks of a fulfilment: as it was asked when that began.</summary>
public sealed class AskedProofReader(PortalDbContext db)
{
    /// <summary>The items of the kind in their order, where those of the block or of the recognition stand in for the kind's of the same code.</summary>
    public async Task<List<AskedProof>> AskedAsync(ProofQuestion of, CancellationToken cancellationToken)
    {
        // In one query, for every upload and every claim asks it.
        var items = await db
            .EvidenceRequirements.AsNoTracking()
            .Where(item => item.RegionId == of.RegionId && (item.BlockCode == null || item.BlockCode == of.BlockCode))
            .Where(item => item.RecognitionCode == null || item.RecognitionCode == of.Recognition)
            .Select(item => new { Item = item, Former = db.FormerRequirements.Where(row => row.RequirementId == item.Id).ToList() })
            .ToListAsync(cancellationToken);
        return
        [
            .. items
                .Select(row => (row.Item, Term: TermsOf(row.Item, row.Former).FirstOrDefault(term => term.Kind == of.Kind && term.Holds(of.Moment))))
                .Where(asked => asked.Term is not null)
                .GroupBy(asked => asked.Item.Code, StringComparer.Ordinal)
                .Select(same => same.OrderBy(asked => asked.Item.BlockCode is null).ThenBy(asked => asked.Item.RecognitionCode is null).First())
                .OrderBy(asked => asked.Item.Order)
                .Select(asked => AskedProof.Of(asked.Item, asked.Term!)),
        ];
    }

    /// <summary>All times in which an item was asked or is.</summary>
    internal static IEnumerable<RequirementTerm> TermsOf(EvidenceRequirement item, IEnumerable<FormerRequirement> former) =>
        former.Select(row => row.Term).Append(item.Now);
}
