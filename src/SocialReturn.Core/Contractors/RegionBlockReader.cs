using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Data;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Contractors;

/// <summary>Whether a region blocked a contractor. Every service that writes for a contractor in a region asks before it writes.</summary>
public sealed class RegionBlockReader(PortalDbContext db, CurrentScope scope)
{
    /// <summary>Why nothing can be sent in; null when it can. A desk that decides what is open is never stopped: it does not ask.</summary>
    public async Task<string?> RefusalAsync(Guid regionId, Guid contractorId, CancellationToken cancellationToken)
    {
        if (
            !await db.RegionContractors.AnyAsync(
                link => link.RegionId == regionId && link.ContractorId == contractorId && link.BlockedAt != null,
                cancellationToken
            )
        )
        {
            return null;
        }

        if (scope.IsDesk)
        {
            return BlockTexts.BlockedForDesk;
        }

        var region = await db.Regions.AsNoTracking().SingleAsync(row => row.Id == regionId, cancellationToken);
        return string.Format(BlockTexts.Blocked, region.DeskName, region.Name, region.ContactMail);
    }
}
