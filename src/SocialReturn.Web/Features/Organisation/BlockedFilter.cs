using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Web.Shared;

namespace SocialReturn.Web.Features.Organisation;

/// <summary>Says above every page of a contractor which regions blocked it, and why.</summary>
public sealed class BlockedFilter(Shell shell, PortalDbContext db) : IAsyncResultFilter
{
    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        if (context.Result is ViewResult && shell.Kind == ShellKind.Contractor)
        {
            var rows = await db
                .RegionContractors.AsNoTracking()
                .Where(link => link.BlockedAt != null)
                .Join(db.Regions, link => link.RegionId, region => region.Id, (link, region) => new { link, region })
                .OrderBy(row => row.region.Name)
                .ToListAsync(context.HttpContext.RequestAborted);
            shell.Blocks =
            [
                .. rows.Select(row => new ShellBlock(
                    row.region.Slug,
                    string.Format(BlockedTexts.Title, row.region.Name, DutchTime.DutchDate(row.link.BlockedAt!.Value).ToFullDate()),
                    row.link.BlockReason!,
                    string.Format(BlockedTexts.Ask, row.region.DeskName, row.region.ContactMail)
                )),
            ];
        }

        await next();
    }
}
