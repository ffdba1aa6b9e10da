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
    /// <summary>On every page of a contractor.</summary>
    private static readonly CompiledQuery<Func<PortalDbContext, Guid?, IAsyncEnumerable<Blocked>>> Blocking = new(() =>
        EF.CompileAsyncQuery(
            (PortalDbContext db, Guid? contractorId) =>
                db
                    .RegionContractors.Where(link => link.ContractorId == contractorId && link.BlockedAt != null)
                    .Join(
                        db.Regions,
                        link => link.RegionId,
                        region => region.Id,
                        (link, region) =>
                            new Blocked
                            {
                                At = link.BlockedAt!.Value,
                                Reason = link.BlockReason!,
                                Slug = region.Slug,
                                Region = region.Name,
                                Desk = region.DeskName,
                                Mail = region.ContactMail,
                            }
                    )
                    .OrderBy(row => row.Region)
                    .AsNoTracking()
        )
    );

    public async Task<ImmutableArray<ShellBlock>> ReadAsync(CancellationToken cancellationToken)
    {
        var rows = await Blocking.For(db)(db, scope.Required.ContractorId).ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(row => new ShellBlock(
                row.Slug,
                string.Format(BlockedTexts.Title, row.Region, DutchTime.DutchDate(row.At).ToFullDate()),
                row.Reason,
                string.Format(BlockedTexts.Ask, row.Desk, row.Mail)
            )),
        ];
    }

    private sealed class Blocked
    {
        public required DateTime At { get; init; }

        public required string Reason { get; init; }

        public required string Slug { get; init; }

        public required string Region { get; init; }

        public required string Desk { get; init; }

        public required string Mail { get; init; }
    }
}
