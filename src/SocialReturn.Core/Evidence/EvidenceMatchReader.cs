using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Data;
using SocialReturn.Core.Rounds;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Evidence;

/// <summary>Where in the region the very same file was added as well. It names the kind of place and nothing of the other party.</summary>
[Flags]
public enum EvidenceMatches
{
    None = 0,
    SameFulfilment = 1,
    SameContractor = 2,
    OtherContractor = 4,
}

/// <summary>Tells an adviser that a file has been used as proof before.</summary>
public sealed class EvidenceMatchReader(PortalDbContext db, CurrentScope scope)
{
    /// <summary>Per file of the fulfilment that occurs elsewhere. Empty for anybody but the region's people.</summary>
    public async Task<IReadOnlyDictionary<Guid, EvidenceMatches>> ForAsync(Guid fulfilmentId, CancellationToken cancellationToken)
    {
        if (!scope.IsDesk)
        {
            return new Dictionary<Guid, EvidenceMatches>();
        }

        // What the desk brings to a correction of its own is no proof that a contractor leans on.
        var brought = db.EvidenceFiles.Where(file => !db.Rounds.Any(round => round.Id == file.RoundId && round.By == CaseSide.Desk));
        var matches = await (
            from file in brought
            join other in brought on new { file.RegionId, file.Sha256 } equals new { other.RegionId, other.Sha256 }
            where file.FulfilmentId == fulfilmentId && other.Id != file.Id
            select new
            {
                file.Id,
                SameFulfilment = other.FulfilmentId == fulfilmentId,
                SameContractor = other.ContractorId == file.ContractorId,
            }
        )
            .Distinct()
            .ToListAsync(cancellationToken);
        return matches
            .GroupBy(match => match.Id)
            .ToDictionary(group => group.Key, group => group.Aggregate(EvidenceMatches.None, (all, match) => all
                        | (
                            match.SameFulfilment ? EvidenceMatches.SameFulfilment
                            : match.SameContractor ? EvidenceMatches.SameContractor
                            : EvidenceMatches.OtherContractor
                        )));
    }
}
