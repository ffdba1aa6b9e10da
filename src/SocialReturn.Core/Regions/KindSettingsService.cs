using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Happenings;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Regions;

/// <summary>Keeps what the region decides about the kinds. What was sent in before stays as it was.</summary>
public sealed class KindSettingsService(PortalDbContext db, CurrentScope scope, Chronicle chronicle)
{
    public async Task<Outcome<Guid>> SaveAsync(Guid version, KindSettings input, CancellationToken cancellationToken)
    {
        if (scope.Required is not { Kind: AccessScopeKind.Region, RegionId: { } regionId })
        {
            return Outcome.Forbidden<Guid>();
        }

        var region = await db.Regions.SingleAsync(row => row.Id == regionId, cancellationToken);
        if (region.Version != version)
        {
            return Outcome.Conflict<Guid>();
        }

        var errors = KindSettingsRules.Check(input);
        if (errors.Count > 0)
        {
            return Outcome.Invalid<Guid>(errors);
        }

        region.Decide(input);
        await chronicle.TellAsync(new RegionHappening(RegionActs.KindsChanged, region), cancellationToken);
        return await db.SaveAsync(region.Id, cancellationToken);
    }
}
