using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Happenings;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Regions;

/// <summary>Changes what a region says of itself, by a page of its administrator.</summary>
public sealed class RegionWriter(PortalDbContext db, CurrentScope scope, Chronicle chronicle)
{
    /// <param name="version">As the page was opened with.</param>
    /// <param name="errors">What is wrong with what was typed.</param>
    /// <param name="change">Only when nothing is.</param>
    public async Task<Outcome<Guid>> ChangeAsync(
        Guid version,
        IReadOnlyList<FieldError> errors,
        Act act,
        Action<Region> change,
        CancellationToken cancellationToken
    )
    {
        if (scope.Desk is not { } regionId)
        {
            return Outcome.Forbidden<Guid>();
        }

        if (errors.Count > 0)
        {
            return Outcome.Invalid<Guid>(errors);
        }

        var region = await db.Regions.SingleAsync(row => row.Id == regionId, cancellationToken);
        if (region.Version != version)
        {
            return Outcome.Conflict<Guid>();
        }

        change(region);
        await chronicle.TellAsync(new RegionHappening(act, region), cancellationToken);
        return await db.SaveAsync(region.Id, cancellationToken);
    }
}
