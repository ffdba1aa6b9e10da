using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Tenancy;
using SocialReturn.Web.Shared;

namespace SocialReturn.Web.Features.Organisation;

/// <summary>The regions that blocked the contractor at work.</summary>
public sealed class BlockedRegionReader(PortalDbContext db, CurrentScope scope)
{
    public async Task<ImmutableArray<ShellBlock>> ReadAsync(CancellationToken cancellationToken)
    {
        var rows = await db
            .RegionContractors.OfScope(scope.Required)
            .AsNoTracking()
            .Where(link => link.BlockedAt != null)
            .Join(db.Regions, link => link.RegionId, region => region.Id, (link, region) => new { link, region })
            .OrderBy(row => row.region.Name)
            .ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(row => new ShellBlock(
                row.region.Slug,
                string.Format(BlockedTexts.Title, row.region.Name, DutchTime.DutchDate(row.link.BlockedAt!.Value).ToFullDate()),
                row.link.BlockReason!,
                string.Format(BlockedTexts.Ask, row.region.DeskName, row.region.ContactMail)
            )),
        ];
    }
}
