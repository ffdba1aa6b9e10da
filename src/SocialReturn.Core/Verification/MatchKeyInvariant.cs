using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Data;
using SocialReturn.Core.Participants;

namespace SocialReturn.Core.Verification;

public sealed class MatchKeyInvariant(PortalDbContext db, RegionKeys keys) : IInvariant
{
    public int Number => 2;

    public string Name => "Every region has its own match key";

    public async Task<InvariantResult> CheckAsync(CancellationToken cancellationToken)
    {
        var regions = await db.Regions.CountAsync(cancellationToken);
        var strays = await keys.CountStraysAsync(cancellationToken);
        return new InvariantResult($"{regions} regions; keys of no region: {strays}", [.. await keys.FaultsAsync(cancellationToken)]);
    }
}
